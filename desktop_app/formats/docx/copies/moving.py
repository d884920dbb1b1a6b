"""Paragraphs that a reviewer moved: Word shows one deleted here and the same one inserted there; a statement has it once, and a gap."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from desktop_app.formats.docx.copies.copy import Block, Key
from desktop_app.formats.docx.copies.naming import Naming
from desktop_app.formats.docx.copies.rendering import said
from desktop_app.formats.docx.copies.weaving import Woven
from desktop_app.statement.arranging import Container, arrangement
from desktop_app.statement.ids import Ids
from desktop_app.statement.nodes import Paragraph, Statement
from desktop_app.statement.references import CHANGE_MARKS, review_marks
from desktop_app.statement.review import Gap
from desktop_app.statement.runs import Run, Runs, canonical, plain


@dataclass(frozen=True, slots=True)
class Move:
    """A paragraph that stands at a new place, the change that moved it, and the paragraphs that stood before it, the nearest first."""

    node: str
    change: str
    before: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Moved:
    """The paragraphs with each moved one at its new place alone."""

    woven: tuple[Woven, ...]
    moves: tuple[Move, ...] = ()


def moved(woven: Sequence[Woven], base: Statement, blocks: Sequence[Block], naming: Naming) -> Moved:
    """Finds the pairs: a paragraph that was sent and is deleted as a whole, and a new one of the same words that the same author
    inserted at the same time, or that Word calls moved."""
    sent = {paragraph.id: paragraph for row in arrangement(base).values() for paragraph in row}
    gone = [one for one in woven if one.known and _newly_gone(one.paragraph, sent)]
    come = [one for one in woven if not one.known and one.paragraph.presence is not None and one.paragraph.presence.inserted]
    pairs: dict[str, Woven] = {}
    for old in gone:
        new = next((one for one in come if one not in pairs.values() and _same(old, one, blocks, naming)), None)
        if new is not None:
            pairs[old.paragraph.id] = new
    if not pairs:
        return Moved(tuple(woven))
    done, moves = [], []
    targets = {new.paragraph.id: node for node, new in pairs.items()}
    for place, one in enumerate(woven):
        node = one.paragraph.id
        if node in pairs:
            presence = one.paragraph.presence
            change = naming.used((presence.deleted if presence else None) or "", "move")
            before = tuple(other.paragraph.id for other in reversed(woven[:place]) if other.known and other.paragraph.id not in pairs)
            moves.append(Move(node, change, before))
        elif node in targets:
            was = sent[targets[node]]
            kept = next(other.paragraph for other in woven if other.paragraph.id == was.id)
            done.append(Woven(replace(kept, presence=was.presence, break_change=None, run_in=False), one.block, known=False))
        else:
            done.append(one)
    return Moved(tuple(done), tuple(moves))


def gaps(statement: Statement, base: Statement, moves: Sequence[Move], ids: Ids) -> tuple[Gap, ...]:
    """The gaps of these moves and of the statement, in document order."""
    homes = {paragraph.id: home for home, row in arrangement(base).items() for paragraph in row}
    rows = {home: [paragraph.id for paragraph in row] for home, row in arrangement(statement).items()}
    done = list(statement.gaps)
    for move in moves:
        home = homes[move.node]
        after = next((node for node in move.before if node in rows.get(home, ())), None)
        gap = Gap(ids("v"), move.change, move.node, home.section, home.item, after)
        later = (at for at, other in enumerate(done) if _rank(gap, rows) < _rank(other, rows))
        done.insert(next(later, len(done)), gap)
    return tuple(done) if moves else statement.gaps


def _rank(gap: Gap, rows: Mapping[Container, Sequence[str]]) -> tuple[int, int]:
    """Where the gap stands in the text; the gaps of items and rows, which are no text, are before none."""
    for place, (home, row) in enumerate(rows.items()):
        if (home.section, home.item) == (gap.section, gap.item):
            return place, row.index(gap.after) if gap.after in row else -1
    return -1, 0


def _newly_gone(paragraph: Paragraph, sent: dict[str, Paragraph]) -> bool:
    was = sent[paragraph.id].presence
    now = paragraph.presence
    return now is not None and now.deleted is not None and (was is None or was.deleted != now.deleted) and bool(plain(paragraph.runs))


def _same(old: Woven, new: Woven, blocks: Sequence[Block], naming: Naming) -> bool:
    if _looks(old.paragraph) != _looks(new.paragraph) or any(mark.kind in CHANGE_MARKS for mark in review_marks(new.paragraph.runs)):
        return False
    called = blocks[old.block].moved == "from" and blocks[new.block].moved == "to"
    return called or any(key in set(_keys(new, naming)) for key in _keys(old, naming))


def _looks(paragraph: Paragraph) -> Runs:
    """The letters as a copy shows them."""
    return canonical((Run(paragraph.label), *(Run(run.text, said(run.marks)) for run in paragraph.runs)))


def _keys(woven: Woven, naming: Naming) -> Iterator[Key]:
    presence = woven.paragraph.presence
    for change in (presence.inserted, presence.deleted) if presence else ():
        if change is not None and (key := naming.key(change)) is not None:
            yield key
