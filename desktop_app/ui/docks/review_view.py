"""The rows of the review: a model that is patched, painted cards, and the current one with real buttons."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.editing.review_list import Entry
from desktop_app.ui.docks.review_card import ReviewCard
from desktop_app.ui.docks.review_row import AIR, RowPainter
from desktop_app.ui.parts import paint_ring


class EntryModel(QAbstractListModel):
    """The entries as rows; patched where they differ."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return RowPainter(self.entries[index.row()], 240, _now()).described()
        return self.entries[index.row()] if role == Qt.ItemDataRole.UserRole else None

    def patch(self, wanted: list[Entry]) -> bool:
        """Makes the rows those; equal beginnings and ends are left alone. False where they are those already."""
        old = self.entries
        first = 0
        while first < min(len(old), len(wanted)) and old[first] == wanted[first]:
            first += 1
        tail = 0
        while tail < min(len(old), len(wanted)) - first and old[-1 - tail] == wanted[-1 - tail]:
            tail += 1
        differs = first + tail < max(len(old), len(wanted))
        if first < len(old) - tail:
            self.beginRemoveRows(QModelIndex(), first, len(old) - tail - 1)
            del old[first : len(old) - tail]
            self.endRemoveRows()
        if first < len(wanted) - tail:
            self.beginInsertRows(QModelIndex(), first, len(wanted) - tail - 1)
            old[first:first] = wanted[first : len(wanted) - tail]
            self.endInsertRows()
        return differs


class ReviewView(QListView):
    """`chosen` gives the Entry to go to; `asked` a command and the entry that it is for."""

    chosen = Signal(object)
    asked = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows = EntryModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(_EntryDelegate(self))
        self.card: ReviewCard | None = None
        self._row, self._me, self._open = -1, "", True
        self._sizes: dict[str, tuple[Entry, int, int]] = {}
        self.verticalScrollBar().rangeChanged.connect(lambda _low, _high: self._fit())
        self._fit()
        self.activated.connect(lambda index: self.chosen.emit(self.rows.entries[index.row()]))

    def show_entries(self, entries: list[Entry], current: str, me: str, *, can_decide: bool, anew: bool = False) -> None:
        """The entries, one of them (its id, or none) the current one. `me`: who can take back his own words."""
        self._me, self._open = me, can_decide
        if anew:
            self._sizes.clear()
        stands = [entry.id for entry in self.rows.entries] == [entry.id for entry in entries] and not anew
        if not stands or (self.card is not None and self.rows.entries[self._row] != entries[self._row]):
            self._place(-1)
        patched = self.rows.patch(entries)
        row = next((number for number, entry in enumerate(entries) if entry.id == current), -1)
        if row != self._row or (self.card is not None and self.card.face != self._face(row)):
            self._place(row)
        elif not patched and not anew:
            return
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def height_of(self, row: int) -> int:
        """The height of a row."""
        if self.card is not None and row == self._row:
            return self.card.height_wanted()
        entry, width = self.rows.entries[row], self.viewport().width()
        known = self._sizes.get(entry.id)
        if known is None or known[1] != width or known[0] != entry:
            known = self._sizes[entry.id] = entry, width, round(RowPainter(entry, width, _now()).height())
        return known[2]

    def is_card(self, row: int) -> bool:
        """Whether the card stands on this row."""
        return self.card is not None and row == self._row

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width() and self.card is not None:
            self._place(self._row)
        self.scheduleDelayedItemsLayout()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        super().mouseReleaseEvent(event)
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(self.rows.entries[index.row()])

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._fit()
            self.scheduleDelayedItemsLayout()

    def _fit(self) -> None:
        """8 pixels of air at both sides; the scroll bar stands in that of the trailing one."""
        trailing = 0 if self.verticalScrollBar().maximum() > 0 else 8
        turned = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left, right = (trailing, 8) if turned else (8, trailing)
        if (self.viewportMargins().left(), self.viewportMargins().right()) != (left, right):
            self.setViewportMargins(left, 0, right, 0)

    def _face(self, row: int) -> tuple[object, ...]:
        return self.rows.entries[row], self.viewport().width(), self._me, self._open

    def _place(self, row: int) -> None:
        """Puts the card on a row; -1: on none."""
        held = self.card is not None and self.card.isAncestorOf(self.focusWidget() or self)
        if self.card is not None and 0 <= self._row < len(self.rows.entries):
            self.setIndexWidget(self.rows.index(self._row), None)
        self.card, self._row = None, row
        if row < 0:
            if held:
                self.setFocus()
            return
        entry = self.rows.entries[row]
        self.card = ReviewCard(entry, self.viewport().width(), _now(), self._me, can_decide=self._open)
        self.card.asked.connect(lambda command, entry=entry: self.asked.emit(command, entry))
        self.setIndexWidget(self.rows.index(row), self.card)
        self.setCurrentIndex(self.rows.index(row))
        self.scrollTo(self.rows.index(row))


class _EntryDelegate(QStyledItemDelegate):
    def __init__(self, view: ReviewView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        return QSize(self._view.viewport().width(), self._view.height_of(index.row()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        if self._view.is_card(index.row()):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        RowPainter(index.data(Qt.ItemDataRole.UserRole), option.rect.width(), _now()).paint(painter, QRectF(option.rect), hovered=hovered)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_ring(painter, QRectF(option.rect).adjusted(0, 0, 0, -AIR), 2)
        painter.restore()


def _now() -> datetime:
    return datetime.now().astimezone()
