"""What the lists of the docks share: rows that are patched, and painted cards with air beside them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, Qt
from PySide6.QtWidgets import QListView

SIDE = 8
"""Pixels of air at both sides of the cards."""
Row = TypeVar("Row")


def patch_rows(model: QAbstractListModel, rows: list[Row], wanted: list[Row], key: Callable[[Row], Any] = lambda row: row) -> bool:
    """Makes the `rows` of a model those that are wanted; equal beginnings and ends are left alone. False where they are those already."""
    first = _shared([key(row) for row in rows], [key(row) for row in wanted])
    tail = _shared([key(row) for row in rows[first:]][::-1], [key(row) for row in wanted[first:]][::-1])
    differs = first + tail < max(len(rows), len(wanted))
    if first < len(rows) - tail:
        model.beginRemoveRows(QModelIndex(), first, len(rows) - tail - 1)
        del rows[first : len(rows) - tail]
        model.endRemoveRows()
    if first < len(wanted) - tail:
        model.beginInsertRows(QModelIndex(), first, len(wanted) - tail - 1)
        rows[first:first] = wanted[first : len(wanted) - tail]
        model.endInsertRows()
    return differs


def _shared(one: list[Any], other: list[Any]) -> int:
    """With how many equal ones both begin."""
    number = 0
    while number < min(len(one), len(other)) and one[number] == other[number]:
        number += 1
    return number


class CardList(QListView):
    """Cards of unequal height, with air at both sides; the scroll bar stands in that of the trailing one."""

    def __init__(self) -> None:
        super().__init__()
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().rangeChanged.connect(lambda _low, _high: self._fit())
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._fit()
            self.scheduleDelayedItemsLayout()

    def _fit(self) -> None:
        trailing = 0 if self.verticalScrollBar().maximum() > 0 else SIDE
        turned = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left, right = (trailing, SIDE) if turned else (SIDE, trailing)
        if (self.viewportMargins().left(), self.viewportMargins().right()) != (left, right):
            self.setViewportMargins(left, 0, right, 0)
