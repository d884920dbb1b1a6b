"""The two columns: one scrolled place in which each row stands at one height. Only what is seen is laid out."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea

from desktop_app.editing.columns import Columns
from desktop_app.editing.columns.folding import Entry, Fold, differs, entries, stops, told
from desktop_app.editing.columns.wording import heard
from desktop_app.text.message import message
from desktop_app.ui.comparing.heights import Heights
from desktop_app.ui.comparing.rows import SIDES, Laid, Selected
from desktop_app.ui.comparing.shapes import FOLD, HEAD, PAD, SAID, Places, guessed
from desktop_app.ui.parts import Answering
from desktop_app.ui.theme import colour, pixmap, ui_font
from desktop_app.ui.words import said, tr

STEP, KEPT, AIR = 48, 200, 72
"""Pixels of an arrow key; rows whose lines are kept; what stays above a difference that was gone to."""


class ColumnsView(Answering, QAbstractScrollArea):
    """`walked`: the current difference is another one, or there are others."""

    walked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.columns = Columns(())
        self.spelling = self.folds = True
        self.current = 0
        self._opened: set[int] = set()
        self._entries: tuple[Entry, ...] = ()
        self._stops: tuple[int, ...] = ()
        self._heights = Heights(())
        self._laid: dict[int, Laid] = {}
        self._chosen: tuple[int, Selected] | None = None
        self._drags = False
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.retranslate()

    # what is shown

    @property
    def stops(self) -> tuple[int, ...]:
        """The numbers of the differences that are walked."""
        return self._stops

    @property
    def place(self) -> int:
        """The current difference among those that are walked, from 1 on; 0: none."""
        found = self.stops
        return found.index(self.current) + 1 if self.current in found else 0

    def show_columns(self, columns: Columns) -> None:
        """Shows these, from the top."""
        self.columns, self.current, self._chosen = columns, 0, None
        self._opened.clear()
        self._anew()
        self.verticalScrollBar().setValue(0)
        self.walked.emit()

    def filter(self, *, spelling: bool, folds: bool) -> None:
        """Whether differences of the spelling count, and whether what is the same is folded. What was in the middle stays near."""
        if (spelling, folds) == (self.spelling, self.folds):
            return
        seen = self._row_at(self.verticalScrollBar().value())
        self.spelling, self.folds = spelling, folds
        self._opened.clear()
        self._anew()
        if self.current not in self.stops:
            self.current = 0
        self._scroll_to(seen, 0)
        self.walked.emit()

    def walk(self, by: int) -> bool:
        """To the next difference or the one before, from the current one, else from what is seen. False: there is no other."""
        found = self.stops
        if self.current in found:
            at = found.index(self.current) + by
        else:
            seen = self._row_at(self.verticalScrollBar().value())
            below = [at for at, number in enumerate(found) if self._row_of(number) >= seen]
            at = (below[0] if below else len(found)) + min(by, 0)
        if not 0 <= at < len(found):
            return False
        self.go_to(found[at])
        return True

    def go_to(self, number: int) -> None:
        """Makes a difference the current one, and brings it before the eyes."""
        self.current = number
        self._scroll_to(self._row_of(number), AIR)
        place = self.place
        row = self.columns.rows[self._row_of(number)]
        self.setAccessibleDescription(heard(row, place, len(self.stops), tr))
        self.viewport().update()
        self.walked.emit()

    def retranslate(self) -> None:
        self.setAccessibleName(tr(message("Differences")))
        self._anew()

    def redress(self) -> None:
        self._anew()

    # what is laid out

    @property
    def places(self) -> Places:
        """Where the columns stand."""
        return Places(self.viewport().width())

    def _anew(self) -> None:
        self._stops = stops(self.columns, spelling=self.spelling)
        self._entries = entries(self.columns, spelling=self.spelling, folds=self.folds, opened=self._opened)
        self._laid.clear()
        self._heights = Heights([self._guess(each) for each in self._entries])
        self._range()
        self.viewport().update()

    def _guess(self, entry: Entry) -> float:
        if isinstance(entry, Fold):
            return FOLD
        row = self.columns.rows[entry]
        if row.kind == "head":
            return HEAD
        width = self.places.text
        return 2 * PAD + (SAID if row.stop else 0) + max(guessed(row.old, width), guessed(row.new, width))

    def _range(self) -> None:
        bar, high = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(high)
        bar.setSingleStep(STEP)
        bar.setRange(0, max(0, round(self._heights.total + AIR // 2) - high) if self._entries else 0)

    def _lay(self, at: int) -> Laid:
        """The row of an entry in its lines."""
        number = self._entries[at]
        assert isinstance(number, int)
        laid = self._laid.get(number)
        if laid is None:
            if len(self._laid) >= KEPT:
                del self._laid[next(iter(self._laid))]
            laid = self._laid[number] = Laid(self.columns, number, self.places)
        return laid

    def _settle(self) -> None:
        """Lays out what is seen; what was guessed wrong above the upper edge does not move what is below it."""
        bar = self.verticalScrollBar()
        value = before = bar.value()
        at = self._heights.at(value)
        while self._entries and at < len(self._entries) and self._heights.tops[at] < value + self.viewport().height():
            if not self._heights.known(at):
                high = FOLD if isinstance(self._entries[at], Fold) else self._lay(at).height
                starts = self._heights.tops[at]
                more = self._heights.know(at, high)
                value += round(more) if more and starts < value - 1 else 0
            at += 1
        self._range()
        if value != before:
            bar.setValue(value)

    def _seen(self) -> Iterator[tuple[int, float]]:
        """The entries that are seen, each with its upper edge in the view."""
        value, at = self.verticalScrollBar().value(), self._heights.at(self.verticalScrollBar().value()) if self._entries else 0
        while at < len(self._entries) and self._heights.tops[at] < value + self.viewport().height():
            yield at, self._heights.tops[at] - value
            at += 1

    def _row_of(self, number: int) -> int:
        """The row at which a difference is counted."""
        rows = self.columns.rows
        return next(at for at, row in enumerate(rows) if row.stop == number and (row.kind != "moved" or row.new is not None))

    def _row_at(self, y: float) -> int:
        if not self._entries:
            return 0
        entry = self._entries[self._heights.at(y)]
        return entry.first if isinstance(entry, Fold) else entry

    def _entry_of(self, row: int) -> int:
        for at, each in enumerate(self._entries):
            if (each.last if isinstance(each, Fold) else each) >= row:
                return at
        return max(0, len(self._entries) - 1)

    def _scroll_to(self, row: int, air: int) -> None:
        """Brings a row to the upper part of the view; those above it may be laid out for that, and be higher than was thought."""
        if not self._entries:
            return
        at, bar = self._entry_of(row), self.verticalScrollBar()
        bar.setValue(round(self._heights.tops[at]) - air)
        for _ in range(3):
            self._settle()
            bar.setValue(round(self._heights.tops[at]) - air)

    # what the person does

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._settle()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.viewport().rect(), colour("page"))
        places, numbers = self.places, {number: str(at) for at, number in enumerate(self.stops, 1)}
        for at, y in self._seen():
            entry = self._entries[at]
            if isinstance(entry, Fold):
                self._fold(painter, entry, y)
                continue
            row = self.columns.rows[entry]
            chosen = self._chosen[1] if self._chosen is not None and self._chosen[0] == entry else None
            current = bool(row.stop) and row.stop == self.current
            words = numbers.get(row.stop, "")
            self._lay(at).paint(painter, y, places, current=current, spelling=self.spelling, selected=chosen, number=words)

    def _fold(self, painter: QPainter, fold: Fold, y: float) -> None:
        place = self.places.row(y + 4, FOLD - 8).adjusted(6, 0, -6, 0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("chrome"))
        painter.drawRoundedRect(place, 6, 6)
        words, font = said(told(self.columns, fold)), ui_font("caption")
        painter.setFont(font)
        painter.setPen(colour("ink2"))
        wide = painter.fontMetrics().horizontalAdvance(words)
        box = QRectF(place.center().x() - wide / 2 - 10, place.top(), wide + 4, place.height())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip), words)
        painter.drawPixmap(QPointF(box.right() + 6, place.center().y() - 8), pixmap("chevron_down", "ink2", 16))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        seen = self._row_at(self.verticalScrollBar().value())
        if event.size().width() != event.oldSize().width():
            self._anew()
            self._scroll_to(seen, 0)
        else:
            self._range()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        ends = {Qt.Key.Key_Home: bar.minimum(), Qt.Key.Key_End: bar.maximum()}
        if event.key() in ends:
            bar.setValue(ends[event.key()])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._other_end():
            pass
        else:
            super().keyPressEvent(event)

    def _other_end(self) -> bool:
        """From where it stands now to where it stood, and back."""
        ends = [at for at, row in enumerate(self.columns.rows) if row.stop == self.current and row.partner >= 0] if self.current else []
        if not ends:
            return False
        here = self._row_at(self.verticalScrollBar().value() + AIR + 1)
        self._scroll_to(self.columns.rows[ends[0]].partner if here == ends[0] else ends[0], AIR)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._chosen = None
        self.viewport().update()
        found = self._under(event.position())
        if event.button() != Qt.MouseButton.LeftButton or found is None:
            return
        entry, y = found
        number = self._entries[entry]
        if isinstance(number, Fold):
            self._opened.add(number.first)
            value = self.verticalScrollBar().value()
            self._anew()
            self.verticalScrollBar().setValue(value)
            return
        row, laid = self.columns.rows[number], self._lay(entry)
        if row.stop and differs(self.columns, number, spelling=self.spelling):
            self.current = row.stop
            self.walked.emit()
        if row.partner >= 0 and event.position().y() < y + laid.top:
            self._scroll_to(row.partner, AIR)
            return
        side = next((each for each in SIDES if each in laid.cells and self._column(each).contains(event.position())), None)
        if side is not None:
            place = laid.cells[side].place(event.position() - laid.corner(side, self.places, y))
            self._chosen, self._drags = (number, (side, place, place)), True

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drags and self._chosen is not None:
            number, (side, start, _end) = self._chosen
            at = next((at for at, each in enumerate(self._entries) if each == number), None)
            if at is not None:
                y = self._heights.tops[at] - self.verticalScrollBar().value()
                laid = self._lay(at)
                end = laid.cells[side].place(event.position() - laid.corner(side, self.places, y))
                self._chosen = number, (side, start, end)
                self.viewport().update()
            return
        self.viewport().setCursor(self._pointer(event.position()))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._drags = False

    def _pointer(self, point: QPointF) -> Qt.CursorShape:
        found = self._under(point)
        if found is None:
            return Qt.CursorShape.ArrowCursor
        entry = self._entries[found[0]]
        if isinstance(entry, Fold):
            return Qt.CursorShape.PointingHandCursor
        laid = self._lay(found[0])
        if laid.row.partner >= 0 and point.y() < found[1] + laid.top:
            return Qt.CursorShape.PointingHandCursor
        over = any(each in laid.cells and self._column(each).contains(point) for each in SIDES)
        return Qt.CursorShape.IBeamCursor if over else Qt.CursorShape.ArrowCursor

    def _under(self, point: QPointF) -> tuple[int, float] | None:
        return next(((at, y) for at, y in reversed(tuple(self._seen())) if y <= point.y()), None)

    def _column(self, side: str) -> QRectF:
        return QRectF(self.places.left(side), 0, self.places.column, self.viewport().height())

    def copy(self) -> None:
        """What is chosen with the mouse, else the text of the current difference, both sides."""
        if self._chosen is not None:
            number, (side, start, end) = self._chosen
            cell = Laid(self.columns, number, self.places).cells[side]
            if start != end:
                QGuiApplication.clipboard().setText(cell.letters(start, end))
                return
        rows = [row for row in self.columns.rows if row.stop == self.current and self.current]
        texts = [side.text.replace("\u2028", "\n") for row in rows for side in (row.old, row.new) if side is not None]
        if texts:
            QGuiApplication.clipboard().setText("\n".join(texts))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FontChange:
            self._anew()
        return super().event(event)
