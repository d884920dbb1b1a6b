"""Refusal: an error that a user can meet, as one clear sentence."""

from __future__ import annotations

from desktop_app.text.message import Translate, filled


class Refusal(Exception):
    """Something that can't be done: what happened, to what, what to do now.

    `source` is a source text of `message()`; `arguments` fill it. What a technician needs goes into `detail`, for the log alone.
    """

    def __init__(self, source: str, detail: str = "", **arguments: object) -> None:
        super().__init__(source.format(**arguments))
        self.source, self.detail, self.arguments = source, detail, tuple(arguments.items())

    def sentence(self, translate: Translate) -> str:
        """The sentence in the language of the interface."""
        return filled(translate, self.source, self.arguments)
