"""Renaming: a statement whose nodes have other ids, with everything that names them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeVar

from desktop_app.review.rows import Node, Row, rows, with_rows
from desktop_app.statement import AgendaItem, Comment, Gap, OnField, OnNode, Paragraph, Presence, Statement

AnyNode = TypeVar("AnyNode", bound=Node)


def renamed(statement: Statement, names: Mapping[str, str]) -> Statement:
    """The statement in which each id that `names` knows is the other one: of nodes, and wherever they are named. Ids of comments, gaps
    and changes stay. Itself where no name differs."""
    new = {old: name for old, name in names.items() if old != name}
    if not new:
        return statement

    def name(node: str) -> str:
        return new.get(node, node)

    found = {Row(key.section, None if key.item is None else name(key.item)): row for key, row in rows(statement).items()}
    done = replace(
        statement,
        id=name(statement.id),
        proposals=tuple(replace(one, node=name(one.node)) for one in statement.proposals),
        gaps=tuple(_gap(gap, name) for gap in statement.gaps),
        sources=tuple(replace(one, owner=name(one.owner), node=name(one.node)) for one in statement.sources),
        ignored=tuple(replace(one, node=name(one.node)) for one in statement.ignored),
        comments=tuple(_comment(comment, name) for comment in statement.comments),
    )
    return with_rows(done, {key: tuple(_node(node, name) for node in row) for key, row in found.items()})


def _node(node: AnyNode, name: Callable[[str], str]) -> AnyNode:
    done = replace(node, id=name(node.id))
    if isinstance(done, AgendaItem):
        return replace(done, decisions=tuple(map(name, done.decisions)))
    if isinstance(done, Paragraph) and done.break_change is not None and done.break_change.behind is not None:
        broken: Presence = done.break_change
        return replace(done, break_change=replace(broken, behind=name(done.break_change.behind)))
    return done


def _gap(gap: Gap, name: Callable[[str], str]) -> Gap:
    item, after = (None if each is None else name(each) for each in (gap.item, gap.after))
    return replace(gap, node=name(gap.node), item=item, after=after)


def _comment(comment: Comment, name: Callable[[str], str]) -> Comment:
    match comment.anchor:
        case OnNode(node):
            return replace(comment, anchor=OnNode(name(node)))
        case OnField(node, field):
            return replace(comment, anchor=OnField(name(node), field))
    return comment
