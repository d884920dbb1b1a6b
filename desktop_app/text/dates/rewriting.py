"""A date of a text put on another day, in the form in which it is written."""

from __future__ import annotations

import re
from datetime import date

from desktop_app.text.dates.calendars import to_hijri
from desktop_app.text.dates.found import FoundDate, NamedDay
from desktop_app.text.dates.matching import matching
from desktop_app.text.dates.names import HIJRI, WEEKDAYS, month_of
from desktop_app.text.dates.writing import FAMILIES, long_date
from desktop_app.text.digits import converted, systems

_NUMBER = re.compile(r"\d+")
_KURMANJI_OBLIQUE = {"Şemî": "Şemiy"}


def rewritten(text: str, found: FoundDate, day: date, language: str) -> str:
    """What to write for `found.written` so that it says `day`: the same form and digits where the month stays or is a number."""
    start, end = found.written
    written = text[start:end]
    numbers = list(_NUMBER.finditer(written))
    if found.compact:
        return _in_digits_of(written, f"{day.day}/{day.month}/{day.year}")
    _, month, number = found.parts
    named = month != day.month and any(matching(word) in month_of() for word in re.findall(r"[^\W\d_]+", written))
    if len(numbers) == 3 and not named and (found.candidates or month == int(numbers[1][0])):
        values = (day.year, day.month, day.day) if len(numbers[0][0]) == 4 else (day.day, day.month, day.year)
        return _with_numbers(written, numbers, values)
    same = found.calendar == "gregorian" and month == day.month and found.parts[0] in {None, day.year}
    if same and sum(int(one[0]) == number for one in numbers) == 1:
        return _with_numbers(written, [one for one in numbers if int(one[0]) == number], (day.day,))
    return _in_digits_of(written, long_date(day, language, _family(written)))


def hijri_rewritten(text: str, found: FoundDate, day: date) -> str:
    """What to write for `found.hijri_written` so that it says `day`; as it is outside the years of the calendar."""
    start, end = found.hijri_written or found.written
    written = text[start:end]
    new = to_hijri(day)
    if new is None or found.hijri is None:
        return written
    numbers = list(_NUMBER.finditer(written))
    if new[:2] == found.hijri[:2] and len(numbers) == 2:
        return _with_numbers(written, numbers[:1], (new[2],))
    if len(numbers) == 3:
        return _with_numbers(written, numbers, (new[2], new[1], new[0]))
    return _in_digits_of(written, f"{new[2]} {HIJRI[new[1] - 1]} {new[0]}")


def weekday_rewritten(text: str, named: NamedDay, weekday: int) -> str:
    """The name of `weekday` (Monday 0) in the language, case and ending of the one that stands at `named`."""
    written = text[named.start : named.end]
    language = _language_of(written)
    name = WEEKDAYS[language][weekday]
    if language == "kmr":
        ending = written[-1] if written[-1] in "êa" else ""
        stem = _KURMANJI_OBLIQUE.get(name, name) if ending else name
        return stem + ending
    if language == "ckb":
        return name + "ی" if written.endswith("ی") and not name.endswith("ی") and matching(written) != matching("هەینی") else name
    if language == "en" and len(written) <= 3:
        name = name[:3]
    return name.lower() if written.islower() else name


def _language_of(weekday: str) -> str:
    if "\u0600" <= weekday[0] <= "\ufeff":
        return "ckb" if re.search("[\u06d5چپێۆه\u06ccک]", weekday[:-1]) else "ar"
    return (
        "en"
        if matching(weekday).endswith("day") or (weekday.isascii() and len(weekday) <= 5 and not weekday.lower().startswith("du"))
        else "kmr"
    )


def _family(written: str) -> str:
    form = matching(written)
    return next((key for key, names in FAMILIES.items() if any(matching(name) in form for name in names)), "levant")


def _in_digits_of(written: str, text: str) -> str:
    typed = systems(written)
    return converted(text, typed[0]) if typed else text


def _with_numbers(written: str, numbers: list[re.Match[str]], values: tuple[int, ...]) -> str:
    for number, value in reversed(list(zip(numbers, values, strict=True))):
        padded = str(value).zfill(2) if len(number[0]) == 2 and number[0][0] in "0٠۰" else str(value)
        written = written[: number.start()] + _in_digits_of(number[0], padded) + written[number.end() :]
    return written
