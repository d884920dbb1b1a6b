"""Rules of dates: a weekday that contradicts, separators that were lost, days that do not exist, two calendars that differ."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from desktop_app.language.passage import Passage
from desktop_app.language.rule import Hit, InPassage, Repair, Rule
from desktop_app.statement.memo import by_identity
from desktop_app.text.dates import FoundDate, NamedDay, find_dates, hijri_rewritten, rewritten, weekday_rewritten
from desktop_app.text.dates.calendars import from_hijri
from desktop_app.text.dates.reading import LONGEST
from desktop_app.text.message import message

_WRITE_DATE = message("Write {text}")


@by_identity
def dates_of(text: Passage) -> tuple[FoundDate, ...]:
    """The dates of a passage, found once for all rules."""
    return find_dates(text.text, text.language)


def weekday_mismatch(text: Passage) -> Iterator[Hit]:
    """A weekday that is not that of its date: either may be wrong."""
    for found in dates_of(text):
        if not found.contradicts or found.compact:
            continue
        for named in found.weekdays:
            if named.of is not None and named.of.weekday() != named.weekday:
                yield _mismatch(text, found, named, named.of)


def _mismatch(text: Passage, found: FoundDate, named: NamedDay, of: date) -> Hit:
    right = weekday_rewritten(text.text, named, of.weekday())
    repairs = [Repair(_WRITE_DATE, ((named.start, named.end, right),), arguments=(("text", right),))]
    if found.ends is None and found.calendar == "gregorian" and found.hijri is None:
        off = (named.weekday - of.weekday() + 3) % 7 - 3
        other = rewritten(text.text, found, of + timedelta(days=off), text.language)
        repairs.append(Repair(_WRITE_DATE, ((*found.written, other),), arguments=(("text", other),)))
    start, end = min(named.start, found.written[0]), max(named.end, found.written[1])
    said = (("weekday", text.text[named.start : named.end]), ("date", text.text[found.start : found.end]), ("right", right))
    return Hit(start, end, tuple(repairs), said)


def lost_separators(text: Passage) -> Iterator[Hit]:
    """A date typed as one number."""
    for found in dates_of(text):
        if found.compact:
            readings = (found.starts,) if found.starts else found.candidates
            sure = found.starts is not None and found.weekday is not None
            repairs = (_written(text, found, day, safe=sure) for day in readings)
            yield Hit(*found.written, tuple(repairs), (("text", text.text[slice(*found.written)]),))


def impossible_date(text: Passage) -> Iterator[Hit]:
    """A day that no calendar has."""
    for found in dates_of(text):
        if found.compact or found.starts is not None:
            continue
        _, month, day = found.parts
        swapped = found.calendar == "gregorian" and month is not None and month > 12 and len(found.candidates) == 1
        nowhere = found.calendar == "gregorian" and month is not None and not (1 <= month <= 12 and 1 <= day <= LONGEST[month - 1])
        if swapped or (found.complete and not found.candidates) or (nowhere and not found.candidates):
            repairs = tuple(_written(text, found, of, safe=False) for of in found.candidates)
            yield Hit(*found.written, repairs, (("text", text.text[slice(*found.written)]),))


def hijri_mismatch(text: Passage) -> Iterator[Hit]:
    """A Hijri date beside a Gregorian one of another day; one day apart is no fault, for announcements differ."""
    for found in dates_of(text):
        if found.hijri is None or found.hijri_written is None or found.starts is None:
            continue
        other = from_hijri(*found.hijri)
        if other is None or abs((other - found.starts).days) <= 1:
            continue
        hijri, western = text.text[slice(*found.hijri_written)], text.text[slice(*found.written)]
        new = hijri_rewritten(text.text, found, found.starts)
        repairs = [Repair(_WRITE_DATE, ((*found.hijri_written, new),), arguments=(("text", new),))]
        if found.ends is None:
            repairs.append(_written(text, found, other, safe=False))
        yield Hit(found.start, found.end, tuple(repairs), (("hijri", hijri), ("date", western), ("right", new)))


def backslash_date(text: Passage) -> Iterator[Hit]:
    """Backslashes between day, month and year."""
    for found in dates_of(text):
        written = text.text[slice(*found.written)]
        if "\\" in written:
            new = written.replace("\\", "/")
            yield Hit(
                *found.written,
                (Repair(_WRITE_DATE, ((*found.written, new),), safe=True, arguments=(("text", new),)),),
                (("text", written),),
            )


def _written(text: Passage, found: FoundDate, day: date, *, safe: bool) -> Repair:
    new = rewritten(text.text, found, day, text.language)
    return Repair(_WRITE_DATE, ((*found.written, new),), safe, (("text", new),))


DATES = (
    Rule(
        "weekday-mismatch", message("Weekday and date disagree"),
        message("{date} is not “{weekday}” but “{right}”; one of the two is wrong."),
        message("Readers cannot know which of the two is meant, and agencies copy the mistake."),
        ("الأحد 27/1/2020", "الاثنين 27/1/2020"), InPassage(weekday_mismatch), message("Correct the weekday or the date"), safe=False,
        severity="error", source="The Gregorian calendar",
    ),
    Rule(
        "date-without-separators", message("A date lost its separators"), message("“{text}” looks like a date without its separators."),
        message("A number of seven digits can be several dates, and cannot be read at a glance."),
        ("يوم الأحد 2612020", "يوم الأحد 26/1/2020"), InPassage(lost_separators), message("Write the separators"), safe=True,
        severity="error", source="Where several readings are possible, the weekday decides",
    ),
    Rule(
        "date-impossible", message("A day that does not exist"), message("There is no day “{text}”."),
        message("A date that does not exist makes the whole statement doubtful."),
        ("32/1/2020", "31/1/2020"), InPassage(impossible_date), message("Put day and month in their places"), safe=False,
        severity="error", source="The calendar that the date names",
    ),
    Rule(
        "hijri-mismatch", message("The two calendars disagree"),
        message("“{hijri}” and “{date}” are more than a day apart; by the table it was {right}."),
        message("Both are meant to be one day. By local announcement the Hijri date may differ from the table by one day, not by more."),
        ("5 رمضان 1445هـ الموافق 13 مارس 2024م", "3 رمضان 1445هـ الموافق 13 مارس 2024م"), InPassage(hijri_mismatch),
        message("Correct one of the two dates"), safe=False, severity="warning", source="The Umm al-Qura calendar, 1343–1500",
    ),
    Rule(
        "backslash-date", message("Backslashes in a date"), message("“{text}” is written with backslashes."),
        message("The backslash is a sign of computers; dates are written with a slash."),
        ("7\\11\\2021", "7/11/2021"), InPassage(backslash_date), message("Write slashes"), safe=True, severity="hint",
        source="Usage of news agencies",
    ),
)  # fmt: skip
"""The rules of dates."""
