"""Initials of Arabic, Kurdish and Latin names."""

import pytest

from desktop_app.text.initials import initials


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("ليلى الخطيب", "ل.خ"),
        ("د. ليلى الخطيب", "ل.خ"),
        ("الدكتورة ليلى محمد الخطيب", "ل.خ"),
        ("عبد الله حسن", "ع.ح"),
        ("كريم عبد الله", "ك.ع"),
        ("أبو بكر", "أ"),
        ("خالد بن الوليد", "خ.و"),
        ("إبراهيم", "إ"),
        ("مُحَمَّد عَلِيّ", "م.ع"),
        ("ليلى آل سعود", "ل.س"),
        ("هەڤال شێرکۆ بێکەس", "ش.ب"),
        ("ئارام عەلی", "ئ.ع"),
        ("Şêrko Bêkes", "ŞB"),
        ("Dr. Mary Jane Watson", "MW"),
        ("Ludwig van Beethoven", "LB"),
        ("leyla", "L"),
        ("A. B.", "AB"),
        ("e\u0301mile zola", "ÉZ"),
        ("مكتب", "م"),
        ("د. م.", "د.م"),
        ("السيد", "س"),
        ("العز", "ا"),
        ("سلمى العطّار", "س.ع"),
        ("سلمى اَلْعَطّار", "س.ع"),
        ("12", ""),
        ("", ""),
        ("  ", ""),
        ("officer_2", "O"),
    ],
)
def test_initials(name: str, short: str) -> None:
    assert initials(name) == short
