"""The numbers of list items."""

from __future__ import annotations

import pytest

from desktop_app.text.numerals import Numbering, numeral


@pytest.mark.parametrize(
    ("number", "numbering", "printed"),
    [
        (12, "decimal", "12"), (7, "decimal-zero", "07"), (12, "arabic-indic", "١٢"), (12, "persian", "۱۲"), (1, "lower-letter", "a"),
        (26, "lower-letter", "z"), (27, "lower-letter", "aa"), (28, "upper-letter", "BB"), (4, "lower-roman", "iv"),
        (1994, "upper-roman", "MCMXCIV"), (4000, "lower-roman", "4000"), (0, "lower-letter", "0"), (-2, "upper-roman", "-2"),
        (3, "arabic-letter", "ت"), (3, "abjad", "ج"), (29, "abjad", "أأ"),
    ],
)  # fmt: skip
def test_a_number_is_printed_in_its_numbering(number: int, numbering: Numbering, printed: str) -> None:
    assert numeral(number, numbering) == printed
