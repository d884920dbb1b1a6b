"""Tracking: two states of a statement, whatever differs between them, as one that says both."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar, cast

from desktop_app.review.carrying import with_references
from desktop_app.review.ink import Ink
from desktop_app.review.lettering import adopted, marked
from desktop_app.review.ownership import bleached, holds_others, inked, own_change
from desktop_app.review.pairing import Pairing
from desktop_app.review.parting import parted
from desktop_app.review.proposing import decided, proposals
from desktop_app.review.rows import Node, Row, with_rows
from desktop_app.review.weaving import Woven, woven
from desktop_app.statement import AgendaItem, Caret, Gap, Mark, Paragraph, Presence, Proposal, Run, Statement
from desktop_app.statement.fields import fields_of, value_of, with_value
from desktop_app.statement.marks import STYLE_MARKS
from desktop_app.statement.runs import Runs, canonical, length, remarked

AnyNode = TypeVar("AnyNode", bound=Node)


@dataclass(frozen=True)
class Tracking:
    """`statement` is what comes of it. `caret`: where the change ended in the new state."""

    pairing: Pairing
    ink: Ink
    caret: Caret | None = None

    @cached_property
    def own(self) -> dict[str, str]:
        """The nodes of the old state that the author had put in, each with the change that did."""
        found = ((node, own_change(self.pairing, node, self.ink.own)) for node in self.pairing.was)
        return {node: change for node, change in found if change is not None}

    @cached_property
    def born_own(self) -> frozenset[str]:
        """Paragraphs divided off from the author's own: as much his own."""
        return frozenset(node for node, head in self.pairing.heads.items() if head in self.own and not self._leaves(node, head))

    def _leaves(self, node: str, head: str) -> bool:
        """Whether a part stands where what makes the head new does not reach."""
        found = self.pairing.now[node]
        return found.presence is None and self.pairing.new_row[node] != self.pairing.new_row.get(head)

    @cached_property
    def texts(self) -> dict[str, Paragraph]:
        """The paragraphs that stand in both states, and all parts of those that were divided or joined, with both texts."""
        done: dict[str, Paragraph] = {}
        heads = {*self.pairing.heads.values(), *self.pairing.targets.values()}
        for node, was in self.pairing.was.items():
            now = self.pairing.now.get(node)
            if not isinstance(was, Paragraph) or not isinstance(now, Paragraph):
                continue
            if node in heads:
                done.update((part.id, part) for part in self._parts(node))
            elif was.runs == now.runs and was.presence == now.presence:
                done[node] = was
            else:
                before = _written(was) if now.presence is None else was
                done[node] = self._bleached(replace(before, runs=self._runs(before, now)))
        return done

    def _runs(self, was: Paragraph, now: Paragraph) -> Runs:
        change = self.own.get(was.id)
        caret = self.caret.offset if self.caret is not None and self.caret.node == was.id and not self.caret.field else None
        old, new = (was.runs, now.runs) if change is None else (inked(was, change).runs, inked(now, change).runs)
        return marked(old, new, self.ink, was.id, caret)

    def _parts(self, head: str) -> tuple[Paragraph, ...]:
        """The parts of a text. Where paragraphs of different presence were joined, the edit has written their presence on their
        letters: so is it here for the comparison, and a deletion stays there."""
        old, new = self.pairing.parts(head)
        silent = {part.id for part in old if part.id in self.own or self._own_break(part)} | self.born_own
        if any(part.presence is not None for part in old) and new[0].presence is None:
            old = tuple(_written(part) for part in old)
        elif all(part.id in self.own for part in old):
            new = tuple(inked(part, self.own[head]) for part in new)
        old = tuple(inked(part, self.own[part.id]) if part.id in self.own else part for part in old)
        found = tuple(self._as_new(part, head) for part in parted(old, new, self.ink.pen, silent))
        return tuple(self._bleached(replace(part, runs=adopted(part.runs, self.ink))) for part in found)

    def _as_new(self, part: Paragraph, head: str) -> Paragraph:
        """What was divided off from a paragraph that is new by itself is as new, also where the edit did not say so."""
        was = self.pairing.was[head]
        if part.id not in self.born_own or part.presence is not None or not isinstance(was, Paragraph) or was.presence is None:
            return part
        return replace(part, presence=Presence(was.presence.inserted))

    def _own_break(self, part: Paragraph) -> bool:
        return part.break_change is not None and part.break_change.inserted in self.ink.own

    def _bleached(self, part: Paragraph) -> Paragraph:
        """The part without marks that only repeat what its presence says."""
        if part.id in self.own or part.id in self.born_own:
            mine = self.ink.own | {change.id for change in self.ink.changes if change.authors == (self.ink.author,)}
            return replace(part, runs=bleached(part.runs, mine))
        inserted = None if part.presence is None else part.presence.inserted
        return part if inserted is None else replace(part, runs=bleached(part.runs, (inserted,)))

    @cached_property
    def order(self) -> dict[str, str]:
        """For each part of a text the part before it."""
        parts = (part for part in self.texts.values() if part.break_change is not None)
        told = {part.id: part.break_change.behind for part in parts if part.break_change is not None}
        return {node: behind for node, behind in told.items() if behind is not None}

    @cached_property
    def kept(self) -> dict[str, Node]:
        """What is gone from the new state and stands on as a suggested deletion, or as a suggested join."""
        gone = [node for node in self.pairing.was.values() if node.id not in self.pairing.now]
        done: dict[str, Node] = {}
        for node in gone:
            if not isinstance(node, AgendaItem) and node.id not in self.pairing.targets and not self._is_dropped(node):
                done[node.id] = self._deleted(node)
        done.update((node.id, self.texts[node.id]) for node in gone if node.id in self.pairing.targets and node.id in self.texts)
        for node in gone:
            if isinstance(node, AgendaItem) and not (self._is_dropped(node) and not any(each.id in done for each in node.paragraphs)):
                done[node.id] = self._deleted(node)
        return done

    def _is_dropped(self, node: Node) -> bool:
        """Whether nothing of a node that is gone need stay: it is new, and nobody else has touched it."""
        if holds_others(self.pairing, node, self.ink.own):
            return False
        broken = isinstance(node, Paragraph) and self._own_break(node) and all(_is_new(run, self.ink.own) for run in node.runs)
        return node.id in self.own or broken

    def _deleted(self, node: AnyNode) -> AnyNode:
        old = node.presence or Presence()
        return replace(node, presence=replace(old, deleted=old.deleted or self.ink.change("presence", self._presence_key(node.id))))

    def _presence_key(self, node: str) -> str:
        """The place of a node's coming or going: that of its item, where that goes too."""
        row = self.pairing.old_row.get(node)
        item = row.item if row is not None and row.item is not None and row.item not in self.pairing.now else None
        return f"presence/{item or node}"

    @cached_property
    def woven(self) -> Woven:
        """The rows with what is gone, and the gaps."""
        taken = self.caret.node if self.caret is not None else ""
        return woven(self.pairing, self.kept, self.own, self.order, self._gap, taken)

    def _gap(self, node: str, old: Gap | None) -> Gap:
        told = next((gap for gap in self.pairing.new.gaps if gap.node == node and gap.change in self.ink.given_ids), None)
        if old is not None:
            given = None if told is None else told.change
            return old if old.change in self.ink.own else replace(old, change=self.ink.joint("move", old.change, given))
        row = self.pairing.old_row[node]
        return told or Gap(self.ink.ids("v"), self.ink.change("move", f"move/{node}"), node, row.section, row.item)

    def _ties(self) -> None:
        """What can only be decided together is one change: an item that comes or goes, and what goes into it or out of it."""
        moved = ((node, (self.pairing.old_row[node], self.pairing.new_row[node])) for node in self.pairing.was if node in self.pairing.now)
        for node, (before, after) in moved:
            if before != after:
                self._tie(f"move/{node}", before, after)
        for node, head in self.pairing.heads.items():
            self._tie(f"{head}/split/{node}", None, self.pairing.new_row[node])
        for node, head in self.pairing.targets.items():
            self._tie(f"{head}/join/{node}", self.pairing.old_row[node], None)

    def _tie(self, key: str, before: Row | None, after: Row | None) -> None:
        if before is not None and before.item is not None and before.item not in self.pairing.now:
            self.ink.tie(key, f"presence/{before.item}")
        if after is not None and after.item is not None and after.item not in self.pairing.was:
            self.ink.tie(key, f"presence/{after.item}")

    @cached_property
    def statement(self) -> Statement:
        """The statement that says both."""
        self._ties()
        nodes = {node.id: self._node(node) for node in self.pairing.now.values()}
        nodes.update(self.kept)
        found = self.woven
        base = replace(
            self.pairing.new,
            language=self.pairing.old.language,
            metadata=replace(
                self.pairing.old.metadata, status=self.pairing.new.metadata.status, relations=self.pairing.new.metadata.relations
            ),
            gaps=found.gaps,
            proposals=self._proposals(),
        )
        whole = with_rows(base, {key: tuple(nodes[node] for node in row) for key, row in found.rows.items()})
        whole = decided(self.pairing, whole, self.ink)
        return with_references(self.pairing, replace(whole, changes=(*self.pairing.old.changes, *self.ink.given, *self.ink.changes)))

    def _node(self, now: Node) -> Node:
        was = self.pairing.was.get(now.id)
        if was is None:
            return self.texts.get(now.id) or self._born(now)
        base = self.texts[now.id] if isinstance(now, Paragraph) else was
        return self._given(self._taken_out(self._edited(base, now)), now)

    def _edited(self, base: Node, now: Node) -> Node:
        if now.id in self.own:
            base = _with_fields(base, now)
        if isinstance(base, Paragraph) and isinstance(now, Paragraph):
            base = replace(base, run_in=now.run_in, break_change=self._behind(base.break_change, now.break_change))
        return base

    def _given(self, node: Node, now: Node) -> Node:
        """The node with what the new state suggests of it already."""
        given = self.ink.given_ids
        if now.presence is not None and now.presence.deleted in given:
            old = node.presence or Presence()
            node = replace(node, presence=replace(old, deleted=old.deleted or now.presence.deleted))
        joined = now.break_change if isinstance(now, Paragraph) else None
        if isinstance(node, Paragraph) and joined is not None and joined.deleted in given:
            was = node.break_change or Presence()
            node = replace(node, break_change=replace(joined, inserted=was.inserted, deleted=was.deleted or joined.deleted))
        return node

    def _behind(self, old: Presence | None, new: Presence | None) -> Presence | None:
        """The break that was suggested, behind the paragraph that it now stands behind: the one before may have been divided, or joined."""
        if old is None:
            return None
        if old.behind is not None and not self._stands(old.behind):
            return replace(old, behind=self._head(old.behind))
        parted = new is not None and new.behind in self.pairing.heads  # one that is new by itself may go again, and leave no text to end
        return replace(old, behind=new.behind) if new is not None and parted else old

    def _stands(self, node: str) -> bool:
        return node in self.pairing.now or node in self.kept

    def _head(self, node: str) -> str | None:
        """Of a new paragraph that is gone again: the one whose text it was, as far as that stands."""
        before: str | None = node
        while before is not None and not self._stands(before):
            was = self.pairing.was.get(before)
            before = was.break_change.behind if isinstance(was, Paragraph) and was.break_change is not None else None
        return before

    def _taken_out(self, node: Node) -> Node:
        """A paragraph that was new with its item says so itself when it leaves the item."""
        row = self.pairing.old_row[node.id]
        if not isinstance(node, Paragraph) or row.item is None or node.presence is not None or row == self.pairing.new_row[node.id]:
            return node
        inserted = self.pairing.was[row.item].presence
        native = node.break_change is None and all(gap.node != node.id for gap in self.pairing.old.gaps)
        return replace(node, presence=Presence(inserted.inserted)) if native and inserted is not None and inserted.inserted else node

    def _born(self, node: Node) -> Node:
        if node.presence is not None and node.presence.inserted in self.ink.given_ids:
            return (
                replace(node, runs=_unmarked(node.runs, self.ink.given_ids), break_change=self._given_join(node))
                if isinstance(node, Paragraph)
                else node
            )
        deleted = None if node.presence is None else node.presence.deleted
        if deleted not in self.ink.given_ids and not (isinstance(node, AgendaItem) and deleted in self._known):
            deleted = None  # of an item that is to go the half that is divided off goes too; other text came from elsewhere
        if isinstance(node, Paragraph):
            node = replace(node, runs=_unmarked(node.runs, self.ink.given_ids), break_change=self._given_join(node))
            if self._is_inside_own(self.pairing.new_row[node.id]):
                return replace(node, presence=None if deleted is None else Presence(None, deleted))
        return replace(node, presence=Presence(self.ink.change("presence", f"presence/{node.id}"), deleted))

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(change.id for change in self.pairing.old.changes)

    def _given_join(self, node: Paragraph) -> Presence | None:
        """Of the break before a new paragraph what the new state suggests itself: that it goes."""
        broken = node.break_change
        return None if broken is None or broken.deleted not in self.ink.given_ids else replace(broken, inserted=None)

    def _is_inside_own(self, row: Row) -> bool:
        return row.item is not None and (row.item in self.own or row.item not in self.pairing.was)

    def _held(self) -> tuple[Proposal, ...]:
        given = (one for one in self.pairing.new.proposals if one.change in self.ink.given_ids)
        return (*self.pairing.old.proposals, *given)

    def _proposals(self) -> tuple[Proposal, ...]:
        old, new = self.pairing.old, self.pairing.new
        both = (
            (was, self.pairing.now[node]) for node, was in self.pairing.was.items() if node in self.pairing.now and node not in self.own
        )
        return proposals(self.ink, self._held(), iter(((old, new), *both)))


def _written(part: Paragraph) -> Paragraph:
    """The paragraph with its suggested presence on its letters; a suggested deletion only there."""
    presence = part.presence
    if presence is None:
        return part
    runs = part.runs if presence.inserted is None else inked(part, presence.inserted).runs
    if presence.deleted is not None:
        runs = remarked(runs, 0, length(runs), lambda marks: _gone_with(marks, presence.deleted or ""))
    return replace(part, runs=runs, presence=None if presence.inserted is None else Presence(presence.inserted))


def _gone_with(marks: tuple[Mark, ...], change: str) -> tuple[Mark, ...]:
    return marks if any(mark.kind == "deleted" for mark in marks) else (*marks, Mark("deleted", change))


def _is_new(run: Run, own: frozenset[str]) -> bool:
    return any(mark.kind == "inserted" and mark.value in own for mark in run.marks)


def _with_fields(old: Node, new: Node) -> Node:
    done = old
    for name in fields_of(old):
        if name != "decisions":
            done = cast("Node", with_value(done, name, value_of(new, name)))
    return done


def _unmarked(runs: Runs, given: frozenset[str]) -> Runs:
    """The runs of a text that comes from elsewhere: without what was to go, and without anybody's marks of review but the given."""
    kept = STYLE_MARKS | {"commented"}

    def stays(mark: Mark) -> bool:
        return mark.kind in kept or mark.value in given

    gone = (run for run in runs if any(mark.kind == "deleted" and mark.value not in given for mark in run.marks))
    left_out = {id(run) for run in gone}
    return canonical(Run(run.text, tuple(filter(stays, run.marks))) for run in runs if id(run) not in left_out)
