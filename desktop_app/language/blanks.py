"""Rules of templates: what was left to fill in."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.language.house import House
from desktop_app.language.passage import Passage
from desktop_app.language.rule import Hit, InPassage, InStatement, Rule
from desktop_app.statement.blanks import blank_ranges, field_blanks
from desktop_app.statement.nodes import Statement
from desktop_app.statement.problems import Problem
from desktop_app.text.message import message

_FIELD = "template-hint-field"


def left_in_text(text: Passage) -> Iterator[Hit]:
    """Places of a template that nobody has filled in."""
    for start, end, words in blank_ranges(text.text):
        yield Hit(start, end, arguments=(("words", words),))


def left_in_fields(statement: Statement, _house: House) -> Iterator[Problem]:
    """Fields that still hold what the template asks for."""
    for each in field_blanks(statement):
        yield Problem(_FIELD, "error", each.node, _MESSAGE, each.field, arguments=(("words", each.words),))


_MESSAGE = message("Still to be filled in: “{words}”.")
_WHY = message("A template says in double braces what belongs there. Published, it would be read as the text.")

BLANKS = (
    Rule(
        "template-hint", message("A place left to fill in"), _MESSAGE, _WHY,
        ("تنعى {{اسم الجهة}} فقيدها", "تنعى جمعية الحِرفيين فقيدها"), InPassage(left_in_text), "", safe=False, severity="error",
        source="The templates of Bayan",
    ),
    Rule(
        _FIELD, message("A field left to fill in"), _MESSAGE, _WHY,
        ("{{اسم الجهة}}", "جمعية الحِرفيين"), InStatement(left_in_fields), "", safe=False, severity="error",
        source="The templates of Bayan",
    ),
)  # fmt: skip
"""The rules of templates."""
