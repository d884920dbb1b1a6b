"""Three systems of digits."""

from __future__ import annotations

import pytest

from desktop_app.text.digits import converted, european, number, systems


def test_digits_of_any_system_become_those_of_one() -> None:
    assert european("٢٠٢٦ ۲۰۲۶ 2026") == "2026 2026 2026"
    assert converted("2026، ۱۲", "arabic-indic") == "٢٠٢٦، ١٢"
    assert converted("٤٥٦", "persian") == "۴۵۶"


def test_systems_in_order_of_first_sight() -> None:
    assert systems("۱ من ٢ و1 و۲") == ("persian", "arabic-indic", "european")
    assert systems("بيان") == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [("٢١٤", 214), (" 1,000 ", 1000), ("١٬٢٣٤٬٥٦٧", 1234567), ("1.000", 1000), ("1,00", None), ("", None), ("41-", None), ("9" * 30, None)],
)
def test_whole_numbers(text: str, value: int | None) -> None:
    assert number(text) == value
