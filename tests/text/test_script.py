"""Direction by most letters."""

from __future__ import annotations

import pytest

from desktop_app.text.script import direction, sentence_direction


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


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("In Arabic text: \u2068الثلاثاء 24 تشرين الثاني 2026\u2069", "ltr"), ("نص: \u2068Tuesday, 24 November 2026\u2069", "rtl"),
        ("\u2068Tuesday\u2069 2026", "ltr"), ("Reuters: قال الناطق", "rtl"), ("\u2068قال", "rtl"),
    ],
)  # fmt: skip
def test_a_sentence_runs_by_its_own_words_whatever_it_quotes(text: str, way: str) -> None:
    assert sentence_direction(text) == way
