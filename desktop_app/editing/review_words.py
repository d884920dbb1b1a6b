"""The words of a review's list: what each suggestion does, and where it stands. No Qt."""

from __future__ import annotations

from desktop_app.review.listing import ChangeRow, CommentRow, Row, place_of, words_at
from desktop_app.review.parts import CONTINUES, Part
from desktop_app.review.wording import field_name, place_name
from desktop_app.text.isolating import isolated
from desktop_app.text.message import Message, message
from desktop_app.text.plural import plural

LETTERS = ("insert", "delete", "replace")
"""The kinds of parts that are told by what goes and what comes."""


def said_in(row: Row) -> Message:
    """What a row says: the sentence of a suggestion, the words of a comment."""
    if isinstance(row, ChangeRow):
        return isolated(row.told)
    return Message("{text}", (("text", row.comment.text),))


def where_in(row: Row) -> Message:
    """Where it stands, in words."""
    if isinstance(row, CommentRow):
        return Message(message("Its words are gone from the text")) if row.detached else place_of(row)
    place, part = Message(place_name(row.section)), row.parts[0]
    if not _is_value(part):
        return place
    return Message("{place} · {field}", (("place", place), ("field", Message(field_name(part.of, part.field)))))


def value_part(row: Row) -> Part | None:
    """The part of a suggestion that gives one field another value, and nothing else; None: it does more, or something else."""
    if isinstance(row, ChangeRow) and len(row.parts) == 1 and _is_value(row.parts[0]):
        return row.parts[0]
    return None


def letters_part(row: Row) -> Part | None:
    """The part of a suggestion that puts in or takes out words at one place, and nothing else."""
    if isinstance(row, ChangeRow) and len(row.parts) == 1:
        part = row.parts[0]
        if part.kind in LETTERS and (part.before.strip() or part.after.strip()):
            return part
    return None


def words_of_comment(row: CommentRow) -> Message:
    """The words that a comment stands at, or stood at."""
    return words_at(row, 80)


def replies_of(row: CommentRow) -> Message | None:
    """How many replies it has; None: none."""
    count = len(row.comment.replies)
    return (
        plural(count, message("1 reply"), message("2 replies"), message("{count:d} replies"), message("{count} replies")) if count else None
    )


def _is_value(part: Part) -> bool:
    return part.kind == "field" and part.field != CONTINUES
