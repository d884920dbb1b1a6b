"""To which hit a person goes: from where, which way, round the end, and while they are still sought."""

from __future__ import annotations

from desktop_app.editing.document import Document
from desktop_app.editing.finding.query import Query
from desktop_app.editing.finding.search import Search
from desktop_app.editing.finding.stepping import Seen, Step, first_seen, stepped
from desktop_app.editing.selection import Selection
from tests.editing.finding.test_hits import WHOLE
from tests.editing.finding.test_search import LONG, searching

NOWHERE = Selection()


def at(node: str, start: int, end: int | None = None, field: str = "") -> Selection:
    return Selection(node, start, node, start if end is None else end, field)


def test_from_the_selection() -> None:
    _, search = searching(WHOLE, "مؤتمر")
    last = len(search.hits) - 1
    assert stepped(search, Seen(), at("p-1", 6), 1) == Step(5)
    assert stepped(search, Seen(), at("p-1", 6, 11), 1) == Step(6)
    assert stepped(search, Seen(), at("p-1", 6, 11), -1) == Step(4)
    assert stepped(search, Seen(), at("s-1", 8, field="name"), 1) == Step(0, wrapped=True)
    assert stepped(search, Seen(), at("st-1", 0, field="language"), -1) == Step(last, wrapped=True)
    assert stepped(search, Seen(), NOWHERE, -1) == Step(last)
    assert stepped(search, Seen(), NOWHERE, 1) == Step(0)


def test_from_the_hit_that_was_seen_last() -> None:
    _, search = searching(WHOLE, "مؤتمر")
    last = len(search.hits) - 1
    search.choose(last)
    seen = Seen(search.hit, at("s-1", 0, field="name"))
    assert stepped(search, seen, seen.selection, 1) == Step(0, wrapped=True)
    assert stepped(search, seen, seen.selection, -1) == Step(last - 1)
    assert stepped(search, seen, at("p-1", 6), 1) == Step(5)


def test_a_hit_that_is_pointed_at_is_the_next_one() -> None:
    _, search = searching(WHOLE, "مؤتمر")
    search.choose(3)
    assert stepped(search, Seen(), at("p-1", 6), 1, pointed=True) == Step(3)
    assert stepped(search, Seen(), at("p-1", 6), -1, pointed=True) == Step(4)
    assert stepped(search, Seen(search.hit, NOWHERE), at("p-1", 6), 1, pointed=True) == Step(5)


def test_the_first_is_the_one_that_was_seen_or_the_next() -> None:
    _, search = searching(WHOLE, "مؤتمر")
    here = at("p-1", 7)
    assert first_seen(search, Seen(), here) == 6
    assert first_seen(search, Seen(search.hits[2], here), here) == 2
    assert first_seen(search, Seen(search.hits[2], NOWHERE), here) == 6
    assert first_seen(search, Seen(), at("s-1", 9, field="name")) == 0
    assert first_seen(searching(WHOLE, "حجر")[1], Seen(), here) is None
    assert stepped(searching(WHOLE, "حجر")[1], Seen(), here, 1) is None


def test_while_hits_grow_nothing_is_said_of_what_may_still_come() -> None:
    search = Search(Document(LONG))
    search.seek(Query("المؤتمر"))
    slices = search.slices()
    next(slices)
    known = len(search.hits)
    assert stepped(search, Seen(), at("p-0", 9), 1) == Step(1)
    assert stepped(search, Seen(), at("p-2", 0), -1) == Step(1)
    assert first_seen(search, Seen(), at("p-1", 0)) == 1
    assert stepped(search, Seen(), at("p-0", 0), -1) is None
    assert stepped(search, Seen(), at("p-39", 0), 1) is None
    assert stepped(search, Seen(), at("p-39", 0), -1) is None
    search.choose(known - 1)
    seen = Seen(search.hit, at("p-9", 9))
    assert stepped(search, seen, seen.selection, 1) is None
    list(slices)
    assert stepped(search, seen, seen.selection, 1) == Step(known)
    assert stepped(search, Seen(), at("p-39", 0), -1) == Step(38)
    assert stepped(search, Seen(), at("p-0", 0), -1) == Step(39, wrapped=True)
