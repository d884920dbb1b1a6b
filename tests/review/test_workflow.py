"""The steps of a statement, what an approval was given to, the copy that goes out, and what follows a release."""

from __future__ import annotations

import zlib
from base64 import b64encode
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given

from desktop_app.formats.xml.read import read
from desktop_app.formats.xml.write import write
from desktop_app.review import commenting
from desktop_app.review.base import base_of, with_base, without_base
from desktop_app.review.digest import digest
from desktop_app.review.revising import correct, revise, withdraw
from desktop_app.review.workflow import changed_since, hindrance, read_only, sent, starts_suggesting, step, steps
from desktop_app.statement import Mark, Metadata, Milestone, OnNode, Paragraph, Relation, Run, Signatory, Source, Statement, TrackedChange
from desktop_app.statement.edits import fields, typing
from desktop_app.statement.metadata import STATUSES, Status
from desktop_app.statement.references import dangling
from tests.strategies import ids_for, statements

NOW = datetime(2026, 1, 26, 10, tzinfo=UTC)
DRAFT = Statement("st-1", body=(Paragraph("p-1", (Run("اختُتم المؤتمر"),)),))


def after(statement: Statement, *path: Status) -> Statement:
    for status in path:
        change = step(statement, status, "ليلى", NOW, "ملاحظة")
        assert change is not None
        statement = change.statement
    return statement


APPROVED = after(DRAFT, "in-review", "approved")
RELEASED = after(APPROVED, "released")


def retyped(statement: Statement) -> Statement:
    change = typing.replace(statement, "p-1", 0, 0, "و")
    assert change is not None
    return change.statement


def commented(statement: Statement) -> Statement:
    change = commenting.comment(statement, (("p-1", 0, 5),), "كريم", NOW, "؟", ids_for(statement))
    assert change is not None
    return change.statement


@given(statements())
def test_the_digest_outlives_the_file(statement: Statement) -> None:
    assert digest(read(write(statement))) == digest(statement)


@given(statements())
def test_a_comment_a_milestone_and_another_id_are_no_content(statement: Statement) -> None:
    same = (
        replace(statement, milestones=(*statement.milestones, Milestone("approved", "ليلى", NOW))),
        replace(statement, metadata=replace(statement.metadata, status="released")),
        replace(commenting.without_marks(statement, tuple(each.id for each in statement.comments)), comments=()),
        replace(statement, extensions=(), sources=(), ignored=()),
    )
    assert {digest(each) for each in same} == {digest(statement)}


def test_what_is_content() -> None:
    mark = Paragraph("p-1", (Run("اختُتم "), Run("المؤتمر", (Mark("inserted", "t-1"),))))
    others = (
        retyped(DRAFT),
        replace(DRAFT, language="ckb"),
        replace(DRAFT, metadata=Metadata(issuer="نقابة")),
        replace(DRAFT, body=(mark,), changes=(TrackedChange("t-1", ("كريم",), NOW, "text"),)),
        replace(DRAFT, closing=DRAFT.body, body=()),
        replace(DRAFT, body=(replace(DRAFT.body[0], role="headline"),)),
    )
    assert len({digest(each) for each in (DRAFT, *others)}) == len(others) + 1
    assert digest(replace(DRAFT, id="st-2")) == digest(DRAFT)


def test_the_digest_is_the_same_for_ever() -> None:
    assert digest(DRAFT) == "698415c653210c837f9fc13de341a793e7b992f7b5309a3c53fff2c08fae4a47"


def test_each_step_is_a_milestone() -> None:
    assert [(each.status, each.by, each.at, each.note, each.digest) for each in RELEASED.milestones] == [
        (status, "ليلى", NOW, "ملاحظة", digest(DRAFT)) for status in ("in-review", "approved", "released")
    ]
    assert RELEASED.metadata.status == "released"


@pytest.mark.parametrize(
    ("statement", "possible"),
    [
        (DRAFT, {"in-review", "approved"}),
        (after(DRAFT, "in-review"), {"approved", "draft"}),
        (APPROVED, {"released", "in-review", "draft"}),
        (retyped(APPROVED), {"approved", "in-review", "draft"}),
        (RELEASED, set()),
        (replace(DRAFT, changes=(TrackedChange("t-1", ("كريم",), NOW, "text"),)), {"in-review"}),
    ],
)
def test_which_steps_are_allowed(statement: Statement, possible: set[Status]) -> None:
    assert set(steps(statement)) == possible
    for status in STATUSES:
        assert (step(statement, status, "ليلى", NOW) is not None) == (status in possible)
        assert (hindrance(statement, status) is None) == (status in possible)


def test_a_change_after_the_approval_is_told() -> None:
    assert not changed_since(DRAFT)
    assert not changed_since(APPROVED)
    assert not changed_since(commented(APPROVED))
    assert changed_since(retyped(APPROVED))
    assert not changed_since(after(retyped(APPROVED), "approved"))
    field = fields.set_field(APPROVED, "st-1", "issuer", "نقابة")
    assert field is not None
    assert changed_since(field.statement)


def test_a_released_statement_is_read_only() -> None:
    assert "released" in read_only(RELEASED)
    assert read_only(APPROVED) == ""


def test_who_opens_it_to_suggest() -> None:
    review = after(DRAFT, "in-review")
    assert starts_suggesting(review, "كريم")
    assert not starts_suggesting(review, "ليلى")
    assert not starts_suggesting(APPROVED, "كريم")


class TestCopy:
    def test_it_carries_its_base(self) -> None:
        out = sent(DRAFT, "ليلى", NOW, "للمراجعة", write)
        assert out is not None
        assert out.kept.metadata.status == out.copy.metadata.status == "in-review"
        assert out.kept.extensions == ()
        carried = base_of(read(write(out.copy)))
        assert carried is not None
        assert read(carried) == out.kept
        assert without_base(out.copy) == out.kept

    def test_a_base_never_nests(self) -> None:
        out = sent(DRAFT, "ليلى", NOW, "", write)
        assert out is not None
        on = sent(retyped(out.copy), "كريم", NOW, "", write)
        assert on is not None
        assert base_of(on.copy) == base_of(out.copy)
        again = with_base(out.copy, b"other")
        assert (len(again.extensions), base_of(again)) == (1, b"other")

    def test_one_in_review_goes_out_again_as_it_is(self) -> None:
        first = sent(DRAFT, "ليلى", NOW, "", write)
        assert first is not None
        second = sent(first.kept, "ليلى", NOW, "", write)
        assert second == first

    def test_a_released_one_is_not_sent(self) -> None:
        assert sent(RELEASED, "ليلى", NOW, "", write) is None

    @pytest.mark.parametrize(
        "inside",
        ["", "!!", "AAAA", b64encode(zlib.compress(b"x" * (16 * 1024 * 1024 + 1))).decode(), b64encode(zlib.compress(b"x")[:-2]).decode()],
    )
    def test_what_is_no_base_is_none(self, inside: str) -> None:
        assert base_of(replace(DRAFT, extensions=(f'<base xmlns="urn:bayan:base:1">{inside}</base>',))) is None

    @given(statements())
    def test_other_parts_stay(self, statement: Statement) -> None:
        carried = with_base(statement, write(statement))
        assert read(write(carried)) == carried
        assert without_base(carried) == statement
        assert base_of(statement) is None


class TestAfterRelease:
    full = replace(
        commented(RELEASED),
        metadata=replace(
            RELEASED.metadata, embargo=NOW, issuer="نقابة", signatories=(Signatory("s-1", "ليلى"),),
            relations=(Relation("translates", "st-0"), Relation("revises", "st-0")),
        ),
        sources=(Source("st-1", "issuer", "p-1", 0, 5, 1.0, "", True),),
    )  # fmt: skip

    def test_a_revision_knows_its_origin(self) -> None:
        new = revise(self.full, ids_for(self.full))
        assert new is not None
        assert new.id != "st-1"
        assert (new.metadata.status, new.metadata.embargo, new.milestones, new.comments) == ("draft", None, (), ())
        assert new.metadata.relations == (Relation("translates", "st-0"), Relation("revises", "st-1", digest(self.full)))
        assert new.body == DRAFT.body
        assert new.sources[0].owner == new.id
        assert list(dangling(new)) == []
        assert read_only(new) == ""

    def test_a_correction_names_what_it_corrects(self) -> None:
        new = correct(self.full, ids_for(self.full))
        assert new is not None
        assert new.metadata.relations[-1] == Relation("corrects", "st-1", digest(self.full))

    def test_a_withdrawal_names_what_it_withdraws(self) -> None:
        new = withdraw(self.full, ids_for(self.full))
        assert new is not None
        assert new.metadata.relations == (Relation("withdraws", "st-1", digest(self.full)),)
        assert (new.metadata.issuer, new.metadata.kind, [each.name for each in new.metadata.signatories]) == (
            "نقابة",
            "announcement",
            ["ليلى"],
        )
        assert [each.runs for each in (*new.front, *new.body)] == [(), ()]

    def test_what_was_not_released_is_neither_corrected_nor_withdrawn(self) -> None:
        for statement in (DRAFT, APPROVED):
            assert correct(statement, ids_for(statement)) is None
            assert withdraw(statement, ids_for(statement)) is None
        assert revise(APPROVED, ids_for(APPROVED)) is not None
        assert revise(DRAFT, ids_for(DRAFT)) is None


def test_a_comment_on_a_released_statement_stays_behind() -> None:
    change = commenting.comment(RELEASED, OnNode("p-1"), "كريم", NOW, "؟", ids_for(RELEASED))
    assert change is not None
    new = revise(change.statement, ids_for(RELEASED))
    assert new is not None
    assert new.comments == ()
