"""Meaning: the key of the US layout that a person means who presses a command's key while another script is being typed.

What a layout says wins where it says it in Latin letters: Ctrl+A of a French keyboard is the key that writes A. A key that writes
Arabic, Kurdish, Cyrillic … can name no command; then its place on the keyboard counts.
"""

from __future__ import annotations

import unicodedata

from desktop_app.editing.keyboard.physical import SHIFTED, physical_key
from desktop_app.text.keyboards import ON_ARABIC, known_letters


def meant_key(written: str, code: int, platform: str) -> str:
    """The key that is meant, as the US layout names it without Shift; empty where the layout's own word counts.

    `written`: what the layout writes with this key, empty where that is not known; `code` 0: the key's place is not known either, then
    letters tell it that stand at one place in all layouts that have them.
    """
    place = physical_key(code, platform)
    letter = written[:1]
    if letter and not _foreign(letter) and (place, letter) not in ON_ARABIC:
        return ""
    return place or known_letters().get(letter, "")


def spellings(key: str, *, shift: bool) -> tuple[tuple[str, bool], ...]:
    """The ways to write a US key with or without Shift in a shortcut: "=" with Shift, and "+"."""
    return ((key, shift), (SHIFTED[key], False)) if shift and key in SHIFTED else ((key, shift),)


def _foreign(letter: str) -> bool:
    """Whether it is a letter, a mark or a digit of another script than the Latin one, or a sign that only such scripts use."""
    if letter.isascii():
        return False
    if "\u0600" <= letter <= "\u06ff":
        return True
    return unicodedata.category(letter)[0] in "LMN" and not unicodedata.name(letter, "").startswith("LATIN")
