"""Listing: everything that reviewers left open, in the order in which it is read: for the dock, the command line and the report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from desktop_app.review.changes import parts_of
from desktop_app.review.commenting import Range, commented
from desktop_app.review.parts import Part, of_node
from desktop_app.review.places import WORDS, Places, passage, places_of
from desktop_app.review.wording import field_name, place_name, told
from desktop_app.statement.arranging import paragraph_of
from desktop_app.statement.cleaning import words_of
from desktop_app.statement.edits.fields import field_text
from desktop_app.statement.field_names import value_words
from desktop_app.statement.memo import by_identity
from desktop_app.statement.nodes import Statement
from desktop_app.statement.review import ChangeKind, Comment, Detached, OnField, OnNode
from desktop_app.statement.runs import cut, plain
from desktop_app.statement.walking import find
from desktop_app.text.message import Message


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One suggestion. `parts` are its places in reading order, at least one; the row stands at the first of them.

    `section`: that of the first place ("metadata", "attendance", "signatories" beside the sections of the text); `item`: the agenda
    item that holds it, empty elsewhere. `told`: what it does, in a sentence.
    """

    id: str
    kind: ChangeKind
    authors: tuple[str, ...]
    created: datetime
    section: str
    item: str
    parts: tuple[Part, ...]
    told: Message

    @property
    def node(self) -> str:
        """The node of the first place."""
        return self.parts[0].node

    @property
    def field(self) -> str:
        """The field of the first place; empty for text."""
        return self.parts[0].field

    @property
    def before(self) -> str:
        """The words at the first place without the suggestion."""
        return self.parts[0].before

    @property
    def after(self) -> str:
        """The words at the first place with it."""
        return self.parts[0].after


@dataclass(frozen=True, slots=True)
class CommentRow:
    """One comment with its thread. `words`: those it stands at, or stood at where it is detached (`section` and `node` are empty then).

    `ranges`: the letters that carry its marks; none where it stands at a node or a field. `of`: what kind of node a field belongs to.
    """

    comment: Comment
    section: str
    item: str
    node: str
    field: str
    of: str
    words: str
    ranges: tuple[Range, ...]

    @property
    def id(self) -> str:
        """The id of the comment."""
        return self.comment.id

    @property
    def created(self) -> datetime:
        """When it was written."""
        return self.comment.created

    @property
    def authors(self) -> tuple[str, ...]:
        """Everybody who wrote in its thread, each once."""
        return tuple(dict.fromkeys((self.comment.author, *(reply.author for reply in self.comment.replies))))

    @property
    def detached(self) -> bool:
        """Whether its words are gone."""
        return isinstance(self.comment.anchor, Detached)


Row = ChangeRow | CommentRow


@by_identity
def listed(statement: Statement) -> tuple[Row, ...]:
    """All suggestions and all comments, resolved ones too, in reading order; detached comments at the end."""
    places = places_of(statement)
    rows: tuple[Row, ...] = (*_changes(statement, places), *_comments(statement, places))
    return tuple(sorted(rows, key=lambda row: _position(row, places)))


def changes_listed(statement: Statement) -> tuple[ChangeRow, ...]:
    """The suggestions alone."""
    return tuple(row for row in listed(statement) if isinstance(row, ChangeRow))


def comments_listed(statement: Statement) -> tuple[CommentRow, ...]:
    """The comments alone, resolved and detached ones too."""
    return tuple(row for row in listed(statement) if isinstance(row, CommentRow))


def _words(statement: Statement, range_: Range) -> str:
    paragraph = paragraph_of(statement, range_[0])
    return "" if paragraph is None else plain(cut(paragraph.runs, *range_[1:]))


def place_of(row: CommentRow) -> Message:
    """Where a comment stands, in words: its section and its field."""
    place = Message(place_name(row.section))
    if not row.field:
        return place
    return Message("{place} · {field}", (("place", place), ("field", Message(field_name(row.of, row.field)))))


def words_at(row: CommentRow, most: int = WORDS) -> Message:
    """The words that a comment stands at, at most so many letters; a value of a closed set has its name. Empty where there are none."""
    found = value_words(row.of, row.field, row.words) if row.field and row.words else row.words
    return found if isinstance(found, Message) else Message("{words}", (("words", passage(found, most)),))


def _position(row: Row, places: Places) -> tuple[int, int, bool, datetime, str]:
    start = row.parts[0].start if isinstance(row, ChangeRow) else row.ranges[0][1] if row.ranges else 0
    return places.order.get(row.node, len(places.order)), start, isinstance(row, CommentRow), row.created, row.id


def _changes(statement: Statement, places: Places) -> Iterator[ChangeRow]:
    known = parts_of(statement)
    for change in statement.changes:
        parts = known.get(change.id, ())
        if parts:
            section, item = parts[0].section, places.items.get(parts[0].node, "")
            yield ChangeRow(change.id, change.kind, change.authors, change.created, section, item, parts, told(parts[0], len(parts) - 1))


def _comments(statement: Statement, places: Places) -> Iterator[CommentRow]:
    for comment in statement.comments:
        ranges: tuple[Range, ...] = ()
        node = field = ""
        match comment.anchor:
            case OnField(node, field):
                words = field_text(statement, node, field)
            case OnNode(node):
                words = words_of(statement, node)
            case Detached(words):
                pass
            case _:
                ranges = commented(statement, comment.id)
                words = " ".join(_words(statement, each) for each in ranges)
                node = ranges[0][0] if ranges else ""
        of = of_node(find(statement, node)) if field else ""
        yield CommentRow(comment, places.section(node), places.items.get(node, ""), node, field, of, words, ranges)
