"""Hits: where a query stands in a statement, and in which order they are read."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from desktop_app.editing.finding.fields import FIELD_ORDER, ranks
from desktop_app.editing.finding.query import Groups
from desktop_app.statement import Statement
from desktop_app.statement.accepted import Reading

Place = tuple[int, int, int, int]
"""A place of the statement, by which hits are ordered: node, its fields before its text, the field, the offset."""


@dataclass(frozen=True, slots=True)
class Piece:
    """The code points `start` … `end` of the stored text of a paragraph, or of a field of a node as text."""

    node: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where the query stands: in the text of a chain, in several pieces where a seam or a suggested deletion lies between, or
    in a `field`, in one. `text`: the letters found, as they are read; `groups`: of a regular expression, None of another query."""

    pieces: tuple[Piece, ...]
    text: str
    field: str = ""
    groups: Groups | None = None

    @property
    def node(self) -> str:
        """Where it starts."""
        return self.pieces[0].node

    @property
    def start(self) -> int:
        """The offset of its first letter."""
        return self.pieces[0].start

    @property
    def end_node(self) -> str:
        """Where it ends: its own node, or a later piece of the chain."""
        return self.pieces[-1].node

    @property
    def end(self) -> int:
        """The offset behind its last letter."""
        return self.pieces[-1].end


def pieces_of(text: Reading, start: int, end: int) -> tuple[Piece, ...]:
    """Where the letters `start` < `end` of a chain's accepted text are stored, paragraph by paragraph and around what is left out."""
    done = []
    for stretch in text.stretches[max(0, bisect_right(text.stretches, start, key=lambda one: one.shown) - 1) :]:
        low, high = max(start, stretch.shown), min(end, stretch.shown + stretch.length)
        if stretch.shown >= end:
            break
        if low < high and stretch.stored is not None:
            offset = stretch.stored - stretch.shown
            done.append(Piece(stretch.node, low + offset, high + offset))
    return tuple(done)


def place_of(statement: Statement, node: str, field: str, offset: int) -> Place:
    """Where a place stands among the hits; that of a node which is not there before all."""
    return ranks(statement).get(node, -1), int(not field), FIELD_ORDER.get(field, 0), offset
