"""Lists: levels, labels, Enter and Backspace in an item."""

from __future__ import annotations

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.statement import Change, Paragraph, Run, Statement, fresh_ids
from desktop_app.statement.edits.lists import LEVELS, bullets, deepen, go_on, number, renumber, shrink
from desktop_app.statement.metadata import Metadata
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import node_ids
from tests.strategies import ranges, statements

Row = tuple[str, int, str]


def item(node: str, label: str, level: int = 1, text: str = "بند") -> Paragraph:
    return Paragraph(node, (Run(text),) if text else (), "list-item", level, label)


def said(change: Change | None) -> list[Row]:
    assert change is not None
    return [(plain(p.runs), p.level, p.label) for p in change.statement.body]


def test_enter_gives_the_next_label_and_an_empty_item_leaves_level_by_level() -> None:
    value = Statement("st-1", body=(item("p-1", "1. "), item("p-2", "أ) ", 2)))
    ids = fresh_ids(Random(1), node_ids(value))
    on = go_on(value, "p-2", 3, ids)
    assert said(on) == [("بند", 1, "1. "), ("بند", 2, "أ) "), ("", 2, "ب) ")]
    up = go_on(on.statement, on.caret.node, 0, ids)
    assert said(up)[2] == ("", 1, "2. ")
    out = go_on(up.statement, on.caret.node, 0, ids)
    assert said(out)[2] == ("", 0, "")


def test_enter_inside_an_item_leaves_the_labels_behind_as_they_were_typed() -> None:
    value = Statement("st-1", body=(item("p-1", "1- ", text="أولثان"), item("p-2", "2- ")))
    assert said(go_on(value, "p-1", 3, fresh_ids(Random(1), node_ids(value)))) == [("أول", 1, "1- "), ("ثان", 1, "2- "), ("بند", 1, "2- ")]


def test_the_items_before_say_how_a_label_counts() -> None:
    value = Statement("st-1", body=(item("p-1", "h) "), item("p-2", "i) ")))
    assert said(go_on(value, "p-2", 3, fresh_ids(Random(1), node_ids(value))))[2] == ("", 1, "j) ")


def test_the_deepest_level_is_the_last() -> None:
    assert deepen(Statement("st-1", body=(item("p-1", "", LEVELS),)), ("p-1",), 1) is None


def test_enter_in_a_list_of_bullets_or_without_labels() -> None:
    for label in ("• ", ""):
        value = Statement("st-1", body=(item("p-1", label),))
        assert said(go_on(value, "p-1", 3, fresh_ids(Random(1), node_ids(value))))[1] == ("", 1, label)
    assert go_on(Statement("st-1", body=(Paragraph("p-1"),)), "p-1", 0, fresh_ids(Random(1))) is None


def test_renumbering_takes_the_items_of_one_level_of_one_list() -> None:
    value = Statement(
        "st-1",
        body=(
            item("p-0", "7. "),
            Paragraph("p-1", (Run("نص"),)),
            item("p-2", "أولاً – "),
            item("p-3", "1- ", 2),
            item("p-4", "1- ", 2),
            Paragraph("p-5", (Run(" تتمة"),), run_in=True),
            item("p-6", "خامساً – "),
            item("p-7", ""),
            item("p-8", "1- ", 2),
        ),
    )
    assert [row[2] for row in said(renumber(value, "p-7"))] == ["7. ", "", "أولاً – ", "1- ", "1- ", "", "ثانياً – ", "ثالثاً – ", "1- "]
    assert [row[2] for row in said(renumber(value, "p-3"))][3:5] == ["1- ", "2- "]
    assert renumber(value, "p-1") is None
    assert renumber(value, "p-0") is None


def test_a_level_keeps_what_is_typed_and_gives_an_empty_item_its_new_place() -> None:
    value = Statement("st-1", body=(item("p-1", "1. "), item("p-2", "أ) ", 2), item("p-3", "2. ", text=""), item("p-4", "41- ")))
    assert said(deepen(value, ("p-3",), 1))[2] == ("", 2, "ب) ")
    assert said(deepen(value, ("p-4",), 1))[3] == ("بند", 2, "41- ")
    assert deepen(value, ("p-1",), -1) is None
    assert said(deepen(value, ("p-1", "p-2"), 1))[:2] == [("بند", 2, "1. "), ("بند", 3, "أ) ")]
    assert deepen(Statement("st-1", body=(Paragraph("p-1"),)), ("p-1",), 1) is None


def test_backspace_takes_the_label_then_the_level_then_the_list() -> None:
    value = Statement("st-1", body=(item("p-1", "1. ", 2),))
    rows = []
    while (change := shrink(value, "p-1")) is not None:
        value = change.statement
        rows.append((value.body[0].style, value.body[0].level, value.body[0].label))
    assert rows == [("list-item", 2, ""), ("list-item", 1, ""), ("normal", 0, "")]


def test_a_numbered_list_goes_on_with_the_one_before_it_in_the_digits_of_the_statement() -> None:
    value = Statement("st-1", metadata=Metadata(digits="arabic-indic"), body=tuple(Paragraph(f"p-{n}", (Run("نص"),)) for n in range(3)))
    change = number(value, ("p-0", "p-1"))
    assert [row[2] for row in said(change)] == ["١. ", "٢. ", ""]
    more = number(change.statement, ("p-2",))
    assert said(more)[2] == ("نص", 1, "٣. ")
    assert [row[1:] for row in said(number(more.statement, ("p-0", "p-1", "p-2")))] == [(0, "")] * 3


def test_bullets_come_and_go() -> None:
    value = Statement("st-1", body=(Paragraph("p-0", (Run("نص"),)), item("p-1", "1. ", 2)))
    change = bullets(value, ("p-0", "p-1"))
    assert [row[1:] for row in said(change)] == [(1, "• "), (2, "– ")]
    assert [row[1:] for row in said(bullets(change.statement, ("p-0", "p-1")))] == [(0, ""), (0, "")]


@given(statements(), st.data())
@settings(max_examples=60)
def test_any_place_of_any_statement_can_be_asked(statement: Statement, data: st.DataObject) -> None:
    if not list(statement.body):
        return
    node, start, _ = data.draw(ranges(statement))
    before = [plain(p.runs) for p in statement.body]
    ids = fresh_ids(Random(2), node_ids(statement))
    for change in (deepen(statement, (node,), 1), number(statement, (node,)), bullets(statement, (node,)), renumber(statement, node)):
        if change is not None:
            assert change.statement != statement
            assert [plain(p.runs) for p in change.statement.body] == before
    go_on(statement, node, start, ids)
    shrink(statement, node)
