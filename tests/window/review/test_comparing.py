"""The window that compares: walked by keys, filtered, mirrored, saved, taken as suggestions; and files that it can't read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop_app.editing.document import Document
from desktop_app.editing.files import save_document
from desktop_app.statement import Statement
from desktop_app.statement.edits.typing import replace as put
from desktop_app.ui import asking
from desktop_app.ui.actions.copies import compare_with
from desktop_app.ui.comparing import work
from desktop_app.ui.comparing.window import ComparingWindow
from tests.officer import Officer
from tests.window.review.people import CLEAN, in_dialog, pressing

OTHER = put(put(CLEAN, "p-lead22", 0, 0, "لقد ").statement, "p-repo22", 0, 0, "ثم ").statement


def shown() -> ComparingWindow:
    (found,) = (each for each in QApplication.topLevelWidgets() if isinstance(each, ComparingWindow) and each.isVisible())
    return found


def beside(officer: Officer, folder: Path, other: Statement = OTHER) -> ComparingWindow:
    assert compare_with(officer.window, save_document(Document(other), folder / "other.bayan"))
    officer.waits_until(lambda: shown().found is not None and shown().isActiveWindow())
    return shown()


def test_differences_are_walked_by_keys(sitting: Officer, tmp_path: Path) -> None:
    window = beside(sitting, tmp_path)
    assert window.view.stops == (1, 2)
    QTest.keyClick(window.view, Qt.Key.Key_F7)
    QTest.keyClick(window.view, Qt.Key.Key_F7)
    assert window.view.place == 2
    assert "2" in window.walking.count.text()
    assert not window.view.walk(1)
    QTest.keyClick(window.view, Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert window.view.place == 1
    assert "لقد" in window.view.accessibleDescription()
    places = window.view.places
    assert places.left("old") > places.left("new"), "the open statement at the leading side"
    window.grab()
    window.close()


def test_nothing_differs_is_said(sitting: Officer, tmp_path: Path) -> None:
    window = beside(sitting, tmp_path, replace(CLEAN))
    assert window.empty.isVisible()
    assert not window.take.isVisible()
    window.close()


def test_a_file_that_cannot_be_read_is_one_sentence(sitting: Officer, tmp_path: Path) -> None:
    broken = tmp_path / "broken.bayan"
    broken.write_bytes(b"<statement")
    told: list[str] = []
    in_dialog(QMessageBox, pressing("Close", told))
    compare_with(sitting.window, broken)
    assert "broken.bayan" in told[0]
    assert not [each for each in QApplication.topLevelWidgets() if isinstance(each, ComparingWindow) and each.isVisible()]


def test_a_long_file_is_read_in_a_child_that_can_be_given_up(sitting: Officer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work, "is_long", lambda *_: True)
    monkeypatch.setattr(work, "is_light", lambda *_: False)
    assert compare_with(sitting.window, save_document(Document(OTHER), tmp_path / "other.bayan"))
    window = shown()
    assert window.work.busy
    window.activateWindow()
    sitting.waits_until(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.work.busy


def test_a_long_statement_is_compared_in_slices(sitting: Officer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work, "is_long", lambda *_: True)
    monkeypatch.setattr(work, "SLICE", 0)
    assert compare_with(sitting.window, save_document(Document(OTHER), tmp_path / "other.bayan"))
    window, turns = shown(), 0
    assert window.work.busy
    assert not window.work._child.busy
    while window.found is None and turns < 1000:
        window.work._slices.timeout.emit()
        turns += 1
    assert turns > len(CLEAN.body), "one step is at most a paragraph"
    assert window.view.stops == (1, 2)
    window.close()


def test_what_was_changed_since_is_told(sitting: Officer, tmp_path: Path) -> None:
    window = beside(sitting, tmp_path)
    sitting.window.apply(put(sitting.statement, "p-open22", 0, 0, "x"), "typing")
    sitting.window.activateWindow()
    sitting.waits_until(sitting.window.isActiveWindow)
    window.activateWindow()
    sitting.waits_until(window.bar.isVisible)
    window.close()


def test_the_report_is_saved(sitting: Officer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    window = beside(sitting, tmp_path)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)
    monkeypatch.setattr(asking, "choose_file", lambda *_, **__: tmp_path / "report")
    sitting.clicks(window.report)
    assert "لقد" in (tmp_path / "report.html").read_text("utf-8")
    window.close()
