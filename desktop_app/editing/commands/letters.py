"""Letters of menus: with Alt they open a menu, in the language of the interface and on any layout."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.text.keyboards import arabic_key

LETTERS: Mapping[str, Mapping[str, str]] = {
    "ar": {"file": "م", "edit": "ت", "view": "ع", "insert": "ر", "format": "ن", "agenda": "ج", "review": "ا", "tools": "د", "help": "س"},
    "en": {"file": "F", "edit": "E", "view": "V", "insert": "I", "format": "O", "agenda": "A", "review": "R", "tools": "T", "help": "H"},
}
"""By language and menu: a letter of its title, as Arabic and English programs choose them."""


def letter_keys(letter: str) -> tuple[str, ...]:
    """The sequences that mean a letter: by its place on the keyboard of its script, and as another layout of that script writes it."""
    place = arabic_key(letter)
    return (f"Alt+{place}", f"Alt+{letter}") if place else (f"Alt+{letter}",)


def with_letter(title: str, letter: str) -> str:
    """The title with Qt's mark before the letter; the title itself where it has no such letter."""
    at = title.upper().find(letter.upper())
    plain = title.replace("&", "&&")
    return plain if at < 0 or "&" in title else f"{title[:at]}&{title[at:]}"
