"""Which key is meant: by its place on the keyboard where the layout writes no Latin, by its letter where it does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.editing.keyboard.meaning import meant_key, spellings
from desktop_app.editing.keyboard.physical import WINDOWS, X11, physical_key

CODES = {"linux": {key: code for code, key in X11.items()}, "win32": {key: code for code, key in WINDOWS.items()}}


def test_x11_and_windows_name_the_same_keys_by_codes_of_their_own() -> None:
    assert physical_key(52, "linux") == physical_key(0x2C, "win32") == "Z"
    assert physical_key(24, "linux") == physical_key(0x10, "win32") == "Q"
    assert physical_key(60, "linux") == physical_key(0x34, "win32") == "."
    assert physical_key(0, "linux") == physical_key(36, "linux") == physical_key(52, "plan9") == ""


@pytest.mark.parametrize("platform", ["linux", "win32"])
@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("ئ", "Z"), ("ز", "."), ("س", "S"), ("ﻻ", "B"), ("ة", "M"), ("ك", ";"), ("ظ", "/"),  # Arabic
        ("~", "Z"), ("{", "V"), ("}", "C"), ("]", "D"), ("؛", "P"), ("÷", "I"), ("\u064e", "Q"),  # Arabic with Shift
        ("ز", "Z"), ("ئ", "U"), ("ە", "E"), ("ڤ", "V"), ("،", ","), ("١", "1"),  # Kurdish
        ("я", "Z"), ("ς", "W"),  # any other script
    ],
)  # fmt: skip
def test_a_key_that_writes_another_script_is_that_of_its_place(platform: str, written: str, place: str) -> None:
    assert meant_key(written, CODES[platform][place], platform) == place


@pytest.mark.parametrize(
    ("written", "place"),
    [("A", "Q"), ("a", "Q"), ("W", "Z"), ("M", ";"), (";", "Z"), ("'", "Q"), (",", "M"), ("!", "/"), ("é", "2"), ("ñ", ";"), ("1", "1")],
)
def test_what_a_latin_layout_says_wins(written: str, place: str) -> None:
    assert meant_key(written, CODES["linux"][place], "linux") == ""


@pytest.mark.parametrize(("written", "meant"), [("س", "S"), ("ش", "A"), ("ی", "Y"), ("ز", ""), ("ئ", ""), ("ح", ""), ("s", ""), ("", "")])
def test_without_a_place_only_a_letter_tells_it_that_stands_at_one_place_everywhere(written: str, meant: str) -> None:
    assert meant_key(written, 0, "linux") == meant


def test_a_key_of_which_nothing_is_known_but_its_place_is_that_of_its_place() -> None:
    assert meant_key("", CODES["win32"]["B"], "win32") == "B"


def test_a_sign_with_shift_is_written_in_two_ways() -> None:
    assert spellings("=", shift=True) == (("=", True), ("+", False))
    assert spellings("Z", shift=True) == (("Z", True),)
    assert spellings("=", shift=False) == (("=", False),)


@given(st.characters(), st.sampled_from(sorted(X11)))
def test_whatever_is_written_the_answer_is_the_place_or_the_layout(written: str, code: int) -> None:
    assert meant_key(written, code, "linux") in ("", X11[code])
