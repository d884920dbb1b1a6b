"""Rows of the form: groups that attended, signatories, related statements, added, changed, moved and taken away by their number."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Literal

from desktop_app.statement import Attendance, Change, Ids, Relation, Signatory, Statement
from desktop_app.statement.edits.fields import add_row, move_row, remove_row, set_field

Rows = Literal["attendance", "signatories", "relations"]
Row = Attendance | Signatory | Relation


def with_cell(statement: Statement, rows: Rows, row: int, column: str, value: object) -> Change | None:
    """The edit that gives one cell a value."""
    if rows != "relations":
        return set_field(statement, _id(statement, rows, row), column, value)
    relations = statement.metadata.relations
    said: dict[str, Any] = {column: value, "digest": "" if column == "id" else relations[row].digest}
    changed = replace(relations[row], **said)
    return set_field(statement, statement.id, "relations", (*relations[:row], changed, *relations[row + 1 :]))


def with_row(statement: Statement, rows: Rows, ids: Ids, after: int | None) -> Change | None:
    """The edit that adds an empty row behind `after`, at the end for None."""
    if rows != "relations":
        return add_row(statement, rows, ids, _id(statement, rows, after) if after is not None else None)
    relations = statement.metadata.relations
    at = len(relations) if after is None else after + 1
    return set_field(statement, statement.id, "relations", (*relations[:at], Relation("corrects", ""), *relations[at:]))


def without_row(statement: Statement, rows: Rows, row: int) -> Change | None:
    """The edit that takes a row away."""
    if rows != "relations":
        return remove_row(statement, _id(statement, rows, row))
    relations = statement.metadata.relations
    return set_field(statement, statement.id, "relations", (*relations[:row], *relations[row + 1 :]))


def with_moved(statement: Statement, rows: Rows, row: int, by: int) -> Change | None:
    """The edit that moves a row one place up (-1) or down (1); None at the ends."""
    size = len(getattr(statement.metadata, rows))
    if not 0 <= row + by < size:
        return None
    if rows != "relations":
        before = row - 1 if by < 0 else row + 2
        return move_row(statement, _id(statement, rows, row), _id(statement, rows, before) if before < size else None)
    order = list(statement.metadata.relations)
    order[row], order[row + by] = order[row + by], order[row]
    return set_field(statement, statement.id, "relations", tuple(order))


def _id(statement: Statement, rows: Rows, row: int) -> str:
    found: tuple[Attendance | Signatory, ...] = getattr(statement.metadata, rows)
    return found[row].id
