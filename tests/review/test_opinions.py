"""What a reviewer decided in his copy of suggestions that he was sent: they stay open, and his wish stands beside them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.review.decide import accept, reject, reject_all
from desktop_app.review.decisions import decided
from desktop_app.review.merge import merge
from desktop_app.review.opinions import opinions, shows
from desktop_app.review.track import tracked
from desktop_app.statement import Paragraph, Run, Statement
from desktop_app.statement.edits import marking, moving, typing
from desktop_app.statement.edits.fields import set_field
from desktop_app.statement.marks import STRONG
from tests.review.test_decide import suggested
from tests.review.told import WHEN, content, few, ids_of, whole

BASE = Statement("st-1", body=(Paragraph("p-1", (Run("قرر المؤتمر مئة مادة"),)), Paragraph("p-2", (Run("ثم انتهى"),))))
EDITS = {
    "insertion": lambda one: typing.replace(one, "p-1", 0, 0, "اليوم "),
    "deletion": lambda one: typing.replace(one, "p-1", 0, 4, ""),
    "style": lambda one: marking.put_on(one, (("p-1", 0, 3),), STRONG),
    "move": lambda one: moving.move_paragraphs(one, ("p-2",), "closing"),
    "field": lambda one: set_field(one, "st-1", "issuer", "الهيئة"),
}


@st.composite
def _decided(draw: st.DrawFn) -> tuple[Statement, list[tuple[str, Statement]]]:
    """A statement with suggestions, and copies of it in which some of them were decided."""
    base, copies = draw(suggested()), []
    for author in ("هدى", "سعاد"):
        copy = base
        for change in base.changes:
            yes = draw(st.sampled_from((True, False, None)))
            if yes is not None:
                side = {"accepted" if yes else "rejected": (change.id,)}
                copy = decided(copy, **side, by=author, when=WHEN)
        copies.append((author, copy))
    return base, copies


@few
@given(_decided())
def test_what_a_copy_decides_stays_open_and_is_told_with_the_name(drawn: tuple[Statement, list[tuple[str, Statement]]]) -> None:
    base, copies = drawn
    done = merge(base, copies, WHEN)
    whole(done.statement)
    assert merge(base, copies[::-1], WHEN) == done
    assert content(reject_all(done.statement)) == content(reject_all(base))
    assert {change.id for change in base.changes} <= {change.id for change in done.statement.changes}
    for author, copy in copies:
        for one in opinions(base, copy):
            told = any(each.author == author and each.anchor == one.anchor for each in done.statement.comments)
            assert told or (not one.accepted and shows(done.statement, one.change.id, frozenset(each.id for each in base.changes)))


@pytest.mark.parametrize("kind", EDITS)
def test_a_decision_of_another_program_is_known_by_what_the_text_says(kind: str) -> None:
    change = EDITS[kind](BASE)
    assert change is not None
    base = tracked(BASE, change, "ليلى", WHEN, ids_of(BASE, change.statement)).statement
    ids = {one.id for one in base.changes}
    for copy, yes in ((accept(base, ids), True), (reject(base, ids), False)):
        assert [one.accepted for one in opinions(base, copy)] == [yes]
        done = merge(base, [("هدى", copy)], WHEN).statement
        assert {one.authors for one in done.changes if one.id in ids} == {("ليلى",)}
        if kind == "insertion" and not yes:
            assert ("هدى",) in {one.authors for one in done.changes}
        else:
            assert [(one.author, "ليلى" in one.text) for one in done.comments] == [("هدى", True)]
            assert done.changes == base.changes
            assert content(done) == content(base)
    assert merge(base, [("هدى", base)], WHEN).statement is base


def test_a_remark_is_in_the_language_that_is_asked_for_and_stands_once() -> None:
    change = EDITS["deletion"](BASE)
    base = tracked(BASE, change, "ليلى", WHEN, ids_of(BASE)).statement
    copy = accept(base, {one.id for one in base.changes})
    done = merge(base, [("هدى", copy)], WHEN, lambda source: source.replace("I would accept", "أرى قبول")).statement
    assert done.comments[0].text.startswith("أرى قبول")
    again = merge(done, [("هدى", copy)], WHEN, lambda source: source.replace("I would accept", "أرى قبول")).statement
    assert len(again.comments) == 1


def test_a_second_move_of_what_another_has_moved_already_is_a_remark() -> None:
    change = EDITS["move"](BASE)
    assert change is not None
    base = tracked(BASE, change, "ليلى", WHEN, ids_of(BASE)).statement
    again = moving.move_paragraphs(base, ("p-2",), "front")
    assert again is not None
    done = merge(base, [("هدى", tracked(base, again, "هدى", WHEN, ids_of(base)).statement)], WHEN)
    whole(done.statement)
    assert [(one.kind, one.author) for one in done.conflicts] == [("moved", "هدى")]
    assert [one.author for one in done.statement.comments] == ["هدى"]
    assert content(reject_all(done.statement)) == content(BASE)
