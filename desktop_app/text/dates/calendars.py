"""Days of other calendars as Gregorian dates, and back."""

from __future__ import annotations

from datetime import date, timedelta
from importlib import import_module
from typing import Any

KURDISH_AHEAD = 1321
"""Years that the Kurdish count is ahead of the solar Hijri one: both begin on the day of spring (2718 = 1397 = 2018/19)."""
_LEAP_IN_33 = frozenset({1, 5, 9, 13, 17, 22, 26, 30})
"""Leap years of the solar calendar in its 33-year cycle; right for 1244–1472 (1865–2093)."""
_SOLAR_ANCHOR = 1400, date(2021, 3, 21)


def gregorian(year: int, month: int, day: int) -> date | None:
    """The day, None where there is none (30 February)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def from_hijri(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of a Hijri one by the Umm al-Qura calendar (1343–1500), None outside it or where there is none.

    A thirtieth day is granted to every month: by a local announcement it may have been one.
    """
    if day == 30:
        before = from_hijri(year, month, 29)
        return before and before + timedelta(days=1)
    try:
        return date(*_hijri().Hijri(year, month, day).to_gregorian().datetuple())
    except (ValueError, OverflowError):
        return None


def to_hijri(day: date) -> tuple[int, int, int] | None:
    """Year, month, day by the Umm al-Qura calendar; None before August 1924 and after November 2077."""
    try:
        found: tuple[int, int, int] = _hijri().Gregorian(day.year, day.month, day.day).to_hijri().datetuple()
        return found
    except (ValueError, OverflowError):
        return None


def _hijri() -> Any:
    return import_module("hijridate")  # many statements have no such day


def from_solar(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of a solar Hijri one, None where there is none or outside 1244–1472."""
    leap = year % 33 in _LEAP_IN_33
    length = 31 if month <= 6 else 30 if month <= 11 or leap else 29
    if not (1244 <= year <= 1472 and 1 <= month <= 12 and 1 <= day <= length):
        return None
    at, first = _SOLAR_ANCHOR
    for between in range(min(at, year), max(at, year)):
        days = 366 if between % 33 in _LEAP_IN_33 else 365
        first += timedelta(days=days if year > at else -days)
    return first + timedelta(days=(month - 1) * 31 - max(0, month - 7) + day - 1)


def from_kurdish(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of the Kurdish count (10 Cozerdan 2718)."""
    return from_solar(year - KURDISH_AHEAD, month, day)
