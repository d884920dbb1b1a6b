"""Dates in running text: found, read, written; four languages, four calendars."""

from desktop_app.text.dates.finding import find_dates
from desktop_app.text.dates.found import Calendar, FoundDate, NamedDay
from desktop_app.text.dates.rewriting import hijri_rewritten, rewritten, weekday_rewritten
from desktop_app.text.dates.whole import CLOCK_WORDS, beside_dates
from desktop_app.text.dates.writing import hijri_of, hijri_text, long_date, parse_date, weekday_name

__all__ = [
    "CLOCK_WORDS", "Calendar", "FoundDate", "NamedDay", "beside_dates", "find_dates", "hijri_of", "hijri_rewritten", "hijri_text",
    "long_date", "parse_date", "rewritten", "weekday_name", "weekday_rewritten",
]  # fmt: skip
