"""Merge: the copies of several reviewers as suggestions on one statement. Nobody's word is lost, and nobody's wish is decided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from random import Random

from desktop_app.review.aligning import aligned
from desktop_app.review.conflict import Conflict, rival_conflicts
from desktop_app.review.jointly import Joint
from desktop_app.review.opinions import opinions, shows, without_echoes
from desktop_app.review.overlaying import Copy, Overlay, gaps_of
from desktop_app.review.renaming import renamed
from desktop_app.review.rows import Node, with_rows
from desktop_app.review.threads import joined_threads
from desktop_app.review.track import as_suggestions
from desktop_app.statement import Comment, OnNode, Proposal, Statement, TrackedChange, fresh_ids
from desktop_app.statement.cleaning import cleaned
from desktop_app.statement.references import live_changes
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import node_ids, paragraphs
from desktop_app.text.message import Translate, filled, message

Reviewed = tuple[str, Statement]
"""A reviewer's name and his copy. The name is given to what the copy changes without saying who did."""

ELSEWHERE = message("I would move this: behind “{words}”.")
"""The comment for a move that could not be made because another reviewer's stands."""
OTHERWISE = message("I would format this otherwise: “{words}”.")
"""The same for another look of letters."""


@dataclass(frozen=True, slots=True)
class Merged:
    """The statement with everybody's suggestions, and what cannot all come true."""

    statement: Statement
    conflicts: tuple[Conflict, ...]


def merge(base: Statement, copies: Sequence[Reviewed], when: datetime, translate: Translate = str, decider: str = "") -> Merged:
    """`base` with what every copy suggests, comments and changes without a word. The same by several is one suggestion with all names;
    what contradicts stands side by side. The order of the copies does not matter. A copy that changes nothing adds nothing.

    Copies are those of this base, or later: what they are not by id they are by what they say. What can't stand as a suggestion is a
    comment of who wants it, in the language of `translate`: a second move, another look, and a decision on a suggestion that the base
    holds, which stays open. (Who decides in earnest is `decider`: his decisions are no remarks.)
    """
    made = sorted((_copy(base, author, copy, when) for author, copy in copies), key=_key)
    made = list(_told_apart(base, made))
    unlike = [copy for at, copy in enumerate(made) if copy.statement != base and copy.statement not in [one.statement for one in made[:at]]]
    if not unlike and not any(copy.opinions for copy in made):
        return Merged(base, rival_conflicts(base))
    changes = {change.id: change for copy in unlike for change in copy.statement.changes}
    joint = Joint(changes, {*node_ids(base), *(node for copy in unlike for node in node_ids(copy.statement))})
    overlay = Overlay(base, unlike, joint)
    found = overlay.rows
    done = replace(base, gaps=gaps_of(base, overlay, found), proposals=_proposals(base, unlike, joint), comments=_comments(base, unlike))
    done = renamed(with_rows(done, found), overlay.twins)
    done, conflicts = _with_beaten(done, overlay, when, translate)
    done = _with_opinions(done, made, when, translate, decider)
    listed = {change.id: change for change in (*base.changes, *changes.values(), *joint.made)}
    live = live_changes(done)
    order = sorted((each for each in listed.values() if each.id in live and each not in base.changes), key=_made)
    done = replace(done, changes=(*(each for each in base.changes if each.id in live), *order))
    done = cleaned(done, done)
    return Merged(done, (*conflicts, *rival_conflicts(done)))


def _copy(base: Statement, author: str, statement: Statement, when: datetime) -> Copy:
    """The copy as suggestions on the base. What it changes without a word gets ids that come from author and text."""
    ids = fresh_ids(Random(f"{author} {_words(statement)}"), {*node_ids(base), *node_ids(statement)})
    theirs = renamed(statement, aligned(base, statement, ids))
    decided = opinions(base, theirs)
    metadata = replace(theirs.metadata, status=base.metadata.status, relations=base.metadata.relations)
    comments = joined_threads(base.comments, theirs.comments)
    theirs = replace(
        theirs, metadata=metadata, comments=comments, milestones=base.milestones, extensions=base.extensions,
        sources=base.sources, ignored=base.ignored,
    )  # fmt: skip
    known = frozenset(change.id for change in base.changes)
    suggested = as_suggestions(base, theirs, author, when, ids)
    return Copy(author, without_echoes(suggested, decided, known) if decided else suggested, known, decided)


def _told_apart(base: Statement, copies: Sequence[Copy]) -> Iterator[Copy]:
    """The copies in which no two new nodes of one id say different things."""
    known = set(node_ids(base))
    seen: dict[str, Node] = {}
    for copy in copies:
        alike = {node.id: node for node in copy.nodes.values() if node.id not in known}
        wrong = [node for node, found in alike.items() if seen.setdefault(node, found) != found]
        ids = fresh_ids(Random(f"{copy.author} {' '.join(wrong)}"), {*known, *seen, *alike})
        names = {node: ids(node.partition("-")[0] or "p") for node in wrong}
        yield copy if not names else replace(copy, statement=renamed(copy.statement, names))


def _key(copy: Copy) -> tuple[str, str, str]:
    return copy.author, _words(copy.statement), repr(copy.statement)


def _words(statement: Statement) -> str:
    return "\n".join(plain(paragraph.runs) for paragraph in paragraphs(statement))


def _made(change: TrackedChange) -> tuple[datetime, tuple[str, ...], str]:
    return change.created, change.authors, change.id


def _proposals(base: Statement, copies: Sequence[Copy], joint: Joint) -> tuple[Proposal, ...]:
    """The suggested values of all; the same value by several once."""
    alike: dict[tuple[str, str, str, str], list[str]] = {}
    for copy in copies:
        for one in copy.statement.proposals:
            if one.change not in copy.known:
                alike.setdefault((one.node, one.field, one.old, one.new), []).append(one.change)
    return (*base.proposals, *(Proposal(joint.one(changes) or "", *said) for said, changes in alike.items()))


def _comments(base: Statement, copies: Sequence[Copy]) -> tuple[Comment, ...]:
    done = base.comments
    for copy in copies:
        done = joined_threads(done, copy.statement.comments, base.comments)
    known = {comment.id for comment in base.comments}
    fresh = sorted((one for one in done if one.id not in known), key=lambda one: (one.created, one.author, one.id))
    return (*(one for one in done if one.id in known), *fresh)


def _with_opinions(statement: Statement, copies: Sequence[Copy], when: datetime, translate: Translate, decider: str) -> Statement:
    """What reviewers decided of suggestions that they were sent, as their comments; a deletion of what another has put in shows itself,
    and what the decider decided likewise need not be told."""
    comments = list(statement.comments)
    settled = {(one.change.id, one.accepted) for copy in copies if copy.author == decider for one in copy.opinions}
    for copy in (each for each in copies if each.author != decider):
        for one in (each for each in copy.opinions if (each.change.id, each.accepted) not in settled):
            author, text = one.by or copy.author, filled(translate, one.told.source, one.told.arguments)
            shown = not one.accepted and shows(copy.statement, one.change.id, copy.known)
            if shown or (author, text, one.anchor) in {(each.author, each.text, each.anchor) for each in comments}:
                continue
            ids = fresh_ids(Random(f"{author} {one.change.id} {text}"), {*node_ids(statement), *(each.id for each in comments)})
            comments.append(Comment(ids("c"), author, one.at or when, text, anchor=one.anchor))
    return statement if len(comments) == len(statement.comments) else replace(statement, comments=tuple(comments))


def _with_beaten(statement: Statement, overlay: Overlay, when: datetime, translate: Translate) -> tuple[Statement, tuple[Conflict, ...]]:
    """The moves that could not be made, and the looks that could not be given, as comments of their authors."""
    comments, conflicts = list(statement.comments), []
    for copy, node in overlay.beaten:
        before = next((one for one in reversed(_before(copy, node))), "")
        ids = fresh_ids(Random(f"{copy.author} {node} {before}"), {*node_ids(statement), *(one.id for one in comments)})
        change = next(one for one in copy.statement.changes if one.id == copy.moved[node].change)
        text = filled(translate, ELSEWHERE, {"words": before})
        whose = copy.author if copy.author in change.authors else change.authors[0]
        comments.append(Comment(ids("c"), whose, change.created, text, anchor=OnNode(node)))
        conflicts.append(Conflict("moved", node, copy.author))
    for author, node, words in overlay.overruled:
        ids = fresh_ids(Random(f"{author} {node} {words}"), {*node_ids(statement), *(one.id for one in comments)})
        comments.append(Comment(ids("c"), author, when, filled(translate, OTHERWISE, {"words": words}), anchor=OnNode(node)))
        conflicts.append(Conflict("restyled", node, author))
    return replace(statement, comments=tuple(comments)), tuple(conflicts)


def _before(copy: Copy, node: str) -> tuple[str, ...]:
    """The words of the paragraphs that the copy has before a node."""
    order = paragraphs(copy.statement)
    at = next((at for at, one in enumerate(order) if one.id == node), 0)
    return tuple(plain(one.runs)[:60] for one in order[:at])
