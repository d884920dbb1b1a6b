"""Reading Word documents: documents that python-docx made, and parts written by hand for what it cannot say."""

from __future__ import annotations

import io
import time
import zipfile
from typing import Any

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.formats.docx.read import read
from desktop_app.statement import EMPHASIS, STRONG, Line, Lines, Mark, Run
from desktop_app.statement.runs import plain
from desktop_app.text.refusal import Refusal

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
KEPT = st.characters(exclude_categories=("Cs", "Cc", "Cn"), exclude_characters="\u2028\u2029\ufffd")


def saved(document: Any) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def package(body: str, space: str = W, parts: dict[str, str] | None = None, relations: str = "") -> bytes:
    """A Word document of this body, without styles unless they are among `parts`."""
    out = io.BytesIO()
    kinds = R.replace("purl.oclc.org/ooxml", "schemas.openxmlformats.org")
    head = f'xmlns:w="{space}" xmlns:r="{R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    rels = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(
            "_rels/.rels", f'<Relationships {rels}><Relationship Id="a" Type="{kinds}/officeDocument" Target="word/d.xml"/></Relationships>'
        )
        file.writestr("word/d.xml", f"<w:document {head}><w:body>{body}</w:body></w:document>")
        listed = "".join(f'<Relationship Id="p-{name}" Type="{kinds}/{name}" Target="{name}.xml"/>' for name in parts or {})
        file.writestr("word/_rels/d.xml.rels", f"<Relationships {rels}>{listed}{relations}</Relationships>")
        for name, content in (parts or {}).items():
            file.writestr(f"word/{name}.xml", f"<w:{name} {head}>{content}</w:{name}>")
    return out.getvalue()


def texts(lines: Lines) -> list[str]:
    return [line.label + plain(line.runs) for line in lines.lines]


def p(*runs: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


@given(st.lists(st.text(KEPT, max_size=20), min_size=1, max_size=6))
@settings(max_examples=25, deadline=None)
def test_paragraphs_come_back_as_they_were_typed(paragraphs: list[str]) -> None:
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    lines = read(saved(document), "a.docx")
    assert texts(lines) == paragraphs
    assert (lines.origin, lines.encoding, lines.notes) == ("a.docx", "", ())


def test_bold_italic_and_their_complex_script_forms_are_marks() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("عقد ")
    paragraph.add_run("المؤتمر").bold = True
    paragraph.add_run(" أعماله").italic = True
    arabic = paragraph.add_run("!")
    arabic._r.get_or_add_rPr().append(parse_xml(f'<w:bCs xmlns:w="{W}"/>'))
    styled = paragraph.add_run("?")
    styled.style = document.styles.add_style("Loud", WD_STYLE_TYPE.CHARACTER)
    document.styles["Loud"].font.bold = True
    paragraph.add_run(".").bold = False
    assert read(saved(document)).lines[0].runs == (
        Run("عقد "), Run("المؤتمر", (STRONG,)), Run(" أعماله", (EMPHASIS,)), Run("!?", (STRONG,)), Run("."),
    )  # fmt: skip


def test_titles_and_headings_have_levels_and_no_bold_of_their_style() -> None:
    document = docx.Document()
    document.add_heading("بيان ختامي", 0)
    document.add_heading("جدول الأعمال", 2)
    document.add_paragraph("نص")
    quoted = document.add_paragraph("قول", style="Intense Quote")
    outline = document.add_paragraph("بعنوان")
    outline._p.get_or_add_pPr().append(parse_xml(f'<w:outlineLvl xmlns:w="{W}" w:val="0"/>'))
    lines = read(saved(document)).lines
    assert [(line.style, line.level) for line in lines] == [
        ("heading", 1), ("heading", 2), ("normal", 0), ("quotation", 0), ("heading", 1),
    ]  # fmt: skip
    assert lines[0].runs == (Run("بيان ختامي"),)
    assert lines[1].runs == (Run("جدول الأعمال"),)
    assert quoted.text == plain(lines[3].runs)


def test_generated_numbers_and_bullets_become_labels() -> None:
    document = docx.Document()
    for text in ("أول", "ثان"):
        document.add_paragraph(text, style="List Number")
    document.add_paragraph("نقطة", style="List Bullet")
    document.add_paragraph("٣- مكتوب")
    lines = read(saved(document)).lines
    assert [(line.label, line.style, line.level) for line in lines] == [
        ("1. ", "list-item", 1), ("2. ", "list-item", 1), ("• ", "list-item", 1), ("", "normal", 0),
    ]  # fmt: skip


def level(number: int, form: str, pattern: str, extra: str = "") -> str:
    return f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{pattern}"/>{extra}</w:lvl>'


def item(text: str, number: int, depth: int = 0) -> str:
    return p(r(text), properties=f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')


def test_lists_count_by_level_restart_and_number_in_letters() -> None:
    glued = '<w:suff w:val="nothing"/>'
    numbering = (
        f'<w:abstractNum w:abstractNumId="7">{level(0, "arabicAbjad", "%1)")}{level(1, "lowerRoman", "%1.%2", "<w:isLgl/>")}'
        f"{level(2, 'hindiNumbers', '(%3)', glued)}{level(3, 'none', '')}</w:abstractNum>"
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    )
    body = item("a", 1) + item("b", 1, 1) + item("c", 1, 1) + item("d", 1, 2) + item("e", 1) + item("f", 1, 1)
    body += item("g", 2) + item("h", 2) + item("i", 0) + item("j", 1, 3) + item("k", 99)
    lines = read(package(body, parts={"numbering": numbering}))
    assert texts(lines) == ["أ) a", "1.1 b", "1.2 c", "(١)d", "ب) e", "2.1 f", "ه) g", "و) h", "i", "j", "k"]
    assert [line.level for line in lines.lines[:4]] == [1, 2, 2, 3]


def test_suggested_changes_are_read_as_accepted_and_told() -> None:
    deleted = '<w:del w:id="1"><w:r><w:delText>القديم</w:delText></w:r></w:del>'
    body = p(r("النظام "), deleted, f'<w:ins w:id="2">{r("الجديد")}</w:ins>')
    body += p(r("جملة"), properties='<w:rPr><w:del w:id="3"/></w:rPr>') + p(r(" موصولة"))
    body += p(deleted, properties='<w:rPr><w:del w:id="4"/></w:rPr>')
    body += f'<w:tbl><w:tr><w:trPr><w:del w:id="5"/></w:trPr><w:tc>{p(r("صف"))}</w:tc></w:tr></w:tbl>'
    lines = read(package(body))
    assert texts(lines) == ["النظام الجديد", "جملة موصولة"]
    assert len(lines.notes) == 1
    assert "accepted" in lines.notes[0][0]


def test_links_are_kept_where_a_statement_may_have_them() -> None:
    document = docx.Document()
    part = document.part
    paragraph = document.add_paragraph()
    for address in ("https://example.org/a", "javascript:alert(1)"):
        name = part.relate_to(address, docx.opc.constants.RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        paragraph._p.append(parse_xml(f'<w:hyperlink xmlns:w="{W}" xmlns:r="{R}" r:id="{name}"><w:r><w:t>هنا</w:t></w:r></w:hyperlink>'))
    field = ""
    for kind in ("begin", "separate", "end"):
        field += f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'
        field += '<w:r><w:instrText> HYPERLINK "mailto:a@example.org" </w:instrText></w:r>' if kind == "begin" else ""
        field += r("البريد") if kind == "separate" else ""
    lines = read(saved(document))
    assert lines.lines[0].runs == (Run("هنا", (Mark("link", "https://example.org/a"),)), Run("هنا"))
    assert read(package(p(field))).lines == (Line((Run("البريد", (Mark("link", "mailto:a@example.org"),)),)),)


def test_fields_show_their_results_and_not_their_instructions() -> None:
    nested = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r("7")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r("2024")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert texts(read(package(p(r("عام "), nested, '<w:fldSimple w:instr="DATE">' + r("م") + "</w:fldSimple>")))) == ["عام 2024م"]


def test_breaks_tabs_symbols_and_special_hyphens() -> None:
    run = (
        '<w:r><w:t>أ</w:t><w:br/><w:t>ب</w:t><w:tab/><w:t>ج</w:t><w:noBreakHyphen/><w:softHyphen/><w:sym w:font="Wingdings" w:char="F0FC"/>'
        '<w:sym w:font="Unknown" w:char="F041"/><w:br w:type="page"/></w:r>'
    )
    lines = read(package(p('<w:r><w:br w:type="page"/></w:r>') + p(run)))
    assert texts(lines) == ["", "أ\u2028ب\tج\u2011\u00ad✓\ufffd"]
    assert "�" in lines.notes[0][0]


def test_rows_of_tables_are_tabbed_and_layout_tables_are_not() -> None:
    document = docx.Document()
    table = document.add_table(rows=3, cols=3)
    for cell, text in zip(table.rows[0].cells, ("الاسم", "الصفة", ""), strict=True):
        cell.text = text
    table.rows[1].cells[0].text = "سعاد\nعلي"
    table.rows[1].cells[2].text = "رئيسة"
    table.rows[2].cells[1].text = "وحدها"
    document.add_paragraph("بعد الجدول")
    assert texts(read(saved(document))) == ["الاسم\tالصفة", "سعاد\u2028علي\t\tرئيسة", "وحدها", "بعد الجدول"]
    tall = document.add_table(rows=1, cols=2)
    for number in range(6):
        tall.rows[0].cells[0].add_paragraph(f"فقرة {number}")
    tall.rows[0].cells[1].text = "جانب"
    assert texts(read(saved(document)))[-2:] == ["فقرة 5", "جانب"]


def test_merged_and_nested_cells_give_their_text_once() -> None:
    down = f'<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>{p(r("أعلى"))}</w:tc>'
    inner = f"<w:tbl><w:tr><w:tc>{p(r('داخل'))}</w:tc><w:tc>{p(r('جدول'))}</w:tc></w:tr></w:tbl>"
    body = (
        f"<w:tbl><w:tr>{down}<w:tc>{p(r('١'))}</w:tc></w:tr>"
        f"<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>{p(r('خفي'))}</w:tc><w:tc>{inner}{p()}</w:tc></w:tr></w:tbl>"
    )
    assert texts(read(package(body))) == ["أعلى\t١", "داخل\tجدول"]


def test_notes_follow_the_paragraph_that_refers_to_them() -> None:
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    notes = f'<w:footnote w:id="2">{p(r(" حاشية"), reference)}</w:footnote><w:footnote w:id="0"/>'
    lines = read(package(p(r("نص"), reference, r(".")) + p(r("آخر")), parts={"footnotes": notes}))
    assert texts(lines)[0] == "نص[1]."
    assert texts(lines)[1].startswith("[1] حاشية")
    assert texts(lines)[2:] == ["آخر"]


def test_what_has_no_place_is_listed() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "اتحاد الكتّاب"
    document.sections[0].footer.paragraphs[0].text = "١"
    paragraph = document.add_paragraph("نص")
    box = f'<w:r xmlns:w="{W}"><w:pict><w:txbxContent><w:p><w:r><w:t>في إطار</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>'
    paragraph._p.append(parse_xml(box))
    paragraph._p.append(parse_xml(f'<w:r xmlns:w="{W}"><w:drawing/></w:r>'))
    paragraph._p.append(parse_xml(f'<w:r xmlns:w="{W}"><w:rPr><w:vanish/></w:rPr><w:t>سرّ</w:t></w:r>'))
    document.add_comment(paragraph.runs[0], "تعليق", "سعاد", "س")
    lines = read(saved(document))
    assert texts(lines) == ["نص"]
    told = {source.split(":")[0]: dict(arguments) for source, arguments in lines.notes}
    assert sorted(value for arguments in told.values() for value in arguments.values()) == ["1", "1", "1", "اتحاد الكتّاب", "في إطار"]


def test_alternatives_and_content_controls_are_read_once() -> None:
    box = "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>صندوق</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>"
    body = f"<w:sdt><w:sdtContent>{p(r('داخل'))}</w:sdtContent></w:sdt>"
    body += p(f"<mc:AlternateContent><mc:Choice>{r('أول')}{box}</mc:Choice><mc:Fallback>{r('بديل')}</mc:Fallback></mc:AlternateContent>")
    body += p(f"<w:sdt><w:sdtContent>{r('حقل')}</w:sdtContent></w:sdt>", f"<w:smartTag>{r(' ذكي')}</w:smartTag>")
    lines = read(package(body))
    assert texts(lines) == ["داخل", "أول", "حقل ذكي"]
    assert [dict(arguments) for _, arguments in lines.notes] == [{"text": "صندوق"}]


def box(text: str, inner: str = "") -> str:
    """A text box as Word has written it since 2010: once for itself, once for older programs."""
    content = f"<w:txbxContent>{p(r(text), inner)}</w:txbxContent>"
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><a><wsp>{content}</wsp></a></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><shape>{content}</shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


RUBY = f"<w:r><w:ruby><w:rt>{r('فوق')}</w:rt><w:rubyBase>{r('تحت', '<w:b/>')}</w:rubyBase></w:ruby></w:r>"


def said(lines: Lines) -> list[str]:
    return [value for _, arguments in lines.notes for _, value in arguments]


def test_text_boxes_of_newer_word_are_listed_once() -> None:
    lines = read(package(p(r("نص"), box("في إطار"), r(" يتبع")) + p(box("آخر"))))
    assert texts(lines) == ["نص يتبع", ""]
    assert said(lines) == ["في إطار", "آخر"]


def test_a_text_box_in_another_or_in_a_header_is_listed_too() -> None:
    assert said(read(package(p(box("خارج", box("داخل")))))) == ["خارج / داخل"]
    assert said(read(package(p(), parts={"header": p(box("ترويسة"), RUBY)}))) == ["تحت / ترويسة / فوق"]


def test_a_choice_of_unknown_things_gives_way_to_its_fallback() -> None:
    content = '<mc:Choice Requires="w16se"><symEx/></mc:Choice><mc:Fallback><w:t>☺</w:t></mc:Fallback>'
    bold = f"<w:r><w:rPr><w:b/></w:rPr><mc:AlternateContent>{content}</mc:AlternateContent></w:r>"
    assert read(package(p(bold))).lines[0].runs == (Run("☺", (STRONG,)),)


def test_words_above_others_are_listed_and_the_words_below_them_stay() -> None:
    lines = read(package(p(r("نص "), RUBY, r("."))))
    assert lines.lines[0].runs == (Run("نص "), Run("تحت", (STRONG,)), Run("."))
    assert said(lines) == ["فوق"]


def test_a_hidden_text_box_counts_as_hidden_words() -> None:
    lines = read(package(p(box("سرّ").replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>", 1))))
    assert said(lines) == ["1"]
    assert "Hidden" in lines.notes[0][0]


def test_the_strict_form_is_read_too() -> None:
    body = p(r("بيان"), properties='<w:outlineLvl w:val="1"/>')
    lines = read(package(body, space="http://purl.oclc.org/ooxml/wordprocessingml/main"))
    assert lines.lines == (Line((Run("بيان"),), "heading", 2),)


def without_main() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("xl/workbook.xml", "<workbook/>")
    return out.getvalue()


DOCTYPE = b'<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]>'


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.namelist():
            new.writestr(member, content if member == name else old.read(member))
    return out.getvalue()


def bomb() -> bytes:
    out = io.BytesIO(package(p()))
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as file, file.open("word/styles.xml", "w", force_zip64=True) as part:
        for _ in range(300):
            part.write(bytes(1_000_000))
    return out.getvalue()


BAD = {
    "no zip": b"PK\x03\x04 rest of nothing",
    "empty": b"",
    "a text": "بيان".encode(),
    "an old document": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000),
    "another zip": without_main(),
    "cut off": package(p(r("بيان")))[:-40],
    "broken XML": with_part(package(p(r("بيان"))), "word/d.xml", b"<w:document"),
    "doctype": with_part(package(p(r("بيان"))), "word/d.xml", DOCTYPE + b"<document><body/></document>"),
    "million elements": with_part(package(p()), "word/d.xml", b"<document><body>" + b"<p/>" * 1_000_000 + b"</body></document>"),
    "300 MB": bomb(),
    "deep": with_part(package(p()), "word/d.xml", b"<document>" * 10_000),
}


@pytest.mark.parametrize("what", BAD)
def test_a_bad_document_is_refused_quickly(what: str) -> None:
    began = time.monotonic()
    with pytest.raises(Refusal, match=r"“a\.docx”"):
        read(BAD[what], "a.docx")
    assert time.monotonic() - began < 2


def test_a_document_with_a_password_inside_the_zip_is_refused() -> None:
    data = bytearray(package(p(r("بيان"))))
    at = 0
    while (at := data.find(b"PK\x01\x02", at)) >= 0:
        data[at + 8] |= 1
        at += 4
    with pytest.raises(Refusal, match="password"):
        read(bytes(data))


def test_five_thousand_paragraphs_take_a_moment() -> None:
    began = time.monotonic()
    lines = read(package(p(r("عقد المجلس ", "<w:b/>"), r("اجتماعه")) * 5000))
    assert len(lines.lines) == 5000
    assert time.monotonic() - began < 5
