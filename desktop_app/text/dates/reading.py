"""The days that a written date stands for."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from desktop_app.text.dates.calendars import from_hijri, from_kurdish, from_solar, gregorian
from desktop_app.text.dates.found import Calendar
from desktop_app.text.dates.grammar import Part

_DAY_OF: dict[Calendar, Callable[[int, int, int], date | None]] = {
    "gregorian": gregorian, "hijri": from_hijri, "solar": from_solar, "kurdish": from_kurdish,
}  # fmt: skip
LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""The days of the Gregorian months in a leap year."""


@dataclass(frozen=True, slots=True)
class Value:
    """What a written date means: as in FoundDate. `possible`: there is a year in which these days exist."""

    calendar: Calendar
    starts: date | None = None
    ends: date | None = None
    candidates: tuple[date, ...] = ()
    complete: bool = True
    month: int | None = None
    possible: bool = True


def read(part: Part, year: int | None, *, month_first: bool, consecutive: bool) -> Value:
    """The value of `part` in `year` (its own, or one lent by the end of a range).

    `month_first`: 10/13/2025 is October (English text). `consecutive`: the days are joined by "and", so they are a range only without gaps.
    """
    calendar = _calendar(part, year)
    month = part.names.get("solar" if calendar in {"solar", "kurdish"} else calendar) if part.names else part.month
    if year is None or month is None:
        return _unread(part, calendar, month, year)
    days = [_DAY_OF[calendar](year, month, day) for day in part.days]
    if calendar == "gregorian" and days == [None] and not part.names and part.days[0] <= 12:
        swapped = gregorian(year, part.days[0], month)
        if swapped is not None:
            return Value(calendar, swapped if month_first else None, candidates=() if month_first else (swapped,), month=month)
    known = [day for day in days if day is not None]
    if len(known) < len(days):
        outside = calendar == "hijri" and 1 <= month <= 12 and part.days[-1] <= 30 and not 1343 <= year <= 1500
        return Value(calendar, complete=not outside, month=month, possible=outside)
    if consecutive and any((after - before).days != 1 for before, after in itertools.pairwise(known)):
        return Value(calendar, candidates=tuple(known), month=month)
    return Value(calendar, known[0], known[-1] if len(known) > 1 else None, month=month)


def _unread(part: Part, calendar: Calendar, month: int | None, year: int | None) -> Value:
    """A date whose year is missing, or whose month is of another calendar than its year."""
    solar = part.names.get("solar") if month is None else None
    if year is not None and solar is not None and calendar == "gregorian":
        years = (year - 621, year - 622)
        days = (from_solar(of, solar, part.days[0]) for of in years)
        return Value("kurdish", candidates=tuple(day for day in days if day is not None and day.year == year), complete=False)
    possible = (
        month is None or calendar != "gregorian" or (1 <= month <= 12 and min(part.days) >= 1 and max(part.days) <= LONGEST[month - 1])
    )
    return Value(calendar, complete=False, month=month, possible=possible)


def _calendar(part: Part, year: int | None) -> Calendar:
    """By the year first, then the era, then the month's name."""
    if year is None:
        return "gregorian" if not part.names or "gregorian" in part.names else "hijri" if "hijri" in part.names else "kurdish"
    if 2600 <= year <= 2799:
        return "kurdish"
    if not 1300 <= year <= 1500:
        return "gregorian"
    if part.era == "solar" or ("solar" in part.names and "hijri" not in part.names):
        return "solar"
    return "hijri"
