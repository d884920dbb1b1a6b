"""What stands against a release goes by the house of the settings."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from random import Random

import pytest

from desktop_app.editing import stepping
from desktop_app.editing.commands.command import Context
from desktop_app.editing.selection import Selection
from desktop_app.language.house import House
from desktop_app.review.workflow import step
from desktop_app.statement import Comment, Metadata, OnNode, Paragraph, Run, Statement, fresh_ids
from desktop_app.text.refusal import Refusal

DECEIVING = Statement("st-1", "ar", body=(Paragraph("p-1", (Run("قال \u202eنعم."),)),))


def test_a_rule_that_is_off_stands_against_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    codes = {each.code for each in stepping.errors(DECEIVING, House())}
    assert "deceptive-order" in codes
    silent = House(silent=frozenset({"deceptive-order"}))
    assert "deceptive-order" not in {each.code for each in stepping.errors(DECEIVING, silent)}
    monkeypatch.setattr(stepping, "house_unspelt", lambda: silent)
    assert "deceptive-order" not in {each.code for each in stepping.errors(DECEIVING)}


NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)
OPEN = Statement(
    "st-1", "ar", metadata=Metadata("communique", issuer="نقابة النسّاجين", issued=date(2026, 3, 1)),
    front=(Paragraph("p-0", (Run("بيان"),), role="headline"),), body=(Paragraph("p-1", (Run("انعقد المؤتمر أمس."),)),),
    closing=(Paragraph("p-2", (Run("والشكر للجميع."),)),),
    comments=(Comment("c-1", "كريم", NOW, "أي مؤتمر؟", anchor=OnNode("p-1")),),
)  # fmt: skip


def test_it_is_judged_as_it_would_be_released() -> None:
    approved = step(OPEN, "approved", "ليلى", NOW).statement
    found = stepping.obstacles(approved, House())
    assert [(each.problem.code, each.problem.node) for each in found] == [("schema/release-comment", "c-1")]
    context = Context(approved, Selection(), fresh_ids(Random(1), ()), NOW, "ليلى", {})
    with pytest.raises(Refusal):
        stepping.take_step(context, "released")
    answered = replace(approved, comments=(replace(OPEN.comments[0], resolved=True),))
    assert stepping.obstacles(answered, House()) == ()
    bare = replace(answered, metadata=replace(answered.metadata, issuer=""))
    assert "schema/release-issuer" in {each.problem.code for each in stepping.obstacles(bare, House()) if each.problem}
