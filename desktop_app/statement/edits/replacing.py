"""Replacing over paragraphs: the general edit behind pasting and deleting a selection."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from desktop_app.statement.arranging import Arrangement, arrangement, container_of, located, with_arrangement
from desktop_app.statement.change import Caret, Change, Move
from desktop_app.statement.cleaning import Successor, resolved
from desktop_app.statement.edits import typing
from desktop_app.statement.edits.structure import changed, joined_pair, seamed, with_own_ids, with_storable_text
from desktop_app.statement.ids import Ids
from desktop_app.statement.marks import Mark
from desktop_app.statement.nodes import Paragraph, Statement, Style
from desktop_app.statement.runs import Run, canonical, cut, length, marks_at
from desktop_app.statement.walking import paragraphs
from desktop_app.text.message import message

PARAGRAPH_ENDS = re.compile("\r\n|[\n\r\x0c\x85\u2029]")
"""What ends a paragraph in a bare text."""


@dataclass(frozen=True, slots=True)
class _Span:
    """From `start` of paragraph `first` to `end` of paragraph `last`, in printing order."""

    first: Paragraph
    start: int
    last: Paragraph
    end: int

    @property
    def single(self) -> bool:
        return self.first.id == self.last.id

    @property
    def head(self) -> Paragraph:
        return replace(self.first, runs=cut(self.first.runs, 0, self.start))

    @property
    def tail(self) -> Paragraph:
        """What is left of the last paragraph. Its label stands before its text: it is left only where nothing of the text goes."""
        label = "" if self.single or self.end else self.last.label
        return replace(self.last, label=label, runs=cut(self.last.runs, self.end, length(self.last.runs)))


def replace_range(
    statement: Statement, start_node: str, start: int, end_node: str, end: int, pieces: tuple[Paragraph, ...] | str, ids: Ids
) -> Change | None:
    """Puts paragraphs for the text from `start` of one paragraph to `end` of the same or a later one; the ends may be given in any order.

    The first piece continues the first paragraph, which keeps its id; the last is continued by what is left of the end paragraph, which
    keeps its own id where it stays a paragraph. An empty first paragraph takes style, role and label of the first piece. Pieces keep
    their ids where these are free. A bare text stands for its paragraphs and takes the marks of the text around it.
    None: no such paragraphs or offsets, or nothing new.
    """
    span = _span(statement, (start_node, start), (end_node, end))
    if span is None:
        return None
    if isinstance(pieces, str):
        lines = PARAGRAPH_ENDS.split(pieces)
        if span.single and len(lines) == 1:
            return typing.replace(statement, span.first.id, span.start, span.end, pieces, label=message("Replace"))
        pieces = _typed(span, lines) if pieces else ()
    clean = tuple(resolved(statement, with_storable_text(piece)) for piece in pieces)
    if len(clean) > 1:
        return _several(statement, span, clean, ids)
    return _one(statement, span, clean[0] if clean else None)


def _one(statement: Statement, span: _Span, piece: Paragraph | None) -> Change | None:
    """The head, at most one piece and the tail become one paragraph: the first."""
    head = span.head if piece is None else _continued(span, piece, alone=True)
    caret = length(head.runs)
    if span.single:
        joined, at = replace(head, runs=canonical((*head.runs, *span.tail.runs))), caret
    else:
        joined, at = joined_pair(head, span.tail)
    row = _between(statement, span, (joined,), keeps_last=span.single)
    done = with_arrangement(statement, row)
    if span.single:
        return changed(statement, done, message("Replace"), Caret(span.first.id, caret))
    last = span.last.id
    moves = (Move(last, span.end, length(span.last.runs), span.first.id, at),)
    successors = {last: Successor(span.first.id, at, span.end)} if span.tail.runs or not span.last.runs else {}
    label = message("Replace") if piece is not None else message("Delete")
    return changed(statement, done, label, Caret(span.first.id, caret), moves, {last: span.first.id}, successors)


def _several(statement: Statement, span: _Span, pieces: tuple[Paragraph, ...], ids: Ids) -> Change | None:
    """The first piece ends the head, the last one begins the tail, the others stand between them."""
    *between, final = with_own_ids(statement, pieces[1:], ids)
    first, tail = _continued(span, pieces[0], alone=False), span.tail
    at = length(final.runs) + len(tail.label)
    if span.single:
        last = replace(tail, id=final.id, break_change=None, label=final.label, run_in=final.run_in) if tail.runs else final
        last = replace(last, runs=seamed(final.runs, "", tail.runs))
    elif final.runs or final.label:
        last = replace(tail, label=final.label, runs=seamed(final.runs, tail.label, tail.runs), run_in=False)
    else:
        last = replace(tail, run_in=False)
    new = (first, *between, last) if span.single else (first, *between)
    row = _between(statement, span, new, keeps_last=True)
    if not span.single:
        row = {container: tuple(last if one.id == last.id else one for one in row) for container, row in row.items()}
    moves = (Move(span.first.id, span.end, length(span.first.runs), last.id, at),) if span.single else ()
    heirs = {span.first.id: last.id} if span.single else {}
    done = with_arrangement(statement, row)
    return changed(statement, done, message("Paste"), Caret(last.id, length(final.runs)), moves, heirs)


def _continued(span: _Span, piece: Paragraph, *, alone: bool) -> Paragraph:
    """The head with the first piece behind it. An empty paragraph becomes what the piece is."""
    head = span.head
    bare = piece.style == "normal" and piece.role == "none" and not piece.label
    if not head.runs and not head.label and not bare and not (alone and span.tail.runs):
        return replace(piece, id=head.id, run_in=head.run_in, break_change=head.break_change, presence=head.presence)
    around = _commented(span) if alone else ()
    runs = tuple(Run(run.text, (*run.marks, *around)) for run in (Run(piece.label), *piece.runs))
    return replace(head, runs=canonical((*head.runs, *runs)))


def _commented(span: _Span) -> tuple[Mark, ...]:
    """The comments that stand on both sides of the place, so that what is put there does not tear them."""
    before, after = marks_at(span.first.runs, span.start - 1) if span.start else (), marks_at(span.last.runs, span.end)
    return tuple(mark for mark in before if mark.kind == "commented" and mark in after)


def _between(statement: Statement, span: _Span, new: tuple[Paragraph, ...], *, keeps_last: bool) -> Arrangement:
    """All paragraphs, with `new` for the first of the span and without those up to its last, itself too unless it is kept."""
    order = [paragraph.id for paragraph in paragraphs(statement)]
    gone = set(order[order.index(span.first.id) + 1 : order.index(span.last.id) + (not keeps_last)])
    done = {container: tuple(one for one in row if one.id not in gone) for container, row in arrangement(statement).items()}
    found = located(statement, span.first.id)
    if found is None:
        raise LookupError(span.first.id)
    container, index = container_of(statement, found[0]), found[0].index
    row = done[container]
    return done | {container: (*row[:index], *new, *row[index + 1 :])}


def _span(statement: Statement, start: tuple[str, int], end: tuple[str, int]) -> _Span | None:
    order = {paragraph.id: (index, paragraph) for index, paragraph in enumerate(paragraphs(statement))}
    if start[0] not in order or end[0] not in order:
        return None
    (low, first), (high, last) = order[start[0]], order[end[0]]
    if not (0 <= start[1] <= length(first.runs) and 0 <= end[1] <= length(last.runs)):
        return None
    if (low, start[1]) > (high, end[1]):
        return _Span(last, end[1], first, start[1])
    return _Span(first, start[1], last, end[1])


def _typed(span: _Span, lines: list[str]) -> tuple[Paragraph, ...]:
    """The paragraphs of a bare text: marks as if typed at the place, in the style of the paragraph where that is no heading."""
    same = span.start if not span.single else span.end
    marks = typing.typed_marks(span.first.runs, span.start, same)
    heading = span.first.style == "heading"
    style: Style = "normal" if heading else span.first.style
    level = 0 if heading else span.first.level
    return tuple(Paragraph("", (Run(line, marks),) if line else (), style=style, level=level) for line in lines)
