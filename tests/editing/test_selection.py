"""What a selection touches."""

from __future__ import annotations

from desktop_app.editing.copying import copied_html, copied_text
from desktop_app.editing.counting import words
from desktop_app.editing.scope import BODY, CLOSING, Scope
from desktop_app.editing.selection import Selection, selected_items, selected_paragraphs, selected_ranges
from desktop_app.statement import STRONG, AgendaItem, Paragraph, Run, Statement


def said(node: str, text: str, **more: object) -> Paragraph:
    return Paragraph(node, (Run(text),) if text else (), **more)


VALUE = Statement(
    "st-1",
    front=(said("p-1", "العنوان"),),
    body=(said("p-2", "أول"), said("p-3", ""), said("p-4", "Reuters <b>", label="- ")),
    agenda=(AgendaItem("i-1", paragraphs=(said("p-5", "بند"),)), AgendaItem("i-2", paragraphs=(said("p-6", "بند ثان"),))),
    closing=(said("p-7", "شكراً لكم"),),
)


def test_paragraphs_and_ranges_of_a_stretch() -> None:
    selection = Selection("p-2", 1, "p-4", 3)
    assert selected_paragraphs(VALUE, selection) == ("p-2", "p-3", "p-4")
    assert selected_ranges(VALUE, selection) == (("p-2", 1, 3), ("p-4", 0, 3))


def test_items_that_hold_the_stretch() -> None:
    assert selected_items(VALUE, Selection("p-5", 0, "p-6", 1)) == ("i-1", "i-2")
    assert selected_items(VALUE, Selection("p-2", 0)) == ()
    assert selected_items(VALUE, Selection("i-2")) == ("i-2",)


def test_a_place_that_is_gone_selects_nothing() -> None:
    assert selected_paragraphs(VALUE, Selection("p-9", 0)) == ()


def test_scopes() -> None:
    assert [p.id for p in BODY.paragraphs(VALUE)] == ["p-1", "p-2", "p-3", "p-4"]
    assert [p.id for p in CLOSING.paragraphs(VALUE)] == ["p-7"]
    assert [p.id for p in Scope(item="i-2").paragraphs(VALUE)] == ["p-6"]
    assert Scope(item="i-9").paragraphs(VALUE) == ()


def test_copying_keeps_labels_of_whole_paragraphs_and_escapes() -> None:
    selection = Selection("p-2", 1, "p-4", 11)
    assert copied_text(VALUE, selection) == "ول\n\n- Reuters <b>"
    assert "&lt;b&gt;" in copied_html(VALUE, selection)
    assert 'dir="ltr"' in copied_html(VALUE, selection)


def test_copied_bold_is_bold() -> None:
    value = Statement("st-1", body=(Paragraph("p-1", (Run("a", (STRONG,)), Run("b"))),))
    assert copied_html(value, Selection("p-1", 0, "p-1", 2)) == '<p lang="ar" dir="ltr"><strong>a</strong>b</p>'


def test_wrappers_are_not_counted() -> None:
    value = Statement("st-1", body=(said("p-1", "كلمتان هنا"), said("p-2", "اطبع الصفحة", role="wrapper")))
    assert words(value) == 2
