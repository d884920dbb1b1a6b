"""The same letters, written another way."""

import pytest

from desktop_app.text.spelling import spelled_alike


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("قرئت", "قُرِئَتْ", True),
        ("عام ٢٠٢٦", "عام 2026", True),
        ("١٢", "۱۲", True),
        ("عام", "عـــام", True),
        ("ﻻ", "لا", True),
        ("e\u0301", "é", True),
        ("e", "é", False),
        ("إلى", "الى", False),
        ("على", "علي", False),
        ("فاطمه", "فاطمة", False),
        ("أ ب", "أب", False),
        ("نص", "نص", False),
        ("", "\u064b", True),
    ],
)
def test_spelling(one: str, other: str, alike: bool) -> None:
    assert spelled_alike(one, other) is alike
    assert spelled_alike(other, one) is alike
