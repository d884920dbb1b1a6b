"""Digits: the three systems of digits that statements are typed in."""

from __future__ import annotations

from typing import Literal

System = Literal["european", "arabic-indic", "persian"]
DIGITS: dict[System, str] = {"european": "0123456789", "arabic-indic": "٠١٢٣٤٥٦٧٨٩", "persian": "۰۱۲۳۴۵۶۷۸۹"}

_SYSTEM: dict[str, System] = {digit: system for system, digits in DIGITS.items() for digit in digits}
_TABLES = {
    system: str.maketrans({typed: digits[other.index(typed)] for other in DIGITS.values() for typed in other})
    for system, digits in DIGITS.items()
}


def converted(text: str, system: System) -> str:
    """The text with its digits of any of the systems in one; its length in code points stays."""
    return text.translate(_TABLES[system])


def european(text: str) -> str:
    """The text with European digits."""
    return converted(text, "european")


def systems(text: str) -> tuple[System, ...]:
    """The systems of the digits in the text, in order of first sight."""
    return tuple(dict.fromkeys(_SYSTEM[letter] for letter in text if letter in _SYSTEM))


def number(text: str) -> int | None:
    """The whole number that the text is, in any system, with separators of thousands (, ٬ or a point between groups of three);
    None where it is none."""
    plain = european(text.strip())
    for separator in (",", "٬", "."):
        groups = plain.split(separator)
        if len(groups) > 1 and 1 <= len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:]):
            plain = "".join(groups)
            break
    return int(plain) if plain.isascii() and plain.isdigit() and len(plain) <= 18 else None
