"""From the clipboard or a text file to a statement in the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

from desktop_app.editing.document import Document
from desktop_app.resource import resource
from desktop_app.ui.dialogs.import_ import ImportDialog
from desktop_app.ui.importing import created, lines_of_clipboard
from desktop_app.ui.window import MainWindow
from tests.officer import Officer
from tests.window.statements import CRAFTS

TEXT = resource("samples/congress-ar.txt").read_text("utf-8")


def answers(code: QDialog.DialogCode) -> None:
    """What the person does when the import dialog stands."""

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            dialog.done(code)
        else:
            QTimer.singleShot(20, answer)

    QTimer.singleShot(0, answer)


def test_a_pasted_text_becomes_a_statement_in_one_step(officer: Officer) -> None:
    officer.copies(TEXT)
    answers(QDialog.DialogCode.Accepted)
    officer.presses("Ctrl+V")
    officer.sees_pane("body")
    assert [text for text in officer.texts if "النعناع" in text]
    assert officer.window.document.modified
    assert len(officer.window.document.history.done) == 1
    officer.undoes()
    assert officer.texts == []
    officer.redoes()
    assert officer.texts


def presses_create(check: Callable[[ImportDialog], None] = lambda _dialog: None) -> None:
    """The person presses the primary button."""

    def press() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, ImportDialog) and dialog.document is not None and dialog.foot.create.isEnabled():
            check(dialog)
            dialog.foot.create.click()
        else:
            QTimer.singleShot(20, press)

    QTimer.singleShot(0, press)


def test_what_is_safe_is_fixed_as_a_step_of_its_own(officer: Officer) -> None:
    officer.copies(TEXT.replace("،", " ,"))
    presses_create()
    officer.presses("Ctrl+V")
    officer.sees_pane("body")
    history = officer.window.document.history.done
    assert [step.label for step in history] == ["Import", "Fix all that is safe"]
    assert not any(" ," in text for text in officer.texts)
    assert "Undo" not in officer.window.status.currentMessage()
    assert any(letter.isdigit() for letter in officer.window.status.currentMessage())
    officer.undoes()
    assert any(" ," in text for text in officer.texts)


def test_whether_it_is_fixed_is_remembered(officer: Officer) -> None:
    officer.copies(TEXT.replace("،", " ,"))
    presses_create(lambda dialog: dialog.foot.fix.click())
    officer.presses("Ctrl+V")
    officer.sees_pane("body")
    assert not officer.window.settings.fix_imports
    assert len(officer.window.document.history.done) == 1
    officer.copies(TEXT)
    asked: list[bool] = []
    presses_create(lambda dialog: asked.append(dialog.foot.fix.isChecked()))
    assert created(officer.window, lines_of_clipboard(QApplication.clipboard().mimeData())) is not None
    assert asked == [False]


def test_a_cancelled_import_changes_nothing(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.copies(TEXT)
    answers(QDialog.DialogCode.Rejected)
    assert not officer.runs("file.paste-new")
    assert officer.statement is CRAFTS


def test_a_text_file_is_imported(officer: Officer, tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_text(TEXT, "utf-8")
    answers(QDialog.DialogCode.Accepted)
    officer.opens(path)
    assert officer.window.document.path is None
    assert officer.texts


def test_what_cannot_be_read_says_why_above_the_text(officer: Officer) -> None:
    officer.window.show_document(Document(CRAFTS, read_only="This file was written by a newer version of Bayan."))
    assert officer.window.notice.isVisible()
    officer.goes_to("p-lead22", 0)
    officer.types("x")
    assert officer.statement is CRAFTS
    officer.works_on(CRAFTS)
    assert not officer.window.notice.isVisible()


def test_an_unforeseen_error_is_told(officer: Officer, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    from desktop_app import app

    monkeypatch.setattr(app.QMessageBox, "exec", lambda self: None)
    error = ValueError("no")
    app.report(officer.window, ValueError, error, None)
    assert "unforeseen" in caplog.text
    assert isinstance(officer.window, MainWindow)


def test_a_clipboard_that_gives_nothing_holds_no_text() -> None:
    assert lines_of_clipboard(None) is None
