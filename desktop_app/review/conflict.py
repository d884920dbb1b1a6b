"""Conflicts: what reviewers want of one place that cannot all come true. Somebody has to choose; nothing is chosen for him."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from desktop_app.review.bonds import rivals
from desktop_app.statement import Statement

ConflictKind = Literal["rivals", "moved", "restyled"]


@dataclass(frozen=True, slots=True)
class Conflict:
    """`rivals`: open suggestions `changes` of which one rejects the other. `moved`, `restyled`: reviewer `author` wanted node `node`
    elsewhere, or letters of it otherwise, than what stands as the suggestion of another; his wish stands as a comment."""

    kind: ConflictKind
    node: str = ""
    author: str = ""
    changes: tuple[str, ...] = ()


def rival_conflicts(statement: Statement) -> tuple[Conflict, ...]:
    """The pairs of open suggestions of which only one can come true, in the order of their making."""
    order = {change.id: at for at, change in enumerate(statement.changes)}
    pairs = {(one, other) for one in order for other in rivals(statement, one) if order[one] < order[other]}
    return tuple(Conflict("rivals", changes=pair) for pair in sorted(pairs, key=lambda pair: (order[pair[0]], order[pair[1]])))
