"""A copy that is merged once more after deciding does not bring again what was decided."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest

from desktop_app.editing.merging import Came, together
from desktop_app.review.commenting import comment
from desktop_app.review.decisions import decided
from desktop_app.review.track import tracked
from desktop_app.statement import Paragraph, Run, Statement, fresh_ids
from desktop_app.statement.edits import typing
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import node_ids
from tests.review.told import WHEN

BASE = Statement("st-1", body=(Paragraph("p-1", (Run("قرر المؤتمر مئة مادة"),)), Paragraph("p-2", (Run("ثم انتهى هنا"),))))
LATER, LAST = WHEN + timedelta(hours=1), WHEN + timedelta(hours=2)


def _came(author: str, *edits: tuple[str, int, int, str]) -> Came:
    value = BASE
    for node, start, end, words in edits:
        change = typing.replace(value, node, start, end, words)
        assert change is not None
        value = tracked(value, change, author, WHEN, fresh_ids(Random(author), node_ids(value))).statement
    return Came(f"{author}.bayan", author, value, BASE)


def _said(statement: Statement) -> list[str]:
    return [plain(paragraph.runs) for paragraph in statement.body]


def test_what_was_rejected_is_not_brought_again_and_what_was_accepted_stands_once() -> None:
    came = _came("ليلى", ("p-1", 12, 15, "ألف"), ("p-2", 8, 12, ""), ("p-2", 0, 0, "لقد "))
    one = together(BASE, [came], WHEN, "سعاد").statement
    word, deletion, opening = (change.id for change in one.changes)
    mine = decided(one, accepted=(word,), rejected=(deletion, opening), by="سعاد", when=LATER)
    again = together(mine, [came], LAST, "سعاد")
    assert again.statement == mine
    assert again.conflicts == ()
    wider = _came("ليلى", ("p-1", 12, 15, "ألف"), ("p-2", 8, 12, ""), ("p-2", 0, 0, "لقد "), ("p-1", 0, 0, "ثم "))
    assert [change.authors for change in together(mine, [wider], LAST, "سعاد").statement.changes] == [("ليلى",)]
    other = _came("ليلى", ("p-1", 12, 15, "ألف"), ("p-2", 8, 12, ""), ("p-2", 0, 0, "هكذا "))
    assert _said(together(mine, [other], LAST, "سعاد").statement)[1] == "هكذا ثم انتهى هنا"


@pytest.mark.parametrize("which", [(0,), (1,), (0, 1)])
@pytest.mark.parametrize("words", [("ألف", "خمسين"), ("ألف", "ألف")])
def test_nor_are_rivals_and_what_several_suggested_alike(words: tuple[str, str], which: tuple[int, ...]) -> None:
    copies = [_came(name, ("p-1", 12, 15, word)) for name, word in zip(("ليلى", "كريم"), words, strict=True)]
    one = together(BASE, copies, WHEN, "سعاد").statement
    every, first = [change.id for change in one.changes], [change.id for change in one.changes if change.authors != ("كريم",)]
    for accepted, rejected in ((first, ()), ((), every)):
        mine = decided(one, accepted=accepted, rejected=rejected, by="سعاد", when=LATER)
        assert not mine.changes
        assert together(mine, [copies[at] for at in which], LAST, "سعاد").statement == mine


def test_an_accepted_word_that_was_rewritten_since_has_no_rival_and_its_comment_keeps_its_place() -> None:
    came = _came("ليلى", ("p-1", 12, 15, "ألف"))
    remark = comment(came.statement, (("p-1", 15, 18),), "ليلى", WHEN, "لماذا؟", fresh_ids(Random(1), node_ids(BASE)))
    assert remark is not None
    came = replace(came, statement=remark.statement)
    one = together(BASE, [came], WHEN, "سعاد").statement
    mine = typing.replace(decided(one, accepted=[one.changes[0].id], by="سعاد", when=LATER), "p-1", 15, 15, "ين")
    assert mine is not None
    assert _said(mine.statement)[0] == "قرر المؤتمر ألفين مادة"
    again = together(mine.statement, [came], LAST, "سعاد")
    assert again.statement == mine.statement
    assert again.conflicts == ()
