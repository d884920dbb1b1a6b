"""What a paragraph rule reads: the accepted text of one run-in chain, and where its letters are stored."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.statement.accepted import Reading, chain_text, is_read
from desktop_app.statement.marks import MarkKind
from desktop_app.statement.nodes import Paragraph, Role, Style
from desktop_app.statement.problems import Replace
from desktop_app.statement.runs import Run, plain

_ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s«»“”\"،؛]+|[\w.+-]+@[\w-]+\.[\w.-]+|\b(?:[a-z0-9-]+\.)+(?:com|net|org|info|gov|edu|news|tv)\b[^\s،؛]*",
    re.IGNORECASE,
)
_VERSE = re.compile("[\ufd3e\ufd3f][^\ufd3e\ufd3f]*[\ufd3e\ufd3f]|\ufdfd")
_KEPT: frozenset[MarkKind] = frozenset({"scripture", "link"})
_TOLD: frozenset[MarkKind] = frozenset({"name", "foreign"})


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Passage:
    """The text of a chain as its reader sees it; offsets of rules are code points of `text`.

    `language`: of its first piece. `protected`: ranges that no rule of form may touch: scripture, links, addresses.
    `stored`: the stored text of the pieces in a row; `places`: where each piece begins in it, by id. `role`, `style`, `label`: of the
    first piece. `names`, `foreign`: ranges marked as a name, as words of another language.
    """

    text: str
    language: str
    reading: Reading
    protected: tuple[tuple[int, int], ...]
    stored: str
    places: tuple[tuple[str, int], ...]
    role: Role = "none"
    style: Style = "normal"
    names: tuple[tuple[int, int], ...] = ()
    foreign: tuple[tuple[int, int], ...] = ()
    label: str = ""

    def is_protected(self, start: int, end: int) -> bool:
        """Whether a range touches something that is not to be touched."""
        return any(low < end and start < high for low, high in self.protected)

    def address(self, start: int, end: int) -> tuple[str, int, int]:
        """Node, start and end of a range as problems name it: the end counts on through the chain."""
        places = self.reading.stored_range(start, end)
        if places is None:
            node = self.places[0][0]
            return node, 0, 0
        (node, first), (last_node, last) = places
        begins = dict(self.places)
        return node, first, last + begins[last_node] - begins[node]

    def replaced(self, start: int, end: int, text: str) -> tuple[Replace, ...]:
        """The edits that put `text` for a range, where its first letter stood; letters suggested for deletion in between stay."""
        edits: list[Replace] = []
        for node, first, last in self._stretches(start, end):
            edits.append(Replace(node, first, last, "" if edits else text))
        if not edits and (place := self.reading.stored(start)) is not None:
            edits.append(Replace(place[0], place[1], place[1], text))
        return tuple(edits)

    def _stretches(self, start: int, end: int) -> Iterator[tuple[str, int, int]]:
        stretches = self.reading.stretches
        first = max(bisect_right(stretches, start, key=lambda stretch: stretch.shown) - 1, 0)
        for stretch in stretches[first:]:
            if stretch.shown >= end:
                break
            low, high = max(start, stretch.shown), min(end, stretch.shown + stretch.length)
            if low < high and stretch.stored is not None:
                yield stretch.node, stretch.stored + low - stretch.shown, stretch.stored + high - stretch.shown


def passage(pieces: tuple[Paragraph, ...], language: str) -> Passage:
    """The passage of a chain; `language`: of the statement."""
    reading = chain_text(pieces)
    places: list[tuple[str, int]] = []
    texts: list[str] = []
    at = 0
    for piece in pieces:
        places.append((piece.id, at))
        texts.append(plain(piece.runs))
        at += len(texts[-1])
    first, protected = pieces[0], tuple(_protected(pieces, reading.text))
    told = tuple(_told(pieces)) if any(run.marks for piece in pieces for run in piece.runs) else ()
    names, foreign = (tuple(span for kind, span in told if kind == which) for which in ("name", "foreign"))
    text = reading.text
    spoken, stored = first.language or language, "".join(texts)
    return Passage(text, spoken, reading, protected, stored, tuple(places), first.role, first.style, names, foreign, first.label)


def _protected(pieces: tuple[Paragraph, ...], text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for piece in pieces:
        kept = piece.role == "religious-opening"
        for run in _read_runs(piece):
            if kept or any(mark.kind in _KEPT for mark in run.marks):
                yield at, at + len(run.text)
            at += len(run.text)
    if "." in text:
        for found in _ADDRESS.finditer(text):
            yield found.span()
    for found in _VERSE.finditer(text):
        yield found.span()


def _told(pieces: tuple[Paragraph, ...]) -> Iterator[tuple[str, tuple[int, int]]]:
    at = 0
    for piece in pieces:
        for run in _read_runs(piece):
            for mark in run.marks:
                if mark.kind in _TOLD:
                    yield mark.kind, (at, at + len(run.text))
            at += len(run.text)


def _read_runs(piece: Paragraph) -> Iterator[Run]:
    return (run for run in piece.runs if is_read(piece) and not _is_deleted(run))


def _is_deleted(run: Run) -> bool:
    return any(mark.kind == "deleted" for mark in run.marks)
