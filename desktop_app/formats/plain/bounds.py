"""How large an imported file may be, and its name in a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.statement.lines import Line
from desktop_app.statement.runs import length
from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal

LIMIT = 16 * 1024 * 1024
"""Bytes that a reader takes; statements are pages, not books."""

MARKUP_LIMIT = 600_000
"""Opening angle brackets that a part of XML or a page of HTML may hold: a tree of them takes about 200 MB."""


MOST_LINES, MOST_LETTERS = 100_000, 4_000_000
"""Written paragraphs, and letters in all, that a document can hold and still be opened again."""


def shown_name(origin: str) -> str:
    """How a sentence names the input: its name, or "-" as the command line calls an unnamed one."""
    return origin or "-"


def refuse_oversize(data: bytes | str, origin: str) -> None:
    """Raises a Refusal where the input is larger than LIMIT."""
    if len(data) > LIMIT:
        raise Refusal(
            message("“{name}” is larger than {limit} MB. Statements are much smaller; import only the part that you need."),
            name=shown_name(origin),
            limit=LIMIT // (1024 * 1024),
        )


def refuse_unholdable(lines: Sequence[Line], origin: str) -> None:
    """Raises a Refusal where the text could be imported and saved, but its document not be opened again."""
    written = sum(1 for line in lines if line.runs)
    if written > MOST_LINES or sum(length(line.runs) for line in lines) > MOST_LETTERS:
        raise Refusal(
            message("“{name}” has over {lines} paragraphs or {letters} letters. Import only the part that you need."),
            name=shown_name(origin),
            lines=MOST_LINES,
            letters=MOST_LETTERS,
        )
