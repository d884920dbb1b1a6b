"""Quotation marks of a statement: which opens, which closes, what belongs together, across paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from desktop_app.language.passage import Passage
from desktop_app.language.passages import passages_of
from desktop_app.statement.memo import by_identity
from desktop_app.statement.nodes import Statement
from desktop_app.text.quotation import PAIRS, PROCLITICS, STRAIGHT

PROSE = frozenset({"none", "issuance", "event", "attendance", "opening", "speech"})
"""Roles of paragraphs that go on from one to the next: a quotation may span several of them, never a headline."""

_MARKS = re.compile('[«»“”„‹›"]')
_KIND = {"«": "«", "»": "«", "“": "“", "”": "“", "„": "“", "‹": "‹", "›": "‹", STRAIGHT: STRAIGHT}
_OPENING = frozenset("«“„‹")
_BEFORE_OPENING = frozenset("([{<-–—:/ـ|\u2028")
_AFTER_CLOSING = frozenset(".,،؛;:!؟?)]}…-–—/|\u2028")
_LAST_WORD = re.compile(r"(?<![^\W\d_])[^\W\d_]{1,3}$")

Side = Literal["open", "close"]


class QuoteMark(NamedTuple):
    """A quotation mark of a passage: where it stands, its kind (by the opening mark of its pair), the side that it is typed on
    ("" for the straight mark) and the side that its place asks for ("" where the place does not tell)."""

    at: int
    letter: str
    kind: str
    typed: str
    asked: str


@dataclass(frozen=True, slots=True)
class Place:
    """A mark in its passage."""

    passage: Passage
    mark: QuoteMark
    leads: bool = False
    """Whether it is the first letter of its passage."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A quotation: its two marks, and the opening marks of those that it stands in, the outermost first. `close` has another kind than
    `open` where it was typed so."""

    open: Place
    close: Place
    within: tuple[Place, ...]


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Quotations:
    """What a statement quotes. `unclosed`: opening marks, each with the mark that shut the quotation around it, if any;
    `unopened`: closing marks; `turned`: marks that stand on the other side than they are typed for."""

    pairs: tuple[Pair, ...]
    unclosed: tuple[tuple[Place, Place | None], ...]
    unopened: tuple[Place, ...]
    turned: tuple[tuple[Place, Side], ...]
    last_prose: Passage | None


@by_identity
def marks_of(passage: Passage) -> tuple[QuoteMark, ...]:
    """The quotation marks of a passage that are no inches, arrows or part of what may not be touched."""
    return tuple(mark for mark in _read(passage.text) if not passage.is_protected(mark.at, mark.at + 1))


def _read(text: str) -> Iterator[QuoteMark]:
    straight = 0
    for found in _MARKS.finditer(text):
        at, letter = found.start(), found[0]
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        apart = (not before or before.isspace()), (not after or after.isspace())
        if letter != STRAIGHT and all(apart) and before and after and _lonely(text, at, letter):
            continue  # the arrow of a path through pages
        if letter == STRAIGHT and before.isdigit() and not after.isalpha() and straight % 2 == 0:
            continue  # inches
        straight += letter == STRAIGHT
        typed = "" if letter == STRAIGHT else "open" if letter in _OPENING else "close"
        yield QuoteMark(at, letter, _KIND[letter], typed, _asked(text, at, before, after))


def _lonely(text: str, at: int, letter: str) -> bool:
    opened, closed = (text.rfind(mark, 0, at) for mark in ("«", "»"))
    return opened <= closed if letter == "»" else "»" not in text[at:] if letter == "«" else False


def _asked(text: str, at: int, before: str, after: str) -> str:
    opens = not before or before.isspace() or before in _BEFORE_OPENING or (before in PAIRS and before != STRAIGHT)
    closes = not after or after.isspace() or after in _AFTER_CLOSING or after in "»”›"
    if not opens and not closes and (word := _LAST_WORD.search(text, max(0, at - 4), at)) and word[0] in PROCLITICS:
        return "open"
    if opens == closes:
        return ""
    return "open" if opens else "close"


@by_identity
def quotations_of(statement: Statement) -> Quotations:
    """The quotations of a statement, those that go on over several paragraphs too. A headline or a signature stands for itself."""
    reader = _Reader()
    for passage in passages_of(statement):
        reader.read(passage)
    return reader.result()


class _Reader:
    """Reads marks in order; what is open stands on a stack."""

    def __init__(self) -> None:
        self._open: list[tuple[Place, int]] = []
        self._pairs: list[Pair] = []
        self._unclosed: list[tuple[Place, Place | None]] = []
        self._unopened: list[Place] = []
        self._turned: list[tuple[Place, Side]] = []
        self._last: Passage | None = None
        self._number = 0
        self._continued = -1

    def read(self, passage: Passage) -> None:
        """Reads the next passage."""
        prose = passage.role in PROSE and passage.style != "heading"
        outer, self._open = self._open, self._open if prose else []
        marks = marks_of(passage)
        start = len(passage.text) - len(passage.text.lstrip())
        for mark in marks:
            self._take(Place(passage, mark, mark.at == start))
        if not prose:
            self._unclosed += [(place, None) for place, _ in self._open]
            self._open = outer
        elif len(passage.text) > 1:
            self._last, self._number = passage, self._number + 1

    def result(self) -> Quotations:
        """What was read."""
        unclosed = (*self._unclosed, *((place, None) for place, _ in self._open))
        return Quotations(tuple(self._pairs), unclosed, tuple(self._unopened), tuple(self._turned), self._last)

    def _take(self, place: Place) -> None:
        side = self._side(place)
        if side == "open":
            if self._goes_on(place):
                self._continued = self._number
            else:
                self._open.append((place, self._number))
            return
        depth = next((at for at in range(len(self._open) - 1, -1, -1) if self._open[at][0].mark.kind == place.mark.kind), -1)
        if depth < 0 and self._open and self._open[-1][1] == self._number:
            depth = len(self._open) - 1  # shut by a mark of another kind
        if depth < 0:
            self._unopened.append(place)
            return
        self._unclosed += [(inner, place) for inner, _ in self._open[depth + 1 :]]
        within = tuple(outer for outer, _ in self._open[:depth])
        self._pairs.append(Pair(self._open[depth][0], place, within))
        del self._open[depth:]

    def _side(self, place: Place) -> Side:
        mark = place.mark
        open_ = any(one.mark.kind == mark.kind for one, _ in self._open)
        if not mark.typed:
            return "close" if mark.asked == "close" or (not mark.asked and open_) else "open"
        here = open_ and self._open[-1][1] == self._number
        if mark.typed == "open" and mark.asked == "close" and here and self._open[-1][0].mark.letter != "„":
            self._turned.append((place, "close"))
            return "close"
        if mark.typed == "close" and mark.asked == "open" and _is_shut_later(place, turned=open_):
            self._turned.append((place, "open"))
            return "open"
        return "open" if mark.typed == "open" else "close"

    def _goes_on(self, place: Place) -> bool:
        """Whether the mark only repeats at the head of a paragraph that the quotation of the one before goes on."""
        if not place.leads or not self._open:
            return False
        top, number = self._open[-1]
        return top.mark.kind == place.mark.kind and number < self._number and self._number - 1 in {number, self._continued}


def _is_shut_later(place: Place, *, turned: bool) -> bool:
    """Whether a mark of the same kind shuts what this one would open, in its passage; `turned`: one that is typed for opening."""
    later = (mark for mark in marks_of(place.passage) if mark.at > place.mark.at and mark.kind == place.mark.kind)
    following = next(later, None)
    return following is not None and following.asked == "close" and (following.typed == "open" or not turned)
