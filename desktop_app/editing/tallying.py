"""How much a copy brings, in words: suggestions, comments, silent changes, rivals."""

from __future__ import annotations

from desktop_app.text.message import Message, message
from desktop_app.text.plural import plural


def suggestions(count: int) -> Message:
    """So many suggestions."""
    if not count:
        return Message(message("No suggestions"))
    few, many = message("{count:d} suggestions"), message("{count} suggestions")
    return plural(count, message("1 suggestion"), message("2 suggestions"), few, many)


def comments(count: int) -> Message:
    """So many comments."""
    if not count:
        return Message(message("No comments"))
    return plural(count, message("1 comment"), message("2 comments"), message("{count:d} comments"), message("{count} comments"))


def silent(count: int) -> Message:
    """So many places that were changed without a suggestion."""
    return plural(
        count,
        message("1 place changed without a suggestion"),
        message("2 places changed without a suggestion"),
        message("{count:d} places changed without a suggestion"),
        message("{count} places changed without a suggestion"),
    )


def apart(count: int) -> Message:
    """In so many places a copy is not as the statement."""
    return plural(
        count,
        message("1 difference from the statement"),
        message("2 differences from the statement"),
        message("{count:d} differences from the statement"),
        message("{count} differences from the statement"),
    )


def unmerged(count: int) -> Message:
    """So many files that stay out."""
    return plural(
        count,
        message("1 file can't be merged"),
        message("2 files can't be merged"),
        message("{count:d} files can't be merged"),
        message("{count} files can't be merged"),
    )


def rivals(count: int) -> Message:
    """So many choices between rivals."""
    return plural(
        count,
        message("1 choice between rivals"),
        message("2 choices between rivals"),
        message("{count:d} choices between rivals"),
        message("{count} choices between rivals"),
    )


def rivalling(count: int) -> Message:
    """So many suggestions of which one alone can come true."""
    return plural(
        count, message("1 suggestion"), message("2 rival suggestions"),
        message("{count:d} rival suggestions"), message("{count} rival suggestions"),
    )  # fmt: skip


def copies_to_merge(count: int) -> Message:
    """What a button says that merges so many copies."""
    return plural(
        count, message("Merge 1 copy"), message("Merge 2 copies"), message("Merge {count:d} copies"), message("Merge {count} copies")
    )


def came(new: int, said: int, contested: int) -> Message:
    """What all copies together brought."""
    parts = (("suggestions", suggestions(new)), ("comments", comments(said)))
    if not contested:
        return Message(message("New: {suggestions} · {comments}"), parts)
    return Message(message("New: {suggestions} · {comments} · {rivals} left to you"), (*parts, ("rivals", rivals(contested))))
