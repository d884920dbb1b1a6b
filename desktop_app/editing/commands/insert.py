"""Commands that insert today's date."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.editing.commands.command import Command, Context, Window
from desktop_app.editing.selection import Selection
from desktop_app.statement import Change, Paragraph, Statement
from desktop_app.statement.directions import direction, language_direction
from desktop_app.statement.edits.breaks import replace_range
from desktop_app.statement.walking import find
from desktop_app.text.dates.forms import FORMS, written_day
from desktop_app.text.digits import converted
from desktop_app.text.message import message

FORM_TITLES = {
    "long": message("Day and month"),
    "weekday": message("Weekday, day and month"),
    "hijri": message("Hijri date"),
    "weekday-hijri": message("Weekday and date, Hijri in brackets"),
    "hijri-first": message("Hijri and Gregorian date"),
    "numbers": message("Date in figures"),
}
"""What the forms of a date are called."""


def today(context: Context, form: str, months: str = "levant") -> str:
    """Today in this form, in the language of the paragraph at the caret and the statement's digits."""
    language = date_language(context.statement, context.selection)
    words = written_day(context.now.date(), language, form, months)
    system = context.statement.metadata.digits
    if system == "as-typed" or (system != "european" and language_direction(language) == "ltr"):
        return words
    return converted(words, system)


def insert_today(context: Context, form: str, months: str = "levant") -> Change | None:
    """Today's date takes the place of the selection. None: nothing is written in a text here."""
    selection = context.selection
    if selection.field or not isinstance(find(context.statement, selection.node), Paragraph):
        return None
    last = selection.end_node or selection.node
    text = today(context, form, months)
    change = replace_range(context.statement, selection.node, selection.start, last, selection.end, text, context.ids)
    return None if change is None else replace(change, label=message("Insert the date"))


def date_language(statement: Statement, selection: Selection) -> str:
    """The language of the paragraph: as it says, else the statement's, unless its script is another: then Arabic or English."""
    paragraph = find(statement, selection.node)
    said = statement.language
    if isinstance(paragraph, Paragraph):
        way = direction(statement, paragraph)
        said = paragraph.language or (said if language_direction(said) == way else "ar" if way == "rtl" else "en")
    return said.partition("-")[0]


INSERT = (
    Command("insert.today", message("Today's date"), message("Insert today's date in the form of the house"), Window(), ("Alt+Shift+D",), "insert/today", "text", icon="calendar"),
    *(
        Command(f"insert.date.{form}", FORM_TITLES[form], message("Insert today's date in this form"), Window(), (), "insert/date", "text")
        for form in FORMS
    ),
)  # fmt: skip
