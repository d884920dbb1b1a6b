"""Past: what was decided once is not brought again by a copy that still has it open."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from desktop_app.review.changes import parts_of
from desktop_app.review.commenting import commented
from desktop_app.review.decide import reject, verdicts
from desktop_app.review.decisions import Decision
from desktop_app.review.parts import Part
from desktop_app.statement import Comment, Detached, OnMarks, Statement, TrackedChange
from desktop_app.statement.walking import find

_PLAIN = ("insert", "delete", "replace", "field")
"""What can be left away though it was accepted: nothing else stands on it."""


def without_decided(copy: Statement, past: Sequence[Decision], known: Collection[str]) -> Statement:
    """The copy without what these decisions decided; itself where it has none of that. Not touched: what it was sent (`known`, ids), what
    says something else by now, what goes only together with something that was not decided, and paragraphs, breaks and moves that were
    accepted: other suggestions may stand on them, and they come true in the same way again."""
    parts = parts_of(copy) if past else {}
    fresh = [change for change in copy.changes if change.id not in known and change.id in parts]
    gone = {change.id for change in fresh if any(_is_it(change, parts[change.id], one) for one in past)}
    while gone and (bound := {one for one in gone if not verdicts(copy, rejected=(one,)).keys() <= gone}):
        gone -= bound
    return reject(copy, gone) if gone else copy


def anchored_again(statement: Statement, before: Statement) -> Statement:
    """The statement in which no comment lost its place that it had `before`, and that is still there."""
    stood = {comment.id: comment.anchor for comment in before.comments}

    def again(comment: Comment) -> Comment:
        anchor = stood.get(comment.id, comment.anchor)
        if not isinstance(comment.anchor, Detached) or isinstance(anchor, Detached):
            return comment
        there = commented(statement, comment.id) if isinstance(anchor, OnMarks) else find(statement, anchor.node)
        return replace(comment, anchor=anchor) if there else comment

    comments = tuple(again(comment) for comment in statement.comments)
    return statement if comments == statement.comments else replace(statement, comments=comments)


def _is_it(change: TrackedChange, parts: tuple[Part, ...], past: Decision) -> bool:
    """Whether the decision is on this change: on itself, or on what its author and others suggested alike."""
    if len(parts) != past.places or (past.outcome == "accepted" and any(part.kind not in _PLAIN for part in parts)):
        return False
    if change.id == past.id:
        return _says(parts[0], past.part)
    alike = set(change.authors) < set(past.authors) and past.created <= change.created <= past.at
    return alike and parts[0].kind == past.part.kind and _says(parts[0], past.part)


def _says(part: Part, past: Part) -> bool:
    """Whether it says the same. What rivals take out alike was decided apart from the words of each."""
    same = (part.node, part.field, part.after) == (past.node, past.field, past.after)
    return same and (part.before == past.before or (past.kind == "insert" and bool(part.after)))
