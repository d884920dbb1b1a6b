"""Finding the dates of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from desktop_app.text.dates.compact import readings
from desktop_app.text.dates.found import FoundDate, NamedDay
from desktop_app.text.dates.grammar import CUES, RANGE_WORDS, SEPARATORS, Part, complete_end, joint, parts
from desktop_app.text.dates.marrying import married
from desktop_app.text.dates.matching import matched, matching
from desktop_app.text.dates.names import WEAK
from desktop_app.text.dates.reading import Value, read
from desktop_app.text.dates.tokens import Token, tokens

_DIGIT = re.compile("[0-9٠-٩۰-۹]")
_ARABIC_OR_KURDISH = re.compile("[\u0600-\u06ff\ufb50-\ufeffêîûçşÊÎÛÇŞ]")
_VANISHING = re.compile("[\u0640\u064b-\u065f\u0670\u0300-\u036f]+")
"""Tatweel and signs on a letter belong to the letter before."""
BEFORE = CUES | frozenset(matching(', ، : ( - / « " في ل ب the of from between di li لە من').split())
"""What may stand between a weekday and its date, or before it."""
_REFERENCES = frozenset(
    matching(
        "رقم الرقم رقمه برقم العدد عدد المادة مادة المواد البند بند الفقرة فقرة الصفحة صفحة ص القانون المرسوم الإصدار "
        "no nr num number article law page version "
        "hejmar hejmara bend madeya ژمارە ماددەی مادەی بڕگەی لاپەڕە"
    ).split()
)
"""Words whose number is no date: "رقم 12/2020"."""
_PLACE = 5
"""Words and marks before the date in a line that tells place and date, at most."""
_AND = frozenset({"و", "and", "û", ",", "،"})


def find_dates(text: str, language: str | None = None) -> tuple[FoundDate, ...]:
    """The dates named in `text`, in order, without overlaps. `language`: of the text (ar, ckb, kmr, en), None where it is not known.

    Day first always, but in English text where only month first is possible. Never raises; time grows with the text's length alone.
    """
    if _DIGIT.search(text) is None:
        return ()
    form, origin = matched(text)
    month_first = language == "en" or (language is None and _ARABIC_OR_KURDISH.search(text) is None)
    pieces = tokens(form)
    found = married(pieces, list(_found(pieces, month_first)))
    return tuple(_placed(one, text, origin) for one in found)


def _found(pieces: Sequence[Token], month_first: bool) -> Iterator[tuple[int, int, FoundDate]]:
    """The dates with their tokens, in offsets of the matching form."""
    at = floor = 0
    while at < len(pieces):
        match = None
        if pieces[at].kind in {"number", "month"}:
            match = _match(pieces, at, floor, month_first)
        if match is None:
            at += 1
        else:
            at = floor = match[1]
            yield match


def _match(pieces: Sequence[Token], at: int, floor: int, month_first: bool) -> tuple[int, int, FoundDate] | None:
    before, cued = _weekdays_before(pieces, at, floor)
    for part in parts(pieces, at):
        if part.form not in {"named", "month-first"} and _is_reference(pieces, at):
            return None
        crossed = _crossing(pieces, part, month_first)
        if crossed is not None:
            last, value = crossed
            return at, last.end, _date(pieces, (part, last), value, before)
        if part.form == "short" and not cued:
            continue
        value = read(part, part.year, month_first=month_first, consecutive=_joined_by_and(pieces, part))
        if _is_date(pieces, part, value, cued):
            before_or_after, end = (before, part.end) if before else _weekday_after(pieces, part.end)
            return at, end, _date(pieces, (part, part), value, before_or_after)
    return _compact(pieces, at, before) if pieces[at].kind == "number" and (cued or _ends_a_place(pieces, at)) else None


def _ends_a_place(pieces: Sequence[Token], at: int) -> bool:
    """Whether a number is what a line of place and date ends with: "تل الرمان، 2642025"."""
    return (
        2 <= at <= _PLACE
        and at == len(pieces) - 1
        and pieces[at - 1].text in {"،", ","}
        and not any(one.kind == "number" for one in pieces[:at])
    )


def _is_date(pieces: Sequence[Token], part: Part, value: Value, cued: bool) -> bool:
    """Whether the reading is a date at all: not a score, a price, a word that only looks like a month."""
    decided = value.starts is not None or bool(value.candidates)
    if part.form in {"named", "month-first"}:
        month = next(piece for piece in pieces[part.first : part.written_end] if piece.kind == "month")
        if max(part.days) > 39 or (part.year is None and month.text in WEAK and not cued):
            return False
        return part.form == "named" or part.year is not None or month.text.isascii()
    if decided or not value.complete:
        return decided or value.possible
    separators = {piece.text for piece in pieces[part.first : part.end] if piece.text in SEPARATORS}
    return max(part.days) <= 39 and (part.month or 0) <= 39 and (cued or separators != {"."})


def _is_reference(pieces: Sequence[Token], at: int) -> bool:
    at -= 1
    while at >= 0 and pieces[at].text in {":", ".", "(", "#", "/", "-"}:
        at -= 1
    return at >= 0 and pieces[at].text in _REFERENCES


def _joined_by_and(pieces: Sequence[Token], part: Part) -> bool:
    """Whether the days are a list ("10 و11"), not a stretch ("10-11", "10 إلى 11")."""
    joints: set[str] = set()
    days = 0
    for piece in pieces[part.first : part.end]:
        days += piece.kind == "number"
        if days == len(part.days):
            break
        joints.add(piece.text)
    return bool(joints & _AND) and not joints & (RANGE_WORDS - _AND | {"-"})


def _crossing(pieces: Sequence[Token], part: Part, month_first: bool) -> tuple[Part, Value] | None:
    """A range whose first day has its own month: من 28 شباط إلى 2 آذار 2020, 30/9 - 2/10/2023."""
    joined = joint(pieces, part.end, lists=False)
    if joined is None or len(part.days) > 1:
        return None
    named, at = joined
    if at >= len(pieces) or pieces[at].kind != "number":
        return None
    for last in parts(pieces, at):
        if last.year is None or len(last.days) > 1 or last.form == "year-first" != part.form:
            continue
        end = read(last, last.year, month_first=month_first, consecutive=False)
        start = read(part, part.year or last.year, month_first=month_first, consecutive=False)
        if start.starts is not None and end.starts is not None and start.starts > end.starts and part.year is None:
            start = read(part, last.year - 1, month_first=month_first, consecutive=False)
        if start.starts is None or end.starts is None or start.calendar != end.calendar:
            continue
        days = (end.starts - start.starts).days
        if 0 < days <= (1 if pieces[part.end].text in _AND else 366):
            weekdays = ((1, named),) if named is not None else ()
            return replace(last, day_weekdays=weekdays), replace(start, ends=end.starts)
    return None


def _weekdays_before(pieces: Sequence[Token], first: int, floor: int) -> tuple[tuple[int, ...], bool]:
    """The weekday tokens in front of a date, in order, and whether they or a date word announce it."""
    at, cued = first - 1, False
    while at >= max(floor, first - 5) and pieces[at].text in BEFORE:
        cued = cued or pieces[at].text in CUES
        at -= 1
    if at < floor or pieces[at].kind != "weekday":
        return (), cued
    weekdays = [at]
    while at - 2 >= floor and pieces[at - 1].text in RANGE_WORDS | {",", "،", "-"}:
        at -= 2
        if pieces[at].text in CUES and at - 1 >= floor and pieces[at - 1].kind != "number":
            at -= 1
        if pieces[at].kind != "weekday":
            break
        weekdays.insert(0, at)
    return tuple(weekdays), True


def _weekday_after(pieces: Sequence[Token], end: int) -> tuple[tuple[int, ...], int]:
    """A weekday behind a date, "(الأحد)" or "يوم الأحد", unless another date follows it."""
    at = end
    while at < len(pieces) and at - end < 3 and (pieces[at].text in CUES or pieces[at].text in {"(", ",", "،"}):
        at += 1
    if at == end or at >= len(pieces) or pieces[at].kind != "weekday" or pieces[at - 1].text in {",", "،"}:
        return (), end
    after = at + 1
    while after < len(pieces) and pieces[after].text in BEFORE:
        after += 1
    return ((), end) if after < len(pieces) and pieces[after].kind in {"number", "month"} else ((at,), end)


def _compact(pieces: Sequence[Token], at: int, before: tuple[int, ...]) -> tuple[int, int, FoundDate] | None:
    """A date that lost its separators, behind a weekday or a date word; the weekday decides between readings."""
    digits = pieces[at].text
    possible = readings(digits)
    if not possible or _is_reference(pieces, at):
        return None
    weekday = pieces[before[0]].value if before else None
    fitting = [day for day in possible if weekday is None or day.weekday() == weekday]
    decided = fitting[0] if len(fitting) == 1 else None
    part = complete_end(pieces, Part(at, at + 1, at + 1, (0,), "compact", year=(decided or possible[0]).year))
    value = Value("gregorian", decided, candidates=() if decided else tuple(fitting or possible))
    date_found = _date(pieces, (part, part), value, before)
    return at, part.end, replace(date_found, compact=True, contradicts=not fitting, parts=(part.year, None, 0))


def _date(pieces: Sequence[Token], span: tuple[Part, Part], value: Value, outside: tuple[int, ...]) -> FoundDate:
    first, last = span
    days = _weekday_days(value, first, last, outside)
    named = tuple(NamedDay(pieces[token].start, pieces[token].end, pieces[token].value, of) for token, of in days)
    hijri = (first.year or last.year or 0, value.month or 0, first.days[0]) if value.calendar == "hijri" and value.complete else None
    found = FoundDate(
        start=pieces[first.first].start, end=pieces[last.end - 1].end, starts=value.starts, ends=value.ends, candidates=value.candidates,
        weekday=named[0].weekday if named else None, calendar=value.calendar, complete=value.complete, hijri=hijri, weekdays=named,
        written=(pieces[first.first].start, pieces[last.written_end - 1].end), parts=(first.year or last.year, value.month, first.days[0]),
    )  # fmt: skip
    return _weighed(found)


def _weekday_days(value: Value, first: Part, last: Part, outside: tuple[int, ...]) -> list[tuple[int, date | None]]:
    """Each weekday token with the day it is said of."""
    inside = sorted({*first.day_weekdays, *last.day_weekdays})
    days: list[date | None] = [value.starts]
    if value.starts is not None and value.ends is not None:
        days = [value.starts + timedelta(days=day - first.days[0]) for day in first.days] if first is last else [value.starts, value.ends]
    ends = len(days) - 1
    before = [(token, days[place] if len(outside) in {1, len(days)} else days[ends if place else 0]) for place, token in enumerate(outside)]
    return [*before, *((token, days[min(place, ends)]) for place, token in inside)]


def _weighed(found: FoundDate) -> FoundDate:
    """The date with the verdict of its weekdays; a Hijri date yields to them by one day, for local calendars differ so much."""
    if found.calendar == "hijri" and found.starts is not None and found.weekdays:
        off = (found.weekdays[0].weekday - found.starts.weekday() + 3) % 7 - 3
        if off and abs(off) == 1:
            shift = timedelta(days=off)
            weekdays = tuple(replace(day, of=day.of and day.of + shift) for day in found.weekdays)
            found = replace(found, starts=found.starts + shift, ends=found.ends and found.ends + shift, weekdays=weekdays)
    return replace(found, contradicts=any(day.of is not None and day.of.weekday() != day.weekday for day in found.weekdays))


def _placed(found: FoundDate, text: str, origin: tuple[int, ...] | None) -> FoundDate:
    """The date in code points of the text as typed."""
    if origin is None:
        return found

    def span(start: int, end: int) -> tuple[int, int]:
        last = origin[end - 1] + 1
        tail = _VANISHING.match(text, last)
        return origin[start], tail.end() if tail else last

    start, end = span(found.start, found.end)
    weekdays = tuple(NamedDay(*span(day.start, day.end), day.weekday, day.of) for day in found.weekdays)
    hijri = found.hijri_written and span(*found.hijri_written)
    return replace(found, start=start, end=end, weekdays=weekdays, written=span(*found.written), hijri_written=hijri)
