"""Touching: which paragraphs of one value are not the same objects in another."""

from __future__ import annotations

from desktop_app.statement import Paragraph


def replaced(old: tuple[Paragraph, ...], new: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    """The paragraphs of `old` between those that stand alike, by identity, at both ends of `new`."""
    most = min(len(old), len(new))
    first = next((n for n in range(most) if old[n] is not new[n]), most)
    tail = next((n for n in range(most - first) if old[-1 - n] is not new[-1 - n]), most - first)
    return old[first : len(old) - tail]
