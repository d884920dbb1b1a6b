"""Bonds: suggestions that can only be decided together, and suggestions of which only one can come true."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from desktop_app.statement import AgendaItem, Paragraph, Statement
from desktop_app.statement.references import presence_ids
from desktop_app.statement.walking import find, item_of, paragraphs

Pair = tuple[str, str]


def together(statement: Statement, change: str) -> frozenset[str]:
    """The changes that are decided with this one, itself among them: a break and what becomes of the paragraph before it; a move out
    of an item and what becomes of the item; a move into a new item and that item."""
    found, waiting = {change}, [change]
    bonds = tuple(_bonds(statement))
    while waiting:
        one = waiting.pop()
        for other in _partners(one, bonds):
            if other not in found:
                found.add(other)
                waiting.append(other)
    return frozenset(found)


def rivals(statement: Statement, change: str) -> frozenset[str]:
    """The changes that are rejected when this one is accepted: another value for the same field; a paragraph that somebody put or
    moved into an item which somebody else deletes."""
    return frozenset(_partners(change, _rivalries(statement))) - together(statement, change)


def _partners(change: str, pairs: Iterable[Pair]) -> Iterator[str]:
    for one, other in pairs:
        if change == one:
            yield other
        elif change == other:
            yield one


def _bonds(statement: Statement) -> Iterator[Pair]:
    for paragraph in paragraphs(statement):
        broken = paragraph.break_change
        if broken is not None and broken.behind is not None:
            head = find(statement, broken.behind)
            if isinstance(head, Paragraph):
                yield from _each(presence_ids(broken), _standing(statement, head))
    for gap in statement.gaps:
        now, before = item_of(statement, gap.node), None if gap.item is None else find(statement, gap.item)
        if now is not None and now.presence is not None and now.presence.inserted is not None:
            yield gap.change, now.presence.inserted
        if isinstance(before, AgendaItem) and before.presence is not None and before.presence.deleted is not None:
            yield gap.change, before.presence.deleted


def _standing(statement: Statement, paragraph: Paragraph) -> tuple[str, ...]:
    """The changes on which it hangs that a paragraph stands."""
    item = item_of(statement, paragraph.id)
    own = presence_ids(paragraph.presence)
    return own if item is None else (*own, *presence_ids(item.presence))


def _rivalries(statement: Statement) -> Iterator[Pair]:
    fields: dict[tuple[str, str], list[str]] = {}
    for proposal in statement.proposals:
        fields.setdefault((proposal.node, proposal.field), []).append(proposal.change)
    for changes in fields.values():
        yield from ((one, other) for at, one in enumerate(changes) for other in changes[at + 1 :] if one != other)
    moved = {gap.node: gap.change for gap in statement.gaps}
    for item in statement.agenda:
        deleted = None if item.presence is None else item.presence.deleted
        for paragraph in item.paragraphs if deleted is not None else ():
            inserted = None if paragraph.presence is None else paragraph.presence.inserted
            comers = (moved.get(paragraph.id), inserted) if deleted not in presence_ids(paragraph.presence) else ()
            yield from ((deleted, one) for one in comers if deleted is not None and one is not None and one != deleted)


def _each(some: tuple[str, ...], others: tuple[str, ...]) -> Iterator[Pair]:
    return ((one, other) for one in some for other in others if one != other)
