"""What is copied: HTML that other programs understand, plain text, and paragraphs that come back as they were."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from desktop_app.editing.copying import copied_html, copied_paragraphs, copied_text, packed, unpacked
from desktop_app.editing.selection import Selection
from desktop_app.formats.html.read import from_text
from desktop_app.statement import EMPHASIS, STRONG, Mark, Paragraph, Run, Statement
from desktop_app.statement.runs import length, plain
from desktop_app.statement.walking import paragraphs
from tests.strategies import statements

LINK = Mark("link", "https://example.org/?a=1&b=2")
VALUE = Statement(
    "st-1",
    "ar",
    front=(Paragraph("p-0", (Run("بيان"),), role="headline"),),
    body=(
        Paragraph("p-1", (Run("قال "), Run("سالم", (Mark("name", "person"), STRONG)), Run(" < "), Run("هنا", (LINK, EMPHASIS)))),
        Paragraph("p-2", (Run("أول"),), "list-item", 1, "• "),
        Paragraph("p-3", (Run("فرع"),), "list-item", 2, "• "),
        Paragraph("p-4", (Run("ثان"),), "list-item", 1, "• "),
        Paragraph("p-5", (Run("رقم"),), "list-item", 1, "41. "),
        Paragraph("p-6", (Run("بند"),), "list-item", 1, "٤١- "),
        Paragraph("p-7", (Run("سطر\u2028آخر"),), "quotation"),
        Paragraph("p-8", (Run("Press "), Run("قديم", (Mark("deleted", "t-1"),)), Run("Office"),), language="en"),
        Paragraph("p-9", (Run(" تتمة"),), run_in=True),
    ),
)  # fmt: skip
ALL = Selection("p-0", 0, "p-9", 5)


def test_html_says_what_the_paragraphs_are() -> None:
    page = html.fromstring(f"<div>{copied_html(VALUE, ALL)}</div>")
    assert page.xpath("string(h1)") == "بيان"
    assert page.xpath("h1/@dir") == ["rtl"]
    assert page.xpath("string(p/span[@class='person']/strong)") == "سالم"
    assert page.xpath("p/a/@href") == [LINK.value]
    assert page.xpath("count(ul/li)") == 2
    assert page.xpath("string(ul/li[1]/ul/li)") == "فرع"
    assert page.xpath("ol/li/@value") == ["41"]
    assert page.xpath("string(p[contains(@style, 'margin-right')])") == "٤١- بند"
    assert page.xpath("count(blockquote/p/br)") == 1
    assert page.xpath("string(p[@lang='en'])") == "Press Office تتمة"


def test_plain_text_is_what_is_printed() -> None:
    assert copied_text(VALUE, ALL).split("\n") == [
        "بيان", "قال سالم < هنا", "• أول", "• فرع", "• ثان", "41. رقم", "٤١- بند", "سطر", "آخر", "Press Office تتمة",
    ]  # fmt: skip


def test_a_few_words_are_no_paragraph() -> None:
    assert (
        copied_html(VALUE, Selection("p-1", 4, "p-1", 8))
        == '<span lang="ar" dir="rtl"><span class="person"><strong>سالم</strong></span></span>'
    )


def test_what_is_read_back_has_the_same_words() -> None:
    lines = from_text(copied_html(VALUE, ALL)).lines
    assert [line.label + plain(line.runs) for line in lines if line.runs] == [
        "بيان", "قال سالم < هنا", "• أول", "• فرع", "• ثان", "41. رقم", "٤١- بند", "سطر\u2028آخر", "Press Office تتمة",
    ]  # fmt: skip


@given(statements().filter(lambda statement: statement.agenda), st.data())
@settings(max_examples=40)
def test_items_are_copied_as_the_text_that_they_are(statement: Statement, data: st.DataObject) -> None:
    item = data.draw(st.sampled_from(statement.agenda))
    selection = Selection(item.id, items=(item.id,))
    own = item.paragraphs
    if own:
        whole = Selection(own[0].id, 0, own[-1].id, length(own[-1].runs))
        ends = own[0].run_in or not length(own[0].runs) or not length(own[-1].runs)  # a stretch has no label of a paragraph without letters
        assert copied_text(statement, selection) == copied_text(statement, whole) or ends
    assert [plain(paragraph.runs) for paragraph in copied_paragraphs(statement, selection)] == [plain(one.runs) for one in own]


@given(statements().filter(paragraphs), st.data())
@settings(max_examples=40)
def test_paragraphs_come_back_as_they_were(statement: Statement, data: st.DataObject) -> None:
    order = paragraphs(statement)
    first = data.draw(st.integers(0, len(order) - 1))
    last = data.draw(st.integers(first, len(order) - 1))
    selection = Selection(order[first].id, 0, order[last].id, length(order[last].runs))
    copied = copied_paragraphs(statement, selection)
    assert unpacked(packed(copied)) == copied
    copied_html(statement, selection)


@pytest.mark.parametrize(
    "data",
    [b"", b"\xff", b"[]", b"[1]", b'{"Paragraph": {}}', b'[{"Paragraph": {"id": "", "runs": "abc"}}]', b'[{"Nothing": {}}]',
     json.dumps([{"Paragraph": {"id": "", "runs": [{"Run": {"text": 5}}]}}]).encode(),
     json.dumps([{"Paragraph": {"id": "", "runs": [{"Run": {"text": "a", "marks": [{"Mark": {"kind": "evil"}}]}}]}}]).encode()],
)  # fmt: skip
def test_anything_else_on_the_clipboard_is_nothing(data: bytes) -> None:
    assert unpacked(data) == ()
