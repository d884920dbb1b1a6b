"""Pointing: what is told of the place under the mouse or the caret: its marks in words, and where a link really leads."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from desktop_app.editing.marked import mark_words, marks_between
from desktop_app.statement import Mark, Paragraph, Problem
from desktop_app.statement.memo import by_identity
from desktop_app.text.hosts import true_host
from desktop_app.ui.docks.problem_row import help_of
from desktop_app.ui.text.places import offset_in
from desktop_app.ui.theme import colour, pixmap, ui_font
from desktop_app.ui.theme.tokens import RADIUS
from desktop_app.ui.words import said, tr

if TYPE_CHECKING:
    from desktop_app.ui.text.editor import TextEditor

ICON, PAD, GAP, LEAST = 16, 8, 6, 48
LONGEST = 420
"""Pixels of a host: of a longer one its end is shown, that is what counts."""


@by_identity
def has_links(paragraph: Paragraph) -> bool:
    """Whether any letter carries a link."""
    return any(mark.kind == "link" for run in paragraph.runs for mark in run.marks)


class HostTip(QWidget):
    """The host of a link, beside it. The mouse goes through."""

    def __init__(self, editor: TextEditor) -> None:
        super().__init__(editor)
        self.host = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def tell(self, host: str, below: QPoint) -> None:
        """Shows the host below a point of the editor."""
        if host != self.host or not self.isVisible():
            self.host = host
            self.setAccessibleName(host)
            self.resize(self.sizeHint())
            self.update()
        room = self.parentWidget().rect()
        x = min(max(below.x() - self.width() // 2, 4), room.width() - self.width() - 4)
        y = below.y() + 6 if below.y() + 6 + self.height() < room.height() else below.y() - self.height() - LEAST
        self.move(x, y)
        self.show()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(ui_font("caption"))
        return QSize(min(metrics.horizontalAdvance(self.host), LONGEST) + ICON + GAP + 2 * PAD + 2, 28)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("button_edge"), 1))
        painter.setBrush(colour("raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS["control"], RADIUS["control"])
        painter.drawPixmap(PAD, (self.height() - ICON) // 2, pixmap("link", "accent", ICON))
        painter.setFont(ui_font("caption"))
        painter.setPen(colour("ink"))
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        shown = QFontMetrics(painter.font()).elidedText(self.host, Qt.TextElideMode.ElideLeft, LONGEST)
        box = self.rect().adjusted(PAD + ICON + GAP, 0, -PAD, 0)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), f"\u2066{shown}\u2069")
        painter.end()


class Pointing(QObject):
    """Tells for one editor. A link never opens by itself: its address can be copied, changed, taken away."""

    def __init__(self, editor: TextEditor) -> None:
        super().__init__(editor)
        self._editor = editor
        self._tip: HostTip | None = None

    @property
    def host(self) -> str:
        """The host that is shown beside the caret; empty while none is."""
        return self._tip.host if self._tip is not None and self._tip.isVisible() else ""

    def follow(self) -> None:
        """The caret moved: in a link its host is shown beside it."""
        editor = self._editor
        number = editor.textCursor().blockNumber()
        linked = number < len(editor.paragraphs) and editor.hasFocus() and has_links(editor.paragraphs[number])
        link = self._link(editor.textCursor().position()) if linked else None
        if link is None:
            self.hush()
            return
        self._tip = self._tip or HostTip(editor)
        box = editor.cursorRect()
        self._tip.tell(true_host(link.value) or link.value, editor.viewport().mapTo(editor, box.bottomLeft()))

    def hush(self) -> None:
        """Nothing is shown beside the caret."""
        if self._tip is not None:
            self._tip.hide()

    def help(self, event: QHelpEvent) -> bool:
        """The problems and the marks of the letter under the mouse, in words."""
        position = self._letter_at(event.pos())
        marks = self._marks(position) if position is not None else ()
        problems = self._problems(position) if position is not None else []
        told = [*problems, *(escape(said(mark_words(mark))) for mark in marks)]
        if not told:
            QToolTip.hideText()
            return False
        QToolTip.showText(event.globalPos(), f"<qt>{'<hr>'.join(told)}</qt>", self._editor)
        return True

    def _problems(self, position: int) -> list[str]:
        """What is wrong there, and why: of the window's problems those of the letter."""
        block = self._editor.document().findBlock(position)
        if block.blockNumber() >= len(self._editor.paragraphs):
            return []
        node, at = self._editor.paragraphs[block.blockNumber()].id, offset_in(block, position)
        known: tuple[Problem, ...] = getattr(self._editor.window(), "problems", ())
        here = [one for one in known if one.node == node and not one.field and one.start is not None and one.end is not None]
        return [help_of(one) for one in here if one.start <= at < max(one.end, one.start + 1)]

    def clicked(self, event: QMouseEvent) -> bool:
        """Ctrl with a click on a link: what can be done with it."""
        plain = event.button() == Qt.MouseButton.LeftButton and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        position = self._letter_at(event.position().toPoint()) if plain else None
        link = next((mark for mark in self._marks(position) if mark.kind == "link"), None) if position is not None else None
        if link is None:
            return False
        self.menu(link).popup(event.globalPosition().toPoint())
        return True

    def menu(self, link: Mark) -> QMenu:
        """What can be done with a link, under the host that it leads to."""
        menu = QMenu(self._editor)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addSection(f"\u2066{true_host(link.value) or link.value}\u2069".replace("&", "&&"))
        copy = menu.addAction(tr("Copy the address"))
        copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(link.value))
        window = self._editor.window()
        for id_, words in (("link.edit", tr("Link…")), ("link.remove", tr("Remove the link"))) if hasattr(window, "run") else ():
            menu.addAction(words).triggered.connect(lambda _checked=False, id_=id_: window.run(id_))
        return menu

    def _letter_at(self, place: QPoint) -> int | None:
        """The position of the letter under a point of the viewport; None beside the letters."""
        position = (
            self._editor.document()
            .documentLayout()
            .hitTest(
                (place + QPoint(self._editor.horizontalScrollBar().value(), self._editor.verticalScrollBar().value())).toPointF(),
                Qt.HitTestAccuracy.ExactHit,
            )
        )
        return position if position >= 0 else None

    def _marks(self, position: int) -> tuple[Mark, ...]:
        block = self._editor.document().findBlock(position)
        if block.blockNumber() >= len(self._editor.paragraphs):
            return ()
        return marks_between(self._editor.paragraphs[block.blockNumber()].runs, offset_in(block, position))

    def _link(self, position: int) -> Mark | None:
        """The link that a caret touches on either side."""
        around = (*self._marks(position), *(self._marks(position - 1) if position else ()))
        return next((mark for mark in around if mark.kind == "link"), None)
