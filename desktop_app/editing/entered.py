"""What a person types into a field of days, moments and sessions, and what the field shows of its value. No Qt."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo

from desktop_app.statement import Statement
from desktop_app.statement.edits.headline import title_lines
from desktop_app.text.dates import CLOCK_WORDS, beside_dates, find_dates, hijri_text, long_date, parse_date, weekday_name
from desktop_app.text.dates.compact import readings
from desktop_app.text.digits import european, number
from desktop_app.text.folding import folded
from desktop_app.text.message import Translate, message

ORDINALS = (
    message("First"), message("Second"), message("Third"), message("Fourth"), message("Fifth"), message("Sixth"), message("Seventh"),
    message("Eighth"), message("Ninth"), message("Tenth"), message("Eleventh"), message("Twelfth"), message("Thirteenth"),
    message("Fourteenth"), message("Fifteenth"), message("Sixteenth"), message("Seventeenth"), message("Eighteenth"),
    message("Nineteenth"), message("Twentieth"),
)  # fmt: skip

OFFERED = 3
"""How many readings of an unclear date are offered."""
_CLOCK = re.compile(
    rf"^(?P<day>.*?)[\s,،]*(?:\b(?:{'|'.join(CLOCK_WORDS)})\s+)?(?P<hour>\d{{1,2}}):(?P<minute>\d{{2}})\s*"
    r"(?:(?P<sign>[+\-−])(?P<zone>\d{2}):?(?P<part>\d{2}))?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What was understood of a typed text. `understood` False: nothing is set; `candidates` are the values that it may mean.

    `rest`: what stands beside the date; such a text is not understood, for nobody is to lose words that he typed.
    """

    value: object = None
    understood: bool = True
    candidates: tuple[object, ...] = ()
    rest: str = ""


def read_day(text: str) -> Reading:
    """A typed date, and nothing else. Empty text means that the statement names none. Candidates come in order of time."""
    text = text.strip()
    if not text:
        return Reading()
    rest = beside_dates(text)
    if rest:
        return Reading(None, understood=False, candidates=_meant(text), rest=rest)
    day = parse_date(text)
    if day is not None:
        return Reading(day)
    return Reading(None, understood=False, candidates=_meant(text))


def _meant(text: str) -> tuple[date, ...]:
    """The days that a text may mean which is not one single day: readings of bare digits, days whose weekday does not fit."""
    digits = european(text)
    if digits.isascii() and digits.isdigit():
        return tuple(readings(digits))[:OFFERED]
    found = find_dates(text)
    days = (day for each in found for day in (each.candidates or ((each.starts,) if each.starts is not None else ())))
    return tuple(dict.fromkeys(days))[:OFFERED]


def read_moment(text: str, zone: tzinfo) -> Reading:
    """A typed date with a time of day, "26/1/2020 18:00"; without a time the day's start. `zone` holds where none is typed (+03:00)."""
    text = european(text.strip())
    if not text:
        return Reading()
    found = _CLOCK.match(text)
    if found is None:
        return _at(read_day(text), time(0, 0, tzinfo=zone))
    hour, minute = int(found["hour"]), int(found["minute"])
    if hour > 23 or minute > 59:
        return Reading(None, understood=False)
    if found["zone"]:
        sign = "-" if found["sign"] in "-−" else "+"
        zone = datetime.strptime(f"{sign}{found['zone']}{found['part']}", "%z").tzinfo or zone
    return _at(read_day(found["day"]), time(hour, minute, tzinfo=zone))


def _at(day: Reading, hour: time) -> Reading:
    moments = tuple(datetime.combine(each, hour) for each in day.candidates if isinstance(each, date))
    value = datetime.combine(day.value, hour) if isinstance(day.value, date) else None
    return Reading(value, day.understood and value is not None, moments, day.rest)


def shown_day(day: object, language: str) -> str:
    """The long form of a date in a language; empty for None."""
    return long_date(day, language) if isinstance(day, date) else ""


def shown_moment(moment: object, language: str, zone: tzinfo) -> str:
    """The long form with the time of day; with the offset where it is not that of `zone`."""
    if not isinstance(moment, datetime):
        return ""
    offset = "" if moment.utcoffset() == moment.astimezone(zone).utcoffset() else f" {moment:%z}"
    return f"{long_date(moment.date(), language)} {moment:%H:%M}{offset}"


def about_day(day: object, language: str) -> str:
    """The weekday and the Hijri date, "الأحد · 1 جمادى الآخرة 1441 هـ"; empty for None."""
    if isinstance(day, datetime):
        day = day.date()
    if not isinstance(day, date):
        return ""
    parts = (weekday_name(day, language), hijri_text(day, language))
    return " · ".join(part for part in parts if part)


def read_ordinal(text: str, translate: Translate) -> Reading:
    """A typed session: a number in any digits, or its word up to twentieth, with the article or without."""
    text = text.strip()
    if not text:
        return Reading()
    count = number(text)
    if count is not None:
        return Reading(count, understood=count > 0)
    wanted = _bare(text)
    names = ((at, _bare(name)) for at, source in enumerate(ORDINALS, 1) for name in (source, translate(source)))
    found = next((at for at, name in names if name == wanted), None)
    return Reading(found, understood=found is not None)


def shown_ordinal(value: object, translate: Translate) -> str:
    """The word for a session up to twentieth, the number beyond; empty for None."""
    if not isinstance(value, int):
        return ""
    return translate(ORDINALS[value - 1]) if 1 <= value <= len(ORDINALS) else str(value)


def _bare(text: str) -> str:
    """Without article and endings of gender: الثانية, ثاني and الثاني are one."""
    return " ".join(word.removesuffix("ه").removesuffix("ي") for word in folded(text).strip().removeprefix("ال").split())


def filled_fields(statement: Statement, names: tuple[str, ...]) -> int:
    """How many of the fields say something; the title counts by its letters."""
    metadata = statement.metadata
    values = (title_lines(statement) if name == "title" else _value(metadata, name) for name in names)
    return sum(1 for value in values if value not in ("", None, (), ("",)))


def _value(metadata: object, name: str) -> object:
    for part in name.split("."):
        metadata = getattr(metadata, part, "")
    return metadata
