"""Touching: which paragraphs of one value do not stand alike in another."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import compress, count, islice
from operator import is_not

from desktop_app.statement.nodes import Paragraph

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
    first = _same(old, new, first, most)
    tail, most = 0, most - first
    while tail + STRIDE <= most and _end(old, tail) == _end(new, tail):
        tail += STRIDE
    return first, _same(reversed(old), reversed(new), tail, most)


def _same(old: Iterable[Paragraph], new: Iterable[Paragraph], first: int, most: int) -> int:
    """Up to where, at most to `most`, two rows are the same, which are it up to `first`."""
    return next(compress(count(first), map(is_not, islice(old, first, most), islice(new, first, most))), most)


def replaced(old: Paragraphs, new: Paragraphs) -> Paragraphs:
    """The paragraphs of `old` between those that stand alike at both ends of `new`."""
    first, tail = alike(old, new)
    return old[first : len(old) - tail]


def _end(row: Paragraphs, tail: int) -> Paragraphs:
    return row[len(row) - tail - STRIDE : len(row) - tail]
