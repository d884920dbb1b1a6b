"""Who takes part, and whom a comment speaks to."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from desktop_app.review.people import Mention, completing, known, mentions, people
from desktop_app.statement import Comment, Milestone, OnNode, Paragraph, Reply, Statement, TrackedChange
from desktop_app.text.initials import Person

KNOWN = ("ليلى الخطيب", "ليلى حسن", "كريم عبد الله", "Şêrko Bêkes", "آرام")


def at(minutes: int) -> datetime:
    return datetime(2026, 1, 26, 10, tzinfo=UTC) + timedelta(minutes=minutes)


def test_people_stand_in_the_order_of_their_first_act() -> None:
    comment = Comment("c-1", "ليلى الخطيب", at(5), "…", (Reply("r-1", "Şêrko Bêkes", at(9), "…"),), anchor=OnNode("p-1"))
    later = Comment("c-2", "آرام", at(20), "…", anchor=OnNode("p-1"))
    change = TrackedChange("t-1", ("كريم عبد الله", "آرام"), at(1), "text")
    statement = Statement("st-1", body=(Paragraph("p-1"),), comments=(later, comment), changes=(change,))
    sent = replace(statement, milestones=(Milestone("in-review", "سلمى", at(0)), Milestone("draft", "آرام", at(0))))
    assert people(sent) == people(statement)
    assert known(sent) == ("آرام", "كريم عبد الله", "ليلى الخطيب", "Şêrko Bêkes", "سلمى")
    assert people(statement) == (
        Person("آرام", "آ"), Person("كريم عبد الله", "ك.ع"), Person("ليلى الخطيب", "ل.خ"), Person("Şêrko Bêkes", "ŞB"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("@كريم عبد الله راجع هذا", [(0, 14, "كريم عبد الله")]),
        ("رأي @كريم؟", [(4, 9, "كريم عبد الله")]),
        ("@ليلى الخطيب و@ارام", [(0, 12, "ليلى الخطيب"), (14, 19, "آرام")]),
        ("@ليلى", []),  # there are two
        ("@serko bekes, please", [(0, 12, "Şêrko Bêkes")]),
        ("@كريمة", []),
        ("press@كريم", []),
        ("@", []),
        ("@لَيْلَى حسن", [(0, 12, "ليلى حسن")]),
    ],
)  # fmt: skip
def test_names_in_a_text(text: str, named: list[tuple[int, int, str]]) -> None:
    assert mentions(text, KNOWN) == tuple(Mention(*each) for each in named)


@pytest.mark.parametrize(
    ("text", "begun"),
    [
        ("انظر @", (5, KNOWN)),
        ("@لي", (0, KNOWN[:2])),
        ("@حس", (0, ("ليلى حسن",))),
        ("@ليلى ال", (0, ("ليلى الخطيب",))),
        ("@ser", (0, ("Şêrko Bêkes",))),
        ("@زيد", None),
        ("press@k", None),
        ("لا أحد", None),
    ],
)
def test_a_name_is_completed(text: str, begun: tuple[int, tuple[str, ...]] | None) -> None:
    assert completing(text, len(text), KNOWN) == begun
