"""Reading plain text: paragraphs, what cannot be stored, what is no text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.formats.plain.bounds import LIMIT
from desktop_app.formats.plain.read import from_text, read
from desktop_app.statement.lines import Lines
from desktop_app.statement.runs import plain
from desktop_app.text.refusal import Refusal

KEPT = st.characters(exclude_categories=("Cs", "Cc", "Cn"), exclude_characters="\u2028\u2029\ufeff\ufffd")


def texts(lines: Lines) -> list[str]:
    return [plain(line.runs) for line in lines.lines]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2029", "\x0c", "\x85"])
def test_each_line_end_is_the_end_of_a_paragraph(end: str) -> None:
    text = end.join(["بيان", "", "إلى الرأي العام", ""])
    assert texts(read(text.encode())) == ["بيان", "", "إلى الرأي العام"]
    assert texts(from_text(text)) == ["بيان", "", "إلى الرأي العام"]


@pytest.mark.parametrize("end", ["\x0b", "\u2028"])
def test_a_soft_break_stays_in_its_paragraph(end: str) -> None:
    assert texts(from_text(f"المكتب{end}السياسي")) == ["المكتب\u2028السياسي"]


@given(st.lists(st.text(KEPT, max_size=20), min_size=1, max_size=8))
@settings(max_examples=100)
def test_nothing_is_lost_or_changed(paragraphs: list[str]) -> None:
    lines = read("".join(p + "\n" for p in paragraphs).encode(), "a.txt", "utf-8")
    assert texts(lines) == paragraphs
    assert lines.notes == ()


def test_the_byte_order_mark_is_dropped_once() -> None:
    assert texts(read("\ufeffبيان".encode())) == ["بيان"]
    assert texts(from_text("\ufeffبيان\ufeff")) == ["بيان\ufeff"]


@pytest.mark.parametrize("strange", ["\x00", "\x07", "\x1c", "\ufdd0", "\uffff", "\x1b"])
def test_what_cannot_be_stored_is_seen_and_counted(strange: str) -> None:
    lines = from_text(f"بيان{strange} صادر عن{strange}")
    assert texts(lines) == ["بيان\ufffd صادر عن\ufffd"]
    assert [arguments for _, arguments in lines.notes] == [(("count", "2"),)]


def test_half_a_surrogate_pair_from_the_clipboard_is_replaced() -> None:
    assert texts(from_text("بيان\ud83d.")) == ["بيان\ufffd."]


def test_damaged_bytes_are_seen_where_the_encoding_was_a_guess_and_refused_where_it_was_chosen() -> None:
    data = ("عقد المؤتمر العام " * 3).encode() + b"\xff"
    lines = read(data, "a.txt")
    assert (lines.encoding, texts(lines)[0][-1], len(lines.notes)) == ("utf-8", "\ufffd", 1)
    with pytest.raises(Refusal, match=re.escape("“a.txt”")):
        read(data, "a.txt", "utf-8")


def test_the_encoding_and_the_origin_are_told() -> None:
    assert read("بيان".encode("windows-1256"), "a.txt").encoding == "windows-1256"
    assert read(b"", "a.txt") == Lines((), "a.txt", "utf-8")
    assert from_text("").origin == "clipboard"


@pytest.mark.parametrize("data", [bytes(range(256)) * 40, b"\x7fELF" + b"\x00\x01\x02" * 400, b"\x00" * 5000])
def test_a_program_under_the_name_of_a_text_is_refused(data: bytes) -> None:
    with pytest.raises(Refusal):
        read(data, "a.txt")


def test_too_large_a_text_is_refused_at_once() -> None:
    with pytest.raises(Refusal, match="16 MB"):
        read(b"a" * (LIMIT + 1), "a.txt")
    with pytest.raises(Refusal, match="16 MB"):
        from_text("a" * (LIMIT + 1))
