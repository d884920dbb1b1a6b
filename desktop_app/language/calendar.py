"""Rules of calendars: Kurdish dates beside Gregorian ones, months named by two families, an event after the day of issue."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from desktop_app.language.dates import dates_of
from desktop_app.language.house import House
from desktop_app.language.passage import Passage
from desktop_app.language.passages import passages_of
from desktop_app.language.placing import problem_at
from desktop_app.language.rule import Hit, InPassage, InStatement, Repair, Rule
from desktop_app.statement.memo import by_identity
from desktop_app.statement.nodes import Statement
from desktop_app.statement.problems import Problem
from desktop_app.statement.walking import find
from desktop_app.text.dates import FoundDate, find_dates, long_date, rewritten
from desktop_app.text.dates.matching import matching
from desktop_app.text.dates.writing import FAMILIES
from desktop_app.text.message import message

_WRITE_DATE = message("Write {text}")
_NUMBER = re.compile(r"\d+")
_PACE = 100
_REPORTS = frozenset({"communique", "decision", "condemnation", "condolence", "denial"})
"""Kinds that report of what has been."""


def kurdish_mismatch(text: Passage) -> Iterator[Hit]:
    """A Kurdish date beside a Gregorian one of another day; one day apart is no fault, for countings of leap years differ."""
    for found in dates_of(text):
        if found.calendar != "gregorian" or found.starts is None or found.ends is not None or found.hijri is not None:
            continue
        other = _kurdish(text, found)
        if other is None or other[1].starts is None or abs((other[1].starts - found.starts).days) <= 1:
            continue
        at, kurdish = other
        low, high = at + kurdish.written[0], at + kurdish.written[1]
        repairs = [*_kurdish_repair(text.text, (low, high), kurdish, found.starts)]
        new = rewritten(text.text, found, kurdish.starts or found.starts, text.language)
        repairs.append(Repair(_WRITE_DATE, ((*found.written, new),), arguments=(("text", new),)))
        said = (("kurdish", text.text[low:high]), ("date", text.text[slice(*found.written)]))
        yield Hit(found.start, found.end, tuple(repairs), said)


def _kurdish(text: Passage, found: FoundDate) -> tuple[int, FoundDate] | None:
    """The Kurdish date that a Gregorian one was married with, and where the stretch begins in which it was found."""
    for start, end in ((found.start, found.written[0]), (found.written[1], found.end)):
        if end - start > 8:
            for one in find_dates(text.text[start:end], text.language):
                if one.calendar in ("kurdish", "solar") and one.ends is None:
                    return start, one
    return None


def _kurdish_repair(text: str, written: tuple[int, int], kurdish: FoundDate, wanted: date) -> Iterator[Repair]:
    """The Kurdish date of the Gregorian day, where that lies in the same month: only the number of the day changes."""
    if kurdish.starts is None:
        return
    day = kurdish.parts[2] + (wanted - kurdish.starts).days
    numbers = [one for one in _NUMBER.finditer(text, *written) if int(one[0]) == kurdish.parts[2]]
    if not 1 <= day <= 29 or len(numbers) != 1:
        return
    new = text[written[0] : numbers[0].start()] + _like(numbers[0][0], day) + text[numbers[0].end() : written[1]]
    yield Repair(_WRITE_DATE, ((*written, new),), arguments=(("text", new),))


def _like(digits: str, number: int) -> str:
    """The number in the digits of another."""
    zero = ord(digits[0]) - int(digits[0])
    return "".join(chr(zero + int(digit)) for digit in str(number))


@by_identity
def _months(text: Passage) -> tuple[tuple[int, int, str, int, frozenset[str]], ...]:
    """The months that the dates of a passage name in Arabic: range, name, number, families that have it."""
    done: list[tuple[int, int, str, int, frozenset[str]]] = []
    for found in dates_of(text):
        form = text.text[found.start : found.end]
        here = [(at, name, number, families) for name, number, families in _NAMES if (at := _word(form, name)) >= 0]
        longest = [one for one in here if not any(one[1] != two[1] and one[1] in two[1] for two in here)]
        if len({number for _, _, number, _ in longest}) == len(longest):  # «أيار/مايو» names both on purpose
            done += [(found.start + at, found.start + at + len(name), name, number, families) for at, name, number, families in longest]
    return tuple(done)


def _word(text: str, name: str) -> int:
    found = re.search(rf"(?<![^\W\d_])[وفبل]?({re.escape(name)})(?!\w)", text)
    return found.start(1) if found else -1


def mixed_months(statement: Statement, _house: House) -> Iterator[Problem | None]:
    """Months of which some are named in one way of the Arab countries and some in another."""
    posted = {paragraph.id for paragraph in statement.front if paragraph.role == "date-line"}  # often the page's own
    named: list[tuple[Passage, tuple[int, int, str, int, frozenset[str]]]] = []
    for number, text in enumerate(passages_of(statement)):
        if text.language == "ar" and text.places[0][0] not in posted:
            named += [(text, each) for each in _months(text)]
        if number % _PACE == 0:
            yield None
    counts = Counter(family for _, each in named for family in each[4])
    if not counts or max(counts.values()) == len(named):
        return
    usual = max(FAMILIES, key=lambda family: (counts[family], -list(FAMILIES).index(family)))
    shown = next(each[2] for _, each in named if usual in each[4])
    for text, (start, end, name, number, families) in named:
        if usual not in families:
            new = FAMILIES[usual][number - 1]
            repair = Repair(_WRITE_DATE, ((start, end, new),), arguments=(("text", new),))
            hit = Hit(start, end, (repair,), (("text", name), ("other", shown)))
            yield problem_at("mixed-month-names", "hint", _MIXED, text, hit)


def event_after_issue(statement: Statement, _house: House) -> Iterator[Problem]:
    """A statement that reports of an event, and is issued before it."""
    issued, event = statement.metadata.issued, statement.metadata.event
    if issued is None or event.starts is None or statement.metadata.kind not in _REPORTS or event.starts <= issued + timedelta(days=1):
        return
    language = statement.language
    said = (("event", long_date(event.starts, language)), ("issued", long_date(issued, language)))
    for source in statement.sources:
        if source.owner == statement.id and source.field == "issued" and source.end and find(statement, source.node) is not None:
            yield Problem("event-after-issue", "warning", source.node, _EARLY, "", source.start, source.end, said)
            return
    yield Problem("event-after-issue", "warning", statement.id, _EARLY, "issued", arguments=said)


_NAMES = tuple(
    (name, number, frozenset(family for family, months in FAMILIES.items() if matching(months[number - 1]) == matching(name)))
    for name, number in sorted({(name, number) for months in FAMILIES.values() for number, name in enumerate(months, 1)})
)
_MIXED = message("“{text}” here and “{other}” elsewhere: the months are named in two ways.")
_EARLY = message("The statement is issued on {issued}, before the event on {event} that it reports of.")

CALENDAR = (
    Rule(
        "kurdish-mismatch", message("The Kurdish and the Gregorian date disagree"),
        message("“{kurdish}” and “{date}” are more than a day apart."),
        message("Both are meant to be one day, and readers cannot know which of the two counts."),
        ("10ی پووشپەڕی 2725ی کوردی، 5ی تەممووزی 2025", "10ی پووشپەڕی 2725ی کوردی، 1ی تەممووزی 2025"), InPassage(kurdish_mismatch),
        message("Correct one of the two dates"), safe=False, severity="warning",
        source="The solar calendar; the Kurdish count is 1321 years ahead", languages=("ar", "ckb", "kmr"),
    ),
    Rule(
        "mixed-month-names", message("Months named in two ways"), _MIXED,
        message("A statement keeps to the names of one country: شباط or فبراير, not both."),
        ("3 شباط … 5 مارس", "3 شباط … 5 آذار"), InStatement(mixed_months), message("Name all months in one way"), safe=False,
        severity="hint", source="The more frequent names of the statement itself", languages=("ar",),
    ),
    Rule(
        "event-after-issue", message("Issued before the event"), _EARLY,
        message("A statement cannot report of what has not been; one of the two dates is wrong."),
        ("26/1/2020 … صدر في 20/1/2020", "26/1/2020 … صدر في 27/1/2020"), InStatement(event_after_issue), "", safe=False,
        severity="warning", source="The dates of the data",
    ),
)  # fmt: skip
"""The rules of calendars."""
