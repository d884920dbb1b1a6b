"""The fields that hold text: where a query is sought beside the paragraphs, and the words for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.statement.fields import ITEM_FIELDS, STATEMENT_FIELDS, fields_of, value_of
from desktop_app.statement.lexical import FieldType, Texts
from desktop_app.statement.memo import by_identity
from desktop_app.statement.nodes import AgendaItem, Paragraph, Statement
from desktop_app.statement.walking import Node

NO_WORDS = frozenset({"decisions"})
"""Fields of texts that are ids."""
FIELD_ORDER = {name: number for number, name in enumerate((*STATEMENT_FIELDS, *ITEM_FIELDS, "label", "name", "office", "role", "body"))}
"""The order of the fields of one node."""


@dataclass(frozen=True, slots=True)
class FieldText:
    """A text in a field of a node. `start`: where it stands in the field's value as text, in code points: a field may hold several."""

    node: str
    field: str
    start: int
    text: str


def field_texts(statement: Statement) -> Iterator[FieldText]:
    """The texts of all fields that are not empty, in reading order."""
    for node in nodes_in_order(statement):
        yield from texts_of(node)


def nodes_in_order(statement: Statement) -> Iterator[Node]:
    """All nodes that say something, in reading order: the statement, attendance, the text with its items, signatories."""
    yield statement
    yield from statement.metadata.attendance
    for section in (statement.front, statement.lead, statement.body):
        yield from section
    for item in statement.agenda:
        yield item
        yield from item.paragraphs
    yield from statement.closing
    yield from statement.metadata.signatories


@by_identity
def ranks(statement: Statement) -> dict[str, int]:
    """The place of each node in reading order. Do not change it."""
    return {node.id: number for number, node in enumerate(nodes_in_order(statement))}


def texts_of(node: Node) -> list[FieldText]:
    """The texts of a node's fields that are not empty, in their order; of a paragraph its label."""
    if isinstance(node, Paragraph):
        return [FieldText(node.id, "label", 0, node.label)] if node.label else []
    return sorted(_texts(node), key=lambda each: (FIELD_ORDER.get(each.field, 0), each.start))


def _texts(node: Node) -> Iterator[FieldText]:
    for name, kind in fields_of(node).items():
        if name in NO_WORDS and isinstance(node, AgendaItem):
            continue
        if isinstance(kind, Texts):
            yield from _several(node, name)
        elif type(kind) is FieldType and value_of(node, name):
            yield FieldText(node.id, name, 0, str(value_of(node, name)))


def _several(node: Node, name: str) -> Iterator[FieldText]:
    """Each text of the field by itself; in the value as text a soft break stands between two."""
    at, values = 0, value_of(node, name)
    for text in values if isinstance(values, tuple) else ():
        yield FieldText(node.id, name, at, text)
        at += len(text) + 1
