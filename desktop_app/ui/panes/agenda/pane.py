"""The agenda pane: a card for each item, in order."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from desktop_app.editing.document import Document, Notice
from desktop_app.editing.selection import Selection
from desktop_app.statement import AgendaItem, Caret, Problem
from desktop_app.statement.edits.items import add_item
from desktop_app.statement.walking import item_of
from desktop_app.text.message import Message, message
from desktop_app.ui.panes.agenda.card import TEXT_INSET, WIDTH, ItemCard
from desktop_app.ui.panes.agenda.fields import ItemFields
from desktop_app.ui.panes.agenda.head import decision_words
from desktop_app.ui.parts import Answering, EmptyState, Label, column, row
from desktop_app.ui.parts.page import SCROLL_BAR, leading_edge
from desktop_app.ui.text.face import Face
from desktop_app.ui.text.underlines import ranges_by_node
from desktop_app.ui.words import counted

ORIGIN = "agenda"
LEAST = 12
"""Pixels before and behind the cards at least."""


class AgendaPane(Answering, QWidget):
    """`source_asked`: (owner, field) of a recognised value that the person wants to see in the text."""

    selection_changed = Signal(object)
    menu_wanted = Signal(QPoint)
    source_asked = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.name = "agenda"
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self._document: Document | None = None
        self._end = None
        self._cards: dict[str, ItemCard] = {}
        self._current = ""
        self._zoom = 100
        self._problems: tuple[Problem, ...] = ()
        self.fields = ItemFields(self.source_asked.emit)
        self._title, self._summary = Label(message("Agenda"), "heading"), Label("", "caption")
        self._empty = EmptyState(
            "text_bullet_list",
            message("No agenda items"),
            message("A statement need not have an agenda."),
            message("Add an item"),
            "sec_agenda",
        )
        self._empty.acted.connect(self._add)
        self._list = column(gap=12)
        self._lay_out()

    def _lay_out(self) -> None:
        head = row(self._title, self._summary, None, gap=12)
        self._inner = QWidget()
        self._inner.setLayout(column(head, self._list, self._empty, None, gap=12, margins=(0, 20, 0, 24)))
        page = QWidget()
        page.setProperty("role", "page")
        self._page = row(self._inner, None, gap=0)
        page.setLayout(self._page)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(page)
        self.setLayout(column(self._scroll, gap=0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The cards stand so that their text begins where the text of the other panes does, with a scroll bar or without."""
        lead = max(LEAST, leading_edge(self.width(), self.window().width()) - TEXT_INSET)
        self._page.margins = (lead, 0, 0, 0)
        self._page.invalidate()
        self._inner.setFixedWidth(max(0, min(WIDTH, self.width() - SCROLL_BAR - lead - LEAST)))
        super().resizeEvent(event)

    def bind(self, document: Document) -> None:
        """Shows this document from now on."""
        if self._end is not None:
            self._end()
        self._release()
        for card in self._cards.values():
            card.close_card()
        self._cards = {}
        self._document = document
        self.fields.bind(document)
        self._end = document.subscribe(self._told)
        self._show(document.value.agenda)

    def _told(self, notice: Notice) -> None:
        if notice.old.agenda is not notice.new.agenda:
            self._show(notice.new.agenda)
        elif notice.old.sources is not notice.new.sources and self._current in self._cards:
            self.fields.show_item(self._cards[self._current].item)

    def _show(self, items: tuple[AgendaItem, ...]) -> None:
        """Patches the cards: what is the same object stays as it is."""
        known = {item.id for item in items}
        for gone in [node for node in self._cards if node not in known]:
            if gone == self._current:
                self._release()
            self._cards.pop(gone).close_card()
        for number, item in enumerate(items):
            card = self._cards.get(item.id)
            if card is None:
                card = self._cards[item.id] = self._made(item)
            if self._list.indexOf(card) != number:
                self._list.removeWidget(card)
                self._list.insertWidget(number, card)
            card.show_item(item, number + 1)
        if self._current in self._cards:
            self.fields.show_item(self._cards[self._current].item)
        self._empty.setVisible(not items)
        self._say_summary(items)

    def _made(self, item: AgendaItem) -> ItemCard:
        card = ItemCard(item, self._document, self._zoom)
        card.chosen.connect(self._choose)
        card.menu_asked.connect(self.menu_wanted)
        card.selection_changed.connect(lambda _selection: self.selection_changed.emit(self.selection()))
        return card

    def _say_summary(self, items: tuple[AgendaItem, ...]) -> None:
        count, votes = len(items), sum(bool(item.vote.method) for item in items)
        words = counted(count, message("1 item"), message("2 items"), message("{count:d} items"), message("{count} items"))
        decisions = sum(len(item.decisions) for item in items)
        if decisions:
            words = f"{words} · {decision_words(decisions)}"
        if votes:
            tally = counted(votes, message("1 vote"), message("2 votes"), message("{count:d} votes"), message("{count} votes"))
            words = f"{words} · {tally}"
        self._summary.say(Message("{words}", (("words", words),)) if items else "")

    def _choose(self, item: str) -> None:
        """This card is the current one: the fields go there."""
        card = self._cards.get(item)
        if card is None or item == self._current:
            return
        self._release()
        self._current = item
        self.fields.show_item(card.item)
        self.fields.show_problems(self._problems, self._say)
        card.take(self.fields)
        self._renumber(item)

    def _release(self) -> None:
        card = self._cards.get(self._current)
        self._current = ""
        for strip in (self.fields.above, self.fields.below):
            strip.hide()
            strip.setParent(None)
        if card is not None:
            card.take(None)
            self._renumber(card.item.id)

    def _renumber(self, item: str) -> None:
        """The head of one card again, with its number."""
        numbers = {each.id: number for number, each in enumerate(self._document.value.agenda, 1)} if self._document else {}
        if item in numbers and item in self._cards:
            self._cards[item].show_item(self._cards[item].item, numbers[item])

    @staticmethod
    def _say(problem: Problem) -> Message:
        return Message(problem.message, problem.arguments)

    def _add(self) -> None:
        if self._document is not None:
            change = add_item(self._document.value, self._document.ids)
            if self._document.apply(change, ORIGIN) and change and change.caret:
                self.go_to(change.caret)

    def retranslate(self) -> None:
        if self._document is not None:
            self._say_summary(self._document.value.agenda)

    def go_to(self, caret: Caret) -> bool:
        """Shows and focuses an item, a paragraph of one, or a field; False when it is not here."""
        if self._document is None:
            return False
        holder = item_of(self._document.value, caret.node)
        node = holder.id if holder else caret.node
        card = self._cards.get(node)
        if card is None:
            return False
        self._choose(node)
        editor = self.fields.editor_of(caret.field) if caret.field else None
        if editor is not None:
            editor.setFocus(Qt.FocusReason.OtherFocusReason)
        elif holder is None or not card.editor.go_to(caret):
            card.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, card, lambda: self._scroll.ensureWidgetVisible(card, 0, 40))  # a new card has no place yet
        return True

    def selection(self) -> Selection:
        """What is selected in the current card, with its item."""
        card = self._cards.get(self._current)
        if card is None:
            return Selection(pane=self.name)
        inner = card.editor.selection()
        return Selection(inner.node or card.item.id, inner.start, inner.end_node, inner.end, items=(card.item.id,), pane=self.name)

    def set_problems(self, problems: tuple[Problem, ...]) -> None:
        """The problems of the whole statement: underlined in the texts, said at the fields."""
        self._problems = problems
        ranges = ranges_by_node(problems)
        for card in self._cards.values():
            card.editor.underline(ranges)
        self.fields.show_problems(problems, self._say)

    def set_zoom(self, per_cent: int) -> None:
        """The size of the text."""
        self._zoom = per_cent
        for card in self._cards.values():
            card.editor.redress(Face(per_cent, card.editor.face.px, card.editor.face.ink))

    @property
    def editor(self) -> QWidget | None:
        """The text of the current card; None while no card is current."""
        card = self._cards.get(self._current)
        return card.editor if card else None
