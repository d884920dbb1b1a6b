"""The agenda pane: a card for each item, in order. It takes keys and mouse to what they mean, and hands edits on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from desktop_app.editing.copying_items import pasted
from desktop_app.editing.document import Document, Notice
from desktop_app.editing.picking import Picked, alone
from desktop_app.editing.selection import Selection
from desktop_app.statement import AgendaItem, Caret, Problem
from desktop_app.statement.edits.moving import move_items
from desktop_app.statement.walking import item_of
from desktop_app.text.message import message
from desktop_app.ui.panes.agenda.card import TEXT_INSET, WIDTH
from desktop_app.ui.panes.agenda.deck import Deck
from desktop_app.ui.panes.agenda.dragging import Dragging
from desktop_app.ui.panes.agenda.fields import ItemFields
from desktop_app.ui.panes.agenda.hands import Hands
from desktop_app.ui.panes.agenda.head import ItemHead
from desktop_app.ui.panes.agenda.roles import install_roles
from desktop_app.ui.panes.agenda.selecting import Selecting
from desktop_app.ui.panes.agenda.stops import next_stop
from desktop_app.ui.panes.agenda.top import Top
from desktop_app.ui.panes.suggested import can_write, decide
from desktop_app.ui.parts import Answering, Button, EmptyState, column
from desktop_app.ui.parts.page import SCROLL_BAR, leading_edge
from desktop_app.ui.preferences import Preferences
from desktop_app.ui.text.editor import TextEditor
from desktop_app.ui.words import tr

ORIGIN = "agenda"
LEAST = 12
"""Pixels before and behind the cards at least."""
OTHER = Qt.FocusReason.OtherFocusReason


class AgendaPane(Answering, QWidget):
    """`source_asked`: (owner, field) of a recognised value that the person wants to see in the text. `command_wanted`: a command of the
    table. `choice_wanted`: a group of it as a menu at a global point; `item_menu_wanted`: the menu of the selected items there.
    `editor_made`: a text came into being; it knows of nothing that is painted over texts but problems.
    """

    selection_changed = Signal(object)
    menu_wanted = Signal(QPoint)
    item_menu_wanted = Signal(QPoint)
    choice_wanted = Signal(str, QPoint)
    command_wanted = Signal(str)
    source_asked = Signal(str, str)
    editor_made = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.name = "agenda"
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self._document: Document | None = None
        self._ends: tuple[Callable[[], None], ...] = ()
        self._preferences: Preferences | None = None
        self._scroll = QScrollArea()
        self.hands = Hands(self)
        self.deck = Deck(self._scroll, self.hands, self.source_asked.emit)
        self.sheet = self.deck.sheet
        self.dragging = Dragging(self.sheet, self._scroll, self._dropped)
        self.selecting = Selecting(self)
        self.top = Top()
        self._empty = EmptyState(
            "text_bullet_list",
            message("No agenda items"),
            message("A statement need not have an agenda."),
            message("Add an item"),
            "sec_agenda",
        )
        install_roles()
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self._scroll.hide()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.verticalScrollBar().setSingleStep(40)
        self.sheet.setProperty("role", "page")
        self._scroll.setWidget(self.sheet)
        self.setLayout(column(self.top, (self._scroll, 1), (self._empty, 1), gap=0))

    def _connect(self) -> None:
        self.top.command.connect(self.command_wanted)
        self._empty.acted.connect(lambda: self.command_wanted.emit("agenda.add"))
        self.sheet.entered.connect(self._enter_by_tab)
        self.sheet.next_stop = lambda forward: next_stop(self, forward=forward)
        self.deck.selected.connect(self.selecting.in_text)
        self.deck.walked.connect(self.selecting.walk)
        self.deck.closed.connect(lambda item: self.pick(alone(item)))
        self.deck.menu_wanted.connect(self.menu_wanted)
        self.deck.editor_made.connect(self.editor_made)
        self.deck.decided.connect(self._decide)
        QApplication.instance().focusChanged.connect(self.selecting.focus_moved)

    @property
    def order(self) -> list[str]:
        """The ids of the items."""
        return self.sheet.order

    @property
    def current(self) -> str:
        """The id of the item whose fields are open; empty for none."""
        return self.deck.current

    @property
    def fields(self) -> ItemFields:
        """The fields of the current item."""
        return self.deck.fields

    @property
    def picked(self) -> Picked:
        """The items that are selected."""
        return self.deck.picked

    @property
    def may_write(self) -> bool:
        """Whether the statement may be changed."""
        return self._document is not None and can_write(self._document)

    def bind(self, document: Document) -> None:
        """Shows this document from now on."""
        for end in self._ends:
            end()
        self._document = document
        self._ends = document.subscribe(self._told), document.suggesting.subscribe(self._turned)
        self.deck.bind(document)
        self._count()

    def _told(self, notice: Notice) -> None:
        focus = QApplication.focusWidget()
        inside = focus is not None and self.isAncestorOf(focus)
        self.deck.told(notice)
        self._count()
        if inside and not self.order:
            self._empty.findChild(Button).setFocus(OTHER)

    def _turned(self) -> None:
        self.deck.turn()
        self._count()

    def _decide(self, change: str, accepted: bool) -> None:
        if self._document is not None:
            decide(self, self._document, change, self._preferences, accepted=accepted)

    def _count(self) -> None:
        self.top.show_items(self.deck.items, len(self.picked.items) if self.deck.at_heads else 0)
        if self._empty.isHidden() != bool(self.order):
            self._scroll.setVisible(bool(self.order))
            self._empty.setVisible(not self.order)
            self.sheet.settle()

    # what is selected

    def choose(self, item: str) -> None:
        """This item is the current one: the fields go there."""
        self.deck.choose(item)

    def release(self) -> None:
        """No item is the current one any more."""
        self.deck.release()

    def pick(self, picked: Picked, at: str = "") -> None:
        """These items are selected as a whole, and the keys go to the head of the last one, or of item `at`."""
        self.selecting.pick(picked, at)

    def open_text(self, item: str) -> None:
        """The keys go into the text of this item."""
        self.selecting.open_text(item)

    def selection(self) -> Selection:
        """The selected items, or what is selected in the text of the current one."""
        return self.selecting.selection()

    def is_head(self, widget: QWidget | None) -> bool:
        """Whether this is the head of an item: while the keys are there, items are selected as a whole."""
        return isinstance(widget, ItemHead)

    def tell_selection(self) -> None:
        """Tells all others what is selected now."""
        self._count()
        self.selection_changed.emit(self.selection())

    def _dropped(self, items: tuple[str, ...], before: str | None) -> None:
        if self._document is not None:
            self._document.seal()
            self._document.apply(move_items(self._document.value, items, before), ORIGIN)
            self.pick(self.picked)

    def put(self, items: tuple[AgendaItem, ...]) -> bool:
        """Copies of these items come behind the selected ones and are selected then."""
        if self._document is None or not items or not self.may_write:
            return False
        before = set(self.order)
        self._document.seal()
        change = pasted(self._document.value, self.selection(), items, self._document.ids)
        if not self._document.apply(change, ORIGIN):
            return False
        new = [item.id for item in self._document.value.agenda if item.id not in before]
        self.pick(Picked(new[-1], new[0], frozenset(new)))
        return True

    # places

    def go_to(self, caret: Caret) -> bool:
        """Shows and focuses an item, a paragraph of one, or a field; False when it is not here.

        An item as a whole gets the keys at its head while they are at heads, else in its text.
        """
        if self._document is None:
            return False
        holder = item_of(self._document.value, caret.node)
        item = holder.id if holder else caret.node
        if item not in self.sheet.index:
            return False
        editor = self.fields.editor_of(caret.field) if caret.field else None
        if holder is None and editor is None and self.deck.at_heads:
            self.pick(self.picked if item in self.picked else alone(item), at=item)
            return True
        self.choose(item)
        card = self.sheet.card(item)
        if editor is not None:
            editor.setFocus(OTHER)
            self.sheet.reveal(item)
        elif holder is not None and card.editor.go_to(caret):
            self.sheet.reveal(item)
            self.sheet.reveal(item, card.text_rect(), 40)
        else:
            self.open_text(item)
        return True

    def _enter(self) -> None:
        """The keys come to the pane as a whole: back to where they were."""
        if not self.order:
            self._empty.findChild(Button).setFocus(OTHER)
            self.selection_changed.emit(self.selection())
        elif self.deck.at_heads or not self.current:
            self.pick(self.picked if self.picked.at in self.sheet.index else alone(self.order[0]))
        else:
            self.open_text(self.current)

    def _enter_by_tab(self) -> None:
        """Tab comes in at the first head that is seen, and so goes through all that follow."""
        first, last = self.sheet.seen()
        if self.order:
            self.pick(alone(self.order[first if self.sheet.head_seen(first) else min(first + 1, last)]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """In an empty agenda no head takes the keys of the clipboard."""
        if not self.order and event.matches(QKeySequence.StandardKey.Paste):
            self.command_wanted.emit("edit.paste")
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._enter()

    # what comes from outside

    def set_problems(self, problems: tuple[Problem, ...]) -> None:
        """The problems of the whole statement: underlined in the texts, counted at the heads, said at the fields."""
        self.deck.set_problems(problems)

    @property
    def editor(self) -> TextEditor | None:
        """The text of the current card; None while no card is current."""
        card = self.sheet.cards.get(self.current)
        return card.editor if card else None

    @property
    def editors(self) -> tuple[TextEditor, ...]:
        """The texts that exist now: those near what is seen."""
        return tuple(card.editor for card in self.sheet.cards.values() if card.editor is not None)

    def follow_settings(self, preferences: Preferences) -> None:
        """Shows the agenda as these say from now on."""
        self._preferences = preferences
        preferences.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        """One line an item, or whole cards."""
        compact = self._preferences.value.agenda_compact
        self.top.compact.setChecked(compact)
        if compact != self.deck.compact:
            self.deck.set_compact(compact)

    def set_zoom(self, per_cent: int) -> None:
        """The size of the text."""
        self.deck.zoom = per_cent
        self.deck.redress()

    def redress(self) -> None:
        self.deck.redress()
        self.update()

    def retranslate(self) -> None:
        self.sheet.setAccessibleName(tr("Agenda"))
        self.deck.redress()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The cards stand so that their text begins where the text of the other panes does, with a scroll bar or without."""
        super().resizeEvent(event)
        lead = max(LEAST, leading_edge(self.width(), self.window().width()) - TEXT_INSET)
        width = max(200, min(WIDTH, self.width() - SCROLL_BAR - lead - LEAST))
        self.top.place(lead, max(LEAST, self.width() - lead - width))
        if (lead, width) != (self.sheet.lead, self.sheet.card_width):
            self.sheet.lead, self.sheet.card_width = lead, width
            self.deck.heights.clear()
            self.deck.arrange()
        else:
            self.sheet.settle()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.deck.redress()
        self.deck.heights.go_on()
        QTimer.singleShot(0, self, self.sheet.settle)
