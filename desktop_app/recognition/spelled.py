"""Numbers in words: "خمسة وثمانون", "thirty-five", "sî û pênc"; simple compounds of units, tens and hundreds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop_app.recognition.cues import Cues

_WORD = re.compile(r"\w+")
_ANDS = frozenset(["and", "u", "و"])
_JOINTS = frozenset(["-", " and ", " u ", " و "])
_SPACE = re.compile(r"\s+")
CONJUNCTION = "و"
HUNDRED, TEN = 100, 10


def spelled(text: str, cues: Cues) -> Iterator[tuple[int, int, int]]:
    """The numbers written in words in a folded text, in order, as (start, end, value); each as long as its words go on."""
    words = [word for word in _WORD.finditer(text) if word[0] not in _ANDS]
    at = 0
    while at < len(words):
        value, joint = _value(words[at][0], cues)
        if value is None:
            at += 1
            continue
        start, end = words[at].start() + joint, words[at].end()
        total = last = value
        while at + 1 < len(words):
            more = _more(text, words[at], words[at + 1], cues)
            grown = _grown(total, last, *more) if more else None
            if more is None or grown is None:
                break
            total, last, end, at = grown, more[0], words[at + 1].end(), at + 1
        yield start, end, total
        at += 1


def _more(text: str, before: re.Match[str], word: re.Match[str], cues: Cues) -> tuple[int, bool] | None:
    """The value of the next word and whether a conjunction joins it; None where it belongs to no number."""
    between = _SPACE.sub(" ", text[before.end() : word.start()])
    if between not in _JOINTS and between != " ":
        return None
    value, joint = _value(word[0], cues)
    return None if value is None else (value, between in _JOINTS or bool(joint))


def _value(word: str, cues: Cues) -> tuple[int | None, int]:
    """The value of a number's word, and how many letters of it are a conjunction."""
    if word in cues.numbers:
        return cues.numbers[word], 0
    joined = word.startswith(CONJUNCTION)
    return (cues.numbers.get(word[1:]), 1) if joined else (None, 0)


def _grown(total: int, last: int, value: int, joined: bool) -> int | None:
    """The number with a further word: "two hundred", "thirty five", "five and eighty"; None where it does not go on."""
    if not joined and value == HUNDRED and total < TEN:
        return total * HUNDRED
    if not joined and value == TEN and 0 < total < TEN:
        return total + TEN
    if joined or (last % TEN == 0 and TEN < last < HUNDRED and value < TEN):
        sizes = len(str(last)), len(str(value))
        return total + value if value and sizes[0] != sizes[1] else None
    return None
