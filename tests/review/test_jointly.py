"""Joint suggestions: one for what several suggest alike, with all their names, whoever is asked first."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.review.jointly import Joint
from desktop_app.statement import TrackedChange
from tests.review.told import WHEN, few

NAMES = ("ليلى", "كريم", "هدى", "سعاد")
CHANGES = {f"t-{at}": TrackedChange(f"t-{at}", (name,), WHEN + timedelta(hours=at), "text") for at, name in enumerate(NAMES)}


def joint() -> Joint:
    return Joint(CHANGES, set(CHANGES))


@few
@given(st.lists(st.lists(st.sampled_from((None, *CHANGES)), max_size=4), max_size=4))
def test_a_joint_suggestion_has_all_names_the_first_time_and_no_order(places: list[list[str | None]]) -> None:
    first, second = joint(), joint()
    named = [first.one(place) for place in places]
    backwards = [second.one(place[::-1]) for place in places[::-1]]
    assert named == backwards[::-1]
    assert first.made == second.made
    made = {change.id: change for change in first.made}
    assert made.keys().isdisjoint(CHANGES)
    for place, name in zip(places, named, strict=True):
        known = {each for each in place if each is not None}
        if len(known) < 2:
            assert name == next(iter(known), None)
        else:
            assert name is not None
            assert made[name].authors == tuple(sorted(author for each in known for author in CHANGES[each].authors))
            assert made[name].created == min(CHANGES[each].created for each in known)


def test_each_combination_is_one_suggestion_of_its_own() -> None:
    one = joint()
    ids = [one.one(("t-0", "t-1")), one.one(("t-1", "t-0")), one.one(("t-0", "t-2")), one.one(("t-0", "t-1", "t-2"))]
    assert ids[0] == ids[1]
    assert len(set(ids)) == 3
