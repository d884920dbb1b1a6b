"""Touching: which paragraphs of one value do not stand alike in another."""

from __future__ import annotations

from itertools import compress, count
from operator import is_not

from desktop_app.statement import Paragraph

STRIDE = 256
"""Paragraphs that are compared in one go, in C: a loop over 5,000 would be felt at each key."""

Paragraphs = tuple[Paragraph, ...]


def alike(old: Paragraphs, new: Paragraphs) -> tuple[int, int]:
    """How many paragraphs both share at their start, and at their end beyond those."""
    if old is new:
        return len(old), 0
    most = min(len(old), len(new))
    first = 0
    while first + STRIDE <= most and old[first : first + STRIDE] == new[first : first + STRIDE]:
        first += STRIDE
    first += _shared(old[first : min(first + STRIDE, most)], new[first : min(first + STRIDE, most)])
    tail, most = 0, most - first
    while tail + STRIDE <= most and _end(old, tail) == _end(new, tail):
        tail += STRIDE
    rest = min(STRIDE, most - tail)
    tail += _shared(_end(old, tail, rest)[::-1], _end(new, tail, rest)[::-1])
    return first, tail


def _shared(old: Paragraphs, new: Paragraphs) -> int:
    """How many of two rows of one length are the same from the start."""
    return next(compress(count(), map(is_not, old, new)), len(old))


def replaced(old: Paragraphs, new: Paragraphs) -> Paragraphs:
    """The paragraphs of `old` between those that stand alike at both ends of `new`."""
    first, tail = alike(old, new)
    return old[first : len(old) - tail]


def _end(row: Paragraphs, tail: int, size: int = STRIDE) -> Paragraphs:
    return row[len(row) - tail - size : len(row) - tail]
