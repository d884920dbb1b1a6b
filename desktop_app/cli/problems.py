"""Problems as JSON and as lines for people."""

from __future__ import annotations

from dataclasses import fields
from datetime import date, datetime
from typing import NamedTuple

from desktop_app.statement import Fix, Paragraph, Problem, Statement
from desktop_app.statement.problems import FixEdit
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import chains, find
from desktop_app.text.message import Translate, filled


class Placed(NamedTuple):
    """A problem and the line of its file, counted from 1; None where no line is its own."""

    problem: Problem
    line: int | None


def described(placed: Placed, statement: Statement, translate: Translate) -> dict[str, object]:
    """One problem as `check --json` gives it; what is absent is None.

    `start` and `end` count the code points of the paragraph's text as `show --json` gives it, typed label included; the edits of the
    fixes, like all of Bayan, those of the stored text, which the label is no part of.
    """
    problem = placed.problem
    node = find(statement, problem.node) if problem.start is not None else None
    label = len(node.label) if isinstance(node, Paragraph) else 0
    return {
        "code": problem.code,
        "severity": problem.severity,
        "node": problem.node or None,
        "field": problem.field or None,
        "start": problem.start if problem.start is None else problem.start + label,
        "end": problem.end if problem.end is None else problem.end + label,
        "text": words(problem, statement),
        "line": placed.line,
        "message": filled(translate, problem.message, problem.arguments),
        "fixes": [_fix(fix, translate) for fix in problem.fixes],
    }


def as_line(name: str, placed: Placed, translate: Translate) -> str:
    """One problem for people: file, line, what is wrong, and the code to look it up with."""
    problem = placed.problem
    return f"{name}:{placed.line or 1}: {filled(translate, problem.message, problem.arguments)} [{problem.code}]"


def words(problem: Problem, statement: Statement) -> str | None:
    """The passage that the problem stands at, also where it ends in a later piece; None where it has no range."""
    if problem.start is None or problem.end is None:
        return None
    for chain in chains(statement):
        place = next((number for number, piece in enumerate(chain) if piece.id == problem.node), None)
        if place is not None:
            return "".join(plain(piece.runs) for piece in chain[place:])[problem.start : problem.end]
    return None


def _fix(fix: Fix, translate: Translate) -> dict[str, object]:
    return {
        "label": filled(translate, fix.label, fix.arguments),
        "safe": fix.safe,
        "edits": [_edit(edit) for edit in fix.edits],
    }


def _edit(edit: FixEdit) -> dict[str, object]:
    kind = {"Replace": "replace", "SetField": "set-field", "Insert": "insert", "Remove": "remove"}[type(edit).__name__]
    return {"edit": kind, **{field.name: _plain(getattr(edit, field.name)) for field in fields(edit)}}


def _plain(value: object) -> object:
    if isinstance(value, date | datetime):
        return value.isoformat()
    return value if isinstance(value, str | int | bool | None) else str(value)
