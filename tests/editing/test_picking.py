"""What is selected of a list, and what becomes of it when the list changes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.editing.picking import Picked, alone, everything, extended, kept, stepped, toggled

ORDER = tuple("abcde")


def test_a_stretch_goes_from_the_anchor_both_ways() -> None:
    picked = extended(alone("c"), ORDER, "e")
    assert picked.ordered(ORDER) == ("c", "d", "e")
    assert extended(picked, ORDER, "b").ordered(ORDER) == ("b", "c")
    assert extended(Picked(), ORDER, "d") == alone("d")


def test_one_is_added_and_taken_away() -> None:
    picked = toggled(alone("a"), "d")
    assert picked.ordered(ORDER) == ("a", "d")
    assert toggled(picked, "a").ordered(ORDER) == ("d",)
    assert picked.at == "d"


def test_everything_keeps_the_focus() -> None:
    assert everything(alone("b"), ORDER) == Picked("b", "b", frozenset(ORDER))
    assert everything(Picked(), ()) == Picked()


def test_steps_end_at_the_ends() -> None:
    assert [stepped(ORDER, "d", by) for by in (-9, -1, 1, 9)] == ["a", "c", "e", "e"]
    assert stepped(ORDER, "x", 1) == "a"
    assert stepped((), "x", 1) == ""


def test_the_focus_of_one_that_went_goes_to_what_took_its_place() -> None:
    assert kept(alone("b"), ORDER, ("a", "c", "d")) == alone("c")
    assert kept(alone("e"), ORDER, ("a", "b")) == alone("b")
    assert kept(alone("e"), ORDER, ()) == Picked()
    assert kept(Picked("b", "c", frozenset("bc")), ORDER, ("d", "b")) == Picked("b", "b", frozenset("b"))


@given(st.permutations(ORDER), st.sets(st.sampled_from(ORDER)), st.sampled_from(ORDER), st.sets(st.sampled_from(ORDER)))
def test_nothing_is_selected_that_is_not_there(before: list[str], items: set[str], at: str, gone: set[str]) -> None:
    after = [item for item in before if item not in gone]
    picked = kept(Picked(at, at, frozenset(items)), before, after)
    assert set(picked.items) <= set(after)
    assert picked.at in after or (not after and picked.at == "")
