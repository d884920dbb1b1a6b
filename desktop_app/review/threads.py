"""Threads: the comments of two statements together, none of them lost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from desktop_app.statement import Comment, Reply

Said = Mapping[str, str]
"""The words of comments and replies by their ids."""


def joined_threads(mine: tuple[Comment, ...], theirs: tuple[Comment, ...], base: tuple[Comment, ...] | None = None) -> tuple[Comment, ...]:
    """The comments of both, in order of writing where they are new; of one that both have the replies of both, in the order of their
    writing, and resolved where either says so. A text that was edited since `base` (without it: since mine) stands as it was edited;
    where both edited it, mine."""
    known, was = {comment.id: comment for comment in theirs}, _said(mine if base is None else base)
    done = tuple(_joined(comment, known[comment.id], was) if comment.id in known else comment for comment in mine)
    ids = {comment.id for comment in mine}
    fresh = sorted(
        (comment for comment in theirs if comment.id not in ids), key=lambda comment: (comment.created, comment.author, comment.id)
    )
    return (*done, *fresh)


def _said(comments: tuple[Comment, ...]) -> Said:
    replies = {reply.id: reply.text for comment in comments for reply in comment.replies}
    return {**replies, **{comment.id: comment.text for comment in comments}}


def _joined(mine: Comment, theirs: Comment, was: Said) -> Comment:
    if mine == theirs:
        return mine
    known, new = {reply.id for reply in mine.replies}, _said((theirs,))
    replies = sorted(
        (
            *(replace(reply, text=_text(reply, new, was)) for reply in mine.replies),
            *(reply for reply in theirs.replies if reply.id not in known),
        ),
        key=lambda reply: (reply.created, reply.author, reply.id),
    )
    return replace(mine, text=_text(mine, new, was), replies=tuple(replies), resolved=mine.resolved or theirs.resolved)


def _text(mine: Comment | Reply, theirs: Said, was: Said) -> str:
    return theirs.get(mine.id, mine.text) if mine.text == was.get(mine.id) else mine.text
