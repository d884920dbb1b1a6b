"""Carrying: what an edit had taken away from text that stands on as a suggested deletion goes back to it."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.review.pairing import Pairing
from desktop_app.statement import Comment, Ignored, OnField, OnMarks, OnNode, Source, Statement
from desktop_app.statement.references import field_owners, live_changes, marked_comments


def with_references(pairing: Pairing, statement: Statement) -> Statement:
    """The statement with the anchors of comments, the sources and the ignored problems whose places stand on, and without changes
    that have no place."""
    owners, marked = field_owners(statement), marked_comments(statement)
    before = {comment.id: comment for comment in pairing.old.comments}
    comments = tuple(_anchored(before.get(comment.id), comment, owners, marked) for comment in statement.comments)
    statement = replace(statement, proposals=tuple(proposal for proposal in statement.proposals if proposal.node in owners))
    live = live_changes(statement)
    return replace(
        statement,
        comments=comments,
        sources=_sources(pairing, statement, owners),
        ignored=_ignored(pairing, statement, owners),
        changes=tuple(change for change in statement.changes if change.id in live),
    )


def _anchored(old: Comment | None, new: Comment, owners: frozenset[str], marked: frozenset[str]) -> Comment:
    if old is None or old.anchor == new.anchor:
        return new
    match old.anchor:
        case OnMarks():
            stands = old.id in marked
        case OnNode(node) | OnField(node):
            stands = node in owners
        case _:
            stands = False
    return replace(new, anchor=old.anchor) if stands else new


def _sources(pairing: Pairing, statement: Statement, owners: frozenset[str]) -> tuple[Source, ...]:
    """The sources of the edit, with those that went with a node which stands on."""
    now = field_owners(pairing.new)
    given = {(source.owner, source.field): source for source in statement.sources}
    lost = {
        (source.owner, source.field): source
        for source in pairing.old.sources
        if {source.owner, source.node} <= owners and not {source.owner, source.node} <= now
    }
    return tuple({**given, **lost}.values()) if lost else statement.sources


def _ignored(pairing: Pairing, statement: Statement, owners: frozenset[str]) -> tuple[Ignored, ...]:
    now = field_owners(pairing.new)
    lost = tuple(one for one in pairing.old.ignored if one.node in owners and one.node not in now)
    return (*statement.ignored, *lost) if lost else statement.ignored
