"""What can be chosen for writing, with a sample where that says more than a name: each value with its words (of `message()`)."""

from __future__ import annotations

from datetime import date

from desktop_app.editing.commands.insert import FORM_TITLES
from desktop_app.statement.directions import language_direction
from desktop_app.statement.names import DIGITS_NAMES
from desktop_app.text.dates.forms import written_day
from desktop_app.text.dates.writing import FAMILIES, long_date
from desktop_app.text.message import Message, message
from desktop_app.text.quotation import STYLES

Samples = list[tuple[str, str]]


def digits() -> Samples:
    """The systems of digits."""
    return list(DIGITS_NAMES.items())


def quotations(language: str) -> Samples:
    """House styles, each as it looks around two levels of text."""
    turned = language_direction(language) == "rtl"
    a, b, c = ("أ", "ب", "ج") if turned else ("a", "b", "c")
    way = "\u2067" if turned else "\u2066"
    return [(style, f"{way}{style[0]}{a} {style[2]}{b}{style[3]} {c}{style[1]}\u2069") for style in STYLES]


def date_forms(day: date, language: str, months: str) -> Samples:
    """The forms of a date, each as it is written of this day in this language."""
    return [(form, f"\u2068{written_day(day, language, form, months)}\u2069") for form in FORM_TITLES]


def in_other_language(day: date, language: str, form: str, months: str) -> Message:
    """A form of a date as it is in an English statement, for those who read Arabic, and the reverse."""
    words, other = (message("In English text: {sample}"), "en") if language == "ar" else (message("In Arabic text: {sample}"), "ar")
    return Message(words, (("sample", f"\u2068{written_day(day, other, form, months)}\u2069"),))


def month_names(day: date) -> Samples:
    """The families of Arabic month names, each with this day in it."""
    return [(family, f"\u2068{long_date(day, 'ar', family)}\u2069") for family in FAMILIES]


def tanween() -> Samples:
    """Where the sign of the tanween stands."""
    return [("as-typed", DIGITS_NAMES["as-typed"]), ("alef", message("Upon the alef")), ("letter", message("Before the alef"))]
