"""Whole words that come to stand between others get the spaces that belong there."""

from __future__ import annotations

import pytest

from desktop_app.text.spacing import gaps, whole_words


@pytest.mark.parametrize(
    ("before", "words", "after", "wanted"),
    [
        ("أخذ العلم به.", "مناقشة مشروع", "", (True, False)),
        ("أخذ العلم به. ", "مناقشة", "", (False, False)),
        ("", "مناقشة", "المشروع", (False, True)),
        ("نص ", "مناقشة", ".", (False, False)),
        ("نص", "مناقشة", "، وما يليه", (True, False)),
        ("قال: «", "مناقشة", "»", (False, False)),
        ("مج", "مناقشة", "لس", (False, False)),
        ("رقم 12/", "2020", "", (False, False)),
        ("نص", " مناقشة ", "آخر", (False, False)),
        ("نصٌّ", "(مناقشة)", " آخر", (True, False)),
        ("", "مناقشة", "", (False, False)),
    ],
)
def test_one_space_where_it_belongs(before: str, words: str, after: str, wanted: tuple[bool, bool]) -> None:
    assert gaps(before, words, after) == wanted


def test_what_begins_or_ends_in_a_word_is_none() -> None:
    assert whole_words("واحد اثنان", 0, 4)
    assert whole_words("واحد اثنان", 4, 10)
    assert not whole_words("واحد اثنان", 1, 4)
    assert not whole_words("واحد اثنان", 5, 7)
