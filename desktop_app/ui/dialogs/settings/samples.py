"""What can be chosen in the settings, with a sample where that says more than a name."""

from __future__ import annotations

from datetime import date

from desktop_app.editing.commands.insert import FORM_TITLES
from desktop_app.statement.directions import language_direction
from desktop_app.statement.names import DIGITS_NAMES
from desktop_app.text.dates.forms import written_day
from desktop_app.text.dates.writing import FAMILIES, long_date
from desktop_app.text.message import message
from desktop_app.text.quotation import STYLES
from desktop_app.ui.theme.tokens import READING_FACES
from desktop_app.ui.words import LANGUAGES, Words

Choices = list[tuple[object, Words]]

THEMES: Choices = [
    ("system", message("As the system")), ("light", message("Light")), ("dark", message("Dark")), ("contrast", message("High contrast")),
]  # fmt: skip
ZOOMS: Choices = [(percent, f"{percent}%") for percent in range(80, 201, 10)]


def languages() -> Choices:
    """The languages of the interface, each by its own name."""
    return list(LANGUAGES.items())


def faces() -> Choices:
    """The faces of Arabic text by their names."""
    return [(face, family) for face, (family, _, _) in READING_FACES.items()]


def digits() -> Choices:
    """The systems of digits."""
    return list(DIGITS_NAMES.items())


def quotations(language: str) -> Choices:
    """House styles, each as it looks around two levels of text."""
    turned = language_direction(language) == "rtl"
    a, b, c = ("أ", "ب", "ج") if turned else ("a", "b", "c")
    way = "\u2067" if turned else "\u2066"
    return [(style, f"{way}{style[0]}{a} {style[2]}{b}{style[3]} {c}{style[1]}\u2069") for style in STYLES]


def date_forms(day: date, months: str) -> Choices:
    """The forms of a date, each as it is written of this day."""
    return [(form, f"\u2068{written_day(day, 'ar', form, months)}\u2069") for form in FORM_TITLES]


def month_names(day: date) -> Choices:
    """The families of Arabic month names, each with this day in it."""
    return [(family, f"\u2068{long_date(day, 'ar', family)}\u2069") for family in FAMILIES]
