"""Suggesting: whether what is typed becomes a suggestion, of whom, and what is seen of the suggestions. A state of the open document that
no file holds. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from importlib import import_module
from typing import Literal

from desktop_app.statement import Caret, Change, Ids, Paragraph, Statement
from desktop_app.statement.memo import by_identity
from desktop_app.statement.runs import length
from desktop_app.statement.walking import find, places, section_paragraphs

View = Literal["marks", "final", "original"]
VIEWS: tuple[View, ...] = ("marks", "final", "original")

REVIEW = "review"
"""The origin of what is never a suggestion itself: decisions, comments, steps of the workflow."""

UNTRACKED = frozenset({REVIEW, "reload"})
"""Origins whose changes go in as they are."""


class Suggesting:
    """`author`: who suggests; empty: what is typed is typed. `view`: "marks" shows suggestions as such; "final" what the statement says
    when all are accepted, "original" when all are rejected: both are only to be read, and nothing is edited meanwhile.

    `now` gives the time of a suggestion, with its zone.
    """

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._author = ""
        self._view: View = "marks"
        self._listeners: list[Callable[[], None]] = []

    @property
    def on(self) -> bool:
        """Whether what is typed becomes a suggestion."""
        return bool(self._author)

    @property
    def author(self) -> str:
        """Who suggests; empty while nobody does."""
        return self._author

    @property
    def view(self) -> View:
        """What is seen."""
        return self._view

    def start(self, author: str) -> None:
        """What is typed from now on is suggested by this author."""
        import_module("desktop_app.review.track")  # now, so that the first key need not wait for it; a start does not suggest
        self._put(author, self._view)

    def stop(self) -> None:
        """What is typed from now on is typed."""
        self._put("", self._view)

    def show(self, view: View) -> None:
        """What is seen from now on."""
        self._put(self._author, view)

    def subscribe(self, listener: Callable[[], None]) -> Callable[[], None]:
        """`listener` is told when the author or the view is another; the result ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    def admits(self, origin: str) -> bool:
        """Whether a change of this origin may come in: what is only shown to be read is not edited."""
        return self._view == "marks" or origin in UNTRACKED

    def suggested(self, old: Statement, change: Change, origin: str, ids: Ids) -> Change:
        """The change as it goes into the document: as suggestions where somebody suggests, else itself."""
        if not self._author or origin in UNTRACKED or change.statement.milestones != old.milestones:
            return change
        from desktop_app.review.track import tracked  # noqa: PLC0415 - there since `start`

        done = tracked(old, change, self._author, self._now(), ids)
        if change.caret is not None and not change.caret.offset:
            return replace(done, caret=change.caret)  # a caret at the very start is before what is struck there
        return done

    def _put(self, author: str, view: View) -> None:
        if (author, view) == (self._author, self._view):
            return
        self._author, self._view = author, view
        for listener in tuple(self._listeners):
            listener()


def presented(statement: Statement, view: View) -> Statement:
    """What is seen of a statement: itself, or what it says when all suggestions are accepted, or rejected."""
    return statement if view == "marks" or not statement.changes else _decided(statement)[view == "final"]


def beyond(statement: Statement, caret: Caret) -> Caret:
    """The place behind the struck letters, and behind the struck break, that the caret stands before: a key that deletes forward goes on
    there, where without suggestions the letters would have come to the caret."""
    paragraph = find(statement, caret.node)
    if not isinstance(paragraph, Paragraph):
        return caret
    at = 0
    offset = caret.offset
    for run in paragraph.runs:
        at += len(run.text)
        if at - len(run.text) <= offset < at and any(mark.kind == "deleted" for mark in run.marks):
            offset = at
    if offset == length(paragraph.runs):
        row = section_paragraphs(statement, places(statement)[caret.node].section)
        number = next(number for number, each in enumerate(row) if each.id == caret.node)
        following = row[number + 1] if number + 1 < len(row) else None
        if following is not None and following.break_change is not None and following.break_change.deleted is not None:
            return beyond(statement, Caret(following.id))
    return Caret(caret.node, offset)


@by_identity
def _decided(statement: Statement) -> tuple[Statement, Statement]:
    # what is remembered must not hold the value itself, or that would never be let go
    from desktop_app.review.decide import accept_all, reject_all  # noqa: PLC0415 - as above

    both = reject_all(statement), accept_all(statement)
    return both[0] if both[0] is not statement else replace(both[0]), both[1] if both[1] is not statement else replace(both[1])
