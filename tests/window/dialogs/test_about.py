"""About Bayan: the versions go to the clipboard, and the folders of one's own data are opened."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from desktop_app import __version__
from desktop_app.editing.about import Folder, parts, versions
from desktop_app.ui.dialogs import about
from desktop_app.ui.dialogs.about import AboutDialog
from desktop_app.ui.parts import Label
from tests.officer import Officer


@pytest.fixture
def dialog(officer: Officer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[AboutDialog]:
    monkeypatch.setattr(about, "data_folders", lambda: (Folder(tmp_path / "bayan", ("Settings",)),))
    opened = AboutDialog(officer.window)
    opened.show()
    yield opened
    opened.close()
    opened.deleteLater()


def test_everything_is_listed_with_its_licence(dialog: AboutDialog) -> None:
    words = {label.text().strip("\u2066\u2069") for label in dialog.findChildren(Label)}
    assert f"بيان {__version__}" in words
    assert words >= {part.name for part in parts()} | {part.licence for part in parts()}


def test_the_versions_are_copied(dialog: AboutDialog, officer: Officer) -> None:
    officer.clicks(dialog.copy)
    assert QApplication.clipboard().text() == versions()
    assert dialog.done_label.text() == "نُسخ النصّ"


def test_a_folder_is_opened_also_when_nothing_was_kept_there_yet(
    dialog: AboutDialog, officer: Officer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    officer.clicks(dialog.folders[0].open)
    assert [url.toLocalFile() for url in opened] == [(tmp_path / "bayan").as_posix()]
    assert (tmp_path / "bayan").is_dir()
