"""Pairing: which nodes of two states of a statement are the same, which came, went, were divided and joined."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import cast

from desktop_app.review.rows import Node, Row, Rows, printing_order, rows
from desktop_app.statement import Move, Paragraph, Statement
from desktop_app.statement.runs import plain


@dataclass(frozen=True)
class Pairing:
    """Two states of one statement. `moves`: text that changed its paragraph, as the edit told it."""

    old: Statement
    new: Statement
    moves: tuple[Move, ...] = ()

    @cached_property
    def old_rows(self) -> Rows:
        """The rows of the old state."""
        return rows(self.old)

    @cached_property
    def new_rows(self) -> Rows:
        """The rows of the new state."""
        return rows(self.new)

    @cached_property
    def was(self) -> dict[str, Node]:
        """The nodes of the old state by id."""
        return _by_id(self.old_rows)

    @cached_property
    def now(self) -> dict[str, Node]:
        """The nodes of the new state by id."""
        return _by_id(self.new_rows)

    @cached_property
    def old_row(self) -> dict[str, Row]:
        """The row in which each node stood."""
        return _row_of(self.old_rows)

    @cached_property
    def new_row(self) -> dict[str, Row]:
        """The row in which each node stands."""
        return _row_of(self.new_rows)

    @cached_property
    def heads(self) -> dict[str, str]:
        """For each new paragraph that was divided off, the one whose text it was."""
        order = printing_order(self.new_rows)
        told = {move.to: move.node for move in self.moves if move.start < move.end or move.at == 0}
        done: dict[str, str] = {}
        for before, paragraph in pairwise(order):
            if paragraph.id in self.was:
                continue
            head = done.get(before.id, before.id)
            if head not in self.was or not isinstance(self.was[head], Paragraph):
                continue
            source = told.get(paragraph.id, _divided_from(paragraph))
            if done.get(source or "", source) == head or (source is None and self._halves(head, before, paragraph)):
                done[paragraph.id] = head
        return done

    @cached_property
    def targets(self) -> dict[str, str]:
        """For each paragraph that is gone because it was joined, the one that its text stands in now."""
        order = printing_order(self.old_rows)
        told = {move.node: move.to for move in self.moves}
        done: dict[str, str] = {}
        taken_out: dict[str, str] = {}
        for index, paragraph in enumerate(order):
            if paragraph.id in self.now or not index:
                continue
            head = self._kept_before(order, index)
            behind = None if paragraph.break_change is None else paragraph.break_change.behind
            if head is None or (behind is not None and {**taken_out, **done}.get(behind, behind) != head.id):
                continue  # a suggested break stands behind one paragraph: behind another it is text that went and came
            if self.now[head.id].presence not in (None, self.was[head.id].presence):
                continue  # that one may be no more, and its text is to stay
            target = told.get(paragraph.id)
            if done.get(target or "", target) == head.id or (target is None and self._whole(head, order[index - 1], paragraph)):
                done.update((half, to) for half, to in taken_out.items() if to == head.id)
                done[paragraph.id] = head.id
            elif paragraph.break_change is not None and paragraph.break_change.inserted is not None and behind is not None:
                taken_out[paragraph.id] = head.id  # a half: where what follows was joined, its letters went from the midst of that text
        return done

    def _kept_before(self, order: tuple[Paragraph, ...], index: int) -> Paragraph | None:
        """The nearest paragraph before it that is still there; those between are gone."""
        return next((one for one in reversed(order[:index]) if one.id in self.now), None)

    def _halves(self, head: str, before: Paragraph, paragraph: Paragraph) -> bool:
        """Whether a paragraph without a told origin has exactly the rest of the text that the head has lost."""
        was, text = cast("Paragraph", self.was[head]), plain(paragraph.runs)
        return before.id == head and bool(text) and plain(was.runs) == plain(before.runs) + text

    def _whole(self, head: Paragraph, before: Paragraph, paragraph: Paragraph) -> bool:
        """Whether a paragraph that is gone without being told stands exactly at the end of the one before it."""
        text = plain(paragraph.runs)
        now = cast("Paragraph", self.now[head.id])
        return before.id == head.id and bool(text) and plain(now.runs) == plain(head.runs) + paragraph.label + text

    def parts(self, head: str) -> tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]]:
        """The paragraphs that share the text of `head`: of the old state and of the new one, in order, `head` first."""
        gone = (self.was[node] for node, target in self.targets.items() if target == head)
        born = (self.now[node] for node, source in self.heads.items() if source == head)
        old = cast("Iterable[Paragraph]", (self.was[head], *gone))
        new = cast("Iterable[Paragraph]", (self.now[head], *born))
        return tuple(old), tuple(new)


def _divided_from(paragraph: Paragraph) -> str | None:
    """The paragraph that it was divided from by a suggestion; None where it was not."""
    broken = paragraph.break_change
    return None if broken is None or broken.inserted is None else broken.behind


def _by_id(found: Rows) -> dict[str, Node]:
    return {node.id: node for row in found.values() for node in row}


def _row_of(found: Rows) -> dict[str, Row]:
    return {node.id: key for key, row in found.items() for node in row}
