"""Report: what became of each reviewer's suggestions and comments.

Decisions are read from the statement's own memory (`decisions.recorded`). What a reviewer's copy holds and the statement neither
holds nor remembers was not decided but lost its place in other edits: it is told apart where the copies are given.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from desktop_app.review.decisions import Decision, decisions
from desktop_app.review.listing import ChangeRow, CommentRow, changes_listed, comments_listed
from desktop_app.review.people import names
from desktop_app.review.wording import place_name, told
from desktop_app.statement.nodes import Statement
from desktop_app.text.initials import initials
from desktop_app.text.message import Message


@dataclass(frozen=True, slots=True)
class Entry:
    """One suggestion: what it does, where, whose it is (all its authors) and, once it was decided, by whom and when."""

    id: str
    authors: tuple[str, ...]
    created: datetime
    section: str
    told: Message
    by: str = ""
    at: datetime | None = None


@dataclass(slots=True)
class Reviewer:
    """What one reviewer wanted, and what became of it. `overtaken`: gone with other edits, without a decision."""

    name: str
    initials: str
    accepted: list[Entry] = field(default_factory=list)
    rejected: list[Entry] = field(default_factory=list)
    open: list[Entry] = field(default_factory=list)
    overtaken: list[Entry] = field(default_factory=list)
    comments: list[CommentRow] = field(default_factory=list)

    @property
    def comments_open(self) -> int:
        """How many of the comments are not resolved."""
        return sum(not row.comment.resolved for row in self.comments)


def report(statement: Statement, copies: Iterable[Statement] = ()) -> tuple[Reviewer, ...]:
    """Each reviewer with all that became of his or her work, in the order of their first act. A suggestion of two stands with both.

    `copies`: the reviewers' copies, for what is neither open nor remembered as decided.
    """
    given = tuple(copies)
    everybody = dict.fromkeys(name for one in (statement, *given) for name in names(one))
    done = {name: Reviewer(name, initials(name)) for name in everybody}
    rows, past = changes_listed(statement), decisions(statement)
    known = {row.id for row in rows} | {each.id for each in past}
    for row in rows:
        _add(done, row.authors, "open", _open(row))
    for each in past:
        _add(done, each.authors, each.outcome, _decided(each))
    for copy in given:
        for row in changes_listed(copy):
            if row.id not in known:
                known.add(row.id)
                _add(done, row.authors, "overtaken", _open(row))
    for comment in comments_listed(statement):
        if comment.comment.author in done:
            done[comment.comment.author].comments.append(comment)
    return tuple(done.values())


def where(entry: Entry) -> Message:
    """The section of an entry in words."""
    return Message(place_name(entry.section))


def _add(done: dict[str, Reviewer], authors: tuple[str, ...], outcome: str, entry: Entry) -> None:
    for author in authors:
        if author in done:
            getattr(done[author], outcome).append(entry)


def _open(row: ChangeRow) -> Entry:
    return Entry(row.id, row.authors, row.created, row.section, row.told)


def _decided(each: Decision) -> Entry:
    return Entry(each.id, each.authors, each.created, each.part.section, told(each.part, each.places - 1), each.by, each.at)
