"""What is said of a date that was found in a text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Calendar = Literal["gregorian", "hijri", "kurdish", "solar"]


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A weekday named with a date: code points `start` … `end` of the text, Monday 0, and the day it is said of (None: unknown)."""

    start: int
    end: int
    weekday: int
    of: date | None = None


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date, or a range of days, as a text names it. All offsets are code points of the text.

    `start`, `end`: from the first day to the year with its era and case ending; a weekday before it stays outside.
    `starts`: the (first) day in the Gregorian calendar, None where the text does not decide it; `ends`: the last day, None for a single
    day.
    `candidates`: the possible readings where none is decided. `weekday`: the first weekday named, Monday 0.
    `calendar`: of the value. `complete`: day, month and year are named. `hijri`: year, month, day of the first day as written.
    `contradicts`: a weekday named does not fit (of a Hijri date: by more than one day, for calendars differ).
    `weekdays`: every weekday named with it, in order. `written`: the digits and names that say the value, without era and ending.
    `hijri_written`: the same of the Hijri date beside a Gregorian one. `parts`: year, month, day of the first day as written.
    A complete date without `starts` and without `candidates` does not exist (32/1/2020).
    """

    start: int
    end: int
    starts: date | None
    ends: date | None = None
    candidates: tuple[date, ...] = ()
    weekday: int | None = None
    calendar: Calendar = "gregorian"
    complete: bool = True
    hijri: tuple[int, int, int] | None = None
    contradicts: bool = False
    weekdays: tuple[NamedDay, ...] = ()
    written: tuple[int, int] = (0, 0)
    hijri_written: tuple[int, int] | None = None
    parts: tuple[int | None, int | None, int] = (None, None, 0)
    compact: bool = False
