"""Dragging items: a line shows where they would stand; at the edges the sheet scrolls by itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from desktop_app.ui.panes.agenda.naming import item_words
from desktop_app.ui.panes.agenda.sheet import Sheet
from desktop_app.ui.theme import colour, rtl, ui_font

HOT, TURN_MS = 48, 16
"""Pixels at the edges where the sheet scrolls; milliseconds between two turns of it."""
LINE = 24
"""The height of the line with its words."""


class DropLine(QWidget):
    """The line between two cards where the items would stand, with their number where they are many."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet)
        self.count = 0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("accent"))
        middle = self.height() / 2
        painter.drawRoundedRect(QRectF(6, middle - 1.5, self.width() - 12, 3), 1.5, 1.5)
        for x in (6.0, self.width() - 6.0):
            painter.drawEllipse(QPointF(x, middle), 5, 5)
        if self.count > 1:
            self._paint_count(painter)

    def _paint_count(self, painter: QPainter) -> None:
        font = ui_font(px=12, weight=600)
        painter.setFont(font)
        words = item_words(self.count)
        width = painter.fontMetrics().horizontalAdvance(words) + 20
        place = QRectF(self.width() - 40 - width if rtl() else 40, 1, width, self.height() - 2)
        painter.drawRoundedRect(place, 11, 11)
        painter.setPen(colour("on_accent"))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), words)


class Dragging(QObject):
    """`items` are being dragged, empty while none are. `dropped` gets them and the item before which they go (None: the end)."""

    def __init__(self, sheet: Sheet, scroll: QScrollArea, dropped: Callable[[tuple[str, ...], str | None], None]) -> None:
        super().__init__(sheet)
        self._sheet, self._scroll, self._dropped = sheet, scroll, dropped
        self.items: tuple[str, ...] = ()
        self.line = DropLine(sheet)
        self._place = 0
        self._pointer = QPoint()
        self._turn = QTimer(self, interval=TURN_MS)
        self._turn.timeout.connect(self._drift)

    def begin(self, items: tuple[str, ...], pointer: QPoint) -> None:
        """These items are taken up at a global point."""
        self.items, self.line.count = items, len(items)
        self._show_taken(taken=True)
        self.line.show()
        self.move(pointer)
        self._turn.start()

    def move(self, pointer: QPoint) -> None:
        """The pointer is there now."""
        self._pointer = pointer
        sheet = self._sheet
        self._place = sheet.stack.place_at(sheet.mapFromGlobal(pointer).y())
        gap = sheet.stack.gap
        last = self._place == len(sheet.stack)
        y = sheet.stack.top(self._place) - (gap - 2 if last else gap // 2)
        x = sheet.width() - sheet.lead - sheet.card_width if rtl() else sheet.lead
        self.line.setGeometry(x, max(0, y - LINE // 2), sheet.card_width, LINE)
        self.line.raise_()

    def drop(self) -> None:
        """They stay here."""
        items, order = self.items, self._sheet.order
        before = order[self._place] if self._place < len(order) else None
        self.cancel()
        self._dropped(items, before)

    def cancel(self) -> None:
        """They stay where they were."""
        self._turn.stop()
        self.line.hide()
        self._show_taken(taken=False)
        self.items = ()

    def _show_taken(self, *, taken: bool) -> None:
        for item in self.items:
            card = self._sheet.cards.get(item)
            if card is not None:
                card.dragged = taken
                card.update()

    def _drift(self) -> None:
        view = self._scroll.viewport()
        y, bar = view.mapFromGlobal(self._pointer).y(), self._scroll.verticalScrollBar()
        over = y - HOT if y < HOT else max(0, y - (view.height() - HOT))
        if over:
            bar.setValue(bar.value() + max(-24, min(24, over // 2)))
            self.move(self._pointer)
