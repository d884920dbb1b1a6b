"""Arranging: the paragraphs of a statement by the containers that hold them, and a statement with other paragraphs in them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from random import Random
from typing import TypeVar

from desktop_app.statement.directions import chained
from desktop_app.statement.ids import fresh_ids
from desktop_app.statement.memo import by_identity
from desktop_app.statement.nodes import SECTIONS, AgendaItem, Paragraph, Section, Statement
from desktop_app.statement.review import OnField, OnNode
from desktop_app.statement.walking import Place, at, node_ids, paragraphs, placed, places


@dataclass(frozen=True, slots=True)
class Container:
    """What holds paragraphs: a section, or the agenda item of this id."""

    section: Section
    item: str | None = None


Node = TypeVar("Node")

Arrangement = dict[Container, tuple[Paragraph, ...]]
"""The paragraphs of every container, in printing order."""


def arrangement(statement: Statement) -> Arrangement:
    """The paragraphs of the statement by container, empty containers too."""
    done: Arrangement = {}
    for section in SECTIONS:
        if section == "agenda":
            done.update({Container("agenda", item.id): item.paragraphs for item in statement.agenda})
        else:
            done[Container(section)] = getattr(statement, section)
    return done


def container_of(statement: Statement, place: Place) -> Container:
    """The container of a place."""
    return Container(place.section, None if place.item is None else statement.agenda[place.item].id)


def located(statement: Statement, node: str) -> tuple[Place, Paragraph] | None:
    """A paragraph by its id with its place; None where there is none."""
    place = places(statement).get(node)
    return None if place is None else (place, at(statement, place))


def paragraph_of(statement: Statement, node: str) -> Paragraph | None:
    """A paragraph by its id; None where there is none."""
    found = located(statement, node)
    return None if found is None else found[1]


def in_order(statement: Statement, nodes: tuple[str, ...]) -> tuple[Paragraph, ...]:
    """Those paragraphs in printing order, each once; ids of other nodes are left out."""
    wanted = set(nodes)
    return tuple(paragraph for _place, paragraph in placed(statement) if paragraph.id in wanted)


def with_paragraph(statement: Statement, place: Place, new: Paragraph) -> Statement:
    """The statement with the paragraph at a place replaced by one of the same id; everything else is shared."""
    if at(statement, place) is new:
        return statement
    if place.item is not None:
        item = statement.agenda[place.item]
        item = replace(item, paragraphs=_put(item.paragraphs, place.index, new))
        done = replace(statement, agenda=_put(statement.agenda, place.item, item))
    else:
        row: tuple[Paragraph, ...] = getattr(statement, place.section)
        done = with_section(statement, place.section, _put(row, place.index, new))
    places.carry(statement, done)
    if not new.run_in and new.id not in chained(statement):
        chained.carry(statement, done)
    return done


def with_paragraphs(statement: Statement, nodes: tuple[str, ...], change: Callable[[Paragraph], Paragraph]) -> Statement:
    """The statement with each of those paragraphs changed; the ids stay. Itself where nothing changes."""
    done = statement
    for node in dict.fromkeys(nodes):
        found = located(done, node)
        if found is None:
            continue
        new = change(found[1])
        if new != found[1]:
            done = with_paragraph(done, found[0], new)
    return done


def with_section(statement: Statement, section: Section, paragraphs: tuple[Paragraph, ...]) -> Statement:
    """The statement with other paragraphs in a section that is not the agenda."""
    match section:
        case "front":
            return replace(statement, front=paragraphs)
        case "lead":
            return replace(statement, lead=paragraphs)
        case "body":
            return replace(statement, body=paragraphs)
        case "closing":
            return replace(statement, closing=paragraphs)
        case "agenda":
            raise ValueError("the agenda holds items")


def with_arrangement(statement: Statement, new: Mapping[Container, tuple[Paragraph, ...]]) -> Statement:
    """The statement with the given containers filled anew; the others, equal ones, and paragraphs that are equal are shared.

    An item left without paragraphs goes if it says nothing else, otherwise it keeps an empty paragraph.
    """
    current = arrangement(statement)
    new = {key: row for key, row in new.items() if row is not current.get(key)}
    old = {paragraph.id: paragraph for paragraph in paragraphs(statement)}
    new = {key: tuple(_shared(old.get(one.id), one) for one in row) for key, row in new.items()}
    done = statement
    for section in SECTIONS:
        filled = new.get(Container(section))
        if section != "agenda" and filled is not None and filled != getattr(statement, section):
            done = with_section(done, section, filled)
    items = tuple(kept for item in statement.agenda if (kept := _refilled(statement, item, new)) is not None)
    return done if items == statement.agenda else replace(done, agenda=items)


def _shared(old: Paragraph | None, new: Paragraph) -> Paragraph:
    """The old one where the new one is equal to it."""
    return old if old is not None and (old is new or old == new) else new


def says_nothing(statement: Statement, item: AgendaItem) -> bool:
    """Whether an item tells nothing beside its paragraphs and its kind, and nobody points at it."""
    bare = AgendaItem(item.id, item.kind, paragraphs=item.paragraphs, decisions=item.decisions)
    return item == bare and not _pointed_at(statement, item.id)


def spare_id(statement: Statement, prefix: str, seed: str) -> str:
    """A fresh id for a node that an edit has to add on its own: the same for the same statement and seed."""
    taken, fresh = _taken(statement), fresh_ids(Random(seed))
    while (new := fresh(prefix)) in taken:
        pass
    return new


@by_identity
def _taken(statement: Statement) -> frozenset[str]:
    return frozenset(node_ids(statement))


def _refilled(statement: Statement, item: AgendaItem, new: Mapping[Container, tuple[Paragraph, ...]]) -> AgendaItem | None:
    filled = new.get(Container("agenda", item.id), item.paragraphs)
    if filled == item.paragraphs:
        return item
    if filled:
        return replace(item, paragraphs=filled)
    if says_nothing(statement, item):
        return None
    return replace(item, paragraphs=(Paragraph(spare_id(statement, "p", item.id)),))


def _pointed_at(statement: Statement, node: str) -> bool:
    anchored = any(isinstance(comment.anchor, OnNode | OnField) and comment.anchor.node == node for comment in statement.comments)
    return anchored or any(node in {gap.node, gap.item} for gap in statement.gaps) or any(p.node == node for p in statement.proposals)


def _put(nodes: tuple[Node, ...], index: int, new: Node) -> tuple[Node, ...]:
    row = list(nodes)  # of thousands each copy is felt at a key
    row[index] = new
    return tuple(row)
