"""Words that differ as slips of the pen do: in a hamza, in the last letter, in ض and ظ."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import combinations, product

_ALEFS = "اأإآ"
_MIDDLE = {"ض": "ظ", "ظ": "ض"}
_LAST = {"ه": "ة", "ى": "ي", "ي": "ى"}
"""Not ة, which hardly anybody types for ه: a noun that is not known would lose its ending."""
_ARTICLE = re.compile(r"[وف]?[بك]?ال")
_WITHOUT_ARTICLE = re.compile(r"[وفبك]?ال[^ا]ا[^اة]")
"""A noun like إلقاء and إلغاء, typed without its hamza: what looks like the article is none."""
_MOST = 3
"""Slips in one word; more are not looked for."""
_BEFORE = ("و", "ف", "ب", "ل", "ك", "ال", "وال", "بال", "فال", "كال", "لل", "ولل", "وب", "ول", "س", "وس")


def alike(word: str, known: Callable[[str], bool]) -> tuple[str, ...]:
    """The known words that differ from an Arabic word by the fewest such slips, the likeliest first."""
    places = {at: tuple(_others(word, at)) for at in range(len(word))}
    slips = [at for at in places if places[at]]
    for many in range(1, _MOST + 1):
        found = [
            right
            for chosen in combinations(slips, many)
            for letters in product(*(places[at] for at in chosen))
            if known(right := _with(word, chosen, letters))
        ]
        if found:
            return tuple(found)
    return ()


def _others(word: str, at: int) -> Iterator[str]:
    """What may be meant by the letter at a place. Hamza is dropped anywhere; it is added, or takes another seat, only where words begin."""
    letter = word[at]
    if letter == "ا" and _ARTICLE.fullmatch(word[: at + 2]):
        yield from ("إ",) if _WITHOUT_ARTICLE.fullmatch(word) else ()
    elif letter in _ALEFS:
        begins = at == 0 or word[:at] in _BEFORE
        yield from (other for other in _ALEFS if other != letter and (begins or (letter, other) in {("ا", "أ"), ("أ", "ا"), ("ا", "آ")}))
    elif letter in _MIDDLE:
        yield _MIDDLE[letter]
    elif at == len(word) - 1 and letter in _LAST:
        yield _LAST[letter]


def _with(word: str, places: tuple[int, ...], letters: tuple[str, ...]) -> str:
    changed = list(word)
    for at, letter in zip(places, letters, strict=True):
        changed[at] = letter
    return "".join(changed)
