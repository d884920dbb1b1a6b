"""Letters of menus: each title has its own, and no two of them, nor a command, have the same key."""

from __future__ import annotations

import pytest

from desktop_app.catalogue import translator
from desktop_app.editing.commands import COMMANDS, MENUS
from desktop_app.editing.commands.letters import LETTERS, letter_keys, with_letter
from desktop_app.editing.keyboard.sequences import canonical


@pytest.mark.parametrize("language", LETTERS)
def test_every_menu_has_a_letter_of_its_title_and_keys_of_its_own(language: str) -> None:
    letters, translate = LETTERS[language], translator(language)
    assert set(letters) == {name for name, _ in MENUS}
    for name, title in MENUS:
        assert letters[name].casefold() in translate(title).casefold(), name
    keys = [each for letter in letters.values() for each in letter_keys(letter)]
    assert len(set(keys)) == len(keys)
    commands = {canonical(each) for row in COMMANDS for each in row.keys}
    assert not {canonical(each) for each in keys} & commands


def test_keys_by_the_place_of_an_arabic_letter_and_by_the_letter() -> None:
    assert letter_keys("م") == ("Alt+L", "Alt+م")
    assert letter_keys("F") == ("Alt+F",)


def test_the_letter_is_marked_once() -> None:
    assert with_letter("Format", "O") == "F&ormat"
    assert with_letter("تحرير", "ر") == "تح&رير"
    assert with_letter("ملف", "x") == "ملف"
    assert with_letter("A & B", "B") == "A && B"
