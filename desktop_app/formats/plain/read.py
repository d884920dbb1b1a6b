"""Reading plain text: a file's bytes or what lay on the clipboard."""

from __future__ import annotations

import re

from desktop_app.formats.plain.bounds import refuse_oversize, refuse_unholdable, shown_name
from desktop_app.formats.plain.encodings import ENCODINGS, decode, guess_encoding, preview
from desktop_app.formats.plain.foreign import refuse_foreign
from desktop_app.statement.lines import Line, Lines
from desktop_app.statement.runs import Run
from desktop_app.text.characters import REPLACEMENT, storable
from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal

__all__ = ["ENCODINGS", "from_text", "guess_encoding", "preview", "read", "replaced_note", "typed_line"]

Note = tuple[str, tuple[tuple[str, str], ...]]

_PARAGRAPH_ENDS = re.compile("\r\n|[\n\r\u2029\x0c\x85]")


def read(data: bytes, origin: str = "", encoding: str | None = None) -> Lines:
    """The paragraphs of a text file, blank ones included; each line end is the end of a paragraph.

    `encoding` None: guessed. Raises a Refusal where the bytes are no text, too many, or mean nothing in a chosen encoding.
    """
    refuse_oversize(data, origin)
    refuse_foreign(data, origin)
    used = encoding or guess_encoding(data)
    text = decode(data, used, origin=origin, damaged=encoding is None)
    _refuse_binary(text, origin)
    return _lines(text, origin, used)


def from_text(text: str, origin: str = "clipboard") -> Lines:
    """The paragraphs of a text that is letters already, as the clipboard gives it."""
    refuse_oversize(text, origin)
    return _lines(text.removeprefix("\ufeff"), origin, "")


def typed_line(text: str) -> Line:
    """One typed paragraph without marks."""
    kept = storable(text)
    return Line((Run(kept),) if kept else ())


def replaced_note(count: int) -> tuple[Note, ...]:
    """The note that `count` characters could not be kept; none for 0."""
    if not count:
        return ()
    return ((message("Characters that could not be read or kept: {count}. Each shows as � in its place."), (("count", str(count)),)),)


def _lines(text: str, origin: str, encoding: str) -> Lines:
    parts = _PARAGRAPH_ENDS.split(text)
    if not parts[-1]:
        parts.pop()
    lines = tuple(map(typed_line, parts))
    refuse_unholdable(lines, origin)
    lost = sum(run.text.count(REPLACEMENT) for line in lines for run in line.runs)
    return Lines(lines, origin, encoding, replaced_note(lost))


def _refuse_binary(text: str, origin: str) -> None:
    """A program or a picture under a text's name: one character in twenty is one that no text holds."""
    strange = sum(storable(letter) == REPLACEMENT for letter in text[:4096] if letter not in "\r\x0c\x85\u2029")
    if strange > 8 and strange > 0.05 * min(len(text), 4096):
        raise Refusal(message("“{name}” is not a text. Open the document that holds the statement."), name=shown_name(origin))
