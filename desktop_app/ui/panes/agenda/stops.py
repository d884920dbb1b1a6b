"""Stops: where Tab goes in the agenda. Cards come and go, so Qt's own chain says nothing of their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.ui.keyboard.chain import around
from desktop_app.ui.panes.agenda.card import ItemCard

if TYPE_CHECKING:
    from desktop_app.ui.panes.agenda.pane import AgendaPane


def next_stop(pane: AgendaPane, *, forward: bool) -> QWidget | None:
    """What gets the keys next; None: the pane is left, and Qt knows where to."""
    focus = QApplication.focusWidget()
    item = _item_of(pane, focus)
    card = pane.sheet.card(item) if item else None
    if card is None:
        return None if focus is None else outside(pane.sheet, forward=forward)
    here = stops(card)
    at = here.index(focus) if focus in here else 0
    at += 1 if forward else -1
    if 0 <= at < len(here):
        return here[at]
    beside = pane.sheet.index[item] + (1 if forward else -1)
    if not 0 <= beside < len(pane.order):
        return outside(pane.sheet, forward=forward)
    neighbour = pane.sheet.card(pane.order[beside])
    pane.sheet.reveal(neighbour.item.id)
    return stops(neighbour)[0 if forward else -1]


def stops(card: ItemCard) -> list[QWidget]:
    """The stops of a card, in the order in which they are read."""
    above, below = ([], []) if card.fields is None else (_fields(card.fields.above), _fields(card.fields.below))
    beside = [] if card.suggestions is None else _fields(card.suggestions)
    return [card.head, *beside, *above, *([card.editor] if card.editor is not None else []), *below]


def outside(sheet: QWidget, *, forward: bool) -> QWidget | None:
    """The next stop of the window that is not of the sheet; None where there is none."""
    return next((each for each in around(sheet, forward=forward) if not sheet.isAncestorOf(each) and _takes_tab(each)), None)


def _fields(strip: QWidget) -> list[QWidget]:
    return [each for each in strip.findChildren(QWidget) if _takes_tab(each)]


def _takes_tab(widget: QWidget) -> bool:
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    return takes and widget.isEnabled() and widget.isVisible() and not widget.isWindow()


def _item_of(pane: AgendaPane, focus: QWidget | None) -> str:
    if focus is None:
        return ""
    if pane.current and (pane.fields.above.isAncestorOf(focus) or pane.fields.below.isAncestorOf(focus)):
        return pane.current
    return next((item for item, card in pane.sheet.cards.items() if card.isAncestorOf(focus)), "")
