"""Ordinals that number the parts of a text in words: أولاً, یەکەم, yekem, first."""

from __future__ import annotations

from desktop_app.text.folding import folded

_ARABIC = (
    "أولاً", "ثانياً", "ثالثاً", "رابعاً", "خامساً", "سادساً", "سابعاً", "ثامناً", "تاسعاً", "عاشراً", "حادي عشر", "ثاني عشر", "ثالث عشر",
    "رابع عشر", "خامس عشر", "سادس عشر", "سابع عشر", "ثامن عشر", "تاسع عشر", "عشرون",
)  # fmt: skip
_SORANI = (
    "یەکەم", "دووەم", "سێیەم", "چوارەم", "پێنجەم", "شەشەم", "حەوتەم", "هەشتەم", "نۆیەم", "دەیەم", "یازدەیەم", "دوازدەیەم",
)  # fmt: skip
_KURMANJI = (
    "yekem", "duyem", "sêyem", "çarem", "pêncem", "şeşem", "heftem", "heştem", "nehem", "dehem", "yazdehem", "dwazdehem",
)  # fmt: skip
_ENGLISH = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
)  # fmt: skip

ORDINALS: dict[str, tuple[str, ...]] = {"ar": _ARABIC, "ckb": _SORANI, "kmr": _KURMANJI, "en": _ENGLISH}
"""The ordinals from 1 on, by language."""

_NUMBERS = {language: {folded(word): number for number, word in enumerate(row, 1)} for language, row in ORDINALS.items()}


def ordinal(number: int, language: str) -> str:
    """The ordinal in words; in digits past the last one that has a word here."""
    row = ORDINALS[language]
    return row[number - 1] if 0 < number <= len(row) else str(number)


def ordinal_number(word: str, language: str) -> int:
    """The number of an ordinal, however its hamza and tanwin are written; 0 for another word."""
    return _NUMBERS[language].get(folded(word), 0)
