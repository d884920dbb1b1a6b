"""Messages: every sentence that a person reads, marked once and translated at the edge.

The pure rooms hold English source texts with named places (`"{count} items"`); who shows one brings a `Translate`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

Translate = Callable[[str], str]
"""Gives the text of a message in the language of the interface; the source text itself where there is none."""

Arguments = tuple[tuple[str, object], ...]
"""Named values that fill the places of a message, in a fixed order."""


@dataclass(frozen=True, slots=True)
class Message:
    """A message together with what fills it. As an argument of another message it is translated too."""

    source: str
    arguments: Arguments = ()


def message(source: str) -> str:
    """Marks a source text for translation, and returns it as it is. The argument must be a literal."""
    return source


def filled(translate: Translate, source: str, arguments: Mapping[str, object] | Arguments = ()) -> str:
    """The message in the interface's language with its places filled in; arguments that are messages are translated too."""
    values = dict(arguments)
    return translate(source).format_map(
        {name: filled(translate, v.source, v.arguments) if isinstance(v, Message) else v for name, v in values.items()}
    )
