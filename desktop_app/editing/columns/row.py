"""Row: what stands side by side when two statements are read in two columns."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from desktop_app.text.message import Message

Kind = Literal["head", "same", "changed", "added", "removed", "moved", "restyled", "divided", "joined"]
Open = Literal["", "in", "out"]
"""An open suggestion that the statement holds itself: letters put in, letters taken out."""

BREAK = "\u2029"
"""Where one paragraph ends and the next one begins, in a side that holds several."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters of one side. `marks`: their format, as it is told apart from another."""

    text: str
    open: Open = ""
    marks: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """What one of the two statements has in a row. `node`: its first node there. `said`: what stands above the text, in words.

    `rtl`: the text runs from the right; None: as the window, for it has no letters of its own. `strong`: a headline or a heading.
    `field`: a value, not a text that is printed; `told`: that in words, where it is one of a fixed set.
    """

    node: str
    pieces: tuple[Piece, ...] = ()
    said: tuple[Message, ...] = ()
    rtl: bool | None = True
    strong: bool = False
    field: bool = False
    told: Message | None = None

    @property
    def text(self) -> str:
        """All of its letters."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def suggested(self) -> tuple[tuple[str, Open], ...]:
        """The letters by the open suggestions that they belong to."""
        grouped = groupby(self.pieces, key=lambda piece: piece.open)
        return tuple(("".join(piece.text for piece in found), open_) for open_, found in grouped)


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph, a field or an item on both sides, or on the one that has it. "head": a section begins, `title` names it.

    "moved": it stands on one side here, and on the other at row `partner`. `stop`: the number of the difference from 1 on, the same at
    both ends of what moved and in all rows of an item that moved; 0: nothing differs. `item`: the row of the item's own line, -1 where
    it is none of an item. `spelling`: diacritics or the shapes of digits differ alone.
    """

    kind: Kind
    old: Side | None = None
    new: Side | None = None
    title: Message | None = None
    stop: int = 0
    partner: int = -1
    item: int = -1
    spelling: bool = False

    def of(self, item: int) -> Row:
        """The row as one of the item whose own line stands at this number."""
        return replace(self, item=item)


Sides = tuple[Side, Side]


@dataclass(frozen=True, slots=True)
class Columns:
    """Two statements side by side. `suggestions`: how many open ones the old and the new one hold themselves."""

    rows: tuple[Row, ...]
    suggestions: tuple[int, int] = (0, 0)

    @property
    def differences(self) -> int:
        """How many there are, with those of the spelling alone."""
        return max((row.stop for row in self.rows), default=0)

    @property
    def spelled(self) -> frozenset[int]:
        """The numbers of those that are of the spelling alone."""
        return frozenset(row.stop for row in self.rows if row.spelling)
