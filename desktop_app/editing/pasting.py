"""Pasting into a table of rows: each line is a row, tabs part its cells. No Qt."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from desktop_app.statement import Attendance, Caret, Change, Ids, Signatory, Statement
from desktop_app.statement.fields import fields_of
from desktop_app.statement.metadata import RELATION_KINDS, Relation
from desktop_app.text.characters import SOFT_BREAK, storable
from desktop_app.text.digits import number
from desktop_app.text.message import message
from desktop_app.ui.panes.metadata.fields import Table

_LABEL = re.compile(r"^\s*(?:[-•*–▪]|[\d٠-٩۰-۹]{1,3}\s*[-.)–])\s+")
_PREFIX = {"attendance": "g", "signatories": "s"}
LABEL = message("Paste rows")


def pasted(statement: Statement, table: Table, ids: Ids, after: int | None, column: str, text: str) -> Change | None:
    """The edit that adds a row for each line of the text behind row `after` (None: at the end). Cells go from `column` on.

    Numbers and bullets of a list are left out; what is no number stays out of a column of numbers. None: the text has no line.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    names = [each.name for each in table.columns]
    first = names.index(column) if column in names else 0
    new = tuple(_row(table, ids, dict(_cells(table, first, line))) for line in lines)
    if not new:
        return None
    rows = getattr(statement.metadata, table.rows)
    at = len(rows) if after is None else after + 1
    metadata = replace(statement.metadata, **{table.rows: (*rows[:at], *new, *rows[at:])})
    caret = Caret(statement.id, field=table.rows) if isinstance(new[0], Relation) else Caret(new[0].id, field=names[first])
    return Change(replace(statement, metadata=metadata), LABEL, caret)


def _cells(table: Table, first: int, line: str) -> Iterator[tuple[str, object]]:
    cells = _LABEL.sub("", line).split("\t") if "\t" not in line else line.split("\t")
    for each, cell in zip(table.columns[first:], cells, strict=False):
        said = " ".join(storable(cell).replace(SOFT_BREAK, " ").split())
        if each.kind == "number":
            yield each.name, number(said)
        elif each.kind == "text":
            yield each.name, said


def _row(table: Table, ids: Ids, cells: dict[str, object]) -> Attendance | Signatory | Relation:
    if table.rows == "relations":
        return Relation(RELATION_KINDS[0], str(cells.get("id", "")))
    row = Attendance(ids(_PREFIX["attendance"])) if table.rows == "attendance" else Signatory(ids(_PREFIX["signatories"]))
    known = fields_of(row)
    return replace(row, **{name: known[name].clean(value) for name, value in cells.items()})
