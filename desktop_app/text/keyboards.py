"""Keyboards: what the Arabic and the Kurdish layout write, by the key of the US layout at the same place."""

from __future__ import annotations

_ARABIC = (
    ("QWERTYUIOP[]", "ضصثقفغعهخحجد"),
    ("ASDFGHJKL;'", "شسيبلاتنمكط"),
    ("ZXCVNM,./`", "ئءؤرىةوزظذ"),
)
_KURDISH = (("QWERTYUIOP", "قوەرتیئحۆپ"), ("ASDFGHJKL", "اسدفگهژکل"), ("ZXCVBNM", "زخجڤبنم"))

ON_ARABIC = {("U", "`"), ("U", "‘"), ("I", "÷"), ("O", "×"), ("[", "<"), ("]", ">"), ("D", "]"), ("F", "["), ("L", "/")} | {
    ("Z", "~"), ("C", "}"), ("V", "{"), ("M", "'"), ("M", "’"),
}  # fmt: skip
"""Signs that Arabic layouts have above letters, by their keys. No Latin layout has these signs on these keys."""

_PRESENTED = {"\ufefb": "لا", "\ufef5": "لآ", "\ufef7": "لأ", "\ufef9": "لإ"}
_LIGATURES = {"لا": ("B", False), "لآ": ("B", True), "لأ": ("G", True), "لإ": ("T", True)}


def known_letters() -> dict[str, str]:
    """The key of each letter that stands at one place in all layouts that have it."""
    arabic, kurdish = _by_letter(_ARABIC), _by_letter(_KURDISH)
    return {letter: key for letter, key in (arabic | kurdish).items() if arabic.get(letter, key) == kurdish.get(letter, key)}


def arabic_key(letter: str) -> str:
    """The key of a letter of the Arabic layout; empty for any other."""
    return _by_letter(_ARABIC).get(letter, "")


def ligature_key(written: str) -> tuple[str, bool] | None:
    """The key of the Arabic layout that writes these two letters, and whether Shift is held; None for any other text.

    Two letters are no key: X11 gives them as the commit of an input method, without a code, and they would be written over the selection.
    """
    return _LIGATURES.get(_PRESENTED.get(written, written))


def _by_letter(rows: tuple[tuple[str, str], ...]) -> dict[str, str]:
    return {letter: key for keys, letters in rows for key, letter in zip(keys, letters, strict=True)}
