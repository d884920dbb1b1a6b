"""Typing, and the marks that new letters take."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from desktop_app.statement import EMPHASIS, SCRIPTURE, STRONG, Comment, Detached, Mark, Paragraph, Run, Statement
from desktop_app.statement.edits.typing import replace, replaced, rewrite
from desktop_app.statement.runs import cut, length, marks_at, plain
from desktop_app.statement.walking import paragraphs, places
from tests.strategies import ranges, runs, statements, texts

NAME = Mark("name", "person")
THANKS = Mark("part", "thanks")
COMMENTED = Mark("commented", "c-1")
DELETED = Mark("deleted", "t-1")


@given(st.data(), statements(), texts())
def test_the_printed_text_changes_by_exactly_what_was_typed(data: st.DataObject, statement: Statement, text: str) -> None:
    assume(paragraphs(statement))
    node, start, end = data.draw(ranges(statement))
    before = {one.id: one.label + plain(one.runs) for one in paragraphs(statement)}
    change = replace(statement, node, start, end, text)
    after = before if change is None else {one.id: one.label + plain(one.runs) for one in paragraphs(change.statement)}
    skip = len(next(one.label for one in paragraphs(statement) if one.id == node))
    assert after == before | {node: before[node][: skip + start] + text + before[node][skip + end :]}


@given(st.data(), runs(review=True), texts())
def test_letters_that_stay_keep_their_marks(data: st.DataObject, old: tuple[Run, ...], text: str) -> None:
    start, end = sorted(data.draw(st.integers(0, length(old))) for _ in range(2))
    new = replaced(old, start, end, text)
    assert cut(new, 0, start) == cut(old, 0, start)
    assert cut(new, start + len(text), length(new)) == cut(old, end, length(old))
    if text == plain(cut(old, start, end)):
        assert new == old


@pytest.mark.parametrize(
    ("mark", "at_end"),
    [
        (STRONG, True),
        (EMPHASIS, True),
        (THANKS, True),
        (NAME, False),
        (SCRIPTURE, False),
        (COMMENTED, False),
        (Mark("link", "x:"), False),
        (Mark("foreign", "en"), False),
        (Mark("inserted", "t-1"), False),
        (DELETED, False),
    ],
)
def test_a_mark_grows_at_its_end_or_does_not(mark: Mark, at_end: bool) -> None:
    runs = (Run("ab"), Run("cd", (mark,)), Run("ef"))
    assert marks_at(replaced(runs, 4, 4, "X"), 4) == ((mark,) if at_end else ())
    assert marks_at(replaced(runs, 2, 2, "X"), 2) == ()
    assert marks_at(replaced(runs, 3, 3, "X"), 3) == (() if mark == DELETED else (mark,))


def test_at_the_start_of_a_paragraph_the_letter_after_decides_on_strong_but_not_on_a_name() -> None:
    assert replaced((Run("ab", (STRONG, NAME)),), 0, 0, "X")[0] == Run("X", (STRONG,))


def test_a_word_replaced_keeps_the_marks_that_covered_all_of_it() -> None:
    runs = (Run("ab", (COMMENTED, NAME)), Run("cd", (COMMENTED,)))
    assert replaced(runs, 0, 4, "XY") == (Run("XY", (COMMENTED,)),)
    assert replaced(runs, 0, 2, "XY")[0] == Run("XY", (COMMENTED, NAME))


def test_one_letter_mended_in_a_word_touches_no_mark_of_the_others() -> None:
    runs = (Run("مسؤ", (STRONG,)), Run("ل"))
    assert replaced(runs, 0, 4, "مسؤول") == (Run("مسؤو", (STRONG,)), Run("ل"))


def test_a_comment_whose_words_are_deleted_keeps_them() -> None:
    words = (Run("قبل "), Run("الكلمات", (COMMENTED,)), Run(" بعد"))
    comment = Comment("c-1", "ليلى", datetime(2026, 1, 26, tzinfo=UTC), "؟")
    change = replace(Statement("st", body=(Paragraph("p", words),), comments=(comment,)), "p", 4, 11, "")
    assert change is not None
    assert change.statement.comments[0].anchor == Detached("الكلمات")


def test_a_key_does_not_count_the_paragraphs_again() -> None:
    statement = Statement("st", body=(Paragraph("p", (Run("ab"),)), Paragraph("q")))
    known = places(statement)
    change = replace(statement, "p", 1, 1, "X")
    assert change is not None
    assert places(change.statement) is known


def test_what_a_pane_read_back_cannot_smuggle_in_strange_marks_or_characters() -> None:
    change = rewrite(Statement("st", body=(Paragraph("p"),)), "p", (Run("a\x00\n", (COMMENTED, STRONG)),))
    assert change is not None
    assert change.statement.body[0].runs == (Run("a\ufffd\u2028", (STRONG,)),)


@pytest.mark.parametrize(("start", "end"), [(-1, 0), (1, 0), (0, 3), (3, 3)])
def test_a_range_that_is_not_there_gives_nothing(start: int, end: int) -> None:
    statement = Statement("st", body=(Paragraph("p", (Run("ab"),)),))
    assert replace(statement, "p", start, end, "X") is None
    assert replace(statement, "q", 0, 0, "X") is None
