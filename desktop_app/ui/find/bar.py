"""The bar under the page: what is sought, how many places there are, and with Ctrl+H what is put there."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.editing.finding.query import Query
from desktop_app.text.message import Message, message
from desktop_app.ui.find.entry import SoughtEntry
from desktop_app.ui.parts import Answering, Button, FilterChip, Label, Tool, column, line, panel, repolished, row
from desktop_app.ui.words import Words, said

HEIGHT, EDGE = 40, 16
ROOM = {"regular": 660, "whole": 580, "exact": 480}
"""Pixels that the bar needs to show a chip: in a narrow window those go that are used least, unless they are on."""


class FindBar(Answering, QWidget):
    """`changed`: another query; `stepped`: to the next place (1) or the one before (-1); `closed`: Escape, or the cross."""

    changed = Signal()
    stepped = Signal(int)
    replace_asked = Signal()
    all_asked = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "chrome")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.field, self.replacement = SoughtEntry(message("Find in the whole statement")), SoughtEntry(message("Replace with"))
        self.before = Tool("chevron_up", message("Find the one before"), keys="Shift+F3")
        self.next = Tool("chevron_down", message("Find the next"), keys="F3")
        self.count, self.note = Label("", "caption"), Label("", "caption")
        self.exact = FilterChip(message("Exact"), message("Exact: marks, spelling, digits and case as they are typed"))
        self.whole = FilterChip(message("Whole words"), message("Whole words: not inside of a longer word"))
        self.regular = FilterChip(message("Pattern"), message("Pattern: a regular expression, like \\d+ for any number"))
        self.cross = Tool("dismiss", message("Close"), keys="Esc")
        self.one = Button(message("Replace"), dense=True)
        self.all = Button(message("Replace all"), dense=True)
        for label in (self.count, self.note):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # it never makes the window wider
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        chips = (self.exact, self.whole, self.regular)
        first = row((self.field, 6), self.before, self.next, (self.count, 1), *chips, 4, self.cross, gap=6, margins=(EDGE, 0, 12, 0))
        self.second = panel(
            row((self.replacement, 6), self.one, self.all, (self.note, 1), gap=6, margins=(EDGE, 0, 12, 6)), height=HEIGHT - 2
        )
        self.setLayout(column(line(), panel(first, height=HEIGHT), self.second, gap=0))
        self.order()

    def order(self) -> None:
        """Tab goes from the words to what is put there, as in every editor."""
        chips = (self.exact, self.whole, self.regular)
        stops = (self.field, self.replacement, self.one, self.all, self.before, self.next, *chips, self.cross)
        for stop, following in pairwise(stops):
            QWidget.setTabOrder(stop, following)

    def _connect(self) -> None:
        self.field.textChanged.connect(lambda _text: self.changed.emit())
        for chip in (self.exact, self.whole, self.regular):
            chip.setAutoExclusive(False)
            chip.toggled.connect(lambda _on: self.changed.emit())
        self.field.entered.connect(self.stepped)
        self.replacement.entered.connect(lambda _by: self.replace_asked.emit())
        self.before.clicked.connect(lambda: self.stepped.emit(-1))
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        self.one.clicked.connect(self.replace_asked)
        self.all.clicked.connect(self.all_asked)
        self.cross.clicked.connect(self.closed)

    @property
    def query(self) -> Query:
        """What is sought, as the bar says it."""
        return Query(self.field.text(), self.exact.isChecked(), self.whole.isChecked(), self.regular.isChecked())

    def open(self, words: str, *, replacing: bool) -> None:
        """Shows the bar, with these words where there are some, and takes the keys."""
        self.second.setVisible(replacing)
        self.show()
        if words:
            self.field.setText(words)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def show_keys(self, keys: Callable[[str], str]) -> None:
        """Says the keys in force, by command."""
        self.before.show_keys(keys("edit.find-previous"))
        self.next.show_keys(keys("edit.find-next"))

    def tell(self, words: Words, tone: str = "quiet") -> None:
        """Says how many places there are, or what is wrong with the query."""
        self.count.say(words, tone)
        whole = said(words) if words else ""
        self.count.setToolTip(whole if tone == "error" else "")
        for press in (self.before, self.next):
            press.setVisible(tone != "error")  # a sentence takes their room
        self.field.setAccessibleDescription(whole)
        state = "error" if tone == "error" else ""
        if self.field.property("state") != state:
            repolished(self.field, state=state)

    def offer(self, places: int, refusal: str) -> None:
        """What can be done with so many places; `refusal` says why nothing may be replaced."""
        for press in (self.before, self.next):
            press.setEnabled(places > 0)
        self.one.setEnabled(places > 0 and not refusal)
        self.all.setEnabled(places > 0 and not refusal)
        self.all.say(Message(message("Replace all ({count})"), (("count", places),)) if places else message("Replace all"))
        self.note.say(refusal)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        for name, room in ROOM.items():
            chip = getattr(self, name)
            chip.setVisible(self.width() >= room or chip.isChecked())
        super().resizeEvent(event)
