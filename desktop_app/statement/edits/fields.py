"""Fields: data about the text set by hand. No text is rewritten by it."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal, TypeVar

from desktop_app.statement.arranging import located, with_paragraph
from desktop_app.statement.change import Caret, Change
from desktop_app.statement.edits.structure import changed
from desktop_app.statement.fields import fields_of, value_of, with_value
from desktop_app.statement.ids import Ids
from desktop_app.statement.lexical import FieldType
from desktop_app.statement.metadata import Attendance, Metadata, Signatory
from desktop_app.statement.nodes import AgendaItem, Paragraph, Statement
from desktop_app.statement.walking import Node, find
from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal

Rows = Literal["attendance", "signatories"]
Row = TypeVar("Row", bound=Attendance | Signatory)


def field_value(statement: Statement, node: str, field: str) -> object:
    """The value of a field of the node of this id; None where there is no such node or field, or where it says nothing."""
    found = find(statement, node)
    return value_of(found, field) if found is not None and field in fields_of(found) else None


def field_text(statement: Statement, node: str, field: str) -> str:
    """The value of a field as text, as proposals and the command line write it; empty for none."""
    found = find(statement, node)
    if found is None or field not in fields_of(found):
        return ""
    return fields_of(found)[field].write(value_of(found, field))


def read_field(statement: Statement, node: str, field: str, text: str) -> object:
    """The value that a text is for a field; raises Refusal where there is no such field or the text is no value of it."""
    found = find(statement, node)
    if found is None:
        raise Refusal(message("There is no “{node}” in this statement; look up the ids with `bayan show`."), node=node)
    kinds = fields_of(found)
    if field not in kinds:
        raise Refusal(message("“{node}” has no field “{field}”; it has: {known}."), node=node, field=field, known=", ".join(kinds))
    return kinds[field].read(text)


def set_field(statement: Statement, node: str, field: str, value: object) -> Change | None:
    """Gives a field a value of its own type. The source of a field set by hand counts as confirmed; without a value it goes.

    None: no such node or field, a value of another type, or the value that it has.
    """
    found = find(statement, node)
    if found is None or field not in fields_of(found):
        return None
    kind = fields_of(found)[field]
    try:
        clean = kind.clean(value)
    except TypeError:
        return None
    if isinstance(found, AgendaItem) and isinstance(clean, tuple):
        own = {paragraph.id for paragraph in found.paragraphs}
        clean = tuple(dict.fromkeys(node for node in clean if node in own))
    if clean == value_of(found, field) and type(clean) is type(value_of(found, field)):
        return None
    done = _with_node(statement, found, with_value(found, field, clean))
    done = _sourced(done, node, field, says=bool(kind.write(clean)))
    typed = type(kind) is FieldType
    caret = Caret(node, len(kind.write(clean)) if typed else 0, field)
    return Change(done, message("Change a field"), caret, merges_with=f"field:{node}/{field}" if typed else "")


def add_row(statement: Statement, rows: Rows, ids: Ids, after: str | None = None) -> Change | None:
    """A new, empty group of attendance or signatory, behind row `after`; where there is no such row, at the end."""
    metadata = statement.metadata
    if rows == "attendance":
        group = Attendance(ids("g"))
        groups = _put(metadata.attendance, group, after)
        return _rows(statement, replace(metadata, attendance=groups), message("Add a group"), Caret(group.id, field="role"))
    signatory = Signatory(ids("s"))
    signatories = _put(metadata.signatories, signatory, after)
    return _rows(statement, replace(metadata, signatories=signatories), message("Add a signatory"), Caret(signatory.id, field="name"))


def remove_row(statement: Statement, row: str) -> Change | None:
    """Takes a group or signatory away, with all that refers to it. None: there is none of this id."""
    metadata = statement.metadata
    groups = tuple(one for one in metadata.attendance if one.id != row)
    signatories = tuple(one for one in metadata.signatories if one.id != row)
    return _rows(statement, replace(metadata, attendance=groups, signatories=signatories), message("Remove the row"), None)


def move_row(statement: Statement, row: str, before: str | None = None) -> Change | None:
    """Moves a group or signatory before another row of its kind, None: to the end. None: no such row, or it stands there."""
    metadata = statement.metadata
    groups = _moved(metadata.attendance, row, before)
    signatories = _moved(metadata.signatories, row, before)
    return _rows(statement, replace(metadata, attendance=groups, signatories=signatories), message("Move the row"), Caret(row))


def confirm_source(statement: Statement, owner: str, field: str) -> Change | None:
    """A person says that the recognised value of a field is right. None: it has no source, or is confirmed."""
    sources = tuple(
        replace(source, confirmed=True) if (source.owner, source.field) == (owner, field) else source for source in statement.sources
    )
    if sources == statement.sources:
        return None
    return Change(replace(statement, sources=sources), message("Confirm the value"), Caret(owner, field=field))


def _with_node(statement: Statement, old: Node, new: Node) -> Statement:
    match new:
        case Statement():
            return new
        case Paragraph():
            found = located(statement, new.id)
            return statement if found is None else with_paragraph(statement, found[0], new)
        case AgendaItem():
            return replace(statement, agenda=tuple(new if item is old else item for item in statement.agenda))
        case Attendance():
            groups = tuple(new if group is old else group for group in statement.metadata.attendance)
            return replace(statement, metadata=replace(statement.metadata, attendance=groups))
        case Signatory():
            signatories = tuple(new if one is old else one for one in statement.metadata.signatories)
            return replace(statement, metadata=replace(statement.metadata, signatories=signatories))


def _sourced(statement: Statement, owner: str, field: str, *, says: bool) -> Statement:
    mine = [source for source in statement.sources if (source.owner, source.field) == (owner, field)]
    if not mine:
        return statement
    if says:
        change = confirm_source(statement, owner, field)
        return statement if change is None else change.statement
    return replace(statement, sources=tuple(source for source in statement.sources if source not in mine))


def _rows(statement: Statement, metadata: Metadata, label: str, caret: Caret | None) -> Change | None:
    return changed(statement, statement if metadata == statement.metadata else replace(statement, metadata=metadata), label, caret)


def _put(rows: tuple[Row, ...], new: Row, after: str | None) -> tuple[Row, ...]:
    at = next((at + 1 for at, row in enumerate(rows) if row.id == after), len(rows))
    return (*rows[:at], new, *rows[at:])


def _moved(rows: tuple[Row, ...], row: str, before: str | None) -> tuple[Row, ...]:
    moved = [one for one in rows if one.id == row]
    if not moved or row == before:
        return rows
    stays = [one for one in rows if one.id != row]
    at = next((at for at, one in enumerate(stays) if one.id == before), None if before else len(stays))
    return rows if at is None else (*stays[:at], *moved, *stays[at:])
