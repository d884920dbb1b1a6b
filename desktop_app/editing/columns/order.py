"""Order: of what stands in two lists, the most that stands in the same order in both; and which paragraphs were divided and joined."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from desktop_app.editing.columns.sides import Element
from desktop_app.statement import Paragraph
from desktop_app.statement.runs import plain
from desktop_app.text.diff import tokens
from desktop_app.text.folding import folded

MOST = 0.6
"""Of the words of a paragraph, so many must be those that another one lost, for it to be a part of that."""
LEAST = 2
"""So many words at least."""


def in_order(places: Sequence[int]) -> frozenset[int]:
    """Of different numbers, a longest choice that rises."""
    tails: list[int] = []
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for place in places:
        at = bisect_left(tails, place)
        before[place] = ends[at - 1] if at else None
        if at == len(tails):
            tails.append(place)
            ends.append(place)
        else:
            tails[at] = ends[at] = place
    done: set[int] = set()
    last: int | None = ends[-1] if ends else None
    while last is not None:
        done.add(last)
        last = before[last]
    return frozenset(done)


def parts(row: Sequence[Element], other: Sequence[Element], known: AbstractSet[str]) -> dict[str, str]:
    """Of the paragraphs of `row` that the other statement does not have, those that were a part of one that both have, by that one.

    `other`: what stands there in its place; `known`: the paragraphs that both have.
    """
    whole = {each.id: each for each in other if isinstance(each, Paragraph)}
    done: dict[str, str] = {}
    left: dict[str, Counter[str]] = {}
    for step in (1, -1):
        near: Paragraph | None = None
        for each in row[::step]:
            if not isinstance(each, Paragraph):
                near = None
            elif each.id in known:
                near = each if each.id in whole else None
            elif near is not None and each.id not in done:
                if near.id not in left:
                    left[near.id] = _words(whole[near.id]) - _words(near)
                own = _words(each)
                if (own & left[near.id]).total() >= max(LEAST, MOST * own.total()):
                    left[near.id] -= own
                    done[each.id] = near.id
                else:
                    near = None
    return done


def _words(paragraph: Paragraph) -> Counter[str]:
    return Counter(word for word in tokens(folded(paragraph.label + plain(paragraph.runs))) if word[0].isalnum())
