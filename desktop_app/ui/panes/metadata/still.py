"""Keeping a form still: lines under its fields come and go, and what a person looks at stays where it is seen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

DEPTH = 3
"""So many layouts stand in each other between a line and the form."""
Air = Callable[[int, int], None]
"""Leaves so many pixels more above and below the form."""


class Still(QObject):
    """Scrolls the area by as much as its fields move. Where it cannot scroll so far, the form gets air above or below, which goes
    as soon as it does not show."""

    released = Signal()

    def __init__(self, area: QScrollArea, fields: Callable[[], tuple[QWidget, ...]], air: Air) -> None:
        super().__init__(area)
        self._area, self._fields, self._air = area, fields, air
        self._held: tuple[QWidget, int] | None = None
        self._above = self._below = 0
        self.released.connect(self._let_go, Qt.ConnectionType.QueuedConnection)
        area.verticalScrollBar().valueChanged.connect(self._scrolled)

    def hold(self) -> None:
        """Lines will come or go: the field under the pointer, or next to it, else the one with the focus, stays where it is seen."""
        if self._held is None and self._area.isVisible():
            kept = self._under(self._area.viewport().mapFromGlobal(QCursor.pos())) or self._focused()
            if kept is not None:
                self._held = (kept, self._top(kept))
                self.released.emit()

    def rest(self) -> None:
        """Nobody looks: the form stands as it should."""
        self._breathe(0, 0)

    def _let_go(self) -> None:
        if self._held is None:
            return
        kept, before = self._held
        lay_out()
        bar = self._area.verticalScrollBar()
        wanted = bar.value() - self._above + self._top(kept) - before
        above = max(0, -wanted)
        self._breathe(above, max(0, wanted - self._farthest()) if wanted > 0 else 0)
        bar.setValue(wanted + above)
        self._held = None

    def _farthest(self) -> int:
        """How far the form could be scrolled without the air; below 0 where it is lower than the area."""
        form, view = self._area.widget(), self._area.viewport()
        high = max(form.minimumSizeHint().height(), form.heightForWidth(view.width()))
        return high - self._above - self._below - view.height()

    def _scrolled(self, value: int) -> None:
        """Air that is out of sight goes, and nothing is seen to move."""
        if self._held is None and (self._above or self._below):
            bar = self._area.verticalScrollBar()
            above = 0 if value >= self._above else self._above
            below = min(self._below, max(0, value - (bar.maximum() - self._below)))
            if (above, below) != (self._above, self._below):
                gone = self._above - above
                self._breathe(above, below)
                bar.setValue(value - gone)

    def _breathe(self, above: int, below: int) -> None:
        if (above, below) != (self._above, self._below):
            self._above, self._below = above, below
            self._air(above, below)
            lay_out()

    def _top(self, field: QWidget) -> int:
        return field.mapTo(self._area.viewport(), QPoint(0, 0)).y()

    def _under(self, at: QPoint) -> QWidget | None:
        view = self._area.viewport()
        if not view.rect().contains(at):
            return None
        seen = [(QRect(each.mapTo(view, QPoint(0, 0)), each.size()), each) for each in self._fields()]
        return min(seen, key=lambda one: _away(one[0], at), default=(None, None))[1]

    def _focused(self) -> QWidget | None:
        focus = QApplication.focusWidget()
        return next((each for each in self._fields() if focus is not None and each.isAncestorOf(focus)), None)


def _away(place: QRect, at: QPoint) -> tuple[int, int]:
    """How far a point is from a place: between two rows it is one with what stands below it."""
    above, below = place.top() - at.y(), at.y() - place.bottom()
    return above if above > 0 else below * 1000 if below > 0 else 0, max(place.left() - at.x(), at.x() - place.right(), 0)


def lay_out() -> None:
    """Until all layouts rest: one that is in another asks that for room when it has its own."""
    for _ in range(DEPTH):
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
