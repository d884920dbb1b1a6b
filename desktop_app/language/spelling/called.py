"""Unknown words that are names: by what stands before them."""

from __future__ import annotations

import tomllib
from functools import cache

from desktop_app.language.passage import Passage
from desktop_app.language.spelling.spelled import Asked
from desktop_app.resource import resource

_AFTER_TITLE, _AFTER_PLACE = 5, 2
"""So many words behind a title, or what a place is, belong to the name."""
_BESIDE = frozenset({"signature", "letterhead", "reference", "date-line", "address"})
_FEW = 3
"""A paragraph of so few words is a signature or a label, not a sentence."""
_FIRST_NAME = 3


@cache
def _lists() -> tuple[frozenset[str], frozenset[str]]:
    """Titles of persons; what a place is."""
    told = tomllib.loads(resource("rules/before-names-ar.toml").read_text("utf-8"))
    return frozenset(told["titles"].split()), frozenset(told["places"].split())


def is_called(passage: Passage, words: tuple[Asked, ...], number: int) -> bool:
    """Whether an unknown word of an Arabic passage stands where a name stands."""
    if passage.role in _BESIDE or len(words) <= _FEW:
        return True
    titles, places = _lists()
    before = words[max(0, number - _AFTER_TITLE) : number]
    text, here = passage.text, words[number]
    for back, each in enumerate(reversed(before), 1):
        between = text[each.word.end : here.word.start]
        if any(mark in between for mark in "،؛؟!:()«»\u2028"):
            break
        stem = _stem(each.bare, titles | places)
        if stem in titles or (stem in places and back <= _AFTER_PLACE):
            return True
    return _is_surname(text, before[-1] if before else None, here)


def _is_surname(text: str, before: Asked | None, here: Asked) -> bool:
    """هدى النحلاوي: a nisba with the article behind a word without it is no adjective of that word."""
    if not here.bare.startswith("ال") or not here.bare.endswith("ي") or before is None:
        return False
    joined = text[before.word.end : here.word.start] in {" ", "\u00a0"}
    return (
        joined
        and len(before.bare) >= _FIRST_NAME
        and not _has_article(before.bare)
        and before.bare not in {"إلى", "على", "منذ", "بين", "حتى"}
    )


def _stem(word: str, known: frozenset[str]) -> str:
    for before in ("وال", "بال", "فال", "ال", "ولل", "لل", "و", "ب", "ل"):
        if word.startswith(before) and len(word) - len(before) > 1 and word[len(before) :] in known:
            return word[len(before) :]
    return word


def _has_article(word: str) -> bool:
    return word.startswith(("ال", "وال", "بال", "فال", "كال", "لل", "ولل"))
