"""Presence: a node, or the break before a paragraph, that is itself a suggestion."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Presence:
    """Suggested insertion and deletion of a node or a break: ids of the changes, None where there is none. Never both None.

    `behind`: of a break alone, the paragraph that it stands behind: where the text goes when the break goes, also when something else
    has been put between the two meanwhile. None: whatever stands before.
    """

    inserted: str | None = None
    deleted: str | None = None
    behind: str | None = None
