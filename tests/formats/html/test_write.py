"""HTML as it is published: one file, every letter, its structure in elements."""

from __future__ import annotations

from hypothesis import given, settings
from lxml import html

from desktop_app.formats.html.read import read
from desktop_app.formats.html.write import write
from desktop_app.statement import AgendaItem, Mark, Paragraph, Run, Statement
from desktop_app.statement.printing import printed
from desktop_app.statement.runs import plain
from tests.strategies import statements


def body(*paragraphs: Paragraph, language: str = "ar") -> str:
    data = write(Statement("st-1", language, body=paragraphs)).decode()
    return data.split('<section class="body">\n')[1].split("</section>")[0]


def said(node: str, words: str, *marks: Mark, **fields: object) -> Paragraph:
    return Paragraph(node, (Run(words, marks),), **fields)


def test_the_page_names_its_language_direction_and_title() -> None:
    page = write(Statement("st-1", front=(said("p-1", "بيان <1> & «2»", role="headline"),))).decode()
    assert '<html lang="ar" dir="rtl">' in page
    assert "<title>بيان &lt;1&gt; &amp; «2»</title>" in page
    assert '<h1 id="p-1" class="headline">بيان &lt;1&gt; &amp; «2»</h1>' in page
    assert "http" not in page.split("<body>")[0]


def test_a_paragraph_that_runs_the_other_way_says_so() -> None:
    assert body(said("p-1", "Reuters wrote this in English", language="en")) == (
        '<p id="p-1" lang="en" dir="ltr">Reuters wrote this in English</p>\n'
    )


def test_marks_are_nested_and_neighbours_share_an_element() -> None:
    link = Mark("link", 'https://example.org/?a="b"&c')
    runs = (Run("انظر ", (link,)), Run("هنا", (link, Mark("strong"))), Run(" "), Run("NGO", (Mark("foreign", "en"),)))
    assert body(Paragraph("p-1", runs)) == (
        '<p id="p-1"><a href="https://example.org/?a=&quot;b&quot;&amp;c">انظر <strong>هنا</strong></a> '
        '<span class="foreign" lang="en" dir="ltr">NGO</span></p>\n'
    )


def test_lists_keep_their_typed_labels_and_levels() -> None:
    items = [
        said(f"p-{n}", words, style="list-item", level=level, label=f"{n}- ") for n, words, level in ((1, "أ", 1), (2, "ب", 2), (3, "ت", 1))
    ]
    tree = html.fromstring(body(*items))
    assert [(item.get("id"), len(list(item.iterancestors("ul")))) for item in tree.iter("li")] == [("p-1", 1), ("p-2", 2), ("p-3", 1)]
    assert [label.text for label in tree.iter("span")] == ["1- ", "2- ", "3- "]


def test_quotations_and_headings_are_elements() -> None:
    page = body(
        said("p-1", "باب", style="heading", level=1), said("p-2", "قال", style="quotation"), said("p-3", "ثم قال", style="quotation")
    )
    assert '<h2 id="p-1">باب</h2>' in page
    assert page.count("<blockquote>") == 1


def test_pieces_of_a_chain_keep_their_ids() -> None:
    agenda = (AgendaItem("i-1", paragraphs=(said("p-1", "انتُخب"),)), AgendaItem("i-2", paragraphs=(said("p-2", " ثم أُقرّ", run_in=True),)))
    page = write(Statement("st-1", agenda=agenda)).decode()
    assert '<p id="p-1">انتُخب<span id="p-2"> ثم أُقرّ</span></p>' in page


def _squeezed(text: str) -> str:
    return "".join(text.split())


@settings(max_examples=60)
@given(statements())
def test_bayan_reads_every_letter_of_it_again(statement: Statement) -> None:
    lines = read(write(statement, wrappers=True)).lines
    assert _squeezed("".join(line.label + plain(line.runs) for line in lines)) == _squeezed(
        "".join(line.text for line in printed(statement, wrappers=True))
    )


@settings(max_examples=60)
@given(statements())
def test_it_is_well_formed(statement: Statement) -> None:
    page = write(statement).decode()
    tree = html.document_fromstring(page)
    ids = [element.get("id") for element in tree.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    for element in ("p", "li", "ul", "section", "span", "a"):
        assert page.count(f"<{element}>") + page.count(f"<{element} ") == page.count(f"</{element}>")
