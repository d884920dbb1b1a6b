"""Threads: the comments of two statements together, none of them lost."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.statement import Comment


def joined_threads(mine: tuple[Comment, ...], theirs: tuple[Comment, ...]) -> tuple[Comment, ...]:
    """The comments of both, in order of writing where they are new; of one that both have the replies of both, in the order of their
    writing, and resolved where either says so. An edited text stands as it was edited; where both edited it, mine."""
    known = {comment.id: comment for comment in theirs}
    done = tuple(_joined(comment, known[comment.id]) if comment.id in known else comment for comment in mine)
    ids = {comment.id for comment in mine}
    fresh = sorted(
        (comment for comment in theirs if comment.id not in ids), key=lambda comment: (comment.created, comment.author, comment.id)
    )
    return (*done, *fresh)


def _joined(mine: Comment, theirs: Comment) -> Comment:
    if mine == theirs:
        return mine
    known = {reply.id for reply in mine.replies}
    replies = sorted(
        (*mine.replies, *(reply for reply in theirs.replies if reply.id not in known)),
        key=lambda reply: (reply.created, reply.author, reply.id),
    )
    return replace(mine, replies=tuple(replies), resolved=mine.resolved or theirs.resolved)
