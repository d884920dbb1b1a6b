"""What stands on a card of the review, from its head to its foot, in the words of the interface. No Qt."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from desktop_app.editing.field_words import field_text
from desktop_app.editing.review_list import Entry, Rivals, Shown
from desktop_app.editing.review_times import time_of
from desktop_app.editing.review_words import letters_part, replies_of, said_in, value_part, where_in, words_of_comment
from desktop_app.editing.tallying import rivalling
from desktop_app.review.listing import ChangeRow, CommentRow
from desktop_app.review.people import Mention, mentions
from desktop_app.review.wording import place_name
from desktop_app.text.message import Message, Translate, filled, message

PieceKind = Literal["old", "new", "text", "quote", "caption", "reply", "choice"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a card. `label` stands before its words. `speaks`: where they speak to somebody. `names`: who answers there, and when the
    words say. Of a choice between rivals: `id` its suggestion, `names` and `author` whose it is, `struck`: it would have the words gone."""

    kind: PieceKind
    text: str
    label: str = ""
    speaks: tuple[Mention, ...] = ()
    id: str = ""
    names: str = ""
    author: int = 0
    struck: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """How a card is told: the words of which language, at what time, to whom (`me`), and whether with the thread of a comment."""

    translate: Translate
    language: str
    now: datetime
    me: str = ""
    whole: bool = False

    def words(self, told: Message) -> str:
        """A message in these words."""
        return filled(self.translate, told.source, told.arguments)


def head_of(shown: Shown, told: Told) -> tuple[str, str]:
    """The two words of the head: whose it is, and when; of rivals how many there are."""
    if isinstance(shown, Rivals):
        return told.words(rivalling(len(shown.entries))), ""
    return ", ".join(shown.names), told.words(time_of(shown.row.created, told.now))


def pieces_of(shown: Shown, told: Told) -> tuple[Piece, ...]:
    """What stands in a card below its head."""
    if isinstance(shown, Rivals):
        return tuple(_rivals(shown, told))
    if isinstance(shown.row, CommentRow):
        return tuple(_comment(shown, shown.row, told))
    return tuple(_change(shown.row, told))


def _change(row: ChangeRow, told: Told) -> Iterator[Piece]:
    found = letters_part(row)
    value = value_part(row)
    if found is not None:
        if found.before.strip():
            yield Piece("old", _flat(found.before), told.translate(message("Deletion")))
        if found.after.strip():
            yield Piece("new", _flat(found.after), told.translate(message("Insertion")))
    elif value is not None and value.of and not value.words:
        old, new = (field_text(value.of, value.field, each, told.translate, told.language) for each in (value.before, value.after))
        if value.before:
            yield Piece("old", _flat(old), told.translate(message("Now")))
        if value.after:
            yield Piece("new", _flat(new), told.translate(message("Suggested")))
    else:
        yield Piece("text", told.words(said_in(row)))
        yield Piece("caption", told.translate(place_name(row.section)))
        return
    yield Piece("caption", told.words(where_in(row)))


def _comment(entry: Entry, row: CommentRow, told: Told) -> Iterator[Piece]:
    among = entry.known if told.me in entry.known else (*entry.known, told.me)
    if row.words.strip():
        yield Piece("quote", told.words(words_of_comment(row)))
    yield Piece("text", row.comment.text, speaks=mentions(row.comment.text, among))
    if told.whole:
        for reply in row.comment.replies:
            yield Piece("reply", told.words(time_of(reply.created, told.now)), names=reply.author)
            yield Piece("text", reply.text, speaks=mentions(reply.text, among))
    replies = replies_of(row)
    counted = [told.words(replies)] if replies is not None and not told.whole else []
    state = [told.translate(message("Resolved"))] if row.comment.resolved else []
    yield Piece("caption", " · ".join((told.words(where_in(row)), *counted, *state)))


def _rivals(shown: Rivals, told: Told) -> Iterator[Piece]:
    for entry in shown.entries:
        words, struck = _choice(entry, told)
        names = ", ".join(entry.names)
        yield Piece("choice", words, id=entry.id, names=names, author=entry.author, struck=struck)
    yield Piece("caption", told.words(where_in(shown.row)))
    value, now = value_part(shown.row), shown.taken
    if value is not None and value.of and value.before:
        now = field_text(value.of, value.field, value.before, told.translate, told.language)
    if now.strip():
        yield Piece("caption", told.words(Message(message("Now: {words}"), (("words", f"\u2068{_flat(now)}\u2069"),))))


def _choice(entry: Entry, told: Told) -> tuple[str, bool]:
    """What a rival would have there, and whether it would have it gone."""
    part = value_part(entry.row) or letters_part(entry.row)
    if part is None:
        return told.words(said_in(entry.row)), False
    words = part.after or part.before
    if part.kind == "field" and part.of:
        words = field_text(part.of, part.field, words, told.translate, told.language)
    return _flat(words), not part.after


def _flat(text: str) -> str:
    return " ".join(text.split())
