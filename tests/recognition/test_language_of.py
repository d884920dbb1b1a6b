"""Which language a text is in, by its letters."""

from __future__ import annotations

import pytest

from desktop_app.recognition.language_of import language_of


@pytest.mark.parametrize(
    ("text", "main", "language"),
    [
        ("كل عام وأنتم بخير، و«نەورۆزتان پیرۆز بێت» لمن يحتفل بالسورانية", "ar", "ar"),
        ("لە کۆتاییدا سوپاسی هەموو لایەک دەکەین", "ar", "ckb"),
        ("کانی سپی، ٢٦ی نیسانی ٢٠٢٥", "ckb", None),
        ("بيان إلى الرأي العام", "ckb", "ar"),
    ],
)
def test_a_quotation_or_a_line_of_names_does_not_turn_it(text: str, main: str, language: str | None) -> None:
    assert language_of(text, main) == language
