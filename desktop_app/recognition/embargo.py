"""The embargo: the moment until which a statement must not be published, where date, hour and zone are all named."""

from __future__ import annotations

import re
from datetime import UTC, datetime, time, timedelta, timezone

from desktop_app.recognition.cues import Cues
from desktop_app.recognition.labels import DIGITS
from desktop_app.recognition.reading import Found, Reading

_CLOCK = re.compile(r"(?<![\d/.])(?P<hour>[01]?\d|2[0-3])[:.h](?P<minute>[0-5]\d)(?![\d/.])")
_OFFSET = re.compile(r"(?:(?:gmt|utc)\s*|\(|(?<=\s))(?P<sign>[+−-])(?P<hours>\d{1,2})(?::?(?P<minutes>\d\d))?(?!\d)")
NOON = 12


def embargo(reading: Reading) -> Found[datetime] | None:
    """The moment of a line of embargo; None where its date, its hour or its zone is not said."""
    for at, names in enumerate(reading.names):
        if "embargo" in names and (found := _moment(reading, at)):
            return found
    return None


def _moment(reading: Reading, at: int) -> Found[datetime] | None:
    piece, cues = reading.pieces[at], reading.cues(at)
    day = next((one for one in reading.dates[at] if one.starts is not None and one.complete and one.ends in (None, one.starts)), None)
    if day is None or day.starts is None:
        return None
    folded = piece.folded.text.translate(DIGITS)
    rest = _without_dates(folded, reading, at)
    zone, hour = _zone(rest, cues), _hour(rest, cues)
    if zone is None or hour is None:
        return None
    return Found(datetime.combine(day.starts, hour, zone), at, 0, 0, 0.9, "embargo-line")


def _without_dates(folded: str, reading: Reading, at: int) -> str:
    """The folded line with its dates blanked: their figures are no hour."""
    origin = reading.pieces[at].folded.origin
    dates = reading.dates[at]
    return "".join(
        " " if any(one.start <= place < one.end for one in dates) else letter for letter, place in zip(folded, origin, strict=False)
    )


def _zone(text: str, cues: Cues) -> timezone | None:
    """A zone by figures ("GMT+3", "+03:00"), or Greenwich by name. Cities are no zones: their clocks change."""
    found = _OFFSET.search(text)
    if found is not None:
        shift = timedelta(hours=int(found["hours"]), minutes=int(found["minutes"] or 0))
        return timezone(shift if found["sign"] == "+" else -shift) if shift < timedelta(hours=15) else None
    return UTC if cues.patterns.named("greenwich").search(text) else None


def _hour(text: str, cues: Cues) -> time | None:
    """The hour: by figures with minutes, else with the part of the day; in words with the part of the day alone."""
    late, early = (cues.patterns.named(name).search(text) for name in ("after-noon", "before-noon"))
    found = _CLOCK.search(text)
    if found is not None:
        return _at(int(found["hour"]), int(found["minute"]), late=bool(late), early=bool(early))
    plain = cues.patterns.named("hour").search(text)
    if plain is None or not (late or early):
        return None
    word = plain["n"]
    number = int(word) if word.isdecimal() else cues.ordinals.get(word, cues.numbers.get(word))
    return None if number is None or not 0 < number <= NOON else _at(number, 0, late=bool(late), early=bool(early))


def _at(hour: int, minute: int, *, late: bool, early: bool) -> time:
    if late and hour < NOON:
        hour += NOON
    elif early and not late and hour == NOON:
        hour = 0
    return time(hour, minute)
