"""Rows: every node of a statement in the row that holds it, and a statement of other rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import cast

from desktop_app.statement import AgendaItem, Attendance, Paragraph, Signatory, Statement
from desktop_app.statement.review import GapSection

Node = Paragraph | AgendaItem | Attendance | Signatory
"""What can be put in, taken out and moved."""


@dataclass(frozen=True, slots=True)
class Row:
    """What holds nodes: a section, the paragraphs of agenda item `item`, the agenda (its items), or a table of the metadata."""

    section: GapSection
    item: str | None = None


AGENDA = Row("agenda")
TABLES = (Row("attendance"), Row("signatories"))
Rows = dict[Row, tuple[Node, ...]]


def rows(statement: Statement) -> Rows:
    """The nodes by row, in printing order, empty rows too; the tables last."""
    done: Rows = {Row("front"): statement.front, Row("lead"): statement.lead, Row("body"): statement.body, AGENDA: statement.agenda}
    done.update({Row("agenda", item.id): item.paragraphs for item in statement.agenda})
    done[Row("closing")] = statement.closing
    done[TABLES[0]], done[TABLES[1]] = statement.metadata.attendance, statement.metadata.signatories
    return done


def with_rows(statement: Statement, new: Mapping[Row, tuple[Node, ...]]) -> Statement:
    """The statement of these rows; a row that is not named is empty, an item that stands in no row is gone. Nodes that are equal to
    the ones that stood are those very objects."""
    old = {node.id: node for row in rows(statement).values() for node in row}

    def kept(node: Node) -> Node:
        was = old.get(node.id)
        return was if was == node and was is not None else node

    def row(key: Row) -> tuple[Node, ...]:
        return tuple(kept(node) for node in new.get(key, ()))

    items = (cast("AgendaItem", item) for item in new.get(AGENDA, ()))
    agenda = tuple(kept(replace(item, paragraphs=cast("tuple[Paragraph, ...]", row(Row("agenda", item.id))))) for item in items)
    metadata = replace(
        statement.metadata,
        attendance=cast("tuple[Attendance, ...]", row(TABLES[0])),
        signatories=cast("tuple[Signatory, ...]", row(TABLES[1])),
    )
    front, lead, body, closing = (
        cast("tuple[Paragraph, ...]", row(Row(section))) for section in ("front", "lead", "body", "closing")
    )  # fmt: skip
    done = replace(
        statement,
        metadata=statement.metadata if metadata == statement.metadata else metadata,
        front=_same(statement.front, front),
        lead=_same(statement.lead, lead),
        body=_same(statement.body, body),
        agenda=cast("tuple[AgendaItem, ...]", agenda if agenda != statement.agenda else statement.agenda),
        closing=_same(statement.closing, closing),
    )
    return statement if done == statement else done


def printing_order(nodes: Mapping[Row, tuple[Node, ...]]) -> tuple[Paragraph, ...]:
    """The paragraphs of the rows as they are printed."""
    keys = [Row("front"), Row("lead"), Row("body"), *(Row("agenda", item.id) for item in nodes.get(AGENDA, ())), Row("closing")]
    return tuple(cast("Paragraph", node) for key in keys for node in nodes.get(key, ()))


def _same(old: tuple[Paragraph, ...], new: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    return old if old == new else new
