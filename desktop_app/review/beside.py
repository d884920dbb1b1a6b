"""Beside: what is suggested for fields, items and rows, as it stands beside them in a form. Cheap, for forms follow each change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from desktop_app.review.parts import name_of, of_node
from desktop_app.review.people import names
from desktop_app.review.proposing import RUN_IN
from desktop_app.statement import Statement
from desktop_app.statement.field_names import FIELD_NAMES, Owner
from desktop_app.statement.fields import fields_of, value_of
from desktop_app.statement.memo import by_identity
from desktop_app.statement.references import rows_of
from desktop_app.statement.review import GapSection
from desktop_app.statement.walking import Node, find
from desktop_app.text.characters import SOFT_BREAK

Kind = Literal["value", "in", "out", "moved"]
TABLES: tuple[GapSection, ...] = ("agenda", "attendance", "signatories")
"""Where items and rows stand."""
COLOURS = 6
"""So many colours and patterns of authors there are; then they begin anew."""


@dataclass(frozen=True, slots=True)
class Beside:
    """One suggestion at its place. `author`: the number of its first author by first appearance in the file, from 1 to COLOURS: his
    colour and his pattern.

    "value": `old`, as it is stored now, → `new` in lexical form, for `field` of `node`, a node of kind `of`. "in", "out": the node is put
    in or taken out, `new` or `old` names it. "moved": `old` names the node behind which it stood, empty: it stood first.
    """

    change: str
    authors: tuple[str, ...]
    author: int
    kind: Kind
    node: str
    of: Owner
    field: str = ""
    old: str = ""
    new: str = ""

    @property
    def field_name(self) -> str:
        """The word for the field."""
        return FIELD_NAMES.get((self.of, self.field), self.field)


@by_identity
def beside(statement: Statement) -> dict[str, tuple[Beside, ...]]:
    """By node: what is suggested for the statement's fields, for its items and their fields, for its rows and theirs; what is for the
    node as a whole first, then by field, of rivals the earlier first. Remembered: do not change the result."""
    done: dict[str, list[Beside]] = {}
    for each in _all(statement):
        done.setdefault(each.node, []).append(each)
    return {node: tuple(sorted(each, key=_place)) for node, each in done.items()}


def _place(each: Beside) -> tuple[bool, int]:
    order = list(FIELD_NAMES)
    return each.kind == "value", order.index((each.of, each.field)) if (each.of, each.field) in FIELD_NAMES else 0


def author_numbers(statement: Statement) -> dict[str, int]:
    """The colour and pattern of each who takes part, by name: from 1 to COLOURS."""
    return {name: at % COLOURS + 1 for at, name in enumerate(names(statement))}


def is_same(old: Statement, new: Statement) -> bool:
    """Whether what stands beside is certainly the same: this is asked at each key."""
    if old is new:
        return True
    if any(one is not other and one != other for one, other in zip(_whole(old), _whole(new), strict=True)):
        return False
    return old.agenda is new.agenda or [item.presence for item in old.agenda] == [item.presence for item in new.agenda]


def _whole(statement: Statement) -> tuple[object, ...]:
    return statement.proposals, statement.gaps, statement.metadata.attendance, statement.metadata.signatories


def _all(statement: Statement) -> Iterator[Beside]:
    nodes: dict[str, Node] = {node.id: node for node in (*statement.agenda, *rows_of(statement), statement)}
    changes = {change.id: change.authors for change in statement.changes}
    numbers = author_numbers(statement) if changes else {}

    def told(change: str, kind: Kind, node: Node, field: str = "", old: str = "", new: str = "") -> Beside:
        authors = changes.get(change, ())
        number = numbers.get(authors[0], 1) if authors else 1
        return Beside(change, authors, number, kind, node.id, of_node(node), field, old, new)

    for node in nodes.values():
        presence = getattr(node, "presence", None)
        if presence is not None and presence.inserted is not None:
            yield told(presence.inserted, "in", node, new=name_of(node))
        if presence is not None and presence.deleted is not None:
            yield told(presence.deleted, "out", node, old=name_of(node))
    for gap in statement.gaps:
        if gap.node in nodes and gap.section in TABLES and gap.item is None:
            before = None if gap.after is None else find(statement, gap.after)
            yield told(gap.change, "moved", nodes[gap.node], old=name_of(before))
    for one in statement.proposals:
        if one.node in nodes and one.field != RUN_IN:
            node = nodes[one.node]
            kind = fields_of(node).get(one.field)
            old = one.old if kind is None else kind.write(value_of(node, one.field))
            old, new = (_passages(statement, each) if one.field == "decisions" else each for each in (old, one.new))
            yield told(one.change, "value", node, one.field, old, new)


def _passages(statement: Statement, ids: str) -> str:
    """The words of paragraphs in the place of their ids."""
    return SOFT_BREAK.join(name_of(find(statement, node)) for node in ids.split(SOFT_BREAK) if node)


def rivals_at(found: tuple[Beside, ...]) -> frozenset[str]:
    """The changes among these that are rivals: several values for one field."""
    fields: dict[tuple[str, str], set[str]] = {}
    for each in found:
        if each.kind == "value":
            fields.setdefault((each.node, each.field), set()).add(each.change)
    return frozenset(change for changes in fields.values() if len(changes) > 1 for change in changes)
