"""The outer margin: bars beside the lines in which something is suggested, and beside paragraphs that come, go or were moved; the marks of
the authors, or balloons where there is room for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from desktop_app.ui.parts.author import AVATAR, paint_avatar
from desktop_app.ui.parts.page import SCROLL_BAR
from desktop_app.ui.text.balloons import AT, PAUSE, ROOM, WIDTH, Balloons, paint_balloons, places
from desktop_app.ui.text.change_bars import BAR_AT, Found, found_in, paint_bars, paint_whole
from desktop_app.ui.text.page import seen_paragraphs
from desktop_app.ui.text.review_look import authors_in, touched_by_caret
from desktop_app.ui.theme import colour

if TYPE_CHECKING:
    from desktop_app.ui.text.editor import TextEditor

MARKS_AT, MARK_GAP = 30, 4
"""The marks of the authors: from the letters, and between two."""
LEAST = MARKS_AT + AVATAR


@dataclass(frozen=True)
class Mark:
    """The mark of an author or a balloon where it is painted, and the suggestion or comment that it leads to."""

    place: QRectF
    id: str


class Outer(QWidget):
    """Lies in the trailing margin. It covers no text, and is there only while something is suggested or commented on. It follows what is
    typed when the person rests."""

    def __init__(self, editor: TextEditor) -> None:
        super().__init__(editor)
        self._editor = editor
        self.marks: tuple[Mark, ...] = ()
        self.balloons = Balloons(editor)
        self._here: tuple[str, frozenset[str]] = ("", frozenset())
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.settle)
        self._given = 0
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.hide()
        editor.verticalScrollBar().valueChanged.connect(lambda _value: self.update())
        editor.document().documentLayout().documentSizeChanged.connect(lambda _size: self.update())

    def follow(self) -> None:
        """What is shown has changed; it is seen here soon."""
        if self.isHidden() == bool(authors_in(self._editor)):
            self.place()
        if self.isVisible() or self._given:
            self._pause.start()

    def room(self) -> int:
        """What balloons need of the margin, where there should be any; with the text as wide as it still reads well."""
        editor, document = self._editor, self._editor.document_
        told = document is not None and (document.suggesting.on or bool(authors_in(editor)))
        self._given = ROOM if told and editor.railed and self.balloons.wanted() else 0
        return self._given

    def settle(self) -> None:
        """The text gives room to balloons that come, and takes that of those that went."""
        if self._given != self.room():
            self._editor.margins.place(self._editor)
            self.place()
        self.update()

    def moved(self) -> None:
        """The caret moved: what it is in now stands out."""
        editor = self._editor
        number = editor.textCursor().blockNumber() if authors_in(editor) else len(editor.paragraphs)
        node = editor.paragraphs[number] if number < len(editor.paragraphs) else None
        here = ("", frozenset[str]()) if node is None else (node.id, touched_by_caret(editor, node))
        if here != self._here and (here[1] or self._here[1]):
            editor.viewport().update()
            self.update()
        self._here = here

    def current(self, node: str) -> frozenset[str]:
        """The suggestions and comments of a paragraph that the caret is in."""
        return self._here[1] if self._here[0] == node else frozenset()

    def place(self) -> None:
        """Beside the text, as high as the editor; where there is no margin it is not shown."""
        editor, view = self._editor, self._editor.viewport().geometry()
        wide = editor.railed and bool(authors_in(editor))
        bar = SCROLL_BAR if editor.verticalScrollBar().isVisible() else 0
        turned_window = editor.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if editor.turned:
            start = bar if turned_window else 0
            self.setGeometry(start, view.top(), view.left() - start, view.height())
        else:
            end = editor.width() - (0 if turned_window else bar)
            self.setGeometry(view.right() + 1, view.top(), max(0, end - view.right() - 1), view.height())
        self.setVisible(wide and self.width() >= 2 * BAR_AT)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        editor = self._editor
        painter = QPainter(self)
        painter.fillRect(event.rect(), colour("page"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        marks, all_found = list[Mark](), list[Found]()
        roomy = self.balloons.fit(self.width())
        for block, paragraph in seen_paragraphs(editor, editor.viewport().rect()):
            paint_whole(painter, editor, block, paragraph, self._x)
            found = found_in(editor, block, paragraph)
            paint_bars(painter, editor, paragraph, found, self._x)
            if roomy:
                all_found.extend(found)
            else:
                marks.extend(self._paint_marks(painter, found, marks[-1].place.bottom() if marks else 0.0))
        if roomy:
            balloons = self.balloons.placed(all_found, self._x(AT, WIDTH))
            paint_balloons(painter, balloons, lambda away: self._x(away, 0), turned=editor.turned)
            marks = [Mark(place, id_) for place, id_ in places(balloons)]
        else:
            self.balloons.seat(None)
        self.marks = tuple(marks)
        painter.end()

    def _paint_marks(self, painter: QPainter, found: list[Found], above: float) -> Iterator[Mark]:
        """The mark of each author of a line, none twice in a paragraph."""
        if self.width() < LEAST:
            return
        names, seen = self._editor.face.inks.names(self._editor.viewing.source), set[int]()
        room = (self.width() - MARKS_AT) // (AVATAR + MARK_GAP)
        rows: dict[float, int] = {}
        for base, _start, id_, number in found:
            if number in seen:
                continue
            seen.add(number)
            at = rows.get(base, 0)
            if at >= max(1, room):
                continue
            rows[base] = at + 1
            top = max(base - AVATAR + 4, above + 2) if not at else base - AVATAR + 4
            place = QRectF(self._x(MARKS_AT + at * (AVATAR + MARK_GAP), AVATAR), top, AVATAR, AVATAR)
            paint_avatar(painter, place, names.get(id_, ""), number)
            yield Mark(place, id_)

    def _x(self, away: float, width: float) -> float:
        """The left edge of something so far from the letters."""
        return self.width() - away - width if self._editor.turned else away

    def _at(self, place: QPointF) -> Mark | None:
        return next((mark for mark in self.marks if mark.place.adjusted(-2, -2, 2, 2).contains(place)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        mark = self._at(event.position())
        if mark is None:
            event.ignore()
            return
        lead(self._editor, mark.id)

    def changeEvent(self, event: QEvent) -> None:
        """The window is read from the other side: the text moves with its scroll bar, as soon as Qt has laid them out."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            QTimer.singleShot(0, self, self.place)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            mark = self._at(event.pos().toPointF())
            names = self._editor.face.inks.names(self._editor.viewing.source) if self._editor.shown is not None else {}
            QToolTip.showText(event.globalPos(), names.get(mark.id, "") if mark is not None else "", self)
            return True
        return super().event(event)


def lead(editor: TextEditor, id_: str) -> None:
    """Goes to a suggestion or a comment; where no balloon says what it is, the list of the review does."""
    window, document = editor.window(), editor.document_
    if document is None or not hasattr(window, "side"):
        return
    entries = import_module("desktop_app.editing.review_list").entries(document.value)
    entry = next((entry for entry in entries if entry.id == id_), None)
    if entry is None:
        return
    if not editor.outer.balloons.fit(editor.outer.width()) and not window.side.shows("review"):
        window.side.toggle("review")
    import_module("desktop_app.ui.actions.review").go_to_row(window, entry.row)
