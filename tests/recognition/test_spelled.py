"""Numbers in words: simple compounds of four languages, and words that are no number together."""

from __future__ import annotations

import pytest

from desktop_app.recognition.cues import cues_of
from desktop_app.recognition.spelled import spelled
from desktop_app.text.folding import folded


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("خمسة وثمانون مندوباً", "ar", [85]),
        ("مئة وثلاثين عضواً", "ar", [130]),
        ("سبعة عشر شيخاً", "ar", [17]),
        ("مئتان وخمسة وأربعون", "ar", [245]),
        ("خمسة مقابل ثلاثة", "ar", [5, 3]),
        ("خمسة وخمسة", "ar", [5, 5]),
        ("thirty-four members", "en", [34]),
        ("two hundred and six", "en", [206]),
        ("nine votes to two", "en", [9, 2]),
        ("sî û pênc delege", "kmr", [35]),
        ("du sed deng", "kmr", [200]),
        ("سی و پێنج ئەندام", "ckb", [35]),
        ("لا عدد هنا", "ar", []),
    ],
)
def test_the_number_that_the_words_say(text: str, language: str, values: list[int]) -> None:
    assert [value for _, _, value in spelled(folded(text), cues_of(language))] == values


def test_the_range_is_that_of_the_words() -> None:
    text = folded("حضر خمسة وثمانون مندوباً")
    start, end, _ = next(spelled(text, cues_of("ar")))
    assert text[start:end] == folded("خمسة وثمانون")
