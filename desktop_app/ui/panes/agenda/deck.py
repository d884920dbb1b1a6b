"""The deck: the items of the value as cards. It patches the cards that exist, makes those that come near, and knows the current one."""

from __future__ import annotations

from collections.abc import Callable
from operator import is_

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QApplication, QScrollArea

from desktop_app.editing.document import Document, Notice
from desktop_app.editing.picking import Picked, kept
from desktop_app.statement import AgendaItem, Problem
from desktop_app.text.message import Message
from desktop_app.ui.panes.agenda.beside import AtItems
from desktop_app.ui.panes.agenda.card import ItemCard
from desktop_app.ui.panes.agenda.fields import ItemFields
from desktop_app.ui.panes.agenda.hands import Hands
from desktop_app.ui.panes.agenda.head import Standing
from desktop_app.ui.panes.agenda.heights import Heights
from desktop_app.ui.panes.agenda.sheet import Sheet
from desktop_app.ui.panes.agenda.wrongs import Wrongs
from desktop_app.ui.panes.suggested import seen
from desktop_app.ui.text.face import Face
from desktop_app.ui.theme import look, rtl
from desktop_app.ui.words import language

TEXT_PX = 17


class Deck(QObject):
    """`current`: the item whose fields are open, empty for none. `picked`: the items that are selected, as a whole only while `at_heads`.

    `selected`: the caret moved in the text of this item; `walked`: beyond its first (-1) or last line (1); `closed`: Escape there;
    `decided`: a suggestion was accepted or rejected.
    """

    selected = Signal(str)
    walked = Signal(str, int)
    closed = Signal(str)
    menu_wanted = Signal(QPoint)
    editor_made = Signal(object)
    decided = Signal(str, bool)

    def __init__(self, scroll: QScrollArea, hands: Hands, go_to_source: Callable[[str, str], None]) -> None:
        super().__init__(scroll)
        self._hands, self.fields = hands, ItemFields(go_to_source)
        self.document: Document | None = None
        self.items: tuple[AgendaItem, ...] = ()
        self.current, self.compact, self.at_heads, self.zoom = "", False, False, 100
        self.picked = Picked()
        self._wrongs, self._beside = Wrongs(), AtItems()
        self._moving = False
        self._look: tuple[object, ...] = ()
        self._dress()
        self.sheet = Sheet(scroll, self._make, self._drop)
        self.sheet.grown.connect(lambda: self.sheet.refit(self.current))
        self.heights = Heights(self.sheet)
        self.heights.lines_of = self._beside.lines
        for beside in self.fields.beside.values():
            beside.decided.connect(self.decided)
            beside.left.connect(self._focus_text)
        for strip in (self.fields.above, self.fields.below):
            strip.setParent(self.sheet)
            strip.hide()

    # the value → the cards

    def bind(self, document: Document) -> None:
        """Shows this document from now on."""
        self.release()
        for item in list(self.sheet.cards):
            self.sheet.forget(item)
        self.document, self.items, self.picked, self.at_heads = document, seen(document).agenda, Picked(), False
        self._wrongs.show(document.value, ())
        self._beside.show(document)
        self.fields.bind(document)
        self._reorder([])

    def told(self, notice: Notice) -> None:
        """The document changed: what is the same object stays as it is."""
        self._wrongs.follow(notice)
        self.heights.rest()
        same = notice.old.agenda is notice.new.agenda and notice.old.proposals == notice.new.proposals
        items = self.items if same else seen(self.document).agenda
        changed = items is not self.items
        suggested = self._beside.follow(self.document, notice)
        if changed:
            self.show_items(items)
        if suggested:
            self._resuggest()
        if self.current in self.sheet.cards and (changed or notice.old.sources is not notice.new.sources):
            self.fields.show_item(self.sheet.cards[self.current].item)

    def turn(self) -> None:
        """Somebody begins to suggest, or ends it, or wants to see another state."""
        self._beside.show(self.document)
        self.show_items(seen(self.document).agenda)
        self._resuggest()
        if self.current in self.sheet.cards:
            self.fields.show_item(self.sheet.cards[self.current].item)

    def _resuggest(self) -> None:
        """What is suggested for the items is other than before."""
        self.heights.clear()
        with self.sheet.steady():
            for card in self.sheet.cards.values():
                self._suggest(card)
            self.arrange()
            self.restand()

    def _suggest(self, card: ItemCard) -> None:
        item, may = card.item.id, self._beside.can_decide
        current = item == self.current
        if current:
            self.fields.suggest(self._beside.of(item), can_decide=may)
        if card.suggest(self._beside.lines(item, whole=current), self.decided.emit, can_decide=may):
            self.sheet.refit(item)

    def _focus_text(self) -> None:
        card = self.sheet.cards.get(self.current)
        if card is not None and card.editor is not None:
            card.editor.setFocus()

    def show_items(self, items: tuple[AgendaItem, ...]) -> None:
        """Patches the cards."""
        old, self.items = self.items, items
        others = [at for at, same in enumerate(map(is_, old, items)) if not same]
        if len(old) == len(items) and all(old[at].id == items[at].id for at in others):
            for at in others:
                self._show_one(at)
        else:
            self._reorder([item.id for item in old])

    def _show_one(self, at: int) -> None:
        item = self.items[at]
        card = self.sheet.cards.get(item.id)
        if card is None:
            self.heights.renew(at)
        elif card.show_item(item, self._standing(at)):
            self.sheet.refit(item.id)

    def _reorder(self, before: list[str]) -> None:
        order = [item.id for item in self.items]
        known, fresh = set(order), set(order) - set(before)
        with self.sheet.steady():
            if self.current not in known:
                self.release()
            for gone in [item for item in self.sheet.cards if item not in known]:
                self.sheet.forget(gone)
            self.picked = kept(self.picked, before, order)
            if fresh and len(fresh) == len(self.picked.items) > 1:
                self.picked = Picked(min(fresh, key=order.index), "", frozenset(fresh))  # copies of them: those are selected now
            self.arrange()
            self.restand()

    def arrange(self) -> None:
        """Every item at its place, as high as it is."""
        if self.document is not None:
            with self.sheet.steady():
                heights = self.heights.of(self.document, self.items, self._faces[False], compact=self.compact)
                self.sheet.arrange([item.id for item in self.items], heights, compact=self.compact)

    def restand(self) -> None:
        """All heads say again how their items stand."""
        with self.sheet.steady():
            for item, card in self.sheet.cards.items():
                at = self.sheet.index[item]
                if card.show_item(self.items[at], self._standing(at)):
                    self.sheet.refit(item)

    def _standing(self, at: int) -> Standing:
        item = self.items[at].id
        problems, severity = self._wrongs.of_item(item)
        picked = self.at_heads and item in self.picked and len(self.picked.items) > 1
        stands = Standing(at + 1, len(self.items), item == self.current, picked, self.compact, problems, severity)
        return self._beside.standing(item, stands)

    # the cards

    def _make(self, at: int) -> ItemCard:
        card = ItemCard(self.sheet, self._hands, self.fields)
        card.resize(self.sheet.card_width, 48)
        card.show_item(self.items[at], self._standing(at))
        self._suggest(card)
        if not self.compact or card.item.id == self.current:
            card.show()
            self._open(card)
        return card

    def _open(self, card: ItemCard) -> None:
        item = card.item.id
        editor = card.open(self.document, self._faces[item == self.current], self.sheet.card_width)
        editor.underline(self._wrongs.ranges(card.item))
        editor.grown.connect(lambda: self.sheet.refit(item))
        editor.left.connect(lambda by: self.walked.emit(item, by))
        editor.closed.connect(lambda: self.closed.emit(item))
        editor.selection_changed.connect(lambda _selection: self.selected.emit(item))
        editor.menu_wanted.connect(self.menu_wanted)
        self.editor_made.emit(editor)

    def _drop(self, card: ItemCard) -> bool:
        """Whether a card far away may go, and goes."""
        if card.item.id == self.current or card.dragged:
            return False
        card.close_card()
        return True

    def choose(self, item: str) -> None:
        """This item is the current one: the fields go there. What a text tells while they are on their way chooses nothing."""
        card = None if self._moving or item == self.current else self.sheet.card(item)
        if card is None:
            return
        self._moving = True
        try:
            self._choose(card)
        finally:
            self._moving = False

    def _choose(self, card: ItemCard) -> None:
        item = card.item.id
        focus = QApplication.focusWidget()
        with self.sheet.steady(focus if focus is not None and card.isAncestorOf(focus) else card.head):
            self._release()
            self.current, self.fields.card = item, card
            if card.editor is None:
                self._open(card)
            else:
                card.editor.redress(self._faces[True])
            self.fields.show_item(card.item)
            self.fields.show_problems(self._wrongs.problems, _say)
            self._suggest(card)
            for strip in (self.fields.above, self.fields.below):
                strip.show()
                strip.raise_()
            self._stand_again(item)

    def release(self) -> None:
        """No item is the current one any more."""
        if self._moving or not self.current:
            return
        self._moving = True
        try:
            self._release()
        finally:
            self._moving = False

    def _release(self) -> None:
        gone, self.current, self.fields.card = self.current, "", None
        if not gone:
            return
        card = self.sheet.cards.get(gone)
        with self.sheet.steady():
            for strip in (self.fields.above, self.fields.below):
                strip.hide()
            if card is not None:
                self._suggest(card)
                if self.compact:
                    card.shut()
                else:
                    card.editor.redress(self._faces[False])
                self._stand_again(gone)

    def _stand_again(self, item: str) -> None:
        at = self.sheet.index.get(item)
        if at is not None and at < len(self.items) and self.items[at].id == item:
            card = self.sheet.cards[item]
            card.show_item(self.items[at], self._standing(at))
            card.update()
        self.sheet.refit(item)

    # what comes from outside

    def set_problems(self, problems: tuple[Problem, ...]) -> None:
        """Underlined in the texts, counted at the heads, said at the fields."""
        if self.document is None:
            return
        self._wrongs.show(self.document.value, problems)
        for card in self.sheet.cards.values():
            if card.editor is not None:
                card.editor.underline(self._wrongs.ranges(card.item))
        self.restand()
        self.fields.show_problems(problems, _say)

    def set_compact(self, compact: bool) -> None:
        """One line an item, or whole cards."""
        self.compact = compact
        with self.sheet.steady(QApplication.focusWidget()):
            for card in self.sheet.cards.values():
                if compact and card.item.id != self.current:
                    card.shut()
                elif card.editor is None:
                    self._open(card)
            self.arrange()
            self.restand()

    def redress(self) -> None:
        """Theme, zoom, direction or language may be others: then everything anew that exists; hidden, when it is shown again."""
        if self._look == _look(self.zoom) or not self.sheet.isVisible():
            return
        self._dress()
        self.heights.clear()
        with self.sheet.steady():
            for item, card in self.sheet.cards.items():
                if card.editor is not None:
                    card.editor.redress(self._faces[item == self.current])
                card.head.retranslate()
                card.update()
            self.arrange()

    def _dress(self) -> None:
        """The faces of the texts: of the current item, and of all others. Shared, so that each format is made once."""
        self._look = _look(self.zoom)
        self._beside.renew()
        self._faces = {False: Face(self.zoom, TEXT_PX, "ink2"), True: Face(self.zoom, TEXT_PX, "ink")}


def _look(zoom: int) -> tuple[object, ...]:
    return look(), rtl(), language(), zoom


def _say(problem: Problem) -> Message:
    return Message(problem.message, problem.arguments)
