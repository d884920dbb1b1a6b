"""Isolating: words of any direction inside a sentence of another, so that neither turns what stands around them."""

from __future__ import annotations

from desktop_app.text.message import Message

FIRST, LAST = "\u2068", "\u2069"
"""First strong isolate, and its end."""


def isolated(told: Message) -> Message:
    """The message with each text that fills it between isolates, those of messages inside it too. Without them "old → new" of two
    Arabic words stands the wrong way round in an English line."""
    return Message(told.source, tuple((name, _isolated(value)) for name, value in told.arguments))


def _isolated(value: object) -> object:
    if isinstance(value, Message):
        return isolated(value)
    return f"{FIRST}{value}{LAST}" if isinstance(value, str) and value else value
