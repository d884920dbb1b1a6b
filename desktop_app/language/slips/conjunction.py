"""ان without hamza: إن or أن, by what stands before and behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from desktop_app.language.house import House
from desktop_app.language.passage import Passage
from desktop_app.language.rule import ByHouse, Hit, Repair, Rule
from desktop_app.language.slips.letters import WRITE
from desktop_app.language.spelling.bare import respelled
from desktop_app.language.spelling.spelled import Asked, language_of, spelled
from desktop_app.resource import resource
from desktop_app.text.message import message

_TYPED = re.compile(r"(?P<and>[وف]?)ان(?P<rest>|ه|ها|هم|هما|هن|ني|نا|نها|نه|كم|ك)")
_SAYING = re.compile(r"[وف]?(?:[سيتن]?قال|[يتن]قول|قول|قولها?|قوله|قالت|قالوا|قائلا|قائلة|قائلين|القول|حيث|ألا)")
"""After these it is إن."""
_VERBLIKE = re.compile(r"[يتن][^ا]{2,}|[يتن].{3,}")


@cache
def _before() -> dict[str, bool]:
    """Words after which it is أن; True: also where a word or two stand in between."""
    lines = resource("rules/before-anna-ar.txt").read_text("utf-8").splitlines()
    told = ((line.removeprefix("near: "), not line.startswith("near: ")) for line in lines if not line.startswith("#"))
    return {word: far for words, far in told for word in words.split()}


def inna_or_anna(passage: Passage, _house: House) -> Iterator[Hit]:
    """ان and what is joined to it, typed without hamza; and أن after a verb of saying."""
    if language_of(passage) != "ar":
        return
    words = spelled(passage)
    for number, each in enumerate(words):
        if each.bare == "أن" and _said_before(words, number, passage.text):
            yield _hit(each, ("إن",), certain=False)
        elif found := _TYPED.fullmatch(each.bare):
            alef, certain = _seat(words, number, passage.text, found["and"])
            tail = "ن" + found["rest"]
            first = found["and"] + alef + tail
            other = found["and"] + ("أ" if alef == "إ" else "إ") + tail
            yield _hit(each, (first,) if certain else (first, other), certain=certain)


def _hit(each: Asked, rights: tuple[str, ...], *, certain: bool) -> Hit:
    word = each.word
    spelt = tuple(respelled(word.text, right) for right in rights)
    repairs = tuple(Repair(WRITE, ((word.start, word.end, right),), certain, (("word", right),)) for right in spelt)
    return Hit(word.start, word.end, repairs, (("word", word.text), ("right", rights[0])))


def _said_before(words: tuple[Asked, ...], number: int, text: str) -> bool:
    if not number:
        return False
    before, here = words[number - 1], words[number]
    behind = words[number + 1].bare if number + 1 < len(words) else ""
    joined = not text[before.word.end : here.word.start].strip()
    return joined and bool(re.fullmatch(r"[وف]?(?:قال|قالت|قالوا|[يت]قول)", before.bare)) and not _VERBLIKE.fullmatch(behind)


def _seat(words: tuple[Asked, ...], number: int, text: str, joined: str) -> tuple[str, bool]:
    """Where the hamza belongs, over or under the alef, and whether that is certain."""
    here = words[number].word
    before = text[: here.start].rstrip(" \u00a0\u202f")
    behind = words[number + 1].bare if number + 1 < len(words) else ""
    article = behind.startswith(("ال", "هذ", "لل"))
    if not before or before[-1] in '.!؟?:\u2028«“"–—-•(':
        return "إ", article or (before[-1:] in {"", ".", "!", "؟", "\u2028"} and not _VERBLIKE.fullmatch(behind))
    last = words[number - 1].bare if number else ""
    near = number > 0 and not text[words[number - 1].word.end : here.start].strip()
    if near and _SAYING.fullmatch(last):
        return "إ", not joined and last.lstrip("وف") not in {"حيث", "ألا"}
    if near and _plain(last) in _before():
        return "أ", not joined
    return "أ", not joined and _follows_a_verb(words, number, text)


def _follows_a_verb(words: tuple[Asked, ...], number: int, text: str) -> bool:
    """Whether a verb that takes أن stands one or two words further before, as in "أكد المجلس ان"."""
    for at in range(number - 1, max(number - 4, -1), -1):
        if text[words[at].word.end : words[at + 1].word.start].strip():
            return False
        if _SAYING.fullmatch(words[at].bare):
            return False
        if _before().get(_plain(words[at].bare)):
            return True
    return False


def _plain(word: str) -> str:
    return word[1:] if word[:1] in "وف" and word not in _before() else word


_MESSAGE = message("“{word}” lacks its hamza: here it is “{right}”.")

CONJUNCTION = (
    Rule(
        "inna-anna", message("ان without hamza"), _MESSAGE,
        message("“إن” opens a sentence and follows “قال”; “أن” follows other verbs. Without hamza the reader has to guess."),
        ("ان الصمت جريمة", "إن الصمت جريمة"), ByHouse(inna_or_anna), WRITE, safe=True, severity="warning",
        source="Grammar of Arabic", languages=("ar",),
    ),
)  # fmt: skip
"""The rule of إن and أن."""
