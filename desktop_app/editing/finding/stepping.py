"""Stepping: to which hit a person goes who asks for the next one, the one before, or the first."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.editing.finding.hits import Hit
from desktop_app.editing.finding.search import Search
from desktop_app.editing.selection import Selection


@dataclass(frozen=True, slots=True)
class Seen:
    """The hit to which a person was led last, and what was selected then."""

    hit: Hit | None = None
    selection: Selection = Selection()


@dataclass(frozen=True, slots=True)
class Step:
    """The number of the hit to go to. `wrapped`: the way there led round the end of the statement."""

    number: int
    wrapped: bool = False


def stepped(search: Search, seen: Seen, selection: Selection, by: int, *, pointed: bool = False) -> Step | None:
    """To the next hit (1) or the one before (-1): from the hit that was seen last, where nothing else was selected since, else from
    the selection. `pointed`: the current hit is known to the person, who did not go there yet: it is the next one.

    None: there is no hit, or while they grow: that hit is not found yet.
    """
    hit = search.hit
    if hit is not None and seen == Seen(hit, selection):
        return _round(search, (search.current or 0) + by)
    if hit is not None and by > 0 and pointed and seen.hit != hit:
        return Step(search.current or 0)
    if by > 0:
        number = search.before(selection.end_node or selection.node, selection.field, selection.end)
    else:
        number = search.before(selection.node, selection.field, selection.start) - 1
        if search.grows and number + 1 == len(search.hits):
            return None
    step = _round(search, number)
    return step if selection.node or step is None else Step(step.number)


def first_seen(search: Search, seen: Seen, selection: Selection) -> int | None:
    """The hit that becomes the current one when all are sought anew: the one that was seen last, where nothing else was selected
    since, else the first from the selection on. None as in `stepped`."""
    if seen.hit is not None and seen.selection == selection:
        number = search.before(seen.hit.node, seen.hit.field, seen.hit.start)
        if number < len(search.hits) and search.hits[number] == seen.hit:
            return number
    step = _round(search, search.before(selection.node, selection.field, selection.start))
    return None if step is None else step.number


def _round(search: Search, number: int) -> Step | None:
    count = len(search.hits)
    if 0 <= number < count:
        return Step(number)
    return None if search.grows or not count else Step(number % count, wrapped=True)
