"""Fields: everything that can be set on a node by name, its type, and how it is read and given.

A field is named as problems and sources name it: "issuer", "event.venue", "vote.for".
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from desktop_app.statement.lexical import Choice, Day, Depth, FieldType, Moment, Number, Relations, Tag, Texts, Whole
from desktop_app.statement.metadata import DIGITS, KINDS, STATUSES, Attendance, Signatory
from desktop_app.statement.nodes import DIRECTIONS, ITEM_KINDS, OUTCOMES, ROLES, STYLES, VOTE_METHODS, AgendaItem, Paragraph, Statement
from desktop_app.statement.walking import Node

TEXT, TEXTS, NUMBER, DAY = FieldType(), Texts(), Number(), Day()

STATEMENT_FIELDS: dict[str, FieldType] = {
    "language": Tag(), "kind": Choice(KINDS), "reference": TEXT, "issuer": TEXT, "issued": DAY, "place": TEXT, "embargo": Moment(),
    "addressee": TEXT, "event": Whole(), "event.name": TEXT, "event.honorary": TEXT, "event.ordinal": NUMBER, "event.starts": DAY,
    "event.ends": DAY, "event.time": TEXT, "event.venue": TEXT, "event.region": TEXT, "event.slogans": TEXTS, "keywords": TEXTS,
    "contact": TEXT, "digits": Choice(DIGITS), "relations": Relations(), "status": Choice(STATUSES),
}  # fmt: skip
ITEM_FIELDS: dict[str, FieldType] = {
    "kind": Choice(ITEM_KINDS), "title": TEXT, "presenter": TEXT, "outcome": Choice(OUTCOMES), "vote.method": Choice(VOTE_METHODS),
    "vote.for": NUMBER, "vote.against": NUMBER, "vote.abstained": NUMBER, "decisions": TEXTS,
}  # fmt: skip
ATTENDANCE_FIELDS: dict[str, FieldType] = {"role": TEXT, "body": TEXT, "count": NUMBER, "of": NUMBER}
SIGNATORY_FIELDS: dict[str, FieldType] = {"name": TEXT, "office": TEXT, "body": TEXT}
PARAGRAPH_FIELDS: dict[str, FieldType] = {
    "style": Choice(STYLES), "level": Depth(), "role": Choice(ROLES), "label": TEXT, "direction": Choice(DIRECTIONS),
    "language": Tag(optional=True),
}  # fmt: skip


def fields_of(node: Node) -> dict[str, FieldType]:
    """The fields of a node with their types, in the order of a form."""
    match node:
        case Statement():
            return STATEMENT_FIELDS
        case AgendaItem():
            return ITEM_FIELDS
        case Attendance():
            return ATTENDANCE_FIELDS
        case Signatory():
            return SIGNATORY_FIELDS
        case Paragraph():
            return PARAGRAPH_FIELDS


def value_of(node: Node, name: str) -> object:
    """The value of a field; raises KeyError for a field that the node does not have."""
    if name not in fields_of(node):
        raise KeyError(name)
    holder, attribute = _holder(node, name)
    return getattr(holder, attribute)


def with_value(node: Node, name: str, value: object) -> Node:
    """The node with another value in a field; the value has to be clean."""
    if isinstance(node, Statement) and name != "language":
        metadata = node.metadata
        if name.startswith("event."):
            event = replace(metadata.event, **_one(name.removeprefix("event."), value))
            return replace(node, metadata=replace(metadata, event=event))
        return replace(node, metadata=replace(metadata, **_one(name, value)))
    if isinstance(node, AgendaItem) and name.startswith("vote."):
        return replace(node, vote=replace(node.vote, **_one(_attribute(name), value)))
    return replace(node, **_one(name, value))


def _holder(node: Node, name: str) -> tuple[object, str]:
    if isinstance(node, Statement) and name != "language":
        return (node.metadata.event if name.startswith("event.") else node.metadata), _attribute(name)
    if isinstance(node, AgendaItem) and name.startswith("vote."):
        return node.vote, _attribute(name)
    return node, name


def _attribute(name: str) -> str:
    last = name.rpartition(".")[2]
    return "for_" if last == "for" else last


def _one(attribute: str, value: object) -> dict[str, Any]:
    return {attribute: value}
