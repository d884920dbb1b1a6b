"""Spelling: whether two texts are the same letters, written with other diacritics or in digits of another shape."""

from __future__ import annotations

import unicodedata

from desktop_app.text.characters import TATWEEL, ZWNJ
from desktop_app.text.digits import european

_NOT_A_LETTER = frozenset((TATWEEL, ZWNJ, "\u200d"))


def spelled_alike(one: str, other: str) -> bool:
    """Whether the texts differ in diacritics, joiners, tatweel, presentation forms or shapes of digits alone; False for equal texts.

    Letters that are others to a reader are others here: hamza upon alef, final yeh and teh marbuta count.
    """
    return one != other and _bare(one) == _bare(other)


def _bare(text: str) -> str:
    composed = unicodedata.normalize("NFKC", european(text))
    return "".join(letter for letter in composed if unicodedata.category(letter) != "Mn" and letter not in _NOT_A_LETTER)
