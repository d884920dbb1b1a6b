"""New paragraphs that are divided, joined and taken out again by who suggested them: nothing points nowhere, and rejecting gives what
stood."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop_app.review.decide import reject_all
from desktop_app.review.track import tracked
from desktop_app.statement import Change, Ids, Paragraph, Run, Statement
from desktop_app.statement.edits.breaks import insert_after, join, replace_range, split
from desktop_app.statement.edits.fields import set_field
from desktop_app.statement.runs import plain
from tests.review.told import WHEN, content, ids_of, whole

Edit = Callable[[Statement, Ids], Change | None]
OLD = Statement("st-1", body=(Paragraph("p-one", (Run("واحد اثنان ثلاثة أربعة"),)), Paragraph("p-end", (Run("خاتمة"),))))


def after(*edits: Edit) -> Statement:
    value = OLD
    for edit in edits:
        ids = ids_of(value)
        change = edit(value, ids)
        assert change is not None
        value = tracked(value, change, "ليلى", WHEN, ids).statement
        whole(value)
        assert content(reject_all(value)) == content(OLD)
    return value


def halves(at: int, number: int) -> Edit:
    return lambda value, ids: split(value, value.body[number].id, at, ids)


def test_a_half_that_is_joined_again_leaves_its_follower_behind_what_stands() -> None:
    value = after(halves(11, 0), halves(5, 0), lambda value, _ids: join(value, value.body[1].id))
    assert [plain(each.runs) for each in value.body] == ["واحد اثنان ", "ثلاثة أربعة", "خاتمة"]
    assert value.body[1].break_change.behind == "p-one"


def test_a_half_that_is_cut_out_whole() -> None:
    value = after(
        halves(11, 0),
        halves(5, 0),
        lambda value, ids: replace_range(value, "p-one", 5, value.body[2].id, 0, "", ids),
    )
    assert len(value.body) >= 2


@pytest.mark.parametrize("end", [0, 4])
def test_two_lines_pasted_into_a_new_paragraph_are_both_new(end: int) -> None:
    new = Paragraph("", (Run("جديد"),))
    lines = (Paragraph("", (Run("سطر"),)), Paragraph("", (Run("ثانٍ"),)))
    value = after(
        lambda value, ids: insert_after(value, "p-one", (new,), ids),
        lambda value, ids: replace_range(value, value.body[1].id, end, value.body[1].id, 4, lines, ids),
    )
    assert all(each.presence is not None or each.break_change is not None for each in value.body[1:-1])


def test_a_field_of_a_half_that_goes_leaves_no_suggestion_without_a_place() -> None:
    value = after(
        halves(11, 0),
        lambda value, _ids: set_field(value, value.body[1].id, "style", "quotation"),
        lambda value, _ids: join(value, value.body[1].id),
    )
    assert value.proposals == ()


def test_what_was_to_be_joined_stays_behind_what_is_taken_out_before_it() -> None:
    first, *others = (Paragraph(f"p-{number}", (Run(f"{number}"),)) for number in range(4))
    old = Statement("st-1", body=(first,), closing=tuple(others))
    value = old
    for start, end in ((("p-1", 1), ("p-3", 0)), (("p-0", 1), ("p-2", 1))):
        ids = ids_of(value)
        change = replace_range(value, *start, *end, "", ids)
        assert change is not None
        value = tracked(value, change, "ليلى", WHEN, ids).statement
        whole(value)
        assert content(reject_all(value)) == content(old)
