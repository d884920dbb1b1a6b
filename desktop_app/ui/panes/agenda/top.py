"""The top of the agenda pane: its name, how much there is or is selected, a new item, one line or whole cards."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.statement import AgendaItem, Vote
from desktop_app.text.message import Message, message
from desktop_app.ui.pace import PAUSE_MS
from desktop_app.ui.panes.agenda.naming import decision_words, item_words
from desktop_app.ui.parts import Answering, Label, Tool, row
from desktop_app.ui.words import counted, said

HEIGHT = 44


class Top(Answering, QWidget):
    """`command`: a command of the table is wanted."""

    command = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._items: tuple[AgendaItem, ...] = ()
        self._picked = 0
        self._later = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._later.timeout.connect(self.retranslate)
        self.title, self.summary = Label(message("Agenda"), "heading"), Label("", "caption")
        self.add = Tool("add", message("Add an item"), keys="Ctrl+Return")
        self.compact = Tool("text_bullet_list", message("One line an item"), keys="Ctrl+Shift+L", checkable=True)
        self.add.clicked.connect(lambda: self.command.emit("agenda.add"))
        self.compact.clicked.connect(lambda: self.command.emit("agenda.compact"))
        self.line = row(self.title, (self.summary, 1), self.add, self.compact, gap=12)
        self.setLayout(self.line)
        self.setFixedHeight(HEIGHT)

    def place(self, lead: int, trail: int) -> None:
        """Begins and ends where the cards do."""
        self.line.margins = (lead, 12, trail, 0)
        self.line.invalidate()

    def show_items(self, items: tuple[AgendaItem, ...], picked: int) -> None:
        """Counts the items, or the selected ones where there are several."""
        if items is self._items and picked == self._picked:
            return
        typed = len(items) == len(self._items) and picked == self._picked
        self._items, self._picked = items, picked
        if typed:
            self._later.start()
        else:
            self.retranslate()

    def retranslate(self) -> None:
        words = self._words()
        self.summary.say(Message("{words}", (("words", words),)) if words else "")

    def _words(self) -> str:
        if not self._items:
            return ""
        if self._picked > 1:
            return said(message("{count} selected of {all}"), count=self._picked, all=len(self._items))
        words = [item_words(len(self._items))]
        decisions, votes = sum(len(item.decisions) for item in self._items), sum(item.vote != Vote() for item in self._items)
        if decisions:
            words.append(decision_words(decisions))
        if votes:
            words.append(counted(votes, message("1 vote"), message("2 votes"), message("{count:d} votes"), message("{count} votes")))
        return " · ".join(words)
