"""A reading: the pieces of a text with the state that the best path gave each, and what was found of a field."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from desktop_app.recognition.cues import Cues, cues_of, table
from desktop_app.recognition.features import features, scores
from desktop_app.recognition.lists import Listing, listings
from desktop_app.recognition.path import best_path
from desktop_app.recognition.pieces import Piece, pieces_of
from desktop_app.statement import Line
from desktop_app.statement.nodes import Role, Section
from desktop_app.text.dates import FoundDate, find_dates

Value = TypeVar("Value")


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
        for at, state in enumerate(self.states):
            if any(state == wanted or (wanted.endswith(".") and state.startswith(wanted)) for wanted in states):
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
    path = best_path(scores(named, ways), ways.begins, ways.steps)
    states = tuple(ways.states[state] for state in path)
    return Reading(pieces, states, tuple(ways.places[state] for state in path), dates, named, lists)


def _may_date(piece: Piece) -> bool:
    return any(letter.isdigit() for letter in piece.text)
