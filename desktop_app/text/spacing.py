"""Spaces between words that come to stand side by side."""

from __future__ import annotations

from unicodedata import category

_CLINGING = frozenset("/\\\"'@#_")
"""What stands at its words without a space, before or behind."""


def gaps(before: str, words: str, after: str) -> tuple[bool, bool]:
    """Whether whole words that are put between two texts need a space before and behind them; none inside of another word."""
    if not words.strip() or (_of_word(before[-1:]) and _of_word(after[:1])):
        return False, False
    return _parted(before[-1:], words[0]), _parted(words[-1], after[:1])


def whole_words(text: str, start: int, end: int) -> bool:
    """Whether a stretch of a text begins and ends where words do."""
    cuts = ((text[at - 1 : at] if at else "", text[at : at + 1]) for at in (start, end))
    return not any(_of_word(left) and _of_word(right) for left, right in cuts)


def _of_word(letter: str) -> bool:
    return letter.isalnum() or (letter != "" and category(letter) in ("Mn", "Mc"))


def _parted(left: str, right: str) -> bool:
    """Whether a space belongs between two letters."""
    if not left or not right or left.isspace() or right.isspace() or left in _CLINGING or right in _CLINGING:
        return False
    return category(left) not in ("Ps", "Pi", "Pd") and category(right) not in ("Pe", "Pf", "Pd", "Po")
