"""Selecting: items as wholes while the keys are at their heads, else what is selected in the text of the current one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from desktop_app.editing.picking import Picked, alone
from desktop_app.editing.selection import Selection
from desktop_app.statement import Caret
from desktop_app.ui.panes.agenda.head import ItemHead
from desktop_app.ui.text.editor import TextEditor

if TYPE_CHECKING:
    from desktop_app.ui.panes.agenda.pane import AgendaPane

OTHER = Qt.FocusReason.OtherFocusReason


class Selecting(QObject):
    """Serves one pane: moves its keys between heads and texts, and knows what is selected."""

    def __init__(self, pane: AgendaPane) -> None:
        super().__init__(pane)
        self._pane = pane

    def pick(self, picked: Picked, at: str = "") -> None:
        """These items are selected as a whole, and the keys go to the head of the last one, or of item `at`."""
        deck, sheet = self._pane.deck, self._pane.sheet
        deck.picked, deck.at_heads = Picked(at or picked.at, picked.anchor, picked.items), True
        card = sheet.card(deck.picked.at)
        if card is None:
            return
        if deck.current not in ("", deck.picked.at):
            with sheet.steady(card.head):
                deck.release()
        card.head.setFocus(OTHER)
        sheet.reveal(deck.picked.at, card.head.geometry() if deck.picked.at == deck.current else None, 8)
        self._restand()

    def open_text(self, item: str) -> None:
        """The keys go into the text of this item."""
        sheet = self._pane.sheet
        self._pane.choose(item)
        card = sheet.card(item)
        if card is not None and card.editor is not None:
            card.editor.setFocus(OTHER)
            sheet.reveal(item, air=12)  # its fields are seen too where there is room
            sheet.reveal(item, card.text_rect())

    def walk(self, item: str, by: int) -> None:
        """From the first or last line of a text to the text beside it."""
        pane = self._pane
        at = pane.sheet.index[item] + by
        if 0 <= at < len(pane.order):
            texts = pane.deck.items[at].paragraphs
            place = (texts[-1] if by < 0 else texts[0]) if texts else None
            pane.go_to(Caret(place.id if place else pane.order[at], 10**6 if by < 0 else 0))

    def in_text(self, item: str) -> None:
        """What is selected in the text of this item changed."""
        pane = self._pane
        card = pane.sheet.cards.get(item)
        if card is None or card.editor is None:
            return
        if card.editor.hasFocus():
            pane.choose(item)
            pane.sheet.reveal(item, card.text_rect(), 12)
        pane.selection_changed.emit(self.selection())

    def focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        """The keys are at a head, or in a text or a field of the current item."""
        deck, sheet = self._pane.deck, self._pane.sheet
        if new is None or not sheet.isAncestorOf(new):
            return
        if [item.id for item in deck.items] != sheet.order:
            return  # a card that is being taken away has sent the keys to its neighbour
        if isinstance(new, ItemHead):
            if not deck.at_heads or deck.picked.at != new.item.id:
                self._pane.pick(alone(new.item.id))
            return
        item = new.scope.item if isinstance(new, TextEditor) else deck.current
        if deck.at_heads or deck.picked.at != item:
            deck.at_heads, deck.picked = False, alone(item)
            self._restand()

    def selection(self) -> Selection:
        """The selected items, or what is selected in the text of the current one."""
        pane = self._pane
        if pane.deck.at_heads:
            return Selection(pane.picked.at, items=pane.picked.ordered(pane.order), pane=pane.name)
        editor = pane.editor
        if editor is None:
            return Selection(pane=pane.name)
        inner = editor.selection()
        return Selection(inner.node or pane.current, inner.start, inner.end_node, inner.end, items=(pane.current,), pane=pane.name)

    def _restand(self) -> None:
        self._pane.deck.restand()
        self._pane.tell_selection()
