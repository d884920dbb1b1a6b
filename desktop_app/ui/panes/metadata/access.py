"""The fields of the form on the value: reading and writing one by its name, and which differ between two values. No Qt."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.editing.standing import standing
from desktop_app.statement import Change, Ids, Source, Statement
from desktop_app.statement.edits.fields import field_value, set_field
from desktop_app.statement.edits.headline import set_title, title_lines
from desktop_app.statement.nodes import SECTIONS
from desktop_app.ui.panes.metadata.fields import FIELDS

NAMES = tuple(field.name for field in FIELDS)


def read(statement: Statement, name: str) -> object:
    """The value of a field; of the title its lines, of the status how far the statement has come."""
    if name == "status":
        return standing(statement)
    return title_lines(statement) if name == "title" else field_value(statement, statement.id, name)


def write(statement: Statement, name: str, value: object, ids: Ids) -> Change | None:
    """The edit that gives a field a value. Empty lines are none of it; an emptied title keeps its paragraph."""
    if isinstance(value, tuple):
        value = tuple(line for line in value if line.strip())
    if name == "title":
        return set_title(statement, value if isinstance(value, tuple) and value else ("",), ids)
    return set_field(statement, statement.id, name, value)


def source_of(statement: Statement, name: str) -> Source | None:
    """Where a value was read that nobody has confirmed yet; None for a value of a person."""
    owner = statement.id
    return next((each for each in statement.sources if each.field == name and each.owner == owner and not each.confirmed), None)


def touched(old: Statement | None, new: Statement) -> Iterator[str]:
    """The names of the fields whose value or source may differ; all where there is no old value. What is the same object is passed over:
    this runs at each key."""
    if old is None or old.id != new.id:
        yield from NAMES
        return
    resourced = old.sources is not new.sources
    for name in NAMES:
        if _differs(old, new, name) or (resourced and source_of(old, name) != source_of(new, name)):
            yield name


def _differs(old: Statement, new: Statement, name: str) -> bool:
    if name == "title":
        return any(getattr(old, part) is not getattr(new, part) for part in SECTIONS) and title_lines(old) != title_lines(new)
    if name == "language":
        return old.language != new.language
    if name == "status" and old.milestones is not new.milestones:
        return True
    before, after = old.metadata, new.metadata
    for part in name.split("."):
        if before is after:
            return False
        before, after = getattr(before, part), getattr(after, part)
    return before != after
