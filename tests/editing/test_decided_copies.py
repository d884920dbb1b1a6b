"""Copies of a statement with suggestions that were decided meanwhile: by the officer, who decides, and by a reviewer, who wishes."""

from __future__ import annotations

from datetime import UTC, datetime
from random import Random

from desktop_app.editing.merging import Came, together
from desktop_app.review.decisions import decided, decisions
from desktop_app.review.track import tracked
from desktop_app.statement import Paragraph, Run, Statement, fresh_ids
from desktop_app.statement.edits import typing
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import node_ids

WHEN = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)


def _sent() -> Statement:
    value = Statement("st-1", "ckb", body=(Paragraph("p-1", (Run("قرر المؤتمر مئة مادة"),)), Paragraph("p-2", (Run("ثم انتهى"),))))
    for node in ("p-1", "p-2"):
        change = typing.replace(value, node, 0, 3, "")
        assert change is not None
        value = tracked(value, change, f"ليلى {node}", WHEN, fresh_ids(Random(node), node_ids(value))).statement
    return value


def test_what_the_officer_decided_after_sending_stays_decided_and_a_reviewers_wish_is_told_in_the_statements_script() -> None:
    base = _sent()
    first, second = (change.id for change in base.changes)
    mine = decided(base, accepted=(first,), by="أمل", when=WHEN)
    copy = decided(base, rejected=(first, second), by="هدى", when=WHEN)
    done = together(mine, [Came("copy.bayan", "هدى", copy, base)], WHEN, "أمل").statement
    assert plain(done.body[0].runs) == plain(mine.body[0].runs)
    assert [change.id for change in done.changes] == [second]
    assert [(each.id, each.by) for each in decisions(done)] == [(first, "أمل")]
    assert [(each.author, each.text.startswith("أرى رفض اقتراح ليلى")) for each in done.comments] == [("هدى", True)] * 2
