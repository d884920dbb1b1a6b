"""The sheet: all cards one below the other, of which only those near what is seen exist.

Heights are known for all: measured where a card exists, else what the pane says. What a person looks at stays where it is, whatever
happens above it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from desktop_app.ui.panes.agenda.card import ItemCard
from desktop_app.ui.panes.agenda.stack import Stack
from desktop_app.ui.theme import rtl

AIR, GAP, COMPACT_GAP = 12, 12, 4
FOLDS = 4
"""Rounds until what is near and how high it is agree."""

Mark = list[tuple[QWidget | str, int]]
"""Widgets or items with their y in the viewport: the first that is still there holds the sheet."""


class Sheet(QWidget):
    """`order`: the ids of all items; `cards`: those that exist. `entered`: the focus came by Tab; `grown`: a field line came or went.
    `next_stop` says where Tab goes, forward or back; None: where Qt thinks.
    """

    entered = Signal()
    grown = Signal()

    def __init__(self, scroll: QScrollArea, make: Callable[[int], ItemCard], drop: Callable[[ItemCard], bool]) -> None:
        super().__init__()
        self._scroll, self._make, self._drop = scroll, make, drop
        self.order: list[str] = []
        self.index: dict[str, int] = {}
        self.cards: dict[str, ItemCard] = {}
        self.stack = Stack(GAP, AIR)
        self.lead, self.card_width = 0, 0
        self._unfit: set[str] = set()
        self._deep, self._asked = 0, ""
        self.next_stop: Callable[[bool], QWidget | None] = lambda _forward: None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        scroll.verticalScrollBar().valueChanged.connect(self._scrolled)

    # what stands here

    def arrange(self, order: Sequence[str], heights: Sequence[int], *, compact: bool) -> None:
        """These items from now on, as high as given. Within `steady`."""
        self.order = list(order)
        self.index = {item: at for at, item in enumerate(order)}
        self.stack = Stack(COMPACT_GAP if compact else GAP, AIR)
        self.stack.fill(heights)
        for card in self.cards.values():
            self.refit(card.item.id)

    def refit(self, item: str) -> None:
        """This card may want another height: it is asked at the end of `steady`."""
        self._unfit.add(item)
        if not self._deep:
            self.settle()

    def set_height(self, item: str, height: int) -> None:
        """The height of an item that has no card. Within `steady`."""
        if item not in self.cards and item in self.index:
            self.stack.set(self.index[item], height)

    def card(self, item: str) -> ItemCard | None:
        """The card of an item, made where it did not exist, and kept until another is asked for; None where there is no such item."""
        if item not in self.index:
            return None
        self._asked = item
        if item not in self.cards:
            with self.steady():
                self._made(self.index[item])
        return self.cards[item]

    def seen(self) -> tuple[int, int]:
        """The positions of the first and the last item of which something is seen."""
        top = self._scroll.verticalScrollBar().value()
        return self.stack.at(top), self.stack.at(top + self._scroll.viewport().height())

    def head_seen(self, at: int) -> bool:
        """Whether the upper edge of the item at this position is not above what is seen."""
        return self.stack.top(at) >= self._scroll.verticalScrollBar().value()

    # staying where one looks

    @contextmanager
    def steady(self, keep: QWidget | None = None) -> Iterator[None]:
        """What is changed within leaves what is seen where it is: `keep`, else the first card that is seen."""
        mark = self._mark(keep) if not self._deep else []
        self._deep += 1
        try:
            yield
        finally:
            self._deep -= 1
            if not self._deep:
                self._settle(mark)

    def settle(self) -> None:
        """Makes and places what is seen now."""
        with self.steady():
            pass

    def _mark(self, keep: QWidget | None) -> Mark:
        found: Mark = []
        if keep is not None and self.isAncestorOf(keep):
            found.append((keep, keep.mapTo(self._scroll.viewport(), QPoint(0, 0)).y()))
        if len(self.stack):
            top = self._scroll.verticalScrollBar().value()
            first, last = self.seen()
            found += [(self.order[at], self.stack.top(at) - top) for at in range(first, last + 1)]
        return found

    def _settle(self, mark: Mark) -> None:
        """Makes what is near, places everything, holds the mark; until nothing moves any more."""
        if not self._scroll.isVisible():
            return
        self._deep += 1
        for _ in range(FOLDS):
            self._fit()
            self._place()
            self._hold(mark)
            if not self._make_near():
                break
        self._drop_far()
        self._deep -= 1

    def _fit(self) -> None:
        for item in self._unfit & self.cards.keys():
            self.stack.set(self.index[item], self.cards[item].fit(self.card_width))
        self._unfit.clear()

    def _place(self) -> None:
        width, total = self._scroll.viewport().width(), max(self.stack.total, 1) if self.order else 1
        if self.size().width() != width or self.size().height() != total:
            self.resize(width, total)
        x = width - self.lead - self.card_width if rtl() else self.lead
        for item, card in self.cards.items():
            at = self.index[item]
            place = QRect(x, self.stack.top(at), self.card_width, self.stack.height(at))
            if card.geometry() != place:
                card.setGeometry(place)
            card.place_fields()

    def _hold(self, mark: Mark) -> None:
        bar = self._scroll.verticalScrollBar()
        for what, y in mark:
            if isinstance(what, str) and what in self.index:
                bar.setValue(self.stack.top(self.index[what]) - y)
                return
            if isinstance(what, QWidget) and self.isAncestorOf(what):
                bar.setValue(what.mapTo(self, QPoint(0, 0)).y() - y)
                return

    def _make_near(self) -> bool:
        """Makes the cards of what is seen and of half a screen around it; True when one was made."""
        if not self.order:
            return False
        bar, high = self._scroll.verticalScrollBar(), self._scroll.viewport().height()
        first, last = self.stack.at(bar.value() - high // 2), self.stack.at(bar.value() + high + high // 2)
        missing = [at for at in range(first, last + 1) if self.order[at] not in self.cards]
        for at in missing:
            self._made(at)
        return bool(missing)

    def _made(self, at: int) -> None:
        item = self.order[at]
        self.cards[item] = self._make(at)
        self.stack.set(at, self.cards[item].fit(self.card_width))
        self.cards[item].show()
        self.setTabOrder(self, self.cards[item].head)  # Qt would put it behind everything in the window
        self._unfit.add(item)

    def _drop_far(self) -> None:
        bar, high = self._scroll.verticalScrollBar(), self._scroll.viewport().height()
        low, far = bar.value() - 2 * high, bar.value() + 3 * high
        focus = QApplication.focusWidget()
        for item in [item for item, card in self.cards.items() if card.y() > far or card.geometry().bottom() < low]:
            card = self.cards[item]
            if item != self._asked and (focus is None or not card.isAncestorOf(focus)) and self._drop(card):
                del self.cards[item]

    def forget(self, item: str) -> None:
        """The card of an item that is gone goes."""
        card = self.cards.pop(item, None)
        self._unfit.discard(item)
        if card is not None:
            card.close_card()

    def _scrolled(self, _value: int) -> None:
        if not self._deep:
            self.settle()

    # showing

    def reveal(self, item: str, inside: QRect | None = None, air: int = 24) -> None:
        """Scrolls so that an item is seen: `inside` of its card, else its whole, from its top where it is too high."""
        card = self.card(item)
        if card is None:
            return
        rect = (inside or card.rect()).translated(card.pos())
        bar, high = self._scroll.verticalScrollBar(), self._scroll.viewport().height()
        top, bottom = rect.top() - air, rect.bottom() + air
        if bottom - top > high:
            bottom = top + high
        if top < bar.value():
            bar.setValue(top)
        elif bottom > bar.value() + high:
            bar.setValue(bottom - high)

    # Qt's events

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.grown.emit()
        return super().event(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        target = self.next_stop(forward)
        if target is None:
            return super().focusNextPrevChild(forward)
        target.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()
