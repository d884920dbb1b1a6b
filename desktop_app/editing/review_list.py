"""The list of a review: what waits for somebody, whose it is, and when it was said. For whoever shows it. No Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from desktop_app.editing.review_walk import open_rows
from desktop_app.review.beside import author_numbers
from desktop_app.review.listing import ChangeRow, CommentRow, Row, comments_listed, place_of
from desktop_app.review.places import passage
from desktop_app.review.wording import place_name
from desktop_app.statement import Statement
from desktop_app.statement.memo import by_identity
from desktop_app.text.isolating import isolated
from desktop_app.text.message import Message, message
from desktop_app.text.plural import plural

Kind = Literal["", "suggestion", "comment", "resolved"]
KINDS: tuple[tuple[Kind, str], ...] = (
    ("", message("Suggestions and comments")),
    ("suggestion", message("Suggestions")),
    ("comment", message("Comments")),
    ("resolved", message("Resolved comments")),
)
"""What can be listed alone, and its name."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A row with what is shown of it. `names`: whose it is; `author`: his number, from 1 on; `rival`: another suggestion wants something
    else for the same field."""

    row: Row
    names: tuple[str, ...]
    author: int
    rival: bool

    @property
    def id(self) -> str:
        """The id of the suggestion or of the comment."""
        return self.row.id

    @property
    def is_comment(self) -> bool:
        """Whether it is a comment."""
        return isinstance(self.row, CommentRow)


@by_identity
def entries(statement: Statement) -> tuple[Entry, ...]:
    """What waits for somebody, in reading order; comments without a place at the end."""
    return _entries(statement, open_rows(statement))


@by_identity
def resolved(statement: Statement) -> tuple[Entry, ...]:
    """The comments that are done with."""
    return _entries(statement, (row for row in comments_listed(statement) if row.comment.resolved))


def chosen(statement: Statement, kind: Kind = "", author: str = "") -> tuple[Entry, ...]:
    """What is listed of this kind and of this author; empty: of all."""
    found = resolved(statement) if kind == "resolved" else entries(statement)
    return tuple(
        entry
        for entry in found
        if (kind in ("", "resolved") or entry.is_comment == (kind == "comment")) and (not author or author in entry.row.authors)
    )


def by_author(all_of_them: Iterable[Entry]) -> Counter[str]:
    """How many there are of each author."""
    return Counter(name for entry in all_of_them for name in dict.fromkeys(entry.row.authors))


def said_in(row: Row) -> Message:
    """What a row says: the sentence of a suggestion, the words of a comment."""
    if isinstance(row, ChangeRow):
        return isolated(row.told)
    return Message("{text}", (("text", row.comment.text),))


def where_in(row: Row) -> Message:
    """Where it stands, in words."""
    if isinstance(row, ChangeRow):
        return Message(place_name(row.section))
    if row.detached:
        return Message(message("Its words are gone from the text"))
    return place_of(row)


def words_of_comment(row: CommentRow) -> str:
    """The words that a comment stands at, or stood at."""
    return passage(row.words, 80)


def replies_of(row: CommentRow) -> Message | None:
    """How many replies it has; None: none."""
    count = len(row.comment.replies)
    return (
        plural(count, message("1 reply"), message("2 replies"), message("{count:d} replies"), message("{count} replies")) if count else None
    )


def time_of(created: datetime, now: datetime) -> Message:
    """When it was said, as short as it can be: the hour of today, yesterday, else the day."""
    there = created.astimezone(now.tzinfo)
    if there.date() == now.date():
        return Message("{time}", (("time", f"\u2066{there:%H:%M}\u2069"),))
    if there.date() == (now - timedelta(days=1)).date():
        return Message(message("Yesterday"))
    return Message("{time}", (("time", f"\u2066{there:%Y-%m-%d}\u2069"),))


def _entries(statement: Statement, rows: Iterable[Row]) -> tuple[Entry, ...]:
    numbers, rivals = author_numbers(statement), _rivals(statement)
    done = []
    for row in rows:
        names = (row.comment.author,) if isinstance(row, CommentRow) else row.authors
        done.append(Entry(row, names, numbers.get(names[0], 1) if names else 1, row.id in rivals))
    return tuple(done)


def _rivals(statement: Statement) -> frozenset[str]:
    """The suggestions that want another value for a field than another one does."""
    fields: dict[tuple[str, str], set[str]] = {}
    for proposal in statement.proposals:
        fields.setdefault((proposal.node, proposal.field), set()).add(proposal.change)
    return frozenset(change for changes in fields.values() if len(changes) > 1 for change in changes)
