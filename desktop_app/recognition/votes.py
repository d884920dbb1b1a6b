"""Votes: the method and the figures of an item, and where its wording stands."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.recognition.cues import Cues
from desktop_app.recognition.phrases import trimmed
from desktop_app.recognition.pieces import Piece
from desktop_app.recognition.spelled import spelled
from desktop_app.statement.nodes import Vote, VoteMethod

METHODS: tuple[VoteMethod, ...] = ("unanimous", "secret-ballot", "show-of-hands", "majority")
"""In falling order: a secret ballot that was unanimous is told as unanimous."""

_FIGURE = re.compile(r"\d{1,6}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_Figure = tuple[str, int, tuple[int, int]]
APART = 40
"""Figures that stand so many letters apart belong to different matters."""
NEAR = 28
"""A word for a side stands within so many letters of its figure."""


@dataclass(frozen=True, slots=True)
class Voted:
    """A vote and its wording as code points of the piece's text."""

    vote: Vote
    start: int
    end: int


def voted(piece: Piece, cues: Cues) -> Voted | None:
    """The vote that a piece reports; None where it reports none."""
    text = piece.folded.text
    methods = {hit.name: hit for hit in cues.items.hits(text) if hit.name in METHODS}
    figures = _figures(text, cues)
    method: VoteMethod = next((name for name in METHODS if name in methods), "")
    if not method and not figures:
        return None
    if figures and method in ("", "majority"):
        method = "counted" if len(figures) > 1 or not method else method
    spans = [(hit.start, hit.end) for name, hit in methods.items()] + [span for _, span in figures.values()]
    start, end = min(low for low, _ in spans), max(high for _, high in spans)
    if figures and (lead := _lead(text, start, cues)) is not None:
        start = lead
    values = {side: value for side, (value, _) in figures.items()}
    vote = Vote(method, values.get("for"), values.get("against"), values.get("abstained"))
    return Voted(vote, *_wording(piece, *piece.origin(start, end)))


_TAIL = re.compile(r"\s(?:على|عليه|عليها|و|and|to)$")


def _wording(piece: Piece, start: int, end: int) -> tuple[int, int]:
    """The wording without the comma or the small word behind it."""
    start, end = trimmed(piece.text, start, end)
    found = _TAIL.search(piece.text, start, end)
    return start, found.start() if found else end


def _figures(text: str, cues: Cues) -> dict[str, tuple[int, tuple[int, int]]]:
    """The figures by side. The word behind a figure ("88 against") is surer than the one before it ("against 88")."""
    numbers = [(found.start(), found.end(), int(found[0])) for found in _FIGURE.finditer(text) if not _YEAR.fullmatch(found[0])]
    numbers = sorted([*numbers, *spelled(text, cues)])
    found: list[_Figure] = []
    for at, (start, end, value) in enumerate(numbers):
        before = numbers[at - 1][1] if at else max(0, start - NEAR)
        after = numbers[at + 1][0] if at + 1 < len(numbers) else len(text)
        side = _side(text, (max(before, start - NEAR), start), (end, min(after, end + NEAR)), cues)
        if side is not None:
            found.append((side[0], value, (min(start, side[1]), max(end, side[2]))))
    sides = _together(found)
    return sides if "for" in sides or len(sides) > 1 else {}


def _together(found: Sequence[_Figure]) -> dict[str, tuple[int, tuple[int, int]]]:
    """The figures of one vote: of those that stand near each other the ones with the most sides; of equals the first."""
    groups: list[dict[str, tuple[int, tuple[int, int]]]] = []
    last = -APART
    for side, value, span in found:
        if span[0] - last >= APART or side in groups[-1]:
            groups.append({})
        groups[-1][side] = value, span
        last = span[1]
    return max(groups, key=len, default={})


def _side(text: str, before: tuple[int, int], after: tuple[int, int], cues: Cues) -> tuple[str, int, int] | None:
    for side in ("against", "abstained", "for"):
        if found := cues.patterns.named(f"{side}-behind").match(text, *after):
            return side, found.start(), found.end()
    for side in ("against", "abstained", "for"):
        last = deque(cues.patterns.named(f"{side}-before").finditer(text, *before), maxlen=1)
        if last and not re.search(r"\w", text[last[0].end() : before[1]].replace("و", "")):
            return side, last[0].start(), last[0].end()
    if found := cues.patterns.named("for-loosely").match(text, *after):
        return "for", found.start(), found.end()
    return None


def _lead(text: str, start: int, cues: Cues) -> int | None:
    """The preposition that leads to the figures ("by", "بأغلبية"): it belongs to the wording."""
    found = cues.patterns.named("vote-lead").search(text, max(0, start - NEAR), start)
    return found.start() if found else None
