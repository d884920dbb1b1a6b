"""Pasting into a table of rows: each line is a row, tabs part its cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from desktop_app.editing.rows import Row, Rows
from desktop_app.statement import Attendance, Caret, Change, Ids, Signatory, Statement
from desktop_app.statement.fields import fields_of
from desktop_app.statement.metadata import RELATION_KINDS, Relation
from desktop_app.text.characters import SOFT_BREAK, storable
from desktop_app.text.digits import number
from desktop_app.text.message import message

_LABEL = re.compile(r"^\s*(?:[-•*–▪]|[\d٠-٩۰-۹]{1,3}\s*[-.)–])\s+")
_NUMBERS = ("count", "of")
LABEL = message("Paste rows")


def pasted(statement: Statement, rows: Rows, columns: Sequence[str], ids: Ids, after: int | None, column: str, text: str) -> Change | None:
    """The edit that adds a row for each line of the text behind row `after` (None: at the end). Cells go from `column` on.

    `columns`: the fields of a row as they stand side by side. Numbers and bullets of a list are left out; what is no number stays out of
    a column of numbers. None: the text has no line.
    """
    first = columns.index(column) if column in columns else 0
    lines = [line for line in text.splitlines() if line.strip()]
    new = tuple(_row(rows, ids, dict(_cells(columns[first:], line))) for line in lines)
    if not new:
        return None
    old: tuple[Row, ...] = getattr(statement.metadata, rows)
    at = len(old) if after is None else after + 1
    changed: dict[str, Any] = {rows: (*old[:at], *new, *old[at:])}
    done = replace(statement, metadata=replace(statement.metadata, **changed))
    begun = new[0]
    return Change(done, LABEL, Caret(statement.id, field=rows) if isinstance(begun, Relation) else Caret(begun.id, field=columns[first]))


def _cells(columns: Sequence[str], line: str) -> Iterator[tuple[str, object]]:
    cells = line.split("\t") if "\t" in line else [_LABEL.sub("", line)]
    for name, cell in zip(columns, cells, strict=False):
        said = " ".join(storable(cell).replace(SOFT_BREAK, " ").split())
        yield name, number(said) if name in _NUMBERS else said


def _row(rows: Rows, ids: Ids, cells: dict[str, object]) -> Row:
    if rows == "relations":
        return Relation(RELATION_KINDS[0], str(cells.get("id", "")))
    row = Attendance(ids("g")) if rows == "attendance" else Signatory(ids("s"))
    known = fields_of(row)
    clean: dict[str, Any] = {name: known[name].clean(value) for name, value in cells.items()}
    return replace(row, **clean)
