"""Weaving: the rows of two states as one. What is gone stands on at its place, what moved leaves a gap."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from desktop_app.review.pairing import Pairing
from desktop_app.review.rows import Row
from desktop_app.statement import Gap

STAYING, TAKEN = 1000, 999
"""What a node weighs that is rather said to have stayed, and one that a person took: it decides between equals alone."""
Element = str | Gap
"""A node by its id, or the gap that a node left."""


@dataclass(frozen=True)
class Woven:
    """The ids of each row, and all gaps in document order. `moved`: nodes that stand elsewhere than before."""

    rows: Mapping[Row, tuple[str, ...]]
    gaps: tuple[Gap, ...]
    moved: frozenset[str]


def woven(
    pairing: Pairing,
    kept: Collection[str],
    free: Collection[str],
    order: Mapping[str, str],
    gap: Callable[[str, Gap | None], Gap],
    taken: str = "",
) -> Woven:
    """`kept`: nodes that are gone and stand on all the same. `free`: nodes that move without leaving a gap (own new ones). `order`:
    for a part of a text the part before it. `gap(node, old)` makes the gap of a node that moved now, or again (`old`).
    `taken`: the node that a person moved, where an edit tells it."""
    moved = _moved(pairing, free, taken)
    rows: dict[Row, tuple[str, ...]] = {}
    gaps: list[Gap] = []
    for key in dict.fromkeys((*pairing.old_rows, *pairing.new_rows)):
        skeleton = _skeleton(pairing, key, kept, moved, free, gap)
        row = _row(pairing, key, skeleton, order)
        skeleton = _without_homecomers(skeleton, row)
        rows[key] = row
        gaps += _addressed(key, skeleton)
    known = {node for row in rows.values() for node in row}
    return Woven(rows, tuple(one for one in gaps if one.node in known), frozenset(moved))


def longest_rising(numbers: list[int], weights: list[int]) -> list[int]:
    """The places of the heaviest rising run of the numbers, in order."""
    best: list[tuple[int, int | None]] = []
    for at, number in enumerate(numbers):
        weight, before = 0, None
        for earlier in range(at):
            if numbers[earlier] < number and best[earlier][0] > weight:
                weight, before = best[earlier][0], earlier
        best.append((weight + weights[at], before))
    at_best = max(range(len(best)), key=lambda at: best[at][0], default=None)
    done: list[int] = []
    while at_best is not None:
        done.append(at_best)
        at_best = best[at_best][1]
    return done[::-1]


def _moved(pairing: Pairing, free: Collection[str], taken: str) -> set[str]:
    """The nodes of both states that stand in another row, or elsewhere in theirs: as few as explain the new order, rather those
    that had moved before, or are light, than others; of two that explain it alike the one that was `taken`."""
    gapped = {gap.node for gap in pairing.old.gaps}
    done = {node for node in pairing.was if node in pairing.now and pairing.old_row[node] != pairing.new_row[node]}
    for key, row in pairing.new_rows.items():
        if row is pairing.old_rows.get(key):
            continue
        was = {node.id: at for at, node in enumerate(pairing.old_rows.get(key, ()))}
        both = [node.id for node in row if node.id in was]
        places = [was[node] for node in both]
        start = next((at for at, place in enumerate(places) if place != sorted(places)[at]), len(places))
        if start == len(places):
            continue
        inner, positions = both[start:], places[start:]
        weights = [1 if node in gapped or node in free else TAKEN if node == taken else STAYING for node in inner]
        stays = {inner[at] for at in longest_rising(positions, weights)}
        done.update(node for node in inner if node not in stays)
    return done


def _skeleton(
    pairing: Pairing, key: Row, kept: Collection[str], moved: Collection[str], free: Collection[str], gap: Callable[[str, Gap | None], Gap]
) -> list[Element]:
    """What stands in the row of the old state, gaps for what stands elsewhere now."""
    behind: dict[str | None, list[Gap]] = {}
    for one in pairing.old.gaps:
        if (one.section, one.item) == (key.section, key.item) and (one.node in pairing.now or one.node in kept):
            behind.setdefault(one.after, []).append(gap(one.node, one) if one.node in moved else one)
    gapped = {one.node for one in pairing.old.gaps}
    done: list[Element] = list(behind.get(None, ()))
    for node in pairing.old_rows.get(key, ()):
        if node.id in moved and node.id not in gapped and node.id not in free:
            done.append(gap(node.id, None))
        elif node.id not in moved and (node.id in pairing.now or node.id in kept):
            done.append(node.id)
        done += behind.get(node.id, ())
    return done


def _row(pairing: Pairing, key: Row, skeleton: list[Element], order: Mapping[str, str]) -> tuple[str, ...]:
    """The row of the new state with what is gone from it: behind what stood before it, and behind what was divided off from that."""
    done = [node.id for node in pairing.new_rows.get(key, ())]
    born = {node: before for node, before in order.items() if node not in pairing.was}
    last: str | None = None
    for element in skeleton:
        if isinstance(element, Gap):
            continue
        if element not in pairing.now:
            before = order.get(element)
            at = 0 if last is None else done.index(last) + 1 if before in done else _behind(done, last, born)
            done.insert(max(at, done.index(before) + 1) if before in done else at, element)
        last = element
    return tuple(done)


def _behind(row: list[str], node: str, born: Mapping[str, str]) -> int:
    """The place behind a node and the new parts of its text that follow it."""
    at = row.index(node) + 1
    while at < len(row) and row[at] in born and born[row[at]] == row[at - 1]:
        at += 1
    return at


def _without_homecomers(skeleton: list[Element], row: tuple[str, ...]) -> list[Element]:
    """The skeleton in which a node that stands where its gap is takes its place."""
    done = list(skeleton)
    for at, element in enumerate(done):
        if isinstance(element, Gap) and element.node in row and _is_home(done, at, element.node, row):
            done[at] = element.node
    return done


def _is_home(skeleton: list[Element], at: int, node: str, row: tuple[str, ...]) -> bool:
    place = row.index(node)
    before = (row.index(one) for one in skeleton[:at] if isinstance(one, str))
    after = (row.index(one) for one in skeleton[at + 1 :] if isinstance(one, str))
    return node not in skeleton and max(before, default=-1) < place < min(after, default=len(row))


def _addressed(key: Row, skeleton: Iterable[Element]) -> Iterable[Gap]:
    """The gaps of the skeleton, each behind the node before it."""
    after: str | None = None
    for element in skeleton:
        if isinstance(element, str):
            after = element
        elif (element.section, element.item, element.after) == (key.section, key.item, after):
            yield element
        else:
            yield replace(element, section=key.section, item=key.item, after=after)
