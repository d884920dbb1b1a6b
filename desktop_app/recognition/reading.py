"""A reading: the pieces of a text with the state that the best path gave each, and what was found of a field."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from desktop_app.recognition.cues import Cues, cues_of
from desktop_app.recognition.features import features
from desktop_app.recognition.lists import Listing, listings
from desktop_app.recognition.path import best_path
from desktop_app.recognition.pieces import Piece, joined, pieces_of
from desktop_app.recognition.table import table
from desktop_app.statement import Line
from desktop_app.statement.nodes import Role, Section
from desktop_app.text.dates import FoundDate, find_dates

Value = TypeVar("Value")
_DIGIT = re.compile("[0-9]")


@dataclass(frozen=True, slots=True)
class Found(Generic[Value]):
    """A field's value and where it was read: piece `at`, code points `start` … `end` of its text (equal: the whole piece)."""

    value: Value
    at: int
    start: int
    end: int
    confidence: float
    reason: str


@dataclass(frozen=True, slots=True)
class Reading:
    """The pieces in order, with their states, dates and names (features), and the lists among them."""

    pieces: Sequence[Piece]
    states: Sequence[str]
    places: Sequence[tuple[Section, Role]]
    dates: Sequence[tuple[FoundDate, ...]]
    names: Sequence[set[str]]
    lists: Sequence[Listing]

    def where(self, *states: str) -> Iterator[int]:
        """The numbers of the pieces in one of these states; "closing." stands for all states of the closing."""
        sections = tuple(state for state in states if state.endswith("."))
        for at, state in enumerate(self.states):
            if state in states or (sections and state.startswith(sections)):
                yield at

    def cues(self, at: int) -> Cues:
        """The cues of a piece's language."""
        return cues_of(self.pieces[at].cues)


def read(lines: tuple[Line, ...]) -> Reading:
    """Reads the lines: pieces, lists, features, and the best path through them."""
    pieces = pieces_of(lines)
    dates = tuple(find_dates(piece.text, piece.language) if _may_date(piece) else () for piece in pieces)
    lists = listings(pieces)
    named = features(pieces, lists, dates)
    ways = table()
    path = best_path([ways.worth(names) for names in named], ways.begins, ways.steps)
    return _rejoined(pieces, [ways.states[state] for state in path], [ways.places[state] for state in path], named, lists)


def _rejoined(
    pieces: Sequence[Piece],
    states: Sequence[str],
    places: Sequence[tuple[Section, Role]],
    named: Sequence[set[str]],
    lists: Sequence[Listing],
) -> Reading:
    """The reading with needless cuts mended: pieces of one paragraph stay apart only where an item or a section begins."""
    groups: list[list[int]] = []
    for at, piece in enumerate(pieces):
        if groups and piece.run_in and places[groups[-1][0]][0] == places[at][0] and states[at] != "agenda.step":
            groups[-1].append(at)
        else:
            groups.append([at])
    home = {at: number for number, group in enumerate(groups) for at in group}
    whole = [joined([pieces[at] for at in group]) for group in groups]
    firsts = [group[0] for group in groups]
    return Reading(
        whole,
        [states[at] for at in firsts],
        [places[at] for at in firsts],
        [find_dates(piece.text, piece.language) if _may_date(piece) else () for piece in whole],
        [set().union(*(named[at] for at in group)) for group in groups],
        [Listing(tuple(home[at] for at in one.members), None if one.opener is None else home[one.opener], one.kind) for one in lists],
    )


def _may_date(piece: Piece) -> bool:
    return _DIGIT.search(piece.folded.text) is not None
