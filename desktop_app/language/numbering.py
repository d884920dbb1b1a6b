"""The rule of numbering: a number that is left out or comes twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from desktop_app.language.house import House
from desktop_app.language.rule import InStatement, Rule
from desktop_app.statement.accepted import is_read
from desktop_app.statement.memo import by_identity
from desktop_app.statement.nodes import Paragraph, Statement
from desktop_app.statement.problems import Fix, FixEdit, Problem, SetField
from desktop_app.statement.walking import paragraphs
from desktop_app.text.labels import Label, readings
from desktop_app.text.message import message

_CODE = "numbering-gap"
_APART = 8
"""Paragraphs without a number that may stand between two items of one list."""
_DASHES = " \t\u00a0-ـ‐‑–—"
"""What typists take for one another behind a number."""
_Row = list[tuple[Paragraph, Label]]


@by_identity
def _read(paragraph: Paragraph) -> tuple[Label, ...]:
    return readings(paragraph.label) if paragraph.label else ()


def numbering_gap(statement: Statement, _house: House) -> Iterator[Problem]:
    """Items whose number does not follow that of the item before, in a list that counts by one otherwise."""
    for row in _rows(statement):
        for at in range(1, len(row)):
            paragraph, label = row[at]
            before = row[at - 1][1].number
            if label.number == before + 1:
                continue
            said = (("label", _bare(label)), ("before", _bare(row[at - 1][1])))
            text = _TWICE if label.number == before else _GAP
            yield Problem(_CODE, "warning", paragraph.id, text, "label", arguments=said, fixes=(_counted_on(row, at),))


def _rows(statement: Statement) -> Iterator[_Row]:
    """The lists of a statement: labels written in one way, that begin with one and count on, with one step wrong at the most."""
    lists: dict[tuple[str, str, str, int], tuple[int, _Row]] = {}
    for at, paragraph in enumerate(paragraphs(statement)):
        for label in _read(paragraph) if is_read(paragraph) else ():
            key = (label.way, label.before.strip(), label.after.strip(_DASHES), paragraph.level)
            last, row = lists.get(key, (at, []))
            if row and (at - last > _APART or not 0 <= label.number - row[-1][1].number <= 2):
                yield from _sound(row)
                row = []
            if row or label.number == 1:
                row.append((paragraph, label))
                lists[key] = at, row
            else:
                lists.pop(key, None)
            if label.number == 1:
                break
    for _, row in lists.values():
        yield from _sound(row)


def _sound(row: _Row) -> Iterator[_Row]:
    steps = [after[1].number - before[1].number for before, after in pairwise(row)]
    wrong = sum(step != 1 for step in steps)
    if wrong == 1 and (len(steps) > 1 or steps[0] == 2):
        yield row


def _counted_on(row: _Row, at: int) -> Fix:
    """The labels from this one on, counted on from the one before."""
    first = row[at - 1][1].number + 1
    edits: list[FixEdit] = []
    for step, (paragraph, label) in enumerate(row[at:]):
        edits.append(SetField(paragraph.id, "label", replace(label, number=first + step).written()))
    return Fix(message("Count on from “{label}”"), False, tuple(edits), (("label", _bare(row[at - 1][1])),))


def _bare(label: Label) -> str:
    return label.written().strip()


_GAP = message("“{label}” follows “{before}”: a number is missing, or an item.")
_TWICE = message("“{label}” comes twice.")

NUMBERING = (
    Rule(
        _CODE, message("A gap in the numbers"), _GAP,
        message("Readers look for the missing item, and whoever quotes “item 3” quotes another than is meant."),
        ("1- … 2- … 4-", "1- … 2- … 3-"), InStatement(numbering_gap), message("Count on"), safe=False, severity="warning",
        source="The labels of the list itself",
    ),
)  # fmt: skip
"""The rule of numbering."""
