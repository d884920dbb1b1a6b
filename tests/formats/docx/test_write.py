"""Word documents as they are published: every letter, its direction told, its structure in styles."""

from __future__ import annotations

import io
import unicodedata
import zipfile
from itertools import pairwise

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from desktop_app.formats.docx.read import read
from desktop_app.formats.docx.stretches import STRONG, stretches
from desktop_app.formats.docx.write import write
from desktop_app.statement import Mark, Paragraph, Run, Statement
from desktop_app.statement.printing import printed
from desktop_app.statement.runs import plain
from tests.strategies import statements

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WAYS = ("rtl", "ltr")


def said(node: str, words: str, *marks: Mark, **fields: object) -> Paragraph:
    return Paragraph(node, (Run(words, marks),), **fields)


def body(*paragraphs: Paragraph, language: str = "ar") -> list[etree._Element]:
    data = write(Statement("st-1", language, body=paragraphs))
    tree = etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml"))
    return list(tree.iter(f"{W}p"))


def directions(paragraph: etree._Element) -> list[tuple[str, bool]]:
    return [("".join(run.itertext()), run.find(f"{W}rPr/{W}rtl") is not None) for run in paragraph.iter(f"{W}r")]


def test_roles_and_styles_are_named_styles() -> None:
    statement = Statement(
        "st-1",
        front=(said("p-1", "عنوان", role="headline"),),
        body=(
            said("p-2", "باب", style="heading", level=2),
            said("p-3", "قال", style="quotation"),
            said("p-4", "بند", style="list-item", level=2),
        ),
        closing=(said("p-5", "المجلس", role="signature"),),
    )
    document = docx.Document(io.BytesIO(write(statement)))
    assert [paragraph.style.name for paragraph in document.paragraphs] == ["Title", "Heading 2", "Quote", "List Paragraph", "Signature"]
    assert document.core_properties.title == "عنوان"
    assert document.core_properties.language == "ar"


def test_direction_is_told_at_the_paragraph_and_at_the_letters() -> None:
    arabic, english = body(said("p-1", "أعلنت Reuters 2026 ذلك في 3 أيار"), said("p-2", "It said «بيان» today", language="en"))
    assert arabic.find(f"{W}pPr/{W}bidi") is not None
    assert english.find(f"{W}pPr/{W}bidi") is None
    assert directions(arabic) == [("أعلنت ", True), ("Reuters", False), (" 2026 ذلك في 3 أيار", True)]
    assert directions(english) == [("It said «", False), ("بيان", True), ("» today", False)]


def test_bold_is_bold_in_both_scripts_and_arabic_is_never_slanted() -> None:
    (paragraph,) = body(said("p-1", "مهم very", Mark("strong"), Mark("emphasis")))
    arabic, latin = (run.find(f"{W}rPr") for run in paragraph.iter(f"{W}r"))
    assert all(properties.find(f"{W}{name}") is not None for properties in (arabic, latin) for name in ("b", "bCs"))
    assert (arabic.find(f"{W}i"), latin.find(f"{W}u")) == (None, None)
    assert (arabic.find(f"{W}u") is not None, latin.find(f"{W}i") is not None) == (True, True)


def test_links_are_relationships_and_one_address_is_written_once() -> None:
    link = Mark("link", "https://example.org/?a=1&b=2")
    data = write(Statement("st-1", body=(Paragraph("p-1", (Run("هنا", (link,)), Run(" "), Run("وهنا", (link, Mark("strong"))))),)))
    document = docx.Document(io.BytesIO(data))
    addresses = [relation.target_ref for relation in document.part.rels.values() if relation.is_external]
    assert addresses == ["https://example.org/?a=1&b=2"]
    assert [link.text for link in document.paragraphs[0].hyperlinks] == ["هنا", "وهنا"]


def test_every_id_is_a_bookmark() -> None:
    first, second = said("p-7f3k2a", "انتُخب"), said("p-2", " ثم", run_in=True)
    (paragraph,) = body(first, second)
    marks = list(paragraph.iter(f"{W}bookmarkStart"))
    assert [mark.get(f"{W}name") for mark in marks] == ["bayan_p_7f3k2a", "bayan_p_2"]
    assert len({mark.get(f"{W}id") for mark in marks}) == 2


def test_soft_breaks_tabs_and_spaces_are_kept() -> None:
    words = "  سطر\u2028آخر\tو\u00a0هذا  "
    data = write(Statement("st-1", body=(said("p-1", words),)))
    assert [plain(line.runs) for line in read(data).lines] == [words]


def test_the_same_statement_gives_the_same_bytes() -> None:
    statement = Statement("st-1", body=(said("p-1", "نص"),))
    assert write(statement) == write(statement)


@pytest.mark.parametrize("way", WAYS)
@given(text=st.text(st.sampled_from("ابج abc 123 «».,\u2028\u200f"), max_size=30))
def test_stretches_are_the_text_and_turn_only_between_letters(way: str, text: str) -> None:
    cut = list(stretches(text, way))
    assert "".join(piece for piece, _ in cut) == text
    assert all(one[1] != other[1] for one, other in pairwise(cut))
    for piece, turned in cut:
        strong = {STRONG.get(unicodedata.bidirectional(letter)) for letter in piece} - {None}
        assert strong <= {turned}
        if turned != way:
            assert all(STRONG.get(unicodedata.bidirectional(letter)) == turned for letter in (piece[0], piece[-1]))


def _squeezed(text: str) -> str:
    return "".join(text.split())


@settings(max_examples=60)
@given(statements())
def test_bayan_reads_every_letter_of_it_again(statement: Statement) -> None:
    data = write(statement, wrappers=True)
    docx.Document(io.BytesIO(data))
    lines = read(data).lines
    assert _squeezed("".join(line.label + plain(line.runs) for line in lines)) == _squeezed(
        "".join(line.text for line in printed(statement, wrappers=True))
    )
