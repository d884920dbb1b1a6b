"""How a paragraph is seen elsewhere."""

from __future__ import annotations

from random import Random

from desktop_app.editing.elsewhere import bare, elsewhere
from desktop_app.statement import Paragraph, Run, Statement, fresh_ids
from desktop_app.statement.edits.fixing import apply_fix
from desktop_app.text.bidi import displayed

TURNS = "أعلن حزب PYD أن المؤتمر ناجح"


def said(text: str, *more: Paragraph, label: str = "") -> Statement:
    return Statement("st-1", "ar", body=(Paragraph("p-1", (Run(text),), label=label), *more))


def test_the_words_that_change_places_are_marked_and_a_repair_holds_them() -> None:
    statement = said(TURNS)
    found = elsewhere(statement, "p-1")
    page, left, _ = found.seen
    assert (page.way, left.way, page.marked) == ("rtl", "ltr", ())
    assert [left.text[low:high] for low, high in left.marked] == ["أعلن", "حزب", "PYD"]
    done = apply_fix(statement, found.repair, fresh_ids(Random(1))).statement
    assert elsewhere(done, "p-1").standing == "same"
    assert elsewhere(done, "p-1").repair is None


def test_lines_and_pieces_are_of_one_paragraph() -> None:
    statement = said("قال نعم.\u2028ثم مضى", Paragraph("p-2", (Run(" مع BBC إلى البيت القديم"),), run_in=True))
    found = elsewhere(statement, "p-2")
    assert found.node == "p-1"
    done = apply_fix(statement, found.repair, fresh_ids(Random(1))).statement
    assert [piece.runs[0].text for piece in done.body] == [
        "قال نعم.\u200f\u2028\u2067ثم مضى",
        " مع BBC إلى البيت القديم\u2069",
    ]


def test_what_stays_and_what_cannot_be_held() -> None:
    assert elsewhere(said("عقد المؤتمر"), "p-1").standing == "same"
    assert elsewhere(said("عقد المؤتمر", label="41- "), "p-1").standing == "label"
    assert elsewhere(said("الاسم\tالصفة"), "p-1").standing == "unheld"
    assert elsewhere(said(" "), "p-1") is None
    assert elsewhere(said("نعم"), "st-1") is None


def test_without_any_order_each_letter_stands_alone_from_the_left() -> None:
    shown = displayed(bare("قال \u2067(BBC)\u2069 نَعم"), "L").shown
    assert shown.replace("\u200c", "") == "قال (BBC) نَعم"
