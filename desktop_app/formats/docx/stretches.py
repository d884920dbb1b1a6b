"""Stretches of one direction: Word wants to be told which letters of a paragraph run from right to left.

In a run that is not marked so, Word takes spaces, digits and punctuation for left-to-right ones. So they belong to the paragraph's own
direction, unless they stand between two letters of the other one (UAX #9, rules N1 and N2, without its levels).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from desktop_app.text.script import Way

STRONG: dict[str, Way] = {"L": "ltr", "R": "rtl", "AL": "rtl"}


def stretches(text: str, way: Way) -> Iterator[tuple[str, Way]]:
    """The text in order, cut where its direction changes; `way`: that of the paragraph."""
    start, end = 0, 0
    for offset, letter in enumerate(text):
        found = STRONG.get(unicodedata.bidirectional(letter))
        if found is None:
            continue
        if found == way:
            if end > start:
                yield text[start:end], _other(way)
                start = end
            end = start
        elif end > start:
            end = offset + 1
        else:
            if offset > start:
                yield text[start:offset], way
            start, end = offset, offset + 1
    if end > start:
        yield text[start:end], _other(way)
        start = end
    if start < len(text):
        yield text[start:], way


def _other(way: Way) -> Way:
    return "ltr" if way == "rtl" else "rtl"
