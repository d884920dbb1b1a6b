"""Picking: which things of a list are selected as a whole, by mouse or keys. The list is its ids in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picked:
    """`at` has the focus (empty: nothing has), `anchor` is where a stretch begins, `items` are selected."""

    at: str = ""
    anchor: str = ""
    items: frozenset[str] = frozenset()

    def __contains__(self, item: str) -> bool:
        """Whether this one is selected."""
        return item in self.items

    def ordered(self, order: Sequence[str]) -> tuple[str, ...]:
        """The selected ones in the order of the list."""
        return tuple(item for item in order if item in self.items)


def alone(item: str) -> Picked:
    """This one and no other."""
    return Picked(item, item, frozenset((item,)) if item else frozenset())


def toggled(picked: Picked, item: str) -> Picked:
    """With this one if it was not selected, without it if it was. The focus goes there."""
    return Picked(item, item, picked.items ^ {item})


def extended(picked: Picked, order: Sequence[str], item: str) -> Picked:
    """All from the anchor to this one, and no other."""
    if picked.anchor not in order or item not in order:
        return alone(item)
    first, last = sorted((order.index(picked.anchor), order.index(item)))
    return Picked(item, picked.anchor, frozenset(order[first : last + 1]))


def everything(picked: Picked, order: Sequence[str]) -> Picked:
    """All of the list; the focus stays."""
    at = picked.at if picked.at in order else next(iter(order), "")
    return Picked(at, picked.anchor if picked.anchor in order else at, frozenset(order))


def stepped(order: Sequence[str], item: str, by: int) -> str:
    """The one `by` places from this, at most to the ends; the first where it is not in the list; empty in an empty list."""
    if item not in order:
        return next(iter(order), "")
    return order[min(max(order.index(item) + by, 0), len(order) - 1)]


def kept(picked: Picked, before: Sequence[str], after: Sequence[str]) -> Picked:
    """What is still there when the list `before` has become `after`. The focus of one that went goes to what took its place."""
    if picked.at in after or not picked.at:
        return Picked(picked.at, picked.anchor if picked.anchor in after else picked.at, picked.items & frozenset(after))
    if not after or picked.at not in before:
        return Picked()
    there = frozenset(after)
    behind = next((item for item in before[before.index(picked.at) :] if item in there), after[-1])
    return alone(behind)
