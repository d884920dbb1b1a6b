"""The list of a review: what waits for somebody, whose it is, and what shares a card. For whoever shows it. No Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from desktop_app.editing.review_walk import open_rows
from desktop_app.review.beside import author_numbers
from desktop_app.review.bonds import contested_deletions, rivals
from desktop_app.review.listing import ChangeRow, CommentRow, Row, changes_listed, comments_listed
from desktop_app.review.people import known, mentions
from desktop_app.statement import Statement
from desktop_app.statement.memo import by_identity
from desktop_app.text.message import message

Kind = Literal["", "suggestion", "comment", "mentions", "resolved"]
KINDS: tuple[tuple[Kind, str], ...] = (
    ("", message("Suggestions and comments")),
    ("suggestion", message("Suggestions")),
    ("comment", message("Comments")),
    ("mentions", message("Comments that mention me")),
    ("resolved", message("Resolved comments")),
)
"""What can be listed alone, and its name."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A row with what is shown of it. `names`: whose it is; `author`: his number, from 1 on; `rival`: it and another suggestion cannot both
    come true; `known`: whom a comment can speak to."""

    row: Row
    names: tuple[str, ...]
    author: int
    rival: bool
    known: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The id of the suggestion or of the comment."""
        return self.row.id

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Itself: as several rivals are told that share a card."""
        return (self,)

    @property
    def is_comment(self) -> bool:
        """Whether it is a comment."""
        return isinstance(self.row, CommentRow)


@dataclass(frozen=True, slots=True)
class Rivals:
    """Suggestions of which one alone can come true, in reading order: they share a card. `taken`: the words in whose place each puts his
    own; they go with the one that is chosen, and stay where none is."""

    entries: tuple[Entry, ...]
    taken: str = ""

    @property
    def row(self) -> Row:
        """The first of them: the card stands at its place."""
        return self.entries[0].row

    @property
    def id(self) -> str:
        """The id of the first."""
        return self.entries[0].id

    @property
    def is_comment(self) -> bool:
        """Never."""
        return False


Shown = Entry | Rivals
"""What has a card of its own."""


@by_identity
def entries(statement: Statement) -> tuple[Entry, ...]:
    """What waits for somebody, in reading order; comments without a place at the end."""
    return _entries(statement, open_rows(statement))


@by_identity
def resolved(statement: Statement) -> tuple[Entry, ...]:
    """The comments that are done with."""
    return _entries(statement, (row for row in comments_listed(statement) if row.comment.resolved))


@dataclass(frozen=True, slots=True)
class Choice:
    """What is listed; empty: all. `me`: who is meant where comments are asked for that mention somebody."""

    kind: Kind = ""
    author: str = ""
    section: str = ""
    me: str = ""


def chosen(statement: Statement, choice: Choice = Choice()) -> tuple[Entry, ...]:
    """What is listed of this kind, of this author and in this section."""
    found = resolved(statement) if choice.kind == "resolved" else entries(statement)
    return tuple(entry for entry in found if _fits(entry, choice))


def cards(statement: Statement, listed: Iterable[Entry]) -> tuple[Shown, ...]:
    """What is listed as cards: rivals share one, those too that are not listed themselves: who decides sees between what."""
    done: dict[str, Shown] = {}
    for entry in listed:
        if not entry.rival:
            done[entry.id] = entry
        elif not any(entry in card.entries for card in done.values()):
            contest = _contest(statement, entry)
            done[entry.id] = Rivals(contest, _taken(statement, contest))
    return tuple(done.values())


def sections(all_of_them: Iterable[Entry]) -> tuple[str, ...]:
    """The sections in which they stand, in reading order."""
    return tuple(dict.fromkeys(entry.row.section for entry in all_of_them if entry.row.section))


def by_author(all_of_them: Iterable[Entry]) -> Counter[str]:
    """How many there are of each author."""
    return Counter(name for entry in all_of_them for name in dict.fromkeys(entry.row.authors))


def _fits(entry: Entry, choice: Choice) -> bool:
    if choice.author and choice.author not in entry.row.authors:
        return False
    if choice.section and choice.section != entry.row.section:
        return False
    if choice.kind == "mentions":
        return speaks_to(entry, choice.me)
    return choice.kind in ("", "resolved") or entry.is_comment == (choice.kind == "comment")


def speaks_to(entry: Entry, name: str) -> bool:
    """Whether a comment or an answer to it speaks to somebody."""
    if not isinstance(entry.row, CommentRow):
        return False
    said = (entry.row.comment.text, *(reply.text for reply in entry.row.comment.replies))
    return any(mention.name == name for text in said for mention in mentions(text, (*entry.known, name)))


def _contest(statement: Statement, entry: Entry) -> tuple[Entry, ...]:
    """All that can only come true without one of the others."""
    found, waiting = {entry.id}, [entry.id]
    while waiting:
        more = rivals(statement, waiting.pop()) - found
        found |= more
        waiting.extend(more)
    return tuple(each for each in entries(statement) if each.id in found)


def _taken(statement: Statement, contest: Iterable[Entry]) -> str:
    """The words that all of them take out."""
    ids, shared = {each.id for each in contest}, contested_deletions(statement)
    rows = changes_listed(statement) if shared else ()
    return " ".join(row.before for row in rows if not ids.isdisjoint(shared.get(row.id, ())))


def _entries(statement: Statement, rows: Iterable[Row]) -> tuple[Entry, ...]:
    numbers, people = author_numbers(statement), known(statement)
    done = []
    for row in rows:
        names = (row.comment.author,) if isinstance(row, CommentRow) else row.authors
        contested = isinstance(row, ChangeRow) and bool(rivals(statement, row.id))
        done.append(Entry(row, names, numbers.get(names[0], 1) if names else 1, contested, people))
    return tuple(done)
