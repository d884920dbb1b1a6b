"""The title as lines: what is set is what is read, and nothing else moves."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.statement import STRONG, Mark, Paragraph, Presence, Run, Statement, fresh_ids
from desktop_app.statement.edits.headline import set_title, title_lines
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import node_ids, paragraphs
from tests.strategies import statements

LINES = st.lists(st.text(st.sampled_from("بيان 12ab"), min_size=1, max_size=8), min_size=1, max_size=4)


def titled(statement: Statement, *lines: str) -> Statement:
    change = set_title(statement, lines, fresh_ids(Random(1), node_ids(statement)))
    return change.statement if change is not None else statement


@given(statement=statements(), lines=LINES)
def test_what_is_set_is_read(statement: Statement, lines: list[str]) -> None:
    result = titled(statement, *lines)
    assert title_lines(result) == tuple(lines)
    assert set_title(result, tuple(lines), fresh_ids(Random(2))) is None


@given(statement=statements(), lines=LINES)
def test_other_paragraphs_stay_in_order(statement: Statement, lines: list[str]) -> None:
    def others(value: Statement) -> list[str]:
        return [p.id for p in paragraphs(value) if p.role != "headline"]

    wanted = others(statement)
    assert [node for node in others(titled(statement, *lines)) if node in wanted] == wanted


def test_letters_that_stay_keep_their_marks() -> None:
    head = Paragraph("p-head22", (Run("بيان "), Run("ختامي", (STRONG,))), role="headline")
    result = titled(Statement("st-x", front=(head,)), "بيان ختامي للمؤتمر")
    assert result.front[0].id == "p-head22"
    assert result.front[0].runs[1].marks == (STRONG,)


def test_a_line_less_takes_its_own_paragraph_away() -> None:
    rows = tuple(Paragraph(f"p-row{n}22", (Run(text),), role="headline") for n, text in enumerate(("أول", "ثانٍ", "ثالث")))
    assert [p.id for p in titled(Statement("st-x", front=rows), "أول", "ثالث").front] == ["p-row022", "p-row222"]


def test_the_first_title_stands_before_the_front() -> None:
    result = titled(Statement("st-x", front=(Paragraph("p-other2", (Run("ترويسة"),)),)), "عنوان")
    assert [p.role for p in result.front] == ["headline", "none"]


def test_one_empty_line_is_no_title() -> None:
    assert set_title(Statement("st-x"), ("",), fresh_ids(Random(1))) is None


def test_letters_suggested_for_deletion_are_not_read_and_stand_on() -> None:
    head = Paragraph("p-head22", (Run("بيان "), Run("ختامي ", (Mark("deleted", "t-1"),)), Run("للمؤتمر")), role="headline")
    gone = Paragraph("p-gone22", (Run("سطر"),), role="headline", presence=Presence(deleted="t-2"))
    statement = Statement("st-x", front=(head, gone))
    assert title_lines(statement) == ("بيان للمؤتمر",)
    for wanted in ("بيان المؤتمر", "بيانات للمؤتمر", "بيان للمؤتمر!", "للمؤتمر", "بيان"):
        result = titled(statement, wanted)
        assert title_lines(result) == (wanted,)
        assert result.front[1] is gone
    assert plain(titled(statement, "بيان للمؤتمر!").front[0].runs) == "بيان ختامي للمؤتمر!"
