"""Ink: the changes that one author makes in one go, each made when its first place is marked."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from desktop_app.review.marking import Pen
from desktop_app.statement import Ids, Statement, TrackedChange
from desktop_app.statement.review import ChangeKind

_KINDS: tuple[ChangeKind, ...] = ("move", "text", "presence", "break", "style", "field")
"""What a change of several kinds is called after: the first of these."""


@dataclass
class Ink:
    """`apart`: a change for each place, as a comparison wants it; else one change for all places of an edit. `given`: suggestions that
    the new state itself holds, which stay as they are. `keeps`: the new state comes from elsewhere, so that the old one's comments stay,
    and nothing is simply gone because the author had put it in."""

    old: Statement
    author: str
    when: datetime
    ids: Ids
    apart: bool = False
    given: tuple[TrackedChange, ...] = ()
    keeps: bool = False
    _made: dict[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict)
    _ties: dict[str, str] = field(default_factory=dict)
    _kinds: dict[str, set[ChangeKind]] = field(default_factory=dict)

    @cached_property
    def own(self) -> frozenset[str]:
        """The author's changes that are still open."""
        mine = (change.id for change in self.old.changes if change.authors == (self.author,))
        return frozenset() if self.keeps else frozenset(mine)

    @cached_property
    def given_ids(self) -> frozenset[str]:
        """The ids of the given changes."""
        return frozenset(change.id for change in self.given)

    @property
    def _comments(self) -> frozenset[str]:
        return frozenset(comment.id for comment in self.old.comments) if self.keeps else frozenset()

    @cached_property
    def pen(self) -> Pen:
        """What marks letters with it."""
        return Pen(
            lambda key: self.change("text", key),
            self.own,
            lambda other, given: self.joint("style", other, given),
            self.given_ids,
            self._comments,
            self.apart,
        )

    def tie(self, key: str, to: str) -> None:
        """Has two places share one change: they can only be decided together."""
        first, second = self._tied(key), self._tied(to)
        if first != second:
            self._ties[first] = second

    def change(self, kind: ChangeKind, key: str) -> str:
        """The id of the change for a place."""
        return self._named(kind, self._tied(key) if self.apart else "", (self.author,))

    def joint(self, kind: ChangeKind, other: str, given: str | None = None) -> str:
        """The id of the change that takes over a place from another author's change `other`: it names both. `given`: the change that
        the new state itself has there, which is that change where it names both already."""
        theirs = self._authors(self.old.changes, other)
        ours = (self.author,) if given is None else self._authors(self.given, given)
        if given is not None and set(theirs) <= set(ours):
            return given
        return self._named(kind, f"joint/{other}/{given or ''}", tuple(dict.fromkeys((*theirs, *ours))))

    @staticmethod
    def _authors(changes: tuple[TrackedChange, ...], change: str) -> tuple[str, ...]:
        return next((each.authors for each in changes if each.id == change), ())

    @property
    def changes(self) -> tuple[TrackedChange, ...]:
        """All changes that were made, in the order of their making."""
        return tuple(TrackedChange(node, authors, self.when, self._kind(node)) for node, authors in self._made.values())

    def _tied(self, key: str) -> str:
        while key in self._ties:
            key = self._ties[key]
        return key

    def _named(self, kind: ChangeKind, key: str, authors: tuple[str, ...]) -> str:
        if key not in self._made:
            self._made[key] = self.ids("t"), authors
        node = self._made[key][0]
        self._kinds.setdefault(node, set()).add(kind)
        return node

    def _kind(self, node: str) -> ChangeKind:
        return next(kind for kind in _KINDS if kind in self._kinds[node])
