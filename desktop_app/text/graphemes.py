"""Graphemes and words: where a caret may stand.

Extended grapheme clusters after UAX #29, without the rules for Hangul and the Indic conjuncts.
"""

from __future__ import annotations

import re
import unicodedata

ZERO_WIDTH_JOINER = "\u200d"
_EXTENDS = frozenset(("Mn", "Me", "Mc"))
_JOINING = frozenset((ZERO_WIDTH_JOINER, "\u200c"))
_PREPENDED = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u08e2")
_WORD = re.compile(
    r"[^\W_\u0640][\w\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u0610-\u061a\u0300-\u036f\u200c\u200d]*"
    r"(?:['\u2019.,\u066b\u066c](?=\w)[\w\u0640\u064b-\u065f\u0670\u0300-\u036f\u200c\u200d]+)*"
)


def next_grapheme(text: str, offset: int) -> int:
    """The code point offset behind the grapheme that begins at `offset`; the text's end at its end."""
    at = min(max(offset, 0) + 1, len(text))
    while at < len(text) and not is_boundary(text, at):
        at += 1
    return at


def previous_grapheme(text: str, offset: int) -> int:
    """The code point offset before the grapheme that ends at `offset`; 0 at the text's start."""
    at = max(min(offset, len(text)) - 1, 0)
    while at > 0 and not is_boundary(text, at):
        at -= 1
    return at


def erased_from(text: str, offset: int) -> int:
    """Where what Backspace takes away before `offset` begins: one code point, so that a haraka goes before its letter, but a whole
    emoji, flag or keycap: pieces of those mean nothing."""
    start = previous_grapheme(text, offset)
    base = text[start:offset]
    pictured = base and (_regional(base[0]) or _pictographic(base[0]) or "\u20e3" in base)
    return start if pictured else max(offset - 1, 0)


def is_boundary(text: str, offset: int) -> bool:
    """Whether a caret may stand before the code point at `offset`: not inside a grapheme."""
    if offset <= 0 or offset >= len(text):
        return True
    before, after = text[offset - 1], text[offset]
    if _extends(after) or before in _PREPENDED:
        return False
    if before == ZERO_WIDTH_JOINER and _pictographic(after) and _joins_emoji(text, offset - 1):
        return False
    return not (_regional(before) and _regional(after) and _regionals_before(text, offset) % 2)


def words(text: str) -> tuple[tuple[int, int], ...]:
    """The words of the text in order, each as (start, end) in code points: letters and digits with their marks.

    Tatweel, ZWNJ and an inner apostrophe belong to the word, and so do the points of a number or a date ("26.1", "1,000").
    """
    return tuple(match.span() for match in _WORD.finditer(text))


def _extends(letter: str) -> bool:
    if letter.isascii():
        return False
    return letter in _JOINING or unicodedata.category(letter) in _EXTENDS or "\U0001f3fb" <= letter <= "\U0001f3ff" or _tag(letter)


def _tag(letter: str) -> bool:
    return "\U000e0020" <= letter <= "\U000e007f"


def _pictographic(letter: str) -> bool:
    return unicodedata.category(letter) in {"So", "Sk"} or "\U0001f300" <= letter <= "\U0001faff"


def _joins_emoji(text: str, joiner: int) -> bool:
    at = joiner - 1
    while at > 0 and _extends(text[at]):
        at -= 1
    return at >= 0 and _pictographic(text[at])


def _regional(letter: str) -> bool:
    return "\U0001f1e6" <= letter <= "\U0001f1ff"


def _regionals_before(text: str, offset: int) -> int:
    at = offset
    while at > 0 and _regional(text[at - 1]):
        at -= 1
    return offset - at
