"""Overlaying: the rows of a statement with what every copy puts in, takes out and moves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import cast

from desktop_app.review.jointly import Joint
from desktop_app.review.opinions import Opinion
from desktop_app.review.rows import Node, Row, rows
from desktop_app.review.strands import Strand, overruled, strand, twisted
from desktop_app.statement import AgendaItem, Gap, Paragraph, Presence, Statement


@dataclass
class Copy:
    """A copy as suggestions on the base: every node and letter of the base stands in it. `opinions`: what it decided of the suggestions
    that stand there."""

    author: str
    statement: Statement
    known: frozenset[str]
    opinions: tuple[Opinion, ...] = ()

    @cached_property
    def nodes(self) -> dict[str, Node]:
        """The nodes by id."""
        return {node.id: node for row in rows(self.statement).values() for node in row}

    @cached_property
    def row(self) -> dict[str, Row]:
        """The row of each node."""
        return {node.id: key for key, row in rows(self.statement).items() for node in row}

    @cached_property
    def moved(self) -> dict[str, Gap]:
        """The gaps that the base does not have, by node."""
        return {gap.node: gap for gap in self.statement.gaps if gap.change not in self.known}

    @cached_property
    def behind(self) -> dict[str, str]:
        """For each part that the copy divided off the part before it."""
        found: dict[str, str] = {}
        for node in self.nodes.values():
            broken = node.break_change if isinstance(node, Paragraph) else None
            if broken is not None and broken.inserted is not None and broken.inserted not in self.known and broken.behind is not None:
                found[node.id] = broken.behind
        return found

    @cached_property
    def after(self) -> dict[str, str]:
        """For each paragraph that was divided the part behind it."""
        return {behind: part for part, behind in self.behind.items()}

    def parts(self, node: str) -> tuple[Paragraph, ...]:
        """The paragraph, and the parts that the copy divided off it."""
        done = [node]
        while done[-1] in self.after and self.after[done[-1]] not in done:
            done.append(self.after[done[-1]])
        return tuple(cast("Paragraph", self.nodes[each]) for each in done)


@dataclass
class Overlay:
    """`rows` is what comes of it. `beaten`: (copy, node) of moves that could not be made, because another copy's stands. `overruled`:
    (author, node, words) of looks that could not be given for the same reason. `twins`: for each new node that stands once because
    another copy has it too the one that stands. `left`: for each node that is moved what stands before the place that it left."""

    base: Statement
    copies: Sequence[Copy]
    joint: Joint
    beaten: list[tuple[Copy, str]] = field(default_factory=list)
    overruled: list[tuple[str, str, str]] = field(default_factory=list)
    twins: dict[str, str] = field(default_factory=dict)
    left: dict[str, str | None] = field(default_factory=dict)

    @cached_property
    def own(self) -> dict[str, Node]:
        """The nodes of the base."""
        return {node.id: node for row in rows(self.base).values() for node in row}

    @cached_property
    def movers(self) -> dict[str, Copy]:
        """For each node that is moved the copy that moves it: the first; another one that moves it elsewhere is beaten, as is each where
        the base has it moved already."""
        done: dict[str, Copy] = {}
        gapped = {gap.node for gap in self.base.gaps}
        for copy in self.copies:
            for node in copy.moved:
                if node not in self.own:
                    continue
                if node in gapped:
                    self.beaten.append((copy, node))
                    continue
                first = done.setdefault(node, copy)
                if first is not copy and self._anchor(first, node) != self._anchor(copy, node):
                    self.beaten.append((copy, node))
        return done

    @cached_property
    def texts(self) -> dict[str, Paragraph]:
        """The paragraphs of the base and all parts of them, with what all copies suggest in them."""
        done: dict[str, Paragraph] = {}
        for node in self.own.values():
            if not isinstance(node, Paragraph):
                continue
            strands: list[Strand] = []
            for copy in self.copies:
                parts = copy.parts(node.id)
                if len(parts) > 1 or parts[0].runs != node.runs:
                    strands.append(strand(copy.author, parts, copy.known))
            self.overruled += ((author, node.id, words) for author, words in overruled(node, strands).items())
            done.update((part.id, part) for part in (twisted(node, strands, self.joint) if strands else (node,)))
        return done

    @cached_property
    def rows(self) -> dict[Row, tuple[Node, ...]]:
        """The nodes of each row."""
        done: dict[Row, list[str]] = {}
        for key in dict.fromkeys(key for statement in (self.base, *(copy.statement for copy in self.copies)) for key in rows(statement)):
            done[key] = list(dict.fromkeys(self._row(key)))
        placed = {node for row in done.values() for node in row}
        self._place_parts(done, placed)
        return {key: tuple(self._node(node) for node in row) for key, row in done.items()}

    def _row(self, key: Row) -> Iterator[str]:
        base = [node.id for node in rows(self.base).get(key, ())]
        coming = [self._coming(copy, key) for copy in self.copies]
        last: str | None = None
        for anchor in (None, *base):
            if anchor is not None and anchor in self.movers:
                self.left[anchor] = last
            elif anchor is not None:
                yield (last := anchor)
            for node in self._unlike([found.get(anchor, []) for found in coming]):
                yield (last := node)

    def _coming(self, copy: Copy, key: Row) -> dict[str | None, list[str]]:
        """What the copy has in the row that the base has not there, by the node of the base that stands before it."""
        done: dict[str | None, list[str]] = {}
        anchor: str | None = None
        for node in rows(copy.statement).get(key, ()):
            if node.id in self.own and node.id not in copy.moved:
                anchor = node.id
            elif node.id not in self.own or self.movers.get(node.id) is copy:
                done.setdefault(anchor, []).append(node.id)
        return done

    def _unlike(self, several: list[list[str]]) -> Iterator[str]:
        """What the copies put at one place, in their order; what says the same stands once."""
        for copy, nodes in zip(self.copies, several, strict=True):
            times: Counter[object] = Counter()
            for node in nodes:
                if node in copy.behind:
                    continue
                if node not in self.own:
                    says = _said(copy.nodes[node])
                    times[says] += 1
                    twin = self._twins.setdefault((self._anchor(copy, node), says, times[says]), node)
                    self._comers.setdefault(twin, []).append(copy.nodes[node])
                    if twin != node:
                        self.twins.update(_named(copy.nodes[node], self._comers[twin][0]))
                        continue
                yield node

    @cached_property
    def _twins(self) -> dict[tuple[object, ...], str]:
        return {}

    @cached_property
    def _comers(self) -> dict[str, list[Node]]:
        return {}

    def _anchor(self, copy: Copy, node: str) -> tuple[Row, str | None]:
        """Where the copy has a node: its row, and the node of the base that stands before it there."""
        if id(copy) not in self._anchors:
            self._anchors[id(copy)] = dict(self._anchored(copy))
        return copy.row[node], self._anchors[id(copy)][node]

    def _anchored(self, copy: Copy) -> Iterator[tuple[str, str | None]]:
        for row in rows(copy.statement).values():
            anchor: str | None = None
            for each in row:
                yield each.id, anchor
                if each.id in self.own and each.id not in copy.moved:
                    anchor = each.id

    @cached_property
    def _anchors(self) -> dict[int, dict[str, str | None]]:
        return {}

    def _place_parts(self, done: dict[Row, list[str]], placed: set[str]) -> None:
        """Puts the parts that were divided off: behind the part before them, or where their copy has them in another row."""
        for copy in self.copies:
            for node in (each.id for row in rows(copy.statement).values() for each in row if each.id in copy.behind):
                if node in placed or node not in self.texts:
                    continue
                broken = self.texts[node].break_change
                before = None if broken is None else broken.behind
                key = copy.row[node]
                home = next((row for row in done.values() if before in row), None)
                if home is not None and before is not None and copy.row.get(before, key) == key:
                    home.insert(home.index(before) + 1, node)
                else:
                    done.setdefault(key, []).insert(self._place(copy, key, node, done.get(key, [])), node)
                placed.add(node)

    def _place(self, copy: Copy, key: Row, node: str, row: list[str]) -> int:
        order = [each.id for each in rows(copy.statement)[key]]
        before = [each for each in order[: order.index(node)] if each in row]
        return row.index(before[-1]) + 1 if before else 0

    def _node(self, node: str) -> Node:
        if node not in self.own:
            return self.texts.get(node) or self._comer(node)
        base = self.texts.get(node, self.own[node])
        found = [copy.nodes[node] for copy in self.copies]
        done = replace(base, presence=self._presence(self.own[node].presence, [each.presence for each in found]))
        if isinstance(done, Paragraph):
            breaks = [each.break_change for each in found if isinstance(each, Paragraph)]
            broken = self._presence(cast("Paragraph", self.own[node]).break_change, breaks)
            run_in = next((each.run_in for each in found if isinstance(each, Paragraph) and each.run_in != done.run_in), done.run_in)
            return replace(done, run_in=run_in, break_change=None if broken is None else replace(broken, behind=self._last(broken.behind)))
        if isinstance(done, AgendaItem):
            named = (name for each in found if isinstance(each, AgendaItem) for name in each.decisions)
            return replace(done, decisions=tuple(dict.fromkeys((*done.decisions, *named))))
        return done

    def _comer(self, node: str) -> Node:
        several = self._comers.get(node, [])
        presences = [each.presence for each in several]
        return replace(several[0], presence=self._presence(None, presences))

    def _presence(self, base: Presence | None, several: Sequence[Presence | None]) -> Presence | None:
        inserted = self.joint.one(one.inserted for one in several if one is not None)
        deleted = self.joint.one(one.deleted for one in several if one is not None)
        if base is not None and base.inserted is not None:
            inserted = base.inserted
        if base is not None and base.deleted is not None:
            deleted = base.deleted
        behind = next((one.behind for one in (base, *several) if one is not None and one.behind is not None), None)
        return None if inserted is None and deleted is None else Presence(inserted, deleted, behind)

    def _last(self, behind: str | None) -> str | None:
        """The last part of the text that a break stands behind."""
        if behind is None:
            return None
        after = {
            part.break_change.behind: part.id for part in self.texts.values() if part.break_change is not None and part.id not in self.own
        }
        seen = {behind}
        while behind in after and after[behind] not in seen:
            behind = after[behind]
            seen.add(behind)
        return behind


def _said(node: Node) -> Node:
    """What a node says, whoever put it in."""
    if isinstance(node, AgendaItem):
        return replace(
            node, id="", presence=None, decisions=(), paragraphs=tuple(cast("Paragraph", _said(each)) for each in node.paragraphs)
        )
    return replace(node, id="", presence=None)


def _named(node: Node, twin: Node) -> Iterator[tuple[str, str]]:
    """The names of a node, and of the paragraphs of an item, with those of its twin."""
    yield node.id, twin.id
    if isinstance(node, AgendaItem) and isinstance(twin, AgendaItem):
        yield from ((one.id, other.id) for one, other in zip(node.paragraphs, twin.paragraphs, strict=True))


def _end(node: str | None, row: Sequence[Node]) -> str | None:
    """The node, or the last part that is divided off behind it in the row."""
    for each in row:
        broken = each.break_change if isinstance(each, Paragraph) else None
        if broken is not None and broken.inserted is not None and broken.behind is not None and broken.behind == node:
            node = each.id
    return node


def gaps_of(base: Statement, overlay: Overlay, found: Mapping[Row, tuple[Node, ...]]) -> tuple[Gap, ...]:
    """The gaps of all moves, in document order; one that several made alike has the names of all."""
    done: list[Gap] = []
    for key, row in rows(base).items():
        standing = {node.id for node in found.get(key, ())}
        older = [gap for gap in base.gaps if (gap.section, gap.item) == (key.section, key.item)]
        after: str | None = None
        done += (gap for gap in older if gap.after is None)
        for node in row:
            copy = overlay.movers.get(node.id)
            if copy is not None:
                alike = [
                    one.moved[node.id].change for one in overlay.copies if node.id in one.moved and (one, node.id) not in overlay.beaten
                ]
                change = overlay.joint.one(alike)
                after = _end(overlay.left[node.id], found.get(key, ()))
                done.append(replace(copy.moved[node.id], change=change or "", section=key.section, item=key.item, after=after))
            elif node.id in standing:
                after = node.id
            done += (replace(gap, after=after) for gap in older if gap.after == node.id)
    return tuple(done)
