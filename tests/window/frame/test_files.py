"""New, open, save, close."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.editing.document import Document
from desktop_app.editing.files import save_document
from desktop_app.ui.actions import file
from tests.officer import Officer
from tests.window.statements import CRAFTS


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    return save_document(Document(CRAFTS), tmp_path / "crafts.bayan")


def test_a_new_statement_is_empty_and_ready_to_type(officer: Officer) -> None:
    assert officer.runs("file.new")
    officer.sees_pane("body")
    officer.types("نص")
    assert [text for text in officer.texts if text] == ["نص"]


def test_a_file_is_opened_changed_saved_and_opened_again(officer: Officer, saved: Path) -> None:
    officer.opens(saved)
    assert officer.statement == CRAFTS
    officer.goes_to("p-lead22", 0)
    officer.types("لقد ")
    assert officer.window.isWindowModified() or officer.window.document.modified
    officer.saves()
    assert not officer.window.document.modified
    written = officer.statement
    officer.runs("file.close")
    assert officer.window.document is None
    officer.opens(saved)
    assert officer.statement == written
    assert officer.window.settings.recent == (str(saved),)


def test_save_asks_for_a_name_where_there_is_none(officer: Officer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file, "choose_save", lambda _parent, _path: tmp_path / "new.bayan")
    officer.works_on(CRAFTS)
    assert officer.runs("file.save")
    assert (tmp_path / "new.bayan").exists()
    assert officer.window.document.path == tmp_path / "new.bayan"


@pytest.mark.parametrize(("answer", "left", "written"), [("save", True, True), ("discard", True, False), ("cancel", False, False)])
def test_unsaved_changes_are_asked_for(
    officer: Officer, saved: Path, monkeypatch: pytest.MonkeyPatch, answer: str, *, left: bool, written: bool
) -> None:
    asked = []
    monkeypatch.setattr(file, "ask_discard", lambda _parent, name: asked.append(name) or answer)
    before = saved.read_bytes()
    officer.opens(saved)
    officer.goes_to("p-lead22", 0)
    officer.types("و")
    assert officer.window.close() is left
    assert asked == ["crafts.bayan"]
    assert (saved.read_bytes() != before) is written
    if not left:
        officer.undoes()


def test_an_unchanged_statement_is_left_without_a_question(officer: Officer, saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file, "ask_discard", lambda *_: pytest.fail("asked"))
    officer.opens(saved)
    assert officer.window.close()


def test_what_cannot_be_opened_is_told_and_forgotten(officer: Officer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = []
    monkeypatch.setattr(file, "tell", lambda _parent, refusal: told.append(refusal))
    path = tmp_path / "gone.bayan"
    officer.window.change_settings(officer.window.settings.opened(path))
    assert not file.open_path(officer.window, path)
    assert len(told) == 1
    assert officer.window.settings.recent == ()
    assert officer.window.document is None


def test_a_pdf_is_refused_in_one_sentence(officer: Officer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = []
    monkeypatch.setattr(file, "tell", lambda _parent, refusal: told.append(refusal))
    path = tmp_path / "statement.pdf"
    path.write_bytes(b"%PDF-1.7\n")
    assert not file.open_path(officer.window, path)
    assert "PDF" in str(told[0])


def test_a_file_that_others_changed_is_not_written_over_unasked(officer: Officer, saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    officer.opens(saved)
    theirs = saved.read_bytes() + b"\n"
    saved.write_bytes(theirs)
    officer.goes_to("p-lead22", 0)
    officer.types("و")
    monkeypatch.setattr(file, "ask_over", lambda *_: "cancel")
    assert not officer.runs("file.save")
    assert saved.read_bytes() == theirs
    monkeypatch.setattr(file, "ask_over", lambda *_: "over")
    assert officer.runs("file.save")
    assert saved.read_bytes() != theirs


def test_an_empty_clipboard_is_told(officer: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
    told = []
    monkeypatch.setattr(file, "tell", lambda _parent, refusal: told.append(refusal))
    officer.copies("  ")
    assert not officer.runs("file.paste-new")
    assert len(told) == 1
