"""What was not saved when Bayan ended last: offered first, never in the way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.text.message import message
from desktop_app.ui.parts import Answering, Button, Card, ElidedButton, ElidedLabel, Glyph, Label, column, row
from desktop_app.ui.recent import when
from desktop_app.ui.theme import rtl
from desktop_app.ui.words import Words, said, tr

LONGEST = 40
"""Letters of a title that are shown."""


@dataclass(frozen=True, slots=True)
class Recovery:
    """One statement that can be recovered. `title` empty: untitled. `when`: of its last change. `what`: words of how much there is and
    where its file stands, perhaps none. `key`: what the journal knows it by."""

    title: str
    when: datetime
    what: Words = ""
    key: object = None


class RecoveryCard(Answering, Card):
    """One of them, with what can be done about it."""

    recovered = Signal(object)
    compared = Signal(object)
    discarded = Signal(object)

    def __init__(self, entry: Recovery) -> None:
        self.entry = entry
        self._title, self._below = Label("", "strong"), ElidedLabel("", "caption")
        self.recover = Button(message("Recover"))
        self.compare = ElidedButton(message("Compare"), "quiet")
        self.discard = ElidedButton(message("Discard"), "quiet")
        words = column(self._title, self._below, gap=0)
        super().__init__(
            row(Glyph("history", "warning"), (words, 1), self.discard, self.compare, self.recover, gap=8, margins=(12, 7, 12, 7))
        )
        self.recover.clicked.connect(lambda: self.recovered.emit(entry))
        self.compare.clicked.connect(lambda: self.compared.emit(entry))
        self.discard.clicked.connect(lambda: self.discarded.emit(entry))
        self.retranslate()

    def retranslate(self) -> None:
        self._title.say(message("Unsaved text of the last session"))
        parts = (
            self._name() or tr("Untitled"),
            said(self.entry.what) if self.entry.what else "",
            when(self.entry.when, datetime.now().astimezone()),
        )
        mark = "\u200f" if rtl() else "\u200e"  # the line runs as the window does, whatever the title's script is
        self._below.say(mark + " · ".join(f"\u2068{part}\u2069" for part in parts if part))
        self.setToolTip(self.entry.title if len(self.entry.title) > LONGEST else "")
        self.setAccessibleName(f"{self._title.text()}: {self._below.text()}")

    def _name(self) -> str:
        title = " ".join(self.entry.title.split())
        return title if len(title) <= LONGEST else f"{title[:LONGEST].rstrip()}…"


class Recoveries(QWidget):
    """All of them, one card each; hidden while there are none."""

    recovered = Signal(object)
    compared = Signal(object)
    discarded = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.cards: list[RecoveryCard] = []
        self._list = column(gap=8, margins=(0, 0, 0, 12))
        self.setLayout(self._list)
        self.hide()

    def show_recovery(self, entries: Sequence[Recovery]) -> None:
        """Shows these; none hides all."""
        for card in self.cards:
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [RecoveryCard(entry) for entry in entries]
        for card in self.cards:
            self._list.addWidget(card)
            card.recovered.connect(self.recovered)
            card.compared.connect(self.compared)
            card.discarded.connect(self.discarded)
        self.setVisible(bool(entries))
