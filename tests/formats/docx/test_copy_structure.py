"""The XML of a reviewer's copy: what Word asks for, and what LibreOffice cannot bear."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace

import docx
from lxml import etree

from desktop_app.formats.docx.write import write
from desktop_app.statement import Comment, Gap, Mark, Paragraph, Proposal, Reply, Run, Statement, TrackedChange
from desktop_app.statement.presence import Presence
from tests.formats.docx.test_libreoffice import REVIEWED, WHEN

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
ONE = TrackedChange("t-1", ("ليلى",), WHEN, "text")


def parts(statement: Statement, **options: bool) -> dict[str, etree._Element]:
    with zipfile.ZipFile(io.BytesIO(write(statement, **options))) as package:
        return {name: etree.fromstring(package.read(name)) for name in package.namelist()}


def paragraph(statement: Statement, words: str) -> etree._Element:
    body = parts(statement, review=True)["word/document.xml"]
    return next(one for one in body.iter(f"{W}p") if words in "".join(one.itertext()))


def shape(element: etree._Element) -> str:
    """The tree of a paragraph by names, letters in quotes, without the properties of runs."""
    name = etree.QName(element).localname
    if name in ("t", "delText"):
        return f"{name}:“{element.text}”"
    inner = " ".join(shape(child) for child in element if etree.QName(child).localname not in ("rPr", "pPr"))
    return f"{name}({inner})" if inner else name


def statement(*paragraphs: Paragraph, **more: object) -> Statement:
    return replace(Statement("st-1", body=paragraphs, changes=(ONE,)), **more)  # type: ignore[arg-type]


def test_inserted_and_deleted_letters_have_author_and_time() -> None:
    runs = (Run("قال "), Run("نعم", (Mark("deleted", "t-1"),)), Run("لا", (Mark("inserted", "t-1"),)))
    found = paragraph(statement(Paragraph("p-1", runs)), "قال")
    assert shape(found) == "p(bookmarkStart r(t:“قال ”) del(r(delText:“نعم”)) ins(r(t:“لا”)) bookmarkEnd)"
    for change in (found.find(f"{W}del"), found.find(f"{W}ins")):
        assert change is not None
        assert (change.get(f"{W}author"), change.get(f"{W}date")) == ("ليلى", "2026-11-20T15:00:00Z")


def test_breaks_are_marks_of_the_paragraph_before() -> None:
    split = statement(Paragraph("p-1", (Run("بداية"),)), Paragraph("p-2", (Run("نهاية"),), break_change=Presence("t-1", None, "p-1")))
    assert paragraph(split, "بداية").find(f"{W}pPr/{W}rPr/{W}ins") is not None
    assert paragraph(split, "نهاية").find(f"{W}pPr/{W}rPr") is None
    whole = statement(Paragraph("p-1", (Run("بداية"),)), Paragraph("p-2", (Run("نهاية"),), presence=Presence(None, "t-1")))
    assert paragraph(whole, "بداية").find(f"{W}pPr/{W}rPr") is None
    assert paragraph(whole, "نهاية").find(f"{W}pPr/{W}rPr/{W}del") is not None
    assert shape(paragraph(whole, "نهاية")) == "p(bookmarkStart del(r(delText:“نهاية”)) bookmarkEnd)"


def test_a_move_is_a_pair_of_one_name() -> None:
    moved = statement(
        Paragraph("p-1", (Run("بداية"),)), Paragraph("p-2", (Run("نهاية"),)), gaps=(Gap("v-1", "t-1", "p-2", "body"),)
    )  # fmt: skip
    body = parts(moved, review=True)["word/document.xml"]
    names = {tag: [one.get(f"{W}name") for one in body.iter(f"{W}{tag}RangeStart")] for tag in ("moveFrom", "moveTo")}
    assert names == {"moveFrom": ["bayan_v_1"], "moveTo": ["bayan_v_1"]}
    assert [one.getparent().getparent().getparent().tag for one in body.iter(f"{W}moveFrom") if len(one) == 0] == [f"{W}p"]


def test_suggested_styles_keep_what_was() -> None:
    styled = Run("مهم", (Mark("strong"), Mark("restyled", "t-1")))
    found = paragraph(
        statement(Paragraph("p-1", (styled,)), proposals=(Proposal("t-1", "p-1", "style", "normal", "quotation"),)), "مهم"
    )  # fmt: skip
    assert found.find(f"{W}r/{W}rPr/{W}rPrChange/{W}rPr/{W}b") is None
    assert found.find(f"{W}r/{W}rPr/{W}b") is not None
    assert found.find(f"{W}pPr/{W}pStyle").get(f"{W}val") == "Quote"  # type: ignore[union-attr]
    assert found.find(f"{W}pPr/{W}pPrChange/{W}pPr/{W}pStyle").get(f"{W}val") == "Normal"  # type: ignore[union-attr]
    order = [etree.QName(one).localname for one in found.find(f"{W}pPr")]  # type: ignore[union-attr]
    assert order == ["pStyle", "bidi", "pPrChange"]


def test_comments_are_threads_whose_answers_have_ranges_and_are_done_with_them() -> None:
    commented = Run("جديد", (Mark("inserted", "t-1"), Mark("commented", "c-1")))
    replies = (Reply("r-1", "كريم", WHEN, "نعم"), Reply("r-2", "ليلى", WHEN, "شكراً"))
    made = statement(Paragraph("p-1", (Run("نص "), commented)), comments=(Comment("c-1", "ليلى", WHEN, "لماذا؟", replies, True),))
    found = parts(made, review=True)
    body, comments, extended = (found[f"word/{name}.xml"] for name in ("document", "comments", "commentsExtended"))
    for tag in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        assert [one.get(f"{W}id") for one in body.iter(f"{W}{tag}")] == ["0", "1", "2"]
    assert all(one.getparent().tag == f"{W}p" for one in body.iter(f"{W}commentRangeStart", f"{W}commentRangeEnd"))
    names = [one.get(f"{W14}paraId") for one in comments.iter(f"{W}p")]
    assert all(0 < int(name, 16) < 0x80000000 for name in names)
    rows = [(one.get(f"{W15}paraId"), one.get(f"{W15}paraIdParent"), one.get(f"{W15}done")) for one in extended]
    assert rows == [(names[0], None, "1"), (names[1], names[0], "1"), (names[2], names[0], "1")]


def test_fields_are_cells_with_labels_in_the_statement_s_language() -> None:
    body = parts(REVIEWED, review=True)["word/document.xml"]
    rows = [["".join(cell.itertext()) for cell in row.iter(f"{W}tc")] for row in body.iter(f"{W}tr")]
    assert ["مكان الإصدار", "بغدادأربيل", "حظر النشر حتى", ""] in rows
    assert ["1. التقرير المالي"] in rows
    assert ["العنوان", "التقرير المالي", "نوع البند", "تقرير"] in rows
    english = parts(Statement("st-1", "en"), review=True)["word/document.xml"]
    assert "Issuer" in "".join(english.itertext())


def test_a_copy_asks_for_tracking_and_has_nothing_that_libreoffice_damages() -> None:
    found = parts(REVIEWED, review=True)
    assert found["word/settings.xml"].find(f"{W}trackRevisions") is not None
    everything = b"".join(etree.tostring(part) for part in found.values())
    assert not re.search(rb"<w:(sdt|docVars|docVar)\b", everything)
    names = [one.get(f"{W}name", "") for one in found["word/document.xml"].iter(f"{W}bookmarkStart")]
    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"bayan_\w{1,34}", name, re.ASCII) for name in names)
    numbers = [one.get(f"{W}id") for one in found["word/document.xml"].iter(f"{W}ins", f"{W}del", f"{W}bookmarkStart")]
    assert len(numbers) == len(set(numbers))


def test_other_programs_open_it_and_see_its_comments() -> None:
    opened = docx.Document(io.BytesIO(write(REVIEWED, review=True)))
    assert [(one.author, one.text) for one in opened.comments] == [
        ("ليلى", "من هي؟"), ("كريم", "السيدة رباب."), ("كريم", "متى؟"), ("كريم", "أين؟"), ("كريم", "[كلمات]\nحُذف."),
    ]  # fmt: skip


def test_what_is_published_holds_nothing_of_the_review() -> None:
    found = parts(REVIEWED)
    assert not [name for name in found if "comment" in name or "customXml" in name]
    text = b"".join(etree.tostring(part) for part in found.values())
    assert not re.search(rb"<w:(ins|del|moveFrom|rPrChange|commentRangeStart|trackRevisions)\b", text)
    assert "ليلى" not in "".join("".join(part.itertext()) for part in found.values())
