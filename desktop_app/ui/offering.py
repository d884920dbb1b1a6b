"""A bar that offers several ways."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.text.message import message
from desktop_app.ui.parts import Button, InfoBar
from desktop_app.ui.words import Words

Offer = tuple[Words, Callable[[], object]]


class OfferBar(InfoBar):
    """A bar that offers several ways."""

    def __init__(self) -> None:
        super().__init__("hint", "", None, message("Close"))
        self._offers: list[Button] = []

    def offer(self, tone: str, words: Words, *offers: Offer) -> None:
        """Shows a sentence and a button for each way."""
        for old in self._offers:
            old.hide()
            old.deleteLater()
        self._offers = []
        layout = self.layout()
        for words_, act in offers:
            press = Button(words_, dense=True)
            press.clicked.connect(act)
            layout.insertWidget(layout.count() - 1, press)
            self._offers.append(press)
        self.say(tone, words)
