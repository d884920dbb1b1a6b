"""A month as a calendar shows it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.text.dates.month import days_later, month_title, months_later, weekday_heads, weeks
from desktop_app.text.dates.names import WEEKDAYS


@given(day=st.dates(), language=st.sampled_from(("ar", "ckb", "kmr", "en")))
def test_a_month_has_all_its_days_in_six_whole_weeks(day: date, language: str) -> None:
    shown = weeks(day, language)
    assert [len(week) for week in shown] == [7] * 6
    days = [each for week in shown for each in week if each is not None]
    assert days == sorted(set(days))
    assert day in days
    assert day.replace(day=1) in [each for each in shown[0] if each is not None]
    assert len({each.weekday() for week in shown for each in week[:1] if each is not None}) == 1


def test_a_week_begins_on_saturday_in_arabic_and_on_monday_in_english() -> None:
    assert weeks(date(2024, 3, 12), "ar")[0][0] == date(2024, 2, 24)
    assert weeks(date(2024, 3, 12), "en")[0][0] == date(2024, 2, 26)
    assert weekday_heads("ar")[:2] == ["سبت", "أحد"]
    assert weekday_heads("en")[:2] == ["Mon", "Tue"]


def test_beyond_the_calendar_there_are_no_days() -> None:
    assert weeks(date.min, "ar")[0][0] is None
    assert weeks(date.max, "ar")[-1][-1] is None
    assert months_later(date.min, -1) == date.min
    assert months_later(date.max, 1) == date.max
    assert (days_later(date.min, -7), days_later(date.max, 7)) == (date.min, date.max)


@pytest.mark.parametrize(("count", "day"), [(1, date(2024, 2, 29)), (13, date(2025, 2, 28)), (-1, date(2023, 12, 31))])
def test_a_later_month_has_the_same_day_or_its_last(count: int, day: date) -> None:
    assert months_later(date(2024, 1, 31), count) == day


def test_a_month_is_named_as_the_settings_say() -> None:
    day = date(2024, 3, 12)
    assert (month_title(day, "ar"), month_title(day, "ar", "egypt"), month_title(day, "en")) == ("آذار 2024", "مارس 2024", "March 2024")
    assert weekday_heads("fr") == [name[:3] for name in (*WEEKDAYS["en"][5:], *WEEKDAYS["en"][:5])]
