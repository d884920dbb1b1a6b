"""The welcome, the folders of the file dialogs, and what Qt would complain of."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop_app.editing.document import Document
from desktop_app.editing.files import save_document
from desktop_app.statement import Change, Signatory
from desktop_app.ui.parts import Label
from desktop_app.ui.recent import RecentFile
from tests.officer import Officer
from tests.window.statements import CRAFTS


@pytest.fixture
def complaints():
    """What Qt warns of."""
    told: list[str] = []
    before = qInstallMessageHandler(lambda _kind, _context, words: told.append(words))
    yield told
    qInstallMessageHandler(before)


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    return save_document(Document(CRAFTS), tmp_path / "crafts.bayan")


@pytest.mark.parametrize("key", ["Return", "Enter", "Space"])
def test_a_recent_file_is_opened_by_key(officer: Officer, saved: Path, key: str) -> None:
    officer.window.change_settings(officer.window.settings.opened(saved))
    officer.window.show_document(None)
    officer.rests()
    officer.window.findChild(RecentFile).setFocus()
    officer.presses(key)
    assert officer.statement == CRAFTS


def caps(officer: Officer) -> list[str]:
    return [label.text() for label in officer.window.welcome.findChildren(Label) if label.property("level") == "key"]


def test_the_keys_of_the_welcome_are_named_in_every_language_and_theme(officer: Officer) -> None:
    wanted = ["Ctrl", "V", "Ctrl", "O", "Ctrl", "K", "F1"]
    assert caps(officer) == wanted
    for spoken in ("en", "ar"):
        officer.speaks(spoken)
        officer.runs("view.theme")
        assert caps(officer) == wanted


def asked_folder(officer: Officer, monkeypatch: pytest.MonkeyPatch) -> Path:
    asked: list[str] = []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda _parent, _title, folder, *_: (asked.append(folder) or "", ""))
    assert not officer.runs("file.open")
    return Path(asked[0])


def test_files_are_looked_for_in_the_folder_used_last(officer: Officer, saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    officer.opens(saved)
    assert asked_folder(officer, monkeypatch) == saved.parent
    officer.window.change_settings(replace(officer.window.settings, recent=()))
    officer.window.show_document(Document(CRAFTS))
    suggested: list[str] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda _parent, _title, path, _kinds: (suggested.append(path) or "", ""))
    assert not officer.runs("file.save-as")
    assert Path(suggested[0]).parent == saved.parent


def test_the_folder_of_the_latest_file_is_known_at_the_next_start(officer: Officer, saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    officer.window.change_settings(officer.window.settings.opened(saved))
    assert asked_folder(officer, monkeypatch) == saved.parent


def test_without_a_file_the_documents_are_shown(officer: Officer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place: str(tmp_path))
    assert asked_folder(officer, monkeypatch) == tmp_path


def test_a_new_import_and_a_close_make_qt_complain_of_nothing(officer: Officer, complaints: list[str]) -> None:
    document = Document(CRAFTS)
    document.apply(Change(replace(CRAFTS, language="en"), "Import"), "import")
    officer.window.show_document(document)
    assert officer.window.isWindowModified()
    officer.window.show_document(None)
    assert not officer.window.isWindowModified()
    officer.window.show_document(document)
    assert not [words for words in complaints if "setWindowModified" in words]


def test_enter_at_the_end_of_the_table_edits_and_complains_of_nothing(officer: Officer, complaints: list[str]) -> None:
    signed = replace(CRAFTS, metadata=replace(CRAFTS.metadata, signatories=(Signatory("s-first22", "ليلى", "رئيسة", "اللجنة"),)))
    officer.works_on(signed)
    officer.goes_to("closing")
    rows = officer.window.panes["closing"].strip.rows
    rows.go_to(0, "body")
    officer.presses("Return")
    officer.presses("Tab")
    officer.types("نور")
    officer.presses("Return")
    QApplication.processEvents()
    assert officer.statement.metadata.signatories[0].name == "نور"
    assert not [words for words in complaints if "editing failed" in words]
