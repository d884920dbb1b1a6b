"""Elsewhere: how the paragraph at the caret is seen on the page, in a left-to-right box, and where nothing is ordered. No Qt."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from desktop_app.language.bidi import HOLD
from desktop_app.language.passages import passage_of
from desktop_app.statement import Fix, Paragraph, Statement
from desktop_app.statement.accepted import is_read
from desktop_app.statement.directions import chained, direction
from desktop_app.statement.walking import find
from desktop_app.text.bidi.reading import PAGE, Span, holding, moved
from desktop_app.text.characters import SOFT_BREAK
from desktop_app.text.script import Way

Box = Literal["page", "left", "bare"]
Standing = Literal["same", "turns", "label", "unheld"]
"""same: every box shows one order. turns: `Elsewhere.repair` holds it. label: only the typed label of the paragraph moves. unheld: no
control can hold it (a tab, an isolate that is never closed)."""

_CONTROLS = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
_JOINED = re.compile("(?<=[\u0620-\u065f\u0670-\u06d3\u06d5-\u06ff])(?=[\u0620-\u064a\u0671-\u06d3\u06d5\u06fa-\u06ff])")


@dataclass(frozen=True, slots=True)
class Seen:
    """What one box shows: `text`, in the order of reading, is laid out in this direction. `marked`: the words and signs that stand out
    of their order, in code points of the text."""

    box: Box
    text: str
    way: Way
    marked: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The paragraph `node` in its boxes; `repair` holds its order where anything does."""

    node: str
    seen: tuple[Seen, ...]
    standing: Standing
    repair: Fix | None = None


def elsewhere(statement: Statement, node: str) -> Elsewhere | None:
    """The printed paragraph that this node belongs to, as its readers see it, label included; None where it is none, or is blank."""
    chain = _chain(statement, node)
    if not chain:
        return None
    first, passage = chain[0], passage_of(chain, statement.language)
    way = direction(statement, first)
    text = first.label + passage.text
    if not text.strip():
        return None
    marked = _marked(text, way)
    edits, helped = [], True
    at = 0
    for line in passage.text.split(SOFT_BREAK):
        controls = holding(line, way, ("L", None))
        helped = helped and controls is not None
        edits += [edit for place, control in controls or () for edit in passage.replaced(at + place, at + place, control)]
        at += len(line) + 1
    seen = (
        Seen("page", text, way),
        Seen("left", text, "ltr", marked),
        Seen("bare", SOFT_BREAK.join(map(bare, text.split(SOFT_BREAK))), "ltr"),
    )
    if edits:
        return Elsewhere(first.id, seen, "turns", Fix(HOLD, False, tuple(edits)))
    return Elsewhere(first.id, seen, "unheld" if not helped else "label" if marked else "same")


def bare(line: str) -> str:
    """A line for a widget that orders and joins letters, so that it shows it as a program does that does neither."""
    return f"\u202d{_JOINED.sub(chr(0x200C), _CONTROLS.sub('', line))}\u202c"


def _chain(statement: Statement, node: str) -> tuple[Paragraph, ...]:
    paragraph = find(statement, node) if node else None
    if not isinstance(paragraph, Paragraph):
        return ()
    chain = chained(statement).get(node, (paragraph,))
    return tuple(piece for piece in chain if is_read(piece))


def _marked(text: str, way: Way) -> tuple[Span, ...]:
    found: list[Span] = []
    at = 0
    for line in text.split(SOFT_BREAK):
        found += [(at + low, at + high) for low, high in moved(line, PAGE[way], "L")]
        at += len(line) + 1
    return tuple(found)
