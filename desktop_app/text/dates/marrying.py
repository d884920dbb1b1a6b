"""One day named in two calendars is one date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from desktop_app.text.dates.calendars import gregorian
from desktop_app.text.dates.found import FoundDate, NamedDay
from desktop_app.text.dates.matching import matching
from desktop_app.text.dates.tokens import Token

_LINKS = frozenset(
    matching(
        "الموافق موافق والموافق الموافقة يوافقه يوافق ويوافق المصادف والمصادف ل ليوم يوم و ب بتاريخ لـ - / , ، = ( ) : "
        "corresponding to the of on "
        "beramberî roja بەرامبەر بە ڕۆژی لە"
    ).split()
)
"""What may stand between the two; anything else parts them."""

Placed = tuple[int, int, FoundDate]


def married(pieces: Sequence[Token], found: list[Placed]) -> list[FoundDate]:
    """The dates, those of two calendars side by side made one with the Gregorian value, whichever comes first."""
    done: list[Placed] = []
    for one in found:
        joined = _one(done[-1], one) if done and _linked(pieces, done[-1][1], one[0]) else None
        if joined is None:
            done.append(one)
        else:
            done[-1] = joined
    return [date_found for _, _, date_found in done]


def _linked(pieces: Sequence[Token], end: int, start: int) -> bool:
    between = pieces[end:start]
    return 0 < len(between) <= 6 and all(piece.kind == "weekday" or piece.text in _LINKS for piece in between)


def _one(before: Placed, after: Placed) -> Placed | None:
    first, second = before[2], after[2]
    if (first.calendar == "gregorian") == (second.calendar == "gregorian") or first.hijri_written or second.hijri_written:
        return None
    western, other = (first, second) if first.calendar == "gregorian" else (second, first)
    starts = western.starts or _near(western, other.starts)
    if starts is None or (western.complete is False and other.starts is None):
        return None
    weekdays = tuple(_said_of(day, other, western, starts) for day in (*first.weekdays, *second.weekdays))
    hijri = other.written if other.calendar == "hijri" else None
    weekday = weekdays[0].weekday if weekdays else None
    contradicts = any(day.of is not None and day.of.weekday() != day.weekday for day in weekdays)
    joined = replace(western, start=first.start, end=second.end, starts=starts, complete=True, hijri=other.hijri, hijri_written=hijri)
    joined = replace(joined, weekdays=weekdays, weekday=weekday, contradicts=contradicts)
    return before[0], after[1], joined


def _said_of(day: NamedDay, other: FoundDate, western: FoundDate, starts: date) -> NamedDay:
    """A weekday beside the other calendar's date is said of the Gregorian day."""
    last = other.ends is not None and day.of == other.ends
    return replace(day, of=western.ends if last and western.ends else starts) if day in other.weekdays or day.of is None else day


def _near(western: FoundDate, other: date | None) -> date | None:
    """A Gregorian day without a year, in the year of its neighbour, where both mean the same day within two."""
    _, month, number = western.parts
    if western.complete or other is None or month is None:
        return None
    days = (gregorian(other.year + shift, month, number) for shift in (-1, 0, 1))
    return next((day for day in days if day is not None and abs((day - other).days) <= 2), None)
