"""What was not saved when Bayan ended last: offered first, never in the way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop_app.text.message import message
from desktop_app.ui.parts import Answering, Button, Card, ElidedButton, ElidedLabel, Glyph, Label, column, row
from desktop_app.ui.recent import when
from desktop_app.ui.theme import rtl
from desktop_app.ui.words import Words, said, tr

LEAST = 120
"""Pixels that a title gets at least, whatever else is said of it."""


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

    def __init__(self, entry: Recovery, tone: str | None = None) -> None:
        self.entry = entry
        self._title, self._below = Label("", "strong"), ElidedLabel("", "caption")
        self.recover = Button(message("Recover"), tone)
        self.compare = ElidedButton(message("Compare"), "quiet")
        self.discard = ElidedButton(message("Discard…"), "quiet")
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
        name = " ".join(self.entry.title.split())
        rest = (said(self.entry.what) if self.entry.what else "", when(self.entry.when, datetime.now().astimezone()))
        parts = self._fitting(name, " · ".join(("", *rest))) or tr("Untitled"), *rest
        mark = "\u200f" if rtl() else "\u200e"  # the line runs as the window does, whatever the title's script is
        self._below.say(mark + " · ".join(f"\u2068{part}\u2069" for part in parts if part))
        self.setToolTip(self.entry.title if name and name not in self._below.text() else "")
        self.setAccessibleName(f"{self._title.text()}: {self._below.text()}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.retranslate()

    def _fitting(self, name: str, rest: str) -> str:
        """As much of a title as there is room for beside the rest."""
        metrics = self._below.fontMetrics()
        room = max(LEAST, self._below.width() - metrics.horizontalAdvance(rest) - 4)
        return metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)


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
        self.cards = [RecoveryCard(entry, None if number else "primary") for number, entry in enumerate(entries)]
        for card in self.cards:
            self._list.addWidget(card)
            card.recovered.connect(self.recovered)
            card.compared.connect(self.compared)
            card.discarded.connect(self.discarded)
        self.setVisible(bool(entries))
