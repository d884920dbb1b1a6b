"""The labels with which items of the agenda begin: numbered anew in order, and gone on with."""

from __future__ import annotations

from random import Random

from desktop_app.statement import AgendaItem, Change, Paragraph, Run, Statement, fresh_ids
from desktop_app.statement.edits.items import add_item
from desktop_app.statement.edits.lists import renumber
from desktop_app.statement.walking import node_ids


def labelled(*labels: str, style: str = "list-item") -> Statement:
    """An item for each label, that begins with it, and a paragraph of its own behind."""
    level = int(style == "list-item")
    return Statement(
        "st-1",
        agenda=tuple(
            AgendaItem(f"i-{n}", paragraphs=(Paragraph(f"p-{n}", (Run("بند"),), style, level, label), Paragraph(f"q-{n}", (Run("شرح"),))))
            for n, label in enumerate(labels)
        ),
    )


def said(change: Change | None) -> list[str]:
    assert change is not None
    return [item.paragraphs[0].label for item in change.statement.agenda]


def test_after_a_move_they_count_from_the_lowest_in_the_order_of_the_agenda() -> None:
    wanted = ["أولاً: ", "ثانياً: ", "ثالثاً: "]
    for style in ("list-item", "normal"):
        value = labelled("ثالثاً: ", "أولاً: ", "ثانياً: ", style=style)
        for node in ("p-0", "p-2", "i-1"):
            assert said(renumber(value, node)) == wanted
    assert renumber(labelled(*wanted), "p-1") is None


def test_a_copy_with_the_same_label_gets_its_own_and_items_without_one_stay_so() -> None:
    assert said(renumber(labelled("1. ", "2. ", "", "2. ", "3. "), "p-0")) == ["1. ", "2. ", "", "3. ", "4. "]
    assert said(renumber(labelled("5) ", "3) "), "p-0")) == ["3) ", "4) "]


def test_a_list_inside_of_an_item_is_one_of_its_own() -> None:
    inner = tuple(Paragraph(f"p-{n}", (Run("بند"),), "list-item", 1, label) for n, label in enumerate(("أولاً: ", "1. ", "3. ")))
    value = Statement("st-1", agenda=(AgendaItem("i-0", paragraphs=(inner[0], Paragraph("p-x", (Run("و"),)), *inner[1:])),))
    change = renumber(value, "p-2")
    assert change is not None
    assert [one.label for one in change.statement.agenda[0].paragraphs] == ["أولاً: ", "", "1. ", "2. "]


def test_a_new_item_behind_a_labelled_one_gets_the_next_label() -> None:
    value = labelled("أولاً: ", "ثانياً: ")
    ids = fresh_ids(Random(1), node_ids(value))
    for after in ("i-1", None):
        made = add_item(value, ids, after)
        assert said(made) == ["أولاً: ", "ثانياً: ", "ثالثاً: "]
        assert (made.statement.agenda[2].paragraphs[0].style, made.statement.agenda[2].paragraphs[0].runs) == ("list-item", ())
    assert said(add_item(labelled("", ""), ids, "i-0")) == ["", "", ""]
