"""Settling: the statement after a decision; what was suggested becomes so, or was never there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar, cast

from desktop_app.review.proposing import RUN_IN
from desktop_app.review.rows import AGENDA, Node, Row, rows, with_rows
from desktop_app.statement import Gap, Mark, Paragraph, Presence, Proposal, Run, Statement
from desktop_app.statement.arranging import with_paragraphs
from desktop_app.statement.cleaning import Successor, cleaned
from desktop_app.statement.edits.structure import alike
from desktop_app.statement.fields import fields_of, with_value
from desktop_app.statement.marks import STYLE_MARKS, ordered
from desktop_app.statement.references import review_marks
from desktop_app.statement.runs import Runs, canonical, length
from desktop_app.statement.walking import paragraphs
from desktop_app.text.refusal import Refusal

AnyNode = TypeVar("AnyNode", bound=Node)


def settled(statement: Statement, accepted: frozenset[str], rejected: frozenset[str]) -> Statement:
    """The statement after these changes are accepted and those are rejected; every other suggestion stands on."""
    return Settling(statement, accepted, rejected).statement


@dataclass(frozen=True)
class Settling:
    """One decision. What it knows of a place: whether what was put in there goes (`goes`), and what is left to be decided (`open`)."""

    old: Statement
    accepted: frozenset[str]
    rejected: frozenset[str]

    @cached_property
    def statement(self) -> Statement:
        """The statement after the decision."""
        nodes = {node.id: self._lettered(self._settled(node)) for row in rows(self.old).values() for node in row}
        found = {key: [node.id for node in row] for key, row in rows(self.old).items()}
        gaps = self._moved_back(found)
        self._with_values(nodes)
        successors = self._joined(nodes, found)
        found = {key: [node for node in row if node not in self.gone] for key, row in found.items()}
        done = self._with_own_values(
            replace(self.old, gaps=tuple(one for one in gaps if one.node not in successors), proposals=self._open_proposals(successors))
        )
        done = with_rows(done, {key: tuple(nodes[node] for node in row) for key, row in found.items()})
        done = _begun(done)
        decided = self.accepted | self.rejected
        changes = tuple(change for change in done.changes if change.id not in decided)
        return cleaned(self.old, replace(done, changes=changes), successors)

    def goes(self, presence: Presence | None) -> bool:
        """Whether a node with this presence is no more after the decision."""
        return presence is not None and (presence.inserted in self.rejected or presence.deleted in self.accepted)

    @cached_property
    def gone(self) -> frozenset[str]:
        """The nodes that are no more."""
        return frozenset(node.id for row in rows(self.old).values() for node in row if self.goes(node.presence))

    def open(self, presence: Presence | None) -> Presence | None:
        """What is left to be decided of it."""
        if presence is None:
            return None
        decided = self.accepted | self.rejected
        inserted = None if presence.inserted in decided else presence.inserted
        deleted = None if presence.deleted in decided else presence.deleted
        return None if inserted is None and deleted is None else replace(presence, inserted=inserted, deleted=deleted)

    def _settled(self, node: AnyNode) -> AnyNode:
        return node if node.presence is None else replace(node, presence=self.open(node.presence))

    def _lettered(self, node: AnyNode) -> AnyNode:
        if not isinstance(node, Paragraph) or not review_marks(node.runs):
            return node
        runs = canonical(self._letters(node.runs))
        return node if runs == node.runs else cast("AnyNode", replace(node, runs=runs))

    def _letters(self, runs: Runs) -> Iterator[Run]:
        for run in runs:
            marks = {mark.kind: mark for mark in run.marks if mark.kind in ("inserted", "deleted", "restyled")}
            of = {kind: mark.value for kind, mark in marks.items()}
            if of.get("inserted") in self.rejected or of.get("deleted") in self.accepted:
                continue
            restyled = marks.get("restyled")
            kept = (mark for mark in run.marks if mark.kind not in marks or not self._decides(mark))
            if restyled is not None and restyled.value in self.rejected:
                kept = (mark for mark in (*kept, *restyled.before) if mark.kind not in STYLE_MARKS or mark in restyled.before)
            yield Run(run.text, ordered(kept))

    def _decides(self, mark: Mark) -> bool:
        return mark.value in self.accepted or mark.value in self.rejected

    def _moved_back(self, found: dict[Row, list[str]]) -> tuple[Gap, ...]:
        """Puts nodes whose move is rejected where they stood, and gives the gaps that stay."""
        waiting = [gap for gap in self.old.gaps if gap.change not in self.accepted]
        for going in [gap for gap in waiting if gap.change in self.rejected]:
            at = next(index for index, one in enumerate(waiting) if one.id == going.id)
            gap = waiting.pop(at)
            target = found.get(Row(gap.section, gap.item))
            if target is None:
                continue
            for key, row in found.items():
                if gap.node in row:
                    at_now = row.index(gap.node)
                    waiting = [_behind_another(one, key, gap.node, row[at_now - 1] if at_now else None) for one in waiting]
                    row.remove(gap.node)
            target.insert(target.index(gap.after) + 1 if gap.after in target else 0, gap.node)
            for index in range(at, len(waiting)):
                one = waiting[index]
                if (one.section, one.item, one.after) == (gap.section, gap.item, gap.after):
                    waiting[index] = replace(one, after=gap.node)
        return tuple(waiting)

    def _with_values(self, nodes: dict[str, Node]) -> None:
        for proposal in self.old.proposals:
            node = nodes.get(proposal.node)
            if node is not None and proposal.field == RUN_IN:
                if proposal.change in self.rejected:
                    nodes[proposal.node] = replace(cast("Paragraph", node), run_in=proposal.old == "true")
            elif node is not None and proposal.change in self.accepted:
                nodes[proposal.node] = cast("Node", _with_said(node, proposal))

    def _with_own_values(self, statement: Statement) -> Statement:
        for proposal in self.old.proposals:
            if proposal.node == statement.id and proposal.change in self.accepted:
                statement = cast("Statement", _with_said(statement, proposal))
        return statement

    def _open_proposals(self, joined: Mapping[str, Successor]) -> tuple[Proposal, ...]:
        """What is still suggested; of a paragraph that was joined to another nothing is: that one has a style of its own."""
        decided = self.accepted | self.rejected
        return tuple(one for one in self.old.proposals if one.change not in decided and one.node not in joined)

    def _joined(self, nodes: dict[str, Node], found: dict[Row, list[str]]) -> dict[str, Successor]:
        """Joins the paragraphs whose break is no more to the ends of those before them."""
        done: dict[str, Successor] = {}
        order = [node for key in _printed(found) for node in found[key]]
        for node in [paragraph.id for paragraph in paragraphs(self.old) if paragraph.break_change is not None]:
            paragraph = cast("Paragraph", nodes[node])
            broken = paragraph.break_change
            head = None if broken is None else self._head(broken, node, done, order, nodes)
            if not self.goes(broken) or node in self.gone or head is None:
                nodes[node] = replace(paragraph, break_change=self.open(broken))
                continue
            first, second = alike(cast("Paragraph", nodes[head]), paragraph)
            done[node] = Successor(head, length(first.runs))
            nodes[head] = replace(first, runs=canonical((*first.runs, *second.runs)))
            for row in found.values():
                if node in row:
                    row.remove(node)
        return {node: _last(done, successor) for node, successor in done.items()}

    def _head(self, broken: Presence, node: str, joined: dict[str, Successor], order: list[str], nodes: dict[str, Node]) -> str | None:
        """The paragraph to whose end the text goes; None where it is no more."""
        head = broken.behind
        if head is None:
            at = order.index(node) if node in order else 0
            head = order[at - 1] if at else None
        while head in joined:
            head = joined[head].node
        return None if head is None or head == node or head not in nodes or head in self.gone else head


def _behind_another(gap: Gap, key: Row, node: str, before: str | None) -> Gap:
    """The gap behind what stood before the node, where it was behind that, and that leaves its place."""
    return replace(gap, after=before) if (gap.section, gap.item, gap.after) == (key.section, key.item, node) else gap


def _last(joined: dict[str, Successor], successor: Successor) -> Successor:
    """Where a text is at last whose paragraph was joined to one that was joined itself."""
    while successor.node in joined:
        further = joined[successor.node]
        successor = Successor(further.node, further.at + successor.at)
    return successor


def _printed(found: dict[Row, list[str]]) -> list[Row]:
    items = [Row("agenda", item) for item in found[AGENDA]]
    return [Row("front"), Row("lead"), Row("body"), *(key for key in items if key in found), Row("closing")]


def _with_said(node: Node | Statement, proposal: Proposal) -> Node | Statement:
    """The node with the proposed value; itself where the proposal is no value of it."""
    kind = fields_of(node).get(proposal.field)
    try:
        return node if kind is None else with_value(node, proposal.field, kind.read(proposal.new))
    except Refusal:
        return node


def _begun(statement: Statement) -> Statement:
    """The first paragraph of all continues nothing."""
    first = next(iter(paragraphs(statement)), None)
    if first is None or not first.run_in:
        return statement
    return with_paragraphs(statement, (first.id,), lambda each: replace(each, run_in=False))
