"""The fields that hold text: where a query is sought beside the paragraphs, and the words for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.statement.fields import ITEM_FIELDS, STATEMENT_FIELDS, fields_of, value_of
from desktop_app.statement.lexical import FieldType, Texts
from desktop_app.statement.memo import by_identity
from desktop_app.statement.nodes import AgendaItem, Paragraph, Statement
from desktop_app.statement.walking import Node, paragraphs

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
    """The texts of all fields that are not empty: of the statement, attendance, items, signatories, and labels of paragraphs."""
    metadata = statement.metadata
    nodes: tuple[Node, ...] = (statement, *metadata.attendance, *statement.agenda, *metadata.signatories)
    for node in nodes:
        yield from _texts(node)
    for paragraph in paragraphs(statement):
        if paragraph.label:
            yield FieldText(paragraph.id, "label", 0, paragraph.label)


@by_identity
def ranks(statement: Statement) -> dict[str, int]:
    """The place of each node in reading order: the statement, attendance, the text with its items, signatories. Do not change it."""
    order: list[str] = [statement.id, *(group.id for group in statement.metadata.attendance)]
    for section in (statement.front, statement.lead, statement.body):
        order += [paragraph.id for paragraph in section]
    for item in statement.agenda:
        order += [item.id, *(paragraph.id for paragraph in item.paragraphs)]
    order += [paragraph.id for paragraph in statement.closing]
    order += [signatory.id for signatory in statement.metadata.signatories]
    return {node: number for number, node in enumerate(order)}


def _texts(node: Node) -> Iterator[FieldText]:
    if isinstance(node, Paragraph):
        return
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
