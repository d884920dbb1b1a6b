"""A month as a calendar shows it."""

from __future__ import annotations

from datetime import date, timedelta

from desktop_app.text.dates.names import ENGLISH, KURMANJI, SORANI, WEEKDAYS
from desktop_app.text.dates.writing import FAMILIES

WEEKS = 6
"""Rows of a month: always as many, so that nothing moves under the mouse from one month to the next."""
BEGINS = {"en": 0}
"""The day on which a week begins by language, Monday 0."""
SATURDAY = 5
LAST_MONTH = 9999 * 12 + 11
"""Of the calendar, counted from year 0."""


def weeks(day: date, language: str) -> list[list[date | None]]:
    """The weeks around the month of `day`, as they begin where the language is spoken; None for days before year 1 and after 9999."""
    opening = date(day.year, day.month, 1)
    begin = opening.toordinal() - (opening.weekday() - BEGINS.get(language, SATURDAY)) % 7
    known = range(date.min.toordinal(), date.max.toordinal() + 1)
    days = [date.fromordinal(number) if number in known else None for number in range(begin, begin + 7 * WEEKS)]
    return [days[at : at + 7] for at in range(0, 7 * WEEKS, 7)]


def weekday_heads(language: str) -> list[str]:
    """The names of the weekdays in the order of `weeks`, short enough to stand above numbers; an unknown one is English."""
    begins, names = BEGINS.get(language, SATURDAY), WEEKDAYS.get(language, WEEKDAYS["en"])
    ordered = [names[(begins + number) % 7] for number in range(7)]
    return [name.removeprefix("ال") for name in ordered] if language == "ar" else [name[:3] for name in ordered]


def month_title(day: date, language: str, months: str = "levant") -> str:
    """The month and the year in words: آذار 2024; `months`: an Arabic family."""
    names = {"ar": FAMILIES[months], "ckb": SORANI, "kmr": KURMANJI}.get(language, ENGLISH)
    return f"{names[day.month - 1]} {day.year}"


def months_later(day: date, count: int) -> date:
    """The same day so many months later, or earlier; the last day of a month that has no such day, and never beyond the calendar."""
    year, month = divmod(min(max(day.year * 12 + day.month - 1 + count, 12), LAST_MONTH), 12)
    return date(year, month + 1, min(day.day, _last_day(year, month + 1)))


def _last_day(year: int, month: int) -> int:
    return 31 if month == 12 else (date(year, month + 1, 1) - timedelta(1)).day


def days_later(day: date, count: int) -> date:
    """So many days later, or earlier; never beyond the calendar."""
    return date.fromordinal(min(max(day.toordinal() + count, date.min.toordinal()), date.max.toordinal()))
