"""What became of each reviewer's work, and that the statement itself remembers it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.formats.xml.read import read
from desktop_app.formats.xml.write import write
from desktop_app.review.decide import decide
from desktop_app.review.decisions import SPACE, decided, decisions, with_decisions
from desktop_app.review.people import names
from desktop_app.review.report import Reviewer, report
from desktop_app.statement import Comment, Mark, OnNode, Paragraph, Proposal, Run, Statement, TrackedChange
from desktop_app.text.message import filled
from tests.strategies import statements

NOW = datetime(2026, 1, 26, 10, tzinfo=UTC)
LATER = NOW + timedelta(hours=2)
COPY = Statement(
    "st-1",
    body=(
        Paragraph(
            "p-1", (Run("اختُتم "), Run("اليوم ", (Mark("inserted", "t-1"),)), Run("المؤتمر "), Run("العام", (Mark("deleted", "t-2"),)))
        ),
        Paragraph("p-2", (Run("وصدر البيان"), Run(" الختامي", (Mark("inserted", "t-3"),)))),
    ),
    proposals=(Proposal("t-4", "st-1", "issuer", "", "نقابة"), Proposal("t-5", "st-1", "issuer", "", "اتحاد")),
    changes=(
        TrackedChange("t-1", ("ليلى",), NOW, "text"),
        TrackedChange("t-2", ("كريم",), NOW + timedelta(minutes=1), "text"),
        TrackedChange("t-3", ("ليلى", "كريم"), NOW, "text"),
        TrackedChange("t-4", ("ليلى",), NOW, "field"),
        TrackedChange("t-5", ("كريم",), NOW, "field"),
    ),
    comments=(
        Comment("c-1", "كريم", NOW, "؟", resolved=True, anchor=OnNode("p-1")), Comment("c-2", "كريم", NOW, "؟", anchor=OnNode("p-2")),
    ),
)  # fmt: skip


def told(reviewer: Reviewer) -> dict[str, list[str]]:
    return {
        outcome: [filled(str, each.told.source, each.told.arguments) for each in getattr(reviewer, outcome)]
        for outcome in ("accepted", "rejected", "open", "overtaken")
    }


def test_each_reviewer_sees_what_became_of_his_suggestions() -> None:
    first = decided(COPY, accepted=("t-1", "t-4"), by="سلمى", when=LATER)
    second = decided(first, rejected=("t-3",), by="سلمى", when=LATER)
    karim, leyla = sorted(report(second), key=lambda each: each.name, reverse=False)
    assert (karim.name, leyla.name) == ("كريم", "ليلى")
    assert told(leyla) == {
        "accepted": ["Added: “اليوم”", "Issuer: (empty) → نقابة"],
        "rejected": ["Added: “الختامي”"],
        "open": [],
        "overtaken": [],
    }
    assert told(karim) == {
        "accepted": [], "rejected": ["Issuer: (empty) → اتحاد", "Added: “الختامي”"], "open": ["Deleted: “العام”"], "overtaken": [],
    }  # fmt: skip
    assert (len(karim.comments), karim.comments_open, leyla.comments) == (2, 1, [])
    assert (leyla.accepted[0].by, leyla.accepted[0].at, leyla.accepted[0].section) == ("سلمى", LATER, "body")
    assert names(second) == names(COPY)


def test_what_went_with_other_edits_is_told_where_the_copy_is_given() -> None:
    now = replace(COPY, body=COPY.body[:1], proposals=(), changes=COPY.changes[:2])
    assert [told(each)["overtaken"] for each in report(now)] == [[], []]
    with_copy = {each.name: told(each)["overtaken"] for each in report(now, (COPY, COPY))}
    assert with_copy == {
        "ليلى": ["Issuer: (empty) → نقابة", "Added: “الختامي”"], "كريم": ["Issuer: (empty) → اتحاد", "Added: “الختامي”"],
    }  # fmt: skip


@given(statements(), st.data())
def test_decisions_are_remembered_through_the_file(statement: Statement, data: st.DataObject) -> None:
    ids = [change.id for change in statement.changes]
    accepted = data.draw(st.lists(st.sampled_from(ids), unique=True)) if ids else []
    rejected = [each for each in ids if each not in accepted and data.draw(st.booleans())]
    done = decided(statement, accepted=accepted, rejected=rejected, by="سلمى & <شركاؤها>", when=LATER)
    again = read(write(done))
    assert again.extensions == done.extensions
    assert decisions(again) == decisions(done)
    assert replace(done, extensions=()) == replace(decide(statement, accepted=accepted, rejected=rejected), extensions=())
    left = {change.id for change in done.changes}
    assert {each.id for each in decisions(done)}.isdisjoint(left)
    assert with_decisions(done, ()).extensions == statement.extensions
    shown = [entry.id for each in report(done) for entry in (*each.accepted, *each.rejected, *each.open)]
    assert {*shown} == left | {each.id for each in decisions(done)}


def test_nothing_to_decide_is_the_same_statement() -> None:
    assert decided(COPY, accepted=("t-9",), by="سلمى", when=LATER) is COPY
    assert decisions(COPY) == ()


@pytest.mark.parametrize(
    "inside",
    [
        "<decision></decision>",
        '<decision change="t" created="x" at="y" outcome="accepted" kind="text"></decision>',
        f'<decision change="t" created="{NOW.isoformat()}" at="{NOW.isoformat()}" outcome="lost" kind="text"></decision>',
        f'<decision change="t" created="2026-01-26" at="{NOW.isoformat()}" outcome="accepted" kind="text"></decision>',
        f'<decision change="t" created="{NOW.isoformat()}" at="{NOW.isoformat()}" outcome="accepted" kind="text" places="x"></decision>',
        "<",
    ],
)
def test_a_memory_that_can_t_be_read_is_none(inside: str) -> None:
    assert decisions(replace(COPY, extensions=(f'<decisions xmlns="{SPACE}">{inside}</decisions>',))) == ()
