"""Ids: short, random, stable for life, unique in a statement."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from random import Random

Ids = Callable[[str], str]
"""Gives a fresh id for a prefix: `ids("p")` → "p-7f3k2a"."""

LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"


def fresh_ids(random: Random, taken: Iterable[str] = ()) -> Ids:
    """A source of ids that never gives one of `taken` and never one twice. Randomness is an argument: the room stays pure."""
    used = set(taken)

    def fresh(prefix: str) -> str:
        while True:
            new = f"{prefix}-{''.join(random.choices(LETTERS, k=6))}"
            if new not in used:
                used.add(new)
                return new

    return fresh
