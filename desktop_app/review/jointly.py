"""Jointly: what several reviewers suggest alike is one suggestion with all their names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from random import Random

from desktop_app.statement import TrackedChange, fresh_ids


@dataclass
class Joint:
    """The changes of several copies by id. Ids of joint changes come from what they join: the same whatever the order of the copies."""

    changes: Mapping[str, TrackedChange]
    taken: set[str]
    _made: dict[frozenset[str], TrackedChange] = field(default_factory=dict)

    def one(self, several: Iterable[str | None]) -> str | None:
        """The id for a place that these changes mark; None where none does."""
        found = frozenset(each for each in several if each is not None)
        if len(found) < 2:
            return next(iter(found), None)
        if found not in self._made:
            self._made[found] = self._join(found)
        return self._made[found].id

    @property
    def made(self) -> tuple[TrackedChange, ...]:
        """The joint changes, in an order of their own."""
        return tuple(sorted(self._made.values(), key=lambda change: (change.created, change.authors, change.id)))

    def _join(self, ids: frozenset[str]) -> TrackedChange:
        known = sorted((self.changes[each] for each in ids), key=lambda change: (change.authors, change.id))
        authors = tuple(dict.fromkeys(sorted(author for change in known for author in change.authors)))
        new = fresh_ids(Random(" ".join(sorted(ids))), self.taken)("t")
        self.taken.add(new)
        return TrackedChange(new, authors, min(change.created for change in known), known[0].kind)
