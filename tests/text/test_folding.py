"""The matching form, and the way back from it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given

from desktop_app.text.folding import fold, folded
from tests.strategies import texts


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("الأمانة إلى آخر ٱلله", "الامانه الي اخر الله"), ("مسؤول", "مسوول"), ("قُرِئَتْ", "قريت"), ("عـــام", "عام"), ("ﻻ", "لا"),
        ("کۆنگرەی", "كۆنگرهي"),
        ("٢٠٢٦ ۲۰۲۶", "2026 2026"), ("Êîş STRASSE straße", "eis strasse strasse"), ("a\u00a0b\tc\u2028d", "a b c d"),
        ("\u202bنص\u200f", "نص"), ("ى ی ي", "ي ي ي"), ("ﷲ", "الله"),
    ],
)  # fmt: skip
def test_spellings_that_a_reader_takes_for_the_same(one: str, other: str) -> None:
    assert fold(one).text == other


def test_letters_of_their_own_stay() -> None:
    letters = "ءابتثجحخدذرزسشصضطظعغفقكلمنهوي"
    assert fold(letters).text == letters
    assert fold("ڕ ڵ ۆ ێ گ چ پ").text == "ڕ ڵ ۆ ێ گ چ پ"


def test_exact_folds_only_what_is_not_seen() -> None:
    assert fold("الأمانةُ ﻻ\u200f A٢\u00a0", exact=True).text == "الأمانةُ لا A٢ "


@given(texts())
def test_every_letter_comes_from_where_the_map_says(text: str) -> None:
    found = fold(text)
    assert found.text == folded(text)
    assert len(found.origin) == len(found.text) + 1
    assert list(found.origin) == sorted(found.origin)
    assert found.origin[-1] == len(text)
    for at, letter in enumerate(found.text):
        assert letter in fold(text[found.origin[at]]).text


@given(texts())
def test_folding_twice_is_folding_once_and_composed_or_not_is_the_same(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once
    assert fold(unicodedata.normalize("NFC", text)).text == fold(unicodedata.normalize("NFD", text)).text


def test_a_match_covers_the_marks_behind_its_last_letter() -> None:
    text = "و قُرِئَتْ ﻻ."
    found = fold(text)
    start = found.text.index("قريت")
    assert text[slice(*found.range(start, start + 4))] == "قُرِئَتْ"
    start = found.text.index("ا")
    assert text[slice(*found.range(start, start + 1))] == "ﻻ"
    assert found.range(0, 0) == (0, 0)
