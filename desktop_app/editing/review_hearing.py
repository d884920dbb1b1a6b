"""A card of the review for those who hear the window. No Qt."""

from __future__ import annotations

from desktop_app.editing.field_words import field_text
from desktop_app.editing.review_list import Entry, Rivals, Shown
from desktop_app.editing.review_pieces import Told
from desktop_app.editing.review_times import time_of
from desktop_app.editing.review_words import letters_part, replies_of, value_part, where_in
from desktop_app.editing.tallying import rivalling
from desktop_app.review.listing import CommentRow
from desktop_app.review.parts import Part
from desktop_app.review.wording import field_name
from desktop_app.text.isolating import isolated
from desktop_app.text.message import Message, message

Names = tuple[tuple[str, object], ...]


def heard(shown: Shown, told: Told) -> str:
    """What it is and whose, then the words, then when and where."""
    if isinstance(shown, Rivals):
        each = ". ".join((told.words(rivalling(len(shown.entries))), *(_heard(entry, told) for entry in shown.entries)))
        return f"{each} · {told.words(where_in(shown.row))}"
    return " · ".join((_heard(shown, told), told.words(time_of(shown.row.created, told.now)), told.words(where_in(shown.row))))


def _heard(entry: Entry, told: Told) -> str:
    names = (("names", ", ".join(entry.names)),)
    if isinstance(entry.row, CommentRow):
        return _comment(entry.row, told, names)
    value, part = value_part(entry.row), letters_part(entry.row)
    if value is not None and value.of:
        words = _value(value, told)
    elif part is None:
        words = Message(message("Suggestion, {names}: {words}"), (("words", entry.row.told),))
    else:
        words = _letters(part)
    return told.words(isolated(Message(words.source, (*names, *words.arguments))))


def _letters(part: Part) -> Message:
    before, after = (" ".join(words.split()) for words in (part.before, part.after))
    if not before:
        return Message(message("Insertion, {names}: {words}"), (("words", after),))
    if not after:
        return Message(message("Deletion, {names}: {words}"), (("words", before),))
    return Message(message("Replacement, {names}: {old} becomes {new}"), (("old", before), ("new", after)))


def _value(part: Part, told: Told) -> Message:
    field = Message(field_name(part.of, part.field))
    old, new = (
        field_text(part.of, part.field, words, told.translate, told.language) if part.of else "" for words in (part.before, part.after)
    )
    return Message(message("Suggestion, {names}: {field}: {old} becomes {new}"), (("field", field), ("old", old), ("new", new)))


def _comment(row: CommentRow, told: Told, names: Names) -> str:
    words = told.words(isolated(Message(message("Comment, {names}: {words}"), (*names, ("words", row.comment.text)))))
    replies = replies_of(row)
    return words if replies is None else f"{words} · {told.words(replies)}"
