"""Reading back: what a person did to the text that a pane shows, as a change of the value.

A pane hands over the text of a block as it now stands; nothing here knows how it came to be so (keys, a composition, a drop).
Offsets are code points.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.statement import Caret, Change, Ids, Mark, Paragraph, Run, Statement
from desktop_app.statement.edits.breaks import replace_range
from desktop_app.statement.edits.typing import replace, rewrite
from desktop_app.statement.runs import Runs, length, plain, remarked
from desktop_app.statement.walking import find
from desktop_app.text.characters import storable
from desktop_app.text.diff import shared_end, shared_start
from desktop_app.text.message import message


@dataclass(frozen=True, slots=True)
class Typed:
    """The stretch `start` … `end` of the old text gave way to `text`."""

    start: int
    end: int
    text: str


def typed(old: str, new: str, caret: int) -> Typed | None:
    """The one stretch in which the texts differ; None when they are equal.

    Where several stretches would do ("اا" typed beside "ا"), the one that ends at `caret`, an offset of the new text, is meant.
    """
    if old == new:
        return None
    both = min(len(old), len(new))
    suffix = shared_end(old, new, min(both, max(len(new) - caret, 0)))
    prefix = shared_start(old, new, both - suffix)
    suffix = shared_end(old, new, both - prefix)
    return Typed(prefix, len(old) - suffix, new[prefix : len(new) - suffix])


def read_block(statement: Statement, paragraph: Paragraph, text: str, caret: int, marks: tuple[Mark, ...] | None = None) -> Change | None:
    """The change that makes `paragraph` read `text`. `marks`: what newly typed letters carry, None: as their neighbours do.

    Typing and deleting merge word by word: the key counts the words before the caret.
    """
    difference = typed(plain(paragraph.runs), text, caret)
    if difference is None:
        return None
    deletes = not difference.text
    label = message("Delete") if deletes else message("Typing")
    key = f"{'deleting' if deletes else 'typing'}:{paragraph.id}:{len(text[:caret].split())}"
    inserted = storable(difference.text)
    change = replace(statement, paragraph.id, difference.start, difference.end, inserted, label=label, merges_with=key)
    if change is None or marks is None or not inserted:
        return change
    return _marked(change, paragraph.id, difference.start, len(inserted), marks)


def read_blocks(statement: Statement, shown: tuple[Paragraph, ...], blocks: tuple[Runs, ...], ids: Ids) -> Change | None:
    """The change that makes the paragraphs `shown` read as `blocks`, whatever happened: a drop, a deletion over paragraphs.

    The general way, slow and safe: equal paragraphs at both ends stay as they are, all between is replaced.
    """
    texts = [plain(block) for block in blocks]
    old = [plain(paragraph.runs) for paragraph in shown]
    first = 0
    while first < min(len(old), len(texts)) and old[first] == texts[first]:
        first += 1
    tail = 0
    while tail < min(len(old), len(texts)) - first and old[-1 - tail] == texts[-1 - tail]:
        tail += 1
    if first == len(old) == len(texts) or not shown:
        return None
    if first + tail == min(len(old), len(texts)):
        first, tail = (first - 1, tail) if first else (0, tail - 1)
    start, end = shown[first], shown[len(shown) - 1 - tail]
    pieces = tuple(Paragraph("", _stored(block)) for block in blocks[first : len(blocks) - tail])
    return replace_range(statement, start.id, 0, end.id, length(end.runs), pieces, ids)


def _stored(runs: Runs) -> Runs:
    return tuple(Run(storable(run.text), run.marks) for run in runs)


def _marked(change: Change, node: str, start: int, size: int, marks: tuple[Mark, ...]) -> Change:
    paragraph = find(change.statement, node)
    runs = remarked(getattr(paragraph, "runs", ()), start, start + size, lambda _old: marks)
    marked = rewrite(change.statement, node, runs, caret=Caret(node, start + size), label=change.label, merges_with=change.merges_with)
    return marked or change
