"""Numerals: the number of a list item as word processors and web pages print it."""

from __future__ import annotations

from typing import Literal

from desktop_app.text.digits import converted

Numbering = Literal[
    "decimal", "decimal-zero", "arabic-indic", "persian", "lower-letter", "upper-letter", "lower-roman", "upper-roman",
    "arabic-letter", "abjad",
]  # fmt: skip

_LATIN = "abcdefghijklmnopqrstuvwxyz"
_LETTERS: dict[Numbering, str] = {
    "lower-letter": _LATIN,
    "upper-letter": _LATIN.upper(),
    "arabic-letter": "أبتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "abjad": "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",
}
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"),
    (4, "iv"), (1, "i"),
)  # fmt: skip


def numeral(number: int, numbering: Numbering) -> str:
    """The number in this numbering. Letters past the last one are doubled (z, aa, bb); what a numbering cannot say is decimal."""
    if numbering in _LETTERS and number > 0:
        letters = _LETTERS[numbering]
        return letters[(number - 1) % len(letters)] * ((number - 1) // len(letters) + 1)
    if numbering in ("lower-roman", "upper-roman") and 0 < number < 4000:
        roman = _roman(number)
        return roman if numbering == "lower-roman" else roman.upper()
    if numbering == "arabic-indic":
        return converted(str(number), "arabic-indic")
    if numbering == "persian":
        return converted(str(number), "persian")
    return f"{number:02}" if numbering == "decimal-zero" else str(number)


def _roman(number: int) -> str:
    done = ""
    for value, letters in _ROMAN:
        done += letters * (number // value)
        number %= value
    return done
