"""Change: what a pure edit returns."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.statement.nodes import Statement


@dataclass(frozen=True, slots=True)
class Caret:
    """Where the eye goes: a node, a field of it (empty: its text), code points of its stored text. `anchor` None: no selection."""

    node: str
    offset: int = 0
    field: str = ""
    anchor_node: str | None = None
    anchor: int | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """The text `start` … `end` of paragraph `node` now stands in paragraph `to` from `at` on (a split or a join)."""

    node: str
    start: int
    end: int
    to: str
    at: int


@dataclass(frozen=True, slots=True)
class Change:
    """A new value and what the history needs to know of the way to it.

    `label` is a source text of `message()` ("Typing", "Move to closing"). `moves`: text that changed its paragraph.
    `back`: where the caret goes when the change is undone, None: where the change was.
    `merges_with`: steps with the same non-empty key in a row are one undo step ("typing:p-7f3k2a").
    """

    statement: Statement
    label: str
    caret: Caret | None = None
    moves: tuple[Move, ...] = ()
    merges_with: str = ""
    back: Caret | None = None
