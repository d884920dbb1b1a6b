"""The outer margin: bars beside the lines in which something is suggested, and beside paragraphs that come, go or were moved; the marks of
the authors, or balloons where there is room for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPolygonF, QTextBlock
from PySide6.QtWidgets import QToolTip, QWidget

from desktop_app.editing.inline import spans
from desktop_app.statement import Paragraph
from desktop_app.statement.runs import length
from desktop_app.ui.parts.author import AVATAR, author_ink, paint_avatar
from desktop_app.ui.parts.page import SCROLL_BAR
from desktop_app.ui.text.balloons import AT, PAUSE, WIDTH, Balloons, Found, paint_balloons, places
from desktop_app.ui.text.gutter import span
from desktop_app.ui.text.page import seen_paragraphs
from desktop_app.ui.text.review_look import authors_in, touched_by_caret
from desktop_app.ui.theme import colour

if TYPE_CHECKING:
    from desktop_app.ui.text.editor import TextEditor

BAR, BAR_HIGH, BAR_AT, STEP = 2, 28, 10, 4
"""A change bar, its distance from the letters, and between those of two authors."""
ARROW = 4
"""Half of the width of an arrow."""
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
        self._pause.timeout.connect(self.update)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.hide()
        editor.verticalScrollBar().valueChanged.connect(lambda _value: self.update())
        editor.document().documentLayout().documentSizeChanged.connect(lambda _size: self.update())

    def follow(self) -> None:
        """What is shown has changed; it is seen here soon."""
        if self.isHidden() == bool(authors_in(self._editor)):
            self.place()
        if self.isVisible():
            self._pause.start()

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
        marks, all_found, here = list[Mark](), list[Found](), frozenset[str]()
        roomy = self.balloons.fit(self.width())
        for block, paragraph in seen_paragraphs(editor, editor.viewport().rect()):
            self._paint_whole(painter, block, paragraph)
            found = self._found(block, paragraph)
            self._paint_bars(painter, found, {*self._whole(paragraph)})
            if roomy:
                all_found.extend(found)
                here |= self.current(paragraph.id)
            else:
                marks.extend(self._paint_marks(painter, found, marks[-1].place.bottom() if marks else 0.0))
        if roomy:
            balloons = self.balloons.placed(all_found, self._x(AT, WIDTH), here)
            paint_balloons(painter, balloons, lambda away: self._x(away, 0), turned=editor.turned)
            marks = [Mark(place, id_) for place, id_ in places(balloons)]
        self.marks = tuple(marks)
        painter.end()

    def _found(self, block: QTextBlock, paragraph: Paragraph) -> list[Found]:
        """What stands in the lines of a paragraph, from the top in reading order; of a whole paragraph in its first line."""
        editor, authors = self._editor, authors_in(self._editor)
        shift = QPointF(0, -editor.verticalScrollBar().value())
        here = editor.placed.here(editor, block, paragraph, shift)
        first = span(editor, block)[2]
        done = [(first, 0, change, authors.get(change, 1)) for change in self._whole(paragraph)]
        for each in spans(paragraph):
            number = authors.get(each.id, 0)
            if number:
                done.extend((stretch.base, each.start, each.id, number) for stretch in here.pieces(each.start, each.end))
        broken = editor.paragraphs[block.blockNumber() + 1].break_change if block.blockNumber() + 1 < len(editor.paragraphs) else None
        if broken is not None:
            layout = block.layout()
            last = layout.lineAt(layout.lineCount() - 1) if layout.lineCount() else None
            change = broken.deleted or broken.inserted or ""
            base = first if last is None else first + last.y() + last.ascent() - layout.lineAt(0).y() - layout.lineAt(0).ascent()
            done.append((base, length(paragraph.runs), change, authors.get(change, 1)))
        return sorted(done, key=lambda one: one[:2])

    def _whole(self, paragraph: Paragraph) -> Iterator[str]:
        """The suggestions for a paragraph as a whole."""
        presence = paragraph.presence
        moved = self._moved(paragraph)
        yield from filter(None, (presence.inserted, presence.deleted) if presence is not None else ())
        yield from filter(None, (moved,))

    def _moved(self, paragraph: Paragraph) -> str | None:
        """The suggestion by which it stands here."""
        editor = self._editor
        return editor.face.inks.moved(editor.shown, paragraph.id) if editor.shown is not None and editor.viewing.lens is None else None

    def _paint_whole(self, painter: QPainter, block: QTextBlock, paragraph: Paragraph) -> None:
        authors = authors_in(self._editor)
        moved = self._moved(paragraph)
        top, bottom, _base = span(self._editor, block)
        for number, change in enumerate(self._whole(paragraph)):
            tint = colour(author_ink(authors.get(change, 1)))
            x = self._x(BAR_AT + number * STEP, BAR)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tint)
            painter.drawRoundedRect(QRectF(x, top, BAR, bottom - top), 1, 1)
            if change == moved:
                for tip, away in ((top - 2, 6), (bottom + 2, -6)):
                    middle = x + BAR / 2
                    corners = (QPointF(middle, tip), QPointF(middle - ARROW, tip + away), QPointF(middle + ARROW, tip + away))
                    painter.drawPolygon(QPolygonF(corners))

    def _paint_bars(self, painter: QPainter, found: list[Found], whole: set[str]) -> None:
        """A bar beside each line, one of each author; not where one stands beside the whole paragraph."""
        others = whole | {comment.id for comment in self._editor.shown.comments}
        taken = len(whole)
        lines: dict[float, list[int]] = {}
        for base, _start, id_, number in found:
            if id_ not in others and number not in lines.setdefault(base, []):
                lines[base].append(number)
        painter.setPen(Qt.PenStyle.NoPen)
        for base, numbers in lines.items():
            for at, number in enumerate(numbers[:2]):
                painter.setBrush(colour(author_ink(number)))
                painter.drawRoundedRect(QRectF(self._x(BAR_AT + (taken + at) * STEP, BAR), base - 20, BAR, BAR_HIGH), 1, 1)

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
