"""Searching commands by their names: folded, in both languages, the nearest first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from desktop_app.text.folding import ARTICLES, folded


@dataclass(frozen=True, slots=True)
class Sought:
    """What can be found: its id, the names by which it is known, the shown one first, and what else is said of it."""

    id: str
    names: tuple[str, ...]
    about: tuple[str, ...] = ()


def ranked(query: str, everything: Iterable[Sought], recent: Sequence[str] = ()) -> list[str]:
    """Ids of what the query names, the nearest first; all of it, what was used last first, where the query is empty."""
    words = folded(query).split()
    order = {id_: number for number, id_ in enumerate(recent)}
    found: list[tuple[int, int, int, str]] = []
    for number, each in enumerate(everything):
        distance = _distance(words, each)
        if distance is not None:
            found.append((distance, order.get(each.id, len(order)), number, each.id))
    return [id_ for *_, id_ in sorted(found)]


def _distance(words: list[str], sought: Sought) -> int | None:
    """How far it is from the words; None where one of them is nowhere. The shown name is nearer than others, these than the rest."""
    if not words:
        return 0
    total = 0
    for word in words:
        near = [_in_words(word, _split(name)) for name in sought.names]
        best = min((distance + 3 * (number > 0) for number, distance in enumerate(near) if distance is not None), default=None)
        if best is None:
            far = [_in_words(word, _split(text)) for text in sought.about]
            best = min((8 + distance for distance in far if distance is not None), default=None)
        if best is None:
            return None
        total += best
    return total


def _in_words(word: str, text: tuple[str, ...]) -> int | None:
    """0: the text begins with the word; 1: one of its words does; 2: it does behind an article; 5: it stands inside of one."""
    if text and text[0].startswith(word):
        return 0
    if any(each.startswith(word) for each in text):
        return 1
    if any(each.startswith(article + word) for each in text for article in ARTICLES):
        return 2
    return 5 if len(word) > 1 and any(word in each for each in text) else None


@lru_cache(maxsize=2048)
def _split(text: str) -> tuple[str, ...]:
    return tuple(folded(text).replace("«", " ").replace("“", " ").split())
