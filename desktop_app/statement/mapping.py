"""Mapping: where the places of an older statement are in a newer one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from desktop_app.statement.arranging import paragraph_of
from desktop_app.statement.change import Caret, Move
from desktop_app.statement.nodes import Statement
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import find
from desktop_app.text.diff import Same, merged, same


@dataclass(frozen=True, slots=True)
class Kept:
    """Letters that stand on: `start` … `end` of the old paragraph are in the new paragraph `to` from `at` on."""

    start: int
    end: int
    to: str
    at: int


@dataclass(slots=True)
class Mapping:
    """Lazy: a paragraph is compared when a place in it is first asked for. Offsets are code points of stored texts."""

    old: Statement
    new: Statement
    moves: tuple[Move, ...] = ()
    near: Caret | None = None
    _known: dict[str, tuple[Kept, ...] | None] = field(default_factory=dict, repr=False)

    @classmethod
    def between(cls, old: Statement, new: Statement, moves: Iterable[Move] = (), near: Caret | None = None) -> Mapping:
        """The mapping from `old` to `new`. `moves`: text that changed its paragraph, as the edit told it. `near`: where the caret is
        in the new statement; where several readings of a change are possible, the one that ends there is taken."""
        return cls(old, new, tuple(moves), near)

    def place(self, node: str, offset: int, right: bool = False) -> tuple[str, int] | None:
        """Where a place is now: behind the letter that stood before it, with `right` before the letter that stood after it.

        If both are gone, where they were taken out. None: the paragraph is gone, and its text did not move elsewhere. Of other nodes
        the offset stays.
        """
        kept = self._kept(node)
        if kept is None:
            return (node, offset) if self._stands(node) else None
        before = next((one for one in reversed(kept) if one.start < offset <= one.end), None)
        after = next((one for one in kept if one.start <= offset < one.end), None)
        stretch = (after or before) if right else (before or after)
        if stretch is not None:
            return stretch.to, stretch.at + offset - stretch.start
        return self._collapsed(node, kept, offset)

    def range(self, node: str, start: int, end: int) -> tuple[str, int, int] | None:
        """Where the letters `start` … `end` are now, what was put between them included. Where they stand in two paragraphs, the one
        that holds more of them. None: none of them is left. An empty range moves as its place does."""
        if start >= end:
            place = self.place(node, start)
            return None if place is None else (*place, place[1])
        kept = self._kept(node)
        if kept is None:
            return (node, start, end) if self._stands(node) else None
        found: dict[str, tuple[int, int, int]] = {}
        for one in kept:
            low, high = max(start, one.start), min(end, one.end)
            if low >= high:
                continue
            first, last = one.at + low - one.start, one.at + high - one.start
            letters, known_first, known_last = found.get(one.to, (0, first, last))
            found[one.to] = letters + high - low, min(known_first, first), max(known_last, last)
        if not found:
            return None
        to = max(found, key=lambda one: found[one][0])
        return to, found[to][1], found[to][2]

    def same(self, node: str) -> bool:
        """Whether all offsets of the paragraph stay as they are."""
        return self._kept(node) is None and self._stands(node)

    def _stands(self, node: str) -> bool:
        return find(self.new, node) is not None

    def _kept(self, node: str) -> tuple[Kept, ...] | None:
        """What of the paragraph stands on, in order; None where the paragraph has the same text, or is no paragraph."""
        if node not in self._known:
            self._known[node] = self._compared(node)
        return self._known[node]

    def _compared(self, node: str) -> tuple[Kept, ...] | None:
        old, new = paragraph_of(self.old, node), paragraph_of(self.new, node)
        if old is None or old is new:
            return None
        out = sorted((move for move in self.moves if move.node == node and move.start < move.end), key=lambda move: move.start)
        incoming = sorted((move.at, move.at + move.end - move.start) for move in self.moves if move.to == node)
        moved = [Kept(move.start, move.end, move.to, move.at) for move in out]
        if new is None:
            return tuple(moved)
        before, after = plain(old.runs), plain(new.runs)
        if before == after and not moved:
            return None
        stays = _Rest(before, tuple((move.start, move.end) for move in out))
        comes = _Rest(after, tuple(incoming))
        caret = self.near.offset if self.near is not None and self.near.node == node else None
        caret = None if caret is None else comes.inner(caret)
        kept = [Kept(low, high, node, at) for low, high, at in _joined(stays, comes, _same(stays.text, comes.text, caret))]
        return tuple(sorted((*kept, *moved), key=lambda one: one.start))

    def _collapsed(self, node: str, kept: tuple[Kept, ...], offset: int) -> tuple[str, int] | None:
        before = next((one for one in reversed(kept) if one.end <= offset), None)
        if before is not None:
            return before.to, before.at + before.end - before.start
        after = next((one for one in kept if one.start >= offset), None)
        if after is not None:
            return after.to, after.at
        return (node, 0) if self._stands(node) else None


@dataclass(frozen=True, slots=True)
class _Rest:
    """A text without some ranges of it (text that moved in or out)."""

    full: str
    gone: tuple[tuple[int, int], ...]

    @property
    def stretches(self) -> tuple[tuple[int, int], ...]:
        done, at = [], 0
        for low, high in self.gone:
            done.append((at, max(low, at)))
            at = max(high, at)
        done.append((at, len(self.full)))
        return tuple(done)

    @property
    def text(self) -> str:
        return "".join(self.full[low:high] for low, high in self.stretches)

    def inner(self, offset: int) -> int:
        """The offset in the rest that an offset of the full text is."""
        return offset - sum(max(0, min(high, offset) - low) for low, high in self.gone)


def _same(old: str, new: str, caret: int | None) -> tuple[Same, ...]:
    """What stands in both texts. With a caret: as if what changed ends there, where that explains the change as well."""
    end = len(new) - caret if caret is not None else 0
    if caret is None or not 0 <= caret <= len(new) or end > len(old) or not old.endswith(new[caret:]):
        return same(old, new)
    most = min(len(old) - end, caret)
    start = next((at for at in range(most) if old[at] != new[at]), most)
    typed = merged((Same(0, 0, start), Same(len(old) - end, caret, end)))
    kept = sum(part.length for part in typed)
    if kept == min(len(old), len(new)):  # no reading keeps more: at a key nothing need be compared
        return typed
    found = same(old, new)
    return typed if kept >= sum(part.length for part in found) else found


def _joined(stays: _Rest, comes: _Rest, parts: tuple[Same, ...]) -> list[tuple[int, int, int]]:
    """The parts, which are offsets of the rests, as (start, end, at) in offsets of the full texts."""
    done = []
    for part in parts:
        offset = 0
        while offset < part.length:
            old, old_room = _outer(stays, part.old + offset)
            new, new_room = _outer(comes, part.new + offset)
            size = min(old_room, new_room, part.length - offset)
            done.append((old, old + size, new))
            offset += size
    return done


def _outer(rest: _Rest, offset: int) -> tuple[int, int]:
    """The offset in the full text of a letter of the rest, and how many letters follow without a break."""
    for low, high in rest.stretches:
        if offset < high - low:
            return low + offset, high - low - offset
        offset -= high - low
    raise ValueError("no such letter")
