"""A switch with its words beside it, and below them what it does."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox

from desktop_app.ui.parts.answering import Answering
from desktop_app.ui.words import Words, said


class Check(Answering, QCheckBox):
    """On or off; the words answer to the language."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.retranslate()

    def say(self, words: Words) -> None:
        """Shows other words."""
        self._words = words
        self.retranslate()

    def retranslate(self) -> None:
        self.setText(said(self._words).replace("&", "&&"))
