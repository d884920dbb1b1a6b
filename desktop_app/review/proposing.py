"""Proposing: fields that differ become suggested values; what stands stays until somebody decides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from desktop_app.review.ink import Ink
from desktop_app.review.pairing import Pairing
from desktop_app.statement import AgendaItem, Paragraph, Proposal, Statement
from desktop_app.statement.fields import fields_of, value_of
from desktop_app.statement.references import field_owners, own_of
from desktop_app.statement.walking import Node
from desktop_app.text.characters import SOFT_BREAK

RUN_IN = "run-in"
"""Whether a paragraph continues the one before it: no field that anybody sets, but it is decided with the move that changed it."""
NOT_SUGGESTED = frozenset({"event", "status", "relations", "decisions"})
"""Fields that are never suggested by themselves: the event field by field, status and relations by the workflow, decisions with their
paragraphs."""


def proposals(ink: Ink, held: tuple[Proposal, ...], pairs: Iterator[tuple[Node, Node]]) -> tuple[Proposal, ...]:
    """The suggested values that stand, with those for each field in which the second node of a pair differs from the first.

    An author has one suggestion for a field: a later one takes its place, and one for the value that stands is none. What he took back
    (the new statement holds it no more, but its node) is none either.
    """
    done = list(held)
    for old, new in pairs:
        if isinstance(new, Statement):
            done = _not_taken_back(done, new, ink)
        for name, stored, after in _differences(old, new):
            mine = [one for one in done if (one.node, one.field) == (old.id, name) and (one.change in ink.own or name == RUN_IN)]
            before = mine[0].old if mine and name == RUN_IN else stored
            done = [one for one in done if one not in mine]
            if after != before:
                done.append(Proposal(_change(ink, mine, old.id, name), old.id, name, before, after))
    return tuple(done)


def decided(pairing: Pairing, statement: Statement, ink: Ink) -> Statement:
    """The statement whose items name as decisions what stands in them: of both states, or with a suggestion where that is not what
    the new state names."""
    agenda, done = [], list(statement.proposals)
    for item in statement.agenda:
        was, now = pairing.was.get(item.id), pairing.now.get(item.id)
        if isinstance(was, AgendaItem) and isinstance(now, AgendaItem):
            born = tuple(node for node in now.decisions if node not in pairing.was)
            named = _both(was.decisions, born, own_of(statement, item), now.decisions)
            stands = own_of(pairing.new, now)
            read = (pairing.targets.get(node, node) for node in named)
            if tuple(dict.fromkeys(node for node in read if node in stands)) != now.decisions:
                named = tuple(node for node in was.decisions if node in own_of(statement, item))
                mine = [one for one in done if (one.node, one.field) == (item.id, "decisions") and one.change in ink.own]
                change = _change(ink, mine, item.id, "decisions")
                done = [one for one in done if one not in mine]
                done.append(Proposal(change, item.id, "decisions", SOFT_BREAK.join(named), SOFT_BREAK.join(now.decisions)))
            agenda.append(item if named == item.decisions else replace(item, decisions=named))
        else:
            agenda.append(item)
    return replace(statement, agenda=tuple(agenda), proposals=tuple(done))


def _both(old: tuple[str, ...], born: tuple[str, ...], known: frozenset[str], order: tuple[str, ...]) -> tuple[str, ...]:
    """The old names, with each that is new behind the one that it follows in `order`."""
    done = [node for node in old if node in known]
    for node in (node for node in born if node in known):
        at = order.index(node)
        before = order[at - 1] if at else None
        done.insert(done.index(before) + 1 if before in done else 0, node)
    return tuple(done)


def said(held: tuple[Proposal, ...], node: str, name: str, change: str | None = None) -> Proposal | None:
    """The latest suggestion for a field; with `change` the one of that change. None where there is none."""
    found = (one for one in reversed(held) if (one.node, one.field) == (node, name) and change in (None, one.change))
    return next(found, None)


def _not_taken_back(held: list[Proposal], new: Statement, ink: Ink) -> list[Proposal]:
    there = {(one.change, one.node, one.field) for one in new.proposals}
    gone = [one for one in held if one.change in ink.own and (one.change, one.node, one.field) not in there]
    if not gone:
        return held
    owners = field_owners(new)
    return [one for one in held if one not in gone or one.node not in owners]


def _change(ink: Ink, mine: list[Proposal], node: str, name: str) -> str:
    if mine:
        return mine[0].change if mine[0].change in ink.own else ink.joint("field", mine[0].change)
    return ink.change("field", f"field/{node}/{'style' if name == 'level' else name}")


def _differences(old: Node, new: Node) -> Iterator[tuple[str, str, str]]:
    if old is new:
        return
    for name, kind in fields_of(old).items():
        if name not in NOT_SUGGESTED and value_of(old, name) != value_of(new, name):
            yield name, kind.write(value_of(old, name)), kind.write(value_of(new, name))
    if isinstance(old, Paragraph) and isinstance(new, Paragraph) and old.run_in != new.run_in:
        yield RUN_IN, _yes(old.run_in), _yes(new.run_in)


def _yes(value: bool) -> str:
    return "true" if value else ""
