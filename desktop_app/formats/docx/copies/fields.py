"""The table of fields above the text of a copy: which fields stand in it, in which words, and what the words of a reviewer mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from desktop_app.formats.docx.copies.bookmarks import bookmark
from desktop_app.formats.docx.copies.copy import Block, Key, Stretch, merged
from desktop_app.formats.docx.copies.wording import speaker, worded
from desktop_app.statement.accepted import accepted
from desktop_app.statement.fields import fields_of, value_of
from desktop_app.statement.metadata import Attendance, Signatory
from desktop_app.statement.nodes import AgendaItem, Statement
from desktop_app.statement.presence import Presence
from desktop_app.text.message import message

LABELS: dict[str, str] = {
    "statement.kind": message("Kind"), "reference": message("Reference"), "issuer": message("Issuer"), "issued": message("Date of issue"),
    "place": message("Place of issue"), "embargo": message("Embargo until"), "addressee": message("Addressed to"),
    "contact": message("Contact"), "event.name": message("Name of the occasion"), "event.ordinal": message("Session"),
    "event.starts": message("First day"), "event.ends": message("Last day"), "event.venue": message("Venue"),
    "event.region": message("Region"), "event.time": message("Time"), "event.honorary": message("Honorary name"),
    "event.slogans": message("Slogans"), "keywords": message("Keywords"), "role": message("Capacity"), "body": message("Organisation"),
    "count": message("Present"), "of": message("Out of"), "name": message("Name"), "office": message("Office"), "title": message("Title"),
    "kind": message("Kind of item"), "presenter": message("Presenter"), "outcome": message("Outcome"), "vote.method": message("Vote"),
    "vote.for": message("For"), "vote.against": message("Against"), "vote.abstained": message("Abstained"),
}  # fmt: skip
HEADS = {"statement": message("Statement"), "attendance": message("Attendance"), "signatories": message("Signatories")}
OF_STATEMENT = (
    "kind", "reference", "issuer", "issued", "place", "embargo", "addressee", "contact", "event.name", "event.ordinal", "event.starts",
    "event.ends", "event.venue", "event.region", "event.time", "event.honorary", "event.slogans", "keywords",
)  # fmt: skip
OF_GROUP, OF_SIGNATORY = ("role", "body", "count", "of"), ("name", "office", "body")
OF_ITEM = ("title", "kind", "presenter", "outcome", "vote.method", "vote.for", "vote.against", "vote.abstained")
WORDS = 60
"""Letters of an item's text that stand for it at the head of its fields."""

Owner = Statement | AgendaItem | Attendance | Signatory
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Cell:
    """A field in the table: its node, its name there, its label."""

    owner: Owner
    field: str
    label: str

    @property
    def name(self) -> str:
        """The bookmark of the cell."""
        return bookmark(self.owner.id, self.field)


@dataclass(frozen=True, slots=True)
class Group:
    """Fields that belong together, under a head. `node`: the agenda item that the head names, empty for none; it can be commented on."""

    head: str
    cells: tuple[Cell, ...]
    node: str = ""


def table(statement: Statement) -> tuple[Group, ...]:
    """The groups of the table in order, labelled in the statement's language."""
    say = speaker(statement.language)

    def group(head: str, rows: tuple[Owner, ...], names: tuple[str, ...]) -> Iterator[Group]:
        if rows:
            node = rows[0].id if isinstance(rows[0], AgendaItem) else ""
            yield Group(head, tuple(Cell(row, name, say(LABELS[_label(row, name)])) for row in rows for name in names), node)

    data = statement.metadata
    done = [*group(say(HEADS["statement"]), (statement,), OF_STATEMENT)]
    done += group(say(HEADS["attendance"]), data.attendance, OF_GROUP)
    done += group(say(HEADS["signatories"]), data.signatories, OF_SIGNATORY)
    for number, item in enumerate(statement.agenda, 1):
        done += group(_head(number, item), (item,), OF_ITEM)
    return tuple(done)


def cells(statement: Statement, keys: dict[str, Key]) -> Iterator[Block]:
    """The cells of the table in order, with suggested values, and the heads of agenda items; `keys`: who and when of each change."""
    for group in table(statement):
        if group.node:
            yield Block(((0, bookmark(group.node)),), merged((Stretch(group.head),)), cell=True)
        for cell in group.cells:
            yield Block(((0, cell.name),), merged(_letters(statement, cell, keys)), cell=True)


def fixed(statement: Statement) -> tuple[str, ...]:
    """What stands in the table and is no field, and the line between the table and the text."""
    return (*(text for group in table(statement) for text in (group.head, *(cell.label for cell in group.cells))), divider(statement))


def divider(statement: Statement) -> str:
    """The line between the table and the text."""
    return speaker(statement.language)(message("Text of the statement"))


def _letters(statement: Statement, cell: Cell, keys: dict[str, Key]) -> Iterator[Stretch]:
    presence: Presence | None = getattr(cell.owner, "presence", None)
    inserted = keys[presence.inserted] if presence and presence.inserted else None
    deleted = keys[presence.deleted] if presence and presence.deleted else None
    kind = fields_of(cell.owner)[cell.field]
    old = kind.write(value_of(cell.owner, cell.field))
    proposed = [one for one in statement.proposals if (one.node, one.field) == (cell.owner.id, cell.field) and one.new != old]
    gone = keys[proposed[0].change] if proposed else deleted
    yield Stretch(worded(statement.language, kind, cell.field, isinstance(cell.owner, AgendaItem), old), inserted, gone)
    for one in proposed:
        yield Stretch(worded(statement.language, kind, cell.field, isinstance(cell.owner, AgendaItem), one.new), keys[one.change])


def _label(owner: Owner, field: str) -> str:
    return "statement.kind" if field == "kind" and isinstance(owner, Statement) else field


def _head(number: int, item: AgendaItem) -> str:
    text = item.title or " ".join(accepted(tuple(run for paragraph in item.paragraphs for run in paragraph.runs)).split())
    return f"{number}. {text[:WORDS]}".strip()
