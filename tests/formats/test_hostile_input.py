"""Damaged and hostile inputs: each reader gives lines or one Refusal, never anything else."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.formats.docx.read import read as read_docx
from desktop_app.formats.html.read import from_text as read_html_text
from desktop_app.formats.html.read import read as read_html
from desktop_app.formats.plain.read import read as read_plain
from desktop_app.statement import Lines
from desktop_app.text.characters import unstorable
from desktop_app.text.refusal import Refusal

TAGS = ("p", "div", "b", "br", "ol", "ul", "li", "table", "tr", "td", "pre", "h1", "del", "span", "blockquote", "o:p", "script")
markup = st.one_of(
    st.sampled_from(TAGS).map(lambda tag: f"<{tag}>"), st.sampled_from(TAGS).map(lambda tag: f"</{tag}>"), st.text(max_size=6),
    st.sampled_from(["<!--StartFragment-->", "<!--EndFragment-->", "&nbsp;", "<ol start=-9 type=A>", "<!--", "1- "]),
    st.sampled_from(["<p style='mso-list:l0 level2'>", "<span style='mso-list:Ignore'>"]),
)  # fmt: skip


def document() -> bytes:
    made = docx.Document()
    made.add_heading("بيان", 1)
    made.add_paragraph("أول", style="List Number")
    made.add_table(1, 2).rows[0].cells[0].text = "خلية"
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


DOCUMENT = document()
MAIN = zipfile.ZipFile(io.BytesIO(DOCUMENT)).read("word/document.xml")


def with_main(main: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(DOCUMENT)) as old, zipfile.ZipFile(out, "w") as new:
        for name in ("_rels/.rels", "word/_rels/document.xml.rels", "word/styles.xml", "word/numbering.xml"):
            new.writestr(name, old.read(name))
        new.writestr("word/document.xml", main)
    return out.getvalue()


def read_or_refused(read: Callable[[bytes], Lines], data: bytes) -> None:
    try:
        lines = read(data)
    except Refusal:
        return
    for line in lines.lines:
        assert all(run.text and not unstorable(run.text) for run in line.runs)
        assert not unstorable(line.label)


@given(st.lists(markup, max_size=25).map("".join))
@settings(max_examples=100, deadline=None)
def test_any_soup_of_tags_is_read(source: str) -> None:
    read_or_refused(lambda data: read_html_text(data.decode("utf-8", "surrogatepass")), source.encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize("read", [read_plain, read_html, read_docx])
@given(data=st.binary(max_size=300))
@settings(max_examples=60, deadline=None)
def test_any_bytes_are_read_or_refused(read: Callable[[bytes], Lines], data: bytes) -> None:
    read_or_refused(read, data)


@given(at=st.integers(0, len(DOCUMENT) - 1), byte=st.integers(0, 255))
@settings(max_examples=60, deadline=None)
def test_a_document_with_a_changed_byte_is_read_or_refused(at: int, byte: int) -> None:
    read_or_refused(read_docx, DOCUMENT[:at] + bytes([byte]) + DOCUMENT[at + 1 :])


@given(start=st.integers(0, len(MAIN)), size=st.integers(0, 40), put=st.sampled_from([b"", b'"', b"<w:p/>", b"<w:r><w:tab/></w:r>", b"9"]))
@settings(max_examples=60, deadline=None)
def test_a_main_part_with_changed_markup_is_read_or_refused(start: int, size: int, put: bytes) -> None:
    read_or_refused(read_docx, with_main(MAIN[:start] + put + MAIN[start + size :]))


@pytest.mark.parametrize("tag", ["smartTag", "sdt", "tbl><w:tr><w:tc", "ins", "r><w:pict><w:txbxContent><w:p"])
def test_deep_nesting_is_read_or_refused(tag: str) -> None:
    names = [name.removeprefix("w:") for name in f"w:{tag}".split("><")]
    depth = 240 // len(names)
    opening = "".join(f"<w:{name}>" for name in names) * depth
    closing = "".join(f"</w:{name}>" for name in reversed(names)) * depth
    namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    for outer in ("<w:p>", ""):
        inside = outer + opening + "<w:r><w:t>نص</w:t></w:r>" + closing + outer.replace("<", "</")
        main = f"<w:document {namespace}><w:body>{inside}</w:body></w:document>"
        read_or_refused(read_docx, with_main(main.encode()))
