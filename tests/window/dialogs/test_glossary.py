"""The glossary in the window: terms are edited, searched, imported; what is rejected is a problem as soon as the dialog closes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.editing.glossary import read_terms, write_terms
from desktop_app.language.terms import Term
from desktop_app.statement import Paragraph, Run, Statement
from desktop_app.ui import asking
from desktop_app.ui.dialogs.glossary import GlossaryDialog
from tests.officer import Officer

TERM = Term((("ar", "الكونفرانس"), ("en", "Conference")), (("ar", "الكونفراس"),), "event")


@pytest.fixture
def dialog(officer: Officer, tmp_path: Path) -> Iterator[GlossaryDialog]:
    officer.works_on(Statement("st-1", body=(Paragraph("p-1", (Run("افتُتح الكونفراس أمس."),)),)))
    officer.window.preferences.housing._file = tmp_path / "settings.json"
    shown = GlossaryDialog(officer.window, tmp_path / "glossary.csv")
    shown.show()
    yield shown
    shown.reject()
    shown.deleteLater()


def typed(entry, words: str) -> None:
    entry.setFocus()
    entry.selectAll()
    entry.insert(words)
    entry.textEdited.emit(entry.text())


def test_a_term_is_added_and_its_rejected_form_becomes_a_problem(officer, dialog, tmp_path):
    officer.sees_no_problem("glossary")
    QTest.mouseClick(dialog.add, Qt.MouseButton.LeftButton)
    typed(dialog.forms["ar"], "الكونفرانس")
    typed(dialog.wrong["ar"], "الكونفراس | المؤتمر")
    dialog.accept()
    officer.window.preferences.housing.reread()
    assert read_terms(tmp_path / "glossary.csv")[0].wrong("ar") == ("الكونفراس", "المؤتمر")
    officer.sees_problem("glossary")


def test_terms_are_imported_searched_and_deleted(dialog, tmp_path, monkeypatch):
    write_terms((TERM, Term((("ar", "الرقة"),), (), "place")), tmp_path / "office.tbx")
    monkeypatch.setattr(asking, "choose_file", lambda *_args, **_named: tmp_path / "office.tbx")
    QTest.mouseClick(dialog.bring, Qt.MouseButton.LeftButton)
    assert dialog.list.model().stringList() == ["الكونفرانس", "الرقة"]
    assert dialog.forms["en"].text() == "Conference"
    typed(dialog.search, "الرقه")
    assert dialog.list.model().stringList() == ["الرقة"]
    QTest.mouseClick(dialog.remove, Qt.MouseButton.LeftButton)
    typed(dialog.search, "")
    assert dialog.list.model().stringList() == ["الكونفرانس"]


def test_a_broken_file_of_the_office_is_told(dialog, tmp_path, monkeypatch):
    (tmp_path / "office.csv").write_bytes(b"a,b\n1,2\n")
    monkeypatch.setattr(asking, "choose_file", lambda *_args, **_named: tmp_path / "office.csv")
    QTest.mouseClick(dialog.office, Qt.MouseButton.LeftButton)
    assert "office.csv" in dialog.shared.text()
