"""A word that a person taught, and the guess how it is inflected."""

from __future__ import annotations

import re
from typing import NamedTuple

from desktop_app.language.spelling.edits import BEFORE

NOUN, FEMININE, NAME, NISBA, PLURAL = "مؤتمر", "لجنة", "دمشق", "سوري", "مؤتمرات"
MODELS = (NOUN, FEMININE, NISBA, PLURAL, NAME, "")
"""The words of the Arabic dictionary that others are inflected like; the empty one: never inflected."""
_ARTICLE = re.compile(r"^(?:[وفبك]?ال|[وف]?لل)(?=..)")


class Learnt(NamedTuple):
    """A word that a person taught, and the word that it is inflected like; `model` empty: it is never inflected."""

    language: str
    word: str
    model: str = ""


def guessed(word: str, language: str) -> Learnt:
    """The word as it would be learnt: without the article, with the model of its ending. A guess for a person to look at."""
    if language != "ar":
        return Learnt(language, word)
    stem, articles = _ARTICLE.subn("", word)
    if stem.endswith("ة"):
        return Learnt(language, stem, FEMININE)
    if stem.endswith("ات") and len(stem) > 4:
        return Learnt(language, stem, PLURAL)
    if stem.endswith("ي") and articles:
        return Learnt(language, stem, NISBA)
    return Learnt(language, stem, NOUN if articles else NAME)


def forms(word: str) -> tuple[str, ...]:
    """The word and what may be left of it without a joined letter, for a person to choose from."""
    return tuple(dict.fromkeys(word[len(before) :] for before in BEFORE if word.startswith(before) and len(word) - len(before) > 2))
