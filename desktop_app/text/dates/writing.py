"""Dates as a statement writes them, and as a person types them into a field."""

from __future__ import annotations

import re
from datetime import date

from desktop_app.text.dates.calendars import gregorian, to_hijri
from desktop_app.text.dates.compact import readings
from desktop_app.text.dates.finding import find_dates
from desktop_app.text.dates.matching import matching
from desktop_app.text.dates.names import EGYPT, ENGLISH, HIJRI, KURMANJI, LEVANT, MAGHREB, SORANI, TUNIS, WEEKDAYS

FAMILIES = {"levant": LEVANT, "egypt": EGYPT, "maghreb": MAGHREB, "tunis": TUNIS}
"""The Arabic families of month names by their key in settings."""
_HIJRI_LATIN = (
    "Muharram", "Safar", "Rabi al-Awwal", "Rabi al-Thani", "Jumada al-Ula", "Jumada al-Akhira", "Rajab", "Shaban", "Ramadan", "Shawwal",
    "Dhu al-Qadah", "Dhu al-Hijjah",
)  # fmt: skip
_SHORT_YEAR = re.compile(r"\s*(\d{1,2})\s*[/.\\-]\s*(\d{1,2})\s*[/.\\-]\s*(\d\d)\s*")


def long_date(day: date, language: str, months: str = "levant") -> str:
    """The day with its month by name: 26 كانون الثاني 2020; `months`: an Arabic family. An unknown language is written in English."""
    match language:
        case "ar":
            return f"{day.day} {FAMILIES[months][day.month - 1]} {day.year}"
        case "ckb":
            month = SORANI[day.month - 1]
            return f"{day.day}ی {month}{'' if month.endswith('ی') else 'ی'} {day.year}"
        case "kmr":
            month = KURMANJI[day.month - 1]
            feminine = f"{month}ya" if month[-1] in "eêiî" else f"{month}a"
            return f"{day.day}'ê {feminine} {day.year}'an"
        case _:
            return f"{day.day} {ENGLISH[day.month - 1]} {day.year}"


def weekday_name(day: date, language: str) -> str:
    """The weekday's name; an unknown language is answered in English."""
    return WEEKDAYS.get(language, WEEKDAYS["en"])[day.weekday()]


def hijri_of(day: date) -> tuple[int, int, int] | None:
    """Year, month and day of the Umm al-Qura calendar; None outside 1343–1500. Local announcements may differ by a day."""
    return to_hijri(day)


def hijri_text(day: date, language: str) -> str:
    """The day by the Umm al-Qura calendar: 1 جمادى الآخرة 1441 هـ; empty outside its years."""
    found = to_hijri(day)
    if found is None:
        return ""
    year, month, number = found
    return f"{number} {HIJRI[month - 1]} {year} هـ" if language in {"ar", "ckb"} else f"{number} {_HIJRI_LATIN[month - 1]} {year} AH"


def parse_date(text: str, language: str | None = None) -> date | None:
    """The one day that a person typed into a field: any form of `find_dates`, digits alone too, 26/1/20.

    None where it is not one single day.
    """
    form = matching(text.strip())
    short = _SHORT_YEAR.fullmatch(form)
    if short is not None:
        day, month, year = (int(number) for number in short.groups())
        return gregorian(2000 + year, month, day)
    if form.isascii() and form.isdigit():
        possible = readings(form)
        return possible[0] if len(possible) == 1 else None
    found = find_dates(text, language)
    if len(found) != 1 or found[0].ends is not None or found[0].contradicts:
        return None
    return found[0].starts
