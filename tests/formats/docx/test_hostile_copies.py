"""Damaged and hostile copies: they give a statement, nothing, or one Refusal, and never take much time or memory."""

from __future__ import annotations

import base64
import io
import re
import zipfile
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.formats.docx.copies.returning import returned
from desktop_app.formats.docx.laying import laid
from desktop_app.formats.docx.write import write
from desktop_app.statement import Comment, Mark, OnMarks, Paragraph, Run, Statement, TrackedChange
from desktop_app.statement.references import dangling
from desktop_app.text.refusal import Refusal
from tests.formats.docx.test_libreoffice import REVIEWED

COPY = write(REVIEWED, review=True)
PARTS = {name: zipfile.ZipFile(io.BytesIO(COPY)).read(name) for name in zipfile.ZipFile(io.BytesIO(COPY)).namelist()}
ORIGIN = "customXml/item1.xml"


def packed(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return out.getvalue()


def with_base(text: bytes) -> bytes:
    return packed({**PARTS, ORIGIN: re.sub(rb"<base>.*</base>", b"<base>" + text + b"</base>", PARTS[ORIGIN])})


def test_a_base_that_unpacks_to_very_much_is_none() -> None:
    bomb = base64.b64encode(zlib.compress(bytes(200 * 1024 * 1024), 9))
    assert returned(with_base(bomb)) is None


@pytest.mark.parametrize("text", [b"", b"???", b"AAAA", base64.b64encode(zlib.compress(b"<a/>")), base64.b64encode(b"no zip")])
def test_a_damaged_base_is_none(text: bytes) -> None:
    assert returned(with_base(text)) is None


@pytest.mark.parametrize("name", ["word/document.xml", "word/comments.xml", "word/commentsExtended.xml", ORIGIN, "word/styles.xml"])
def test_a_document_type_is_refused_in_every_part_that_is_read(name: str) -> None:
    head, rest = PARTS[name].split(b"?>", 1)
    with pytest.raises(Refusal):
        returned(packed({**PARTS, name: head + b'?><!DOCTYPE x [<!ENTITY a "b">]>' + rest}))


def test_too_many_parts_and_too_much_in_them_are_refused() -> None:
    with pytest.raises(Refusal):
        returned(packed({**PARTS, **{f"word/media/{number}.png": b"" for number in range(2000)}}))
    with pytest.raises(Refusal):
        returned(packed({**PARTS, "word/media/large.bin": bytes(20 * 1024 * 1024)}))


def test_a_part_that_is_larger_than_it_declares_is_refused_or_cut() -> None:
    data = packed({**PARTS, "word/document.xml": PARTS["word/document.xml"] + b" " * 100_000})
    size, lie = (len(PARTS["word/document.xml"]) + 100_000).to_bytes(4, "little"), (100).to_bytes(4, "little")
    with pytest.raises(Refusal):
        returned(data.replace(size, lie))


def read_or_refused(data: bytes) -> None:
    try:
        back = returned(data)
        found = laid(REVIEWED, data).statement
    except Refusal:
        return
    assert list(dangling(found)) == []
    assert back is None or list(dangling(back.statement)) == []


@settings(max_examples=30, deadline=None)
@given(st.integers(0, len(COPY) - 1), st.integers(0, 255))
def test_a_copy_with_a_changed_byte_is_read_or_refused(at: int, byte: int) -> None:
    read_or_refused(COPY[:at] + bytes([byte]) + COPY[at + 1 :])


TAGS = sorted(set(re.findall(rb"</?w:[A-Za-z]+[^>]*>", PARTS["word/document.xml"])))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 10_000)), min_size=1, max_size=6))
def test_a_copy_whose_parts_were_shuffled_is_read_or_refused(swaps: list[tuple[int, int]]) -> None:
    """Whole paragraphs, runs and marks are left out or stand twice."""
    pieces = re.split(rb"(?=<w:(?:p|r|ins|del|bookmarkStart|commentRangeStart|tr)[ >])", PARTS["word/document.xml"])
    for place, other in swaps:
        first, second = place % len(pieces), other % len(pieces)
        if other % 3:
            pieces[first], pieces[second] = pieces[second], pieces[first]
        else:
            pieces.insert(first, re.sub(rb"</?w:(?:p|tbl|tr|tc|body|document)\b[^>]*>", b"", pieces[second]))
    read_or_refused(packed({**PARTS, "word/document.xml": b"".join(pieces)}))


def test_names_that_word_removed_are_told() -> None:
    statement = Statement(
        "st-1",
        body=(Paragraph("p-1", (Run("نص "), Run("جديد", (Mark("inserted", "t-1"), Mark("commented", "c-1"))))),),
        changes=(TrackedChange("t-1", ("ليلى",), REVIEWED.changes[0].created, "text"),),
        comments=(Comment("c-1", "ليلى", REVIEWED.changes[0].created, "؟", anchor=OnMarks()),),
    )
    data = write(statement, review=True)
    parts = {name: zipfile.ZipFile(io.BytesIO(data)).read(name) for name in zipfile.ZipFile(io.BytesIO(data)).namelist()}
    for name in ("word/document.xml", "word/comments.xml"):
        parts[name] = re.sub(b'w:author="[^"]*"', 'w:author="المؤلف"'.encode(), parts[name])
    back = returned(packed(parts))
    assert back is not None
    assert len(back.warnings) == 1
