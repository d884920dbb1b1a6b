"""Scripts: which way a text runs, by most of its letters and never by the first."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from typing import Literal

Way = Literal["rtl", "ltr"]
_ISOLATE = re.compile("[\u2066-\u2068][^\u2066-\u2069]*\u2069")
_RIGHT_TO_LEFT = frozenset(("R", "AL"))


def direction(text: str) -> Way | None:
    """The direction of the script of most letters; right-to-left where both have as many; None without letters.

    Digits, marks and signs have no say: "2026 عام" and "Reuters: قال الناطق" run right to left.
    """
    right = left = 0
    for letter, count in Counter(text).items():
        way = letter_direction(letter)
        right += count if way == "rtl" else 0
        left += count if way == "ltr" else 0
    if not right and not left:
        return None
    return "rtl" if right >= left else "ltr"


def sentence_direction(text: str) -> Way | None:
    """As `direction`, of a sentence with quotations in it: what stands in isolates has no say where anything else has letters."""
    return direction(_ISOLATE.sub("", text)) or direction(text)


@lru_cache(maxsize=4096)
def letter_direction(letter: str) -> Way | None:
    """The direction of one letter; None for what is no letter."""
    if not letter.isalpha():
        return None
    return "rtl" if unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT else "ltr"
