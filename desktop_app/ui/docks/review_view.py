"""The rows of the review: a model that is patched, painted cards, and the current one with real buttons."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.editing.review_list import Entry, Shown
from desktop_app.ui.docks.review_card import ReviewCard
from desktop_app.ui.docks.review_row import AIR, RowPainter
from desktop_app.ui.docks.rows import CardList, patch_rows
from desktop_app.ui.parts import paint_ring


class EntryModel(QAbstractListModel):
    """The cards as rows; patched where they differ."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.cards: list[Shown] = []

    @property
    def entries(self) -> list[Entry]:
        """What stands on the cards, in order."""
        return [entry for card in self.cards for entry in card.entries]

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.cards)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return RowPainter(self.cards[index.row()], 240, _now()).described
        return self.cards[index.row()] if role == Qt.ItemDataRole.UserRole else None


class ReviewView(CardList):
    """`chosen` gives the Entry to go to; `asked` a command and the ids that it is for; `left`: Escape in the card."""

    chosen = Signal(object)
    asked = Signal(str, object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows = EntryModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(_EntryDelegate(self))
        self.card: ReviewCard | None = None
        self._row, self._chosen, self._me, self._open = -1, "", "", True
        self._sizes: dict[str, tuple[Shown, int, str, int]] = {}
        self.activated.connect(lambda index: self.chosen.emit(self.rows.cards[index.row()].entries[0]))

    def show_entries(self, cards: list[Shown], current: str, me: str, *, can_decide: bool, anew: bool = False) -> None:
        """The cards; one of them holds the current suggestion or comment (its id, or none). `me`: who can take back his own words."""
        self._me, self._open, self._chosen = me, can_decide, current
        if anew:
            self._sizes.clear()
        stands = [card.id for card in self.rows.cards] == [card.id for card in cards] and not anew
        if not stands or (self.card is not None and self.rows.cards[self._row] != cards[self._row]):
            self._place(-1)
        patched = patch_rows(self.rows, self.rows.cards, cards)
        row = next((number for number, card in enumerate(cards) if any(entry.id == current for entry in card.entries)), -1)
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
        card, width = self.rows.cards[row], self.viewport().width()
        known = self._sizes.get(card.id)
        if known is None or known[:3] != (card, width, self._me):
            known = self._sizes[card.id] = card, width, self._me, round(self.painter(row).height())
        return known[3]

    def painter(self, row: int) -> RowPainter:
        """What measures and paints a row that is not the current one."""
        return RowPainter(self.rows.cards[row], self.viewport().width(), _now(), me=self._me)

    def is_card(self, row: int) -> bool:
        """Whether the card stands on this row."""
        return self.card is not None and row == self._row

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width() and self.card is not None:
            self._place(self._row)
        self.scheduleDelayedItemsLayout()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        index = self.indexAt(at)
        super().mouseReleaseEvent(event)
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self._pressed(index, at)

    def _pressed(self, index: QModelIndex, at: QPoint) -> None:
        """A tick accepts its rival; a line of a rival leads to it, all else to the first that stands on the card."""
        card = self.rows.cards[index.row()]
        painter = self.card.painter if self.is_card(index.row()) else self.painter(index.row())
        for id_, line, tick in painter.ticks(QRectF(self.visualRect(index))):
            if tick.contains(QPointF(at)) and self._open:
                self.asked.emit("review.accept", (id_,))
                return
            if line.contains(QPointF(at)):
                self.chosen.emit(next(entry for entry in card.entries if entry.id == id_))
                return
        self.chosen.emit(card.entries[0])

    def _face(self, row: int) -> tuple[object, ...]:
        return self.rows.cards[row], self.viewport().width(), self._me, self._open, self._chosen

    def _place(self, row: int) -> None:
        """Puts the card on a row; -1: on none."""
        held = self.card is not None and self.card.isAncestorOf(self.focusWidget() or self)
        if self.card is not None and 0 <= self._row < len(self.rows.cards):
            self.setIndexWidget(self.rows.index(self._row), None)
        self.card, self._row = None, row
        if row < 0:
            if held:
                self.setFocus()
            return
        self.card = ReviewCard(self.rows.cards[row], self.viewport().width(), _now(), self._me, can_decide=self._open, chosen=self._chosen)
        self.card.asked.connect(self.asked)
        self.card.left.connect(self.left)
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
        self._view.painter(index.row()).paint(painter, QRectF(option.rect), hovered=hovered)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_ring(painter, QRectF(option.rect).adjusted(0, 0, 0, -AIR), 2)
        painter.restore()


def _now() -> datetime:
    return datetime.now().astimezone()
