"""Direction by most letters."""

from __future__ import annotations

import pytest

from desktop_app.text.script import direction


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("Reuters: قال الناطق باسم المؤتمر", "rtl"), ("2026 عام", "rtl"), ("بيان of the Congress of Journalists", "ltr"),
        ("Kongreya Rojnamevanan", "ltr"), ("کۆنگرەی ڕۆژنامەنووسان", "rtl"), ("ab اب", "rtl"), ("2026 / 41 🕊 ُ", None), ("", None),
        ("١٢٣ a", "ltr"), ("קול", "rtl"),
    ],
)  # fmt: skip
def test_the_direction_is_that_of_most_letters(text: str, way: str | None) -> None:
    assert direction(text) == way
