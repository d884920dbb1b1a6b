"""Detaching: which words a comment keeps when the last letter that it stood at goes.

An edit alone sees the last letters only: of a word that was taken away letter by letter that would be one letter. So whoever knows what
stood before (the history, or an edit made of several) looks back to where the words were whole.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from desktop_app.statement.nodes import Statement
from desktop_app.statement.references import comments_of
from desktop_app.statement.review import Detached, OnMarks
from desktop_app.statement.walking import paragraphs


def with_whole_words(new: Statement, before: Iterable[Statement]) -> Statement:
    """The new statement in which each comment that has just lost its words has them as they were before they began to go.

    `before`: what stood before it, the latest first; it is followed back for as long as the words only grow. The statement itself
    where no comment lost its words.
    """
    earlier = iter(before)
    old = next(earlier, None)
    if old is None or old.comments is new.comments:
        return new
    standing = {comment.id for comment in old.comments if isinstance(comment.anchor, OnMarks)}
    words = {one.id: _words(old, one.id) for one in new.comments if isinstance(one.anchor, Detached) and one.id in standing}
    going = set(words)
    while going and (old := next(earlier, None)) is not None:
        for comment in tuple(going):
            was = _words(old, comment)
            if len(was) < len(words[comment]):
                going.remove(comment)
            else:
                words[comment] = was
    comments = tuple(replace(one, anchor=Detached(words[one.id])) if one.id in words else one for one in new.comments)
    return new if comments == new.comments else replace(new, comments=comments)


def _words(statement: Statement, comment: str) -> str:
    """Like `cleaning.marked_words`, but it looks into the paragraphs of the comment alone: the way back may be long."""
    found = (paragraph for paragraph in paragraphs(statement) if comment in comments_of(paragraph))
    texts = (
        "".join(run.text for run in paragraph.runs if any(mark.kind == "commented" and mark.value == comment for mark in run.marks))
        for paragraph in found
    )
    return " ".join(filter(None, texts))
