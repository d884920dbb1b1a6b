"""Nearness: whether two words are one word written in two ways, and how they differ."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Literal

from desktop_app.text.folding import folded

Difference = Literal["", "letters", "doubled", "sound", "vowel", "swapped", "letter", "other"]
"""How two forms differ. letters: only by what folding takes for the same (hamza, ة, ى, circumflex); doubled: a letter once or twice;
sound: two letters that sound alike (ت ط); vowel: one long vowel more; swapped: two neighbours; letter: one consonant more; other: one
letter for another. Empty: equal, or further apart."""

_SOUNDS = ("تط", "دضظ", "سصث", "ذزظ", "قكغ", "غج", "خح", "هح", "رڕ", "لڵ", "يێ", "وۆ", "ckq", "iy", "vw", "sz", "dt", "bp")
_VOWELS = frozenset("اويئءeaiou")
_KEPT = str.maketrans({"ك": "ک", "ي": "ی", "ە": "ه"})


@lru_cache(maxsize=20_000)
def spelled(word: str) -> str:
    """The letters of a word as they are spelled: without vowel signs, tatweel, joiners; in small letters; keyboards' kaf and yeh alike."""
    composed = unicodedata.normalize("NFKC", word.casefold())
    kept = (letter for letter in composed if unicodedata.category(letter) not in {"Mn", "Cf"} and letter != "\u0640")
    return "".join(kept).translate(_KEPT)


@lru_cache(maxsize=20_000)
def difference(one: str, other: str) -> Difference:
    """How two words differ, their signs aside; the order does not matter."""
    if spelled(one) == spelled(other):
        return ""
    short, long = sorted((folded(one), folded(other)), key=len)
    if short == long:
        return "letters"
    if len(long) - len(short) > 1 or not short:
        return ""
    head = _shared(short, long)
    tail = min(_shared(short[::-1], long[::-1]), len(short) - head)
    if len(long) > len(short):
        return _one_more(long, head) if head + tail == len(short) else ""
    if head + tail == len(long) - 2 and short[head] == long[head + 1] and short[head + 1] == long[head]:
        return "swapped"
    if head + tail != len(long) - 1:
        return ""
    return "sound" if any(short[head] in row and long[head] in row for row in _SOUNDS) else "other"


def inside(one: str, other: str) -> bool:
    """Whether two words differ neither in the first letter nor at the end: there words are inflected («دورة», «دورته»)."""
    short, long = sorted((folded(one), folded(other)), key=len)
    if short[:1] != long[:1] or short[-1:] != long[-1:] or (short != long and (long.startswith(short) or long.endswith(short))):
        return False
    return len(short) == len(long) or not any(long == short[:-rest] + "ت" + short[-rest:] for rest in (1, 2))


def _one_more(long: str, head: int) -> Difference:
    more = long[head]
    if more in (long[head - 1 : head], long[head + 1 : head + 2]):
        return "doubled"
    return "vowel" if more in _VOWELS else "letter"


def _shared(one: str, other: str) -> int:
    """How many letters both begin with."""
    return next((at for at, (left, right) in enumerate(zip(one, other, strict=False)) if left != right), min(len(one), len(other)))
