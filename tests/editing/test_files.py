"""Opening, reading and saving: a file that somebody else has changed is not written over unasked."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from desktop_app.editing.files import ChangedOnDiskRefusal, is_statement, new_document, open_document, read_lines, save_document
from desktop_app.formats import FORMATS, reader_of
from desktop_app.formats.xml.write import write
from desktop_app.statement import fresh_ids
from desktop_app.statement.edits.typing import replace
from desktop_app.statement.runs import plain
from desktop_app.text.refusal import Refusal


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    return save_document(new_document(fresh_ids(Random(1))), tmp_path / "statement.bayan")


def test_what_was_saved_opens_again_unmodified(saved: Path) -> None:
    document = open_document(saved)
    assert write(document.value) == saved.read_bytes()
    assert (document.path, document.modified, document.read_only) == (saved, False, "")
    assert document.apply(replace(document.value, document.value.body[0].id, 0, 0, "text"), "test")
    assert document.modified
    save_document(document)
    assert not document.modified
    assert open_document(saved).value == document.value


def test_a_file_that_another_program_changed_is_written_over_only_when_asked(saved: Path) -> None:
    document = open_document(saved)
    saved.write_bytes(saved.read_bytes() + b"\n")
    changed = saved.read_bytes()
    with pytest.raises(ChangedOnDiskRefusal):
        save_document(document)
    assert saved.read_bytes() == changed
    save_document(document, over=True)
    assert saved.read_bytes() == write(document.value)
    save_document(document)


def test_under_another_name_it_is_written_over_what_stood_there(saved: Path) -> None:
    document, other = open_document(saved), saved.with_name("other.bayan")
    other.write_bytes(b"x")
    assert save_document(document, other) == document.path == other
    assert other.read_bytes() == saved.read_bytes()


def test_a_file_that_vanished_is_written_anew(saved: Path) -> None:
    document = open_document(saved)
    saved.unlink()
    assert save_document(document) == saved
    assert saved.exists()


def test_a_document_without_a_file_needs_a_name() -> None:
    with pytest.raises(Refusal):
        save_document(new_document(fresh_ids(Random(1))))


def test_a_file_of_a_newer_minor_version_is_read_only(saved: Path) -> None:
    saved.write_bytes(saved.read_bytes().replace(b'version="1.0"', b'version="1.9"'))
    document = open_document(saved)
    assert document.read_only
    assert not document.apply(replace(document.value, document.value.body[0].id, 0, 0, "text"), "test")


@pytest.mark.parametrize(
    ("name", "format_id"),
    [
        ("a.bayan", "xml"), ("A.XML", "xml"), ("a.txt", "plain"), ("a.docx", "docx"), ("a.DOCM", "docx"), ("a.htm", "html"),
        ("a.xhtml", "html"), ("a", "plain"), ("a.doc", "plain"), ("a.unknown", "plain"),
    ],
)  # fmt: skip
def test_the_end_of_the_name_chooses_the_reader(name: str, format_id: str) -> None:
    assert reader_of(name).id == format_id
    assert is_statement(Path(name)) == (format_id == "xml")


def test_every_suffix_of_a_format_that_is_read_chooses_its_reader() -> None:
    for known in FORMATS:
        assert not known.read or {reader_of(f"a{suffix}") for suffix in known.suffixes} == {known}


def test_the_text_of_other_files_comes_in_lines_and_plain_text_with_its_bytes(tmp_path: Path) -> None:
    text, page, old = tmp_path / "a.txt", tmp_path / "a.html", tmp_path / "a.doc"
    text.write_bytes("بيان\nنص".encode())
    page.write_bytes("<p>بيان</p><p>نص</p>".encode())
    old.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    (lines, data), (of_page, no_data) = read_lines(text), read_lines(page)
    assert [plain(line.runs) for line in lines.lines] == [plain(line.runs) for line in of_page.lines] == ["بيان", "نص"]
    assert (data, no_data) == ("بيان\nنص".encode(), None)
    with pytest.raises(Refusal, match="old Word document"):
        read_lines(old)


def test_a_file_that_cannot_be_read_any_more_is_not_written_over(saved: Path) -> None:
    document = open_document(saved)
    saved.write_bytes(b" " * (17 * 1024 * 1024))
    with pytest.raises(ChangedOnDiskRefusal):
        save_document(document)
    assert saved.stat().st_size == 17 * 1024 * 1024


def test_a_statement_that_could_not_be_opened_again_is_not_saved_over_one_that_can(saved: Path) -> None:
    document, before = open_document(saved), saved.read_bytes()
    assert document.apply(replace(document.value, document.value.body[0].id, 0, 0, "ا" * 12_000_000), "test")
    with pytest.raises(Refusal):
        save_document(document)
    assert saved.read_bytes() == before
    assert document.modified
