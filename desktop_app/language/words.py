"""The words of a passage, found once for all rules."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from desktop_app.language.passage import Passage
from desktop_app.statement.memo import by_identity
from desktop_app.text.folding import folded

Script = Literal["arabic", "latin", "mixed", "other", "number"]

ARABIC = (
    r"\u0620-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08c9"
    r"\ufb50-\ufdc7\ufdf0-\ufdfb\ufe70-\ufefc"
)
"""The inside of a regular expression's class: the letters of Arabic script with the tatweel, in every language and form."""
SIGNS = r"\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08ca-\u08e1\u08e3-\u08ff"
"""The inside of a class: what stands over and under letters."""

_INSIDE = r"\u200b-\u200f\u061c\u2060\ufeff\u00ad'’ʼ"
_NUMBER = r"\d+(?:[.,٫٬]\d+)*"
_WORDS = re.compile(rf"{_NUMBER}(?![^\W_]|[{SIGNS}]|[{_INSIDE}][^\W_])|[^\W_](?:[^\W_]|[{SIGNS}\u200c\u200d]|[{_INSIDE}]+(?=[^\W_]))*")
_OF_ARABIC = re.compile(rf"[{ARABIC}]")
_OF_LATIN = re.compile(r"[A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u1e00-\u1eff]")


class Word(NamedTuple):
    """A word with the signs, joiners and apostrophes inside it, or a number with its separators ("12,500"); a date is several.

    `start`, `end`: code points of the passage. `folded`: its matching form (see `text.folding`). `script`: of its letters. "mixed" has
    Arabic and Latin letters; a "number" has none. "و88" and "3'ê" are words with `figures`.
    """

    start: int
    end: int
    text: str
    folded: str
    script: Script
    figures: bool


@by_identity
def words_of(passage: Passage) -> tuple[Word, ...]:
    """The words of a passage in order, found once for as long as the passage lives."""
    return tuple(Word(found.start(), found.end(), found[0], *_known(found[0])) for found in _WORDS.finditer(passage.text))


@lru_cache(maxsize=20_000)
def _known(word: str) -> tuple[str, Script, bool]:
    return folded(word), _script(word), any(letter.isdigit() for letter in word)


def _script(word: str) -> Script:
    if not any(letter.isalpha() for letter in word):
        return "number"
    arabic, latin = _OF_ARABIC.search(word), _OF_LATIN.search(word)
    if arabic and latin:
        return "mixed"
    return "arabic" if arabic else "latin" if latin else "other"
