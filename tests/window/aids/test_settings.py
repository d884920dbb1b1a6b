"""The settings dialog: a choice counts at once, in all windows, and is kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.editing.settings import Settings, load_settings
from desktop_app.text.dates.forms import written_day
from desktop_app.ui.dialogs.settings.dialog import SettingsDialog
from desktop_app.ui.preferences import Preferences
from desktop_app.ui.theme import text_face, theme_name
from desktop_app.ui.window import MainWindow
from desktop_app.ui.words import language
from tests.officer import Officer
from tests.window.statements import CRAFTS


@pytest.fixture
def dialog(officer: Officer, tmp_path: Path) -> Iterator[SettingsDialog]:
    officer.works_on(CRAFTS)
    officer.window.preferences._file = tmp_path / "settings.json"
    shown = SettingsDialog(officer.window)
    shown.show()
    yield shown
    officer.window.change_settings(Settings())
    shown.close()
    shown.deleteLater()


def choose(dialog: SettingsDialog, name: str, value: object) -> None:
    choice = dialog.choices[name]
    choice.choose(value)
    choice.activated.emit(choice.currentIndex())


def test_face_and_size_count_at_once_and_are_kept(officer: Officer, dialog: SettingsDialog, tmp_path: Path) -> None:
    editor = officer.window.panes["body"].editor
    choose(dialog, "face", "naskh")
    choose(dialog, "zoom", 120)
    assert text_face() == "naskh"
    assert editor.document().firstBlock().charFormat().font().families()[0] == "Noto Naskh Arabic"
    assert editor.face.zoom == 120
    kept = load_settings(tmp_path / "settings.json")
    assert (kept.face, kept.zoom) == ("naskh", 120)


def test_another_window_follows(officer: Officer, dialog: SettingsDialog) -> None:
    other = MainWindow(officer.window.preferences)
    other.show_document(officer.window.document)
    choose(dialog, "zoom", 150)
    choose(dialog, "face", "naskh")
    editor = other.panes["body"].editor
    assert editor.face.zoom == 150
    assert editor.document().firstBlock().charFormat().font().families()[0] == "Noto Naskh Arabic"
    other.document = None
    other.close()
    other.deleteLater()


def test_aids_marks_dates_and_digits_are_kept(officer: Officer, dialog: SettingsDialog, tmp_path: Path) -> None:
    QTest.mouseClick(dialog.checks["aid_commas"], Qt.MouseButton.LeftButton, pos=dialog.checks["aid_commas"].rect().center())
    dialog.checks["aid_digits"].setFocus()
    QTest.keyClick(dialog.checks["aid_digits"], Qt.Key.Key_Space)
    choose(dialog, "quotes.ar", "“”«»")
    choose(dialog, "date_form", "weekday-hijri")
    choose(dialog, "months", "egypt")
    choose(dialog, "digits", "arabic-indic")
    kept = load_settings(tmp_path / "settings.json")
    assert kept == officer.window.settings
    assert (kept.aid_quotes, kept.aid_commas, kept.aid_digits, kept.quotes) == (True, False, False, {"ar": "“”«»"})
    assert (kept.date_form, kept.months, kept.digits) == ("weekday-hijri", "egypt", "arabic-indic")
    choose(dialog, "quotes.ar", "«»“”")
    assert officer.window.settings.quotes == {}


def test_the_presets_come_back_but_for_the_language(officer: Officer, dialog: SettingsDialog) -> None:
    choose(dialog, "theme", "dark")
    choose(dialog, "language", "en")
    choose(dialog, "months", "egypt")
    assert theme_name() == "dark"
    assert language() == "en"
    dialog.presets.click()
    assert officer.window.settings.theme == "system"
    assert dialog.choices["months"].value == "levant"
    assert not dialog.presets.isEnabled()
    assert language() == "en"
    choose(dialog, "language", "ar")


def test_earlier_values_are_kept_or_not_and_forgotten(officer: Officer, dialog: SettingsDialog, tmp_path: Path) -> None:
    remembered, check = officer.window.preferences.remembered, dialog.checks["remember"]
    assert check.isChecked()
    check.setFocus()
    QTest.keyClick(check, Qt.Key.Key_Space)
    assert not load_settings(tmp_path / "settings.json").remember
    assert not dialog.forget.isEnabled()
    remembered.learn(CRAFTS)
    dialog.follow()
    dialog.forget.click()
    assert not remembered.memory.values
    assert not dialog.forget.isEnabled()
    dialog.presets.click()
    assert officer.window.settings.remember
    assert check.isChecked()


def test_dates_are_shown_as_statements_of_both_languages_write_them(officer: Officer, dialog: SettingsDialog) -> None:
    forms = dialog.choices["date_form"]
    day = dialog._today

    def shown() -> tuple[str, str]:
        QApplication.processEvents()
        return forms.currentText().strip("\u2068\u2069"), forms.accessibleDescription()

    for form in ("hijri-first", "weekday"):
        choose(dialog, "date_form", form)
        choose(dialog, "language", "ar")
        arabic, english = written_day(day, "ar", form), written_day(day, "en", form)
        assert shown()[0] == arabic
        assert english in shown()[1]
        choose(dialog, "language", "en")
        assert shown()[0] == english
        assert arabic in shown()[1]
    choose(dialog, "months", "egypt")
    assert written_day(day, "ar", "weekday", "egypt") in shown()[1]
    choose(dialog, "language", "ar")
    assert shown()[0] == written_day(day, "ar", "weekday", "egypt")


def test_ctrl_comma_opens_it(officer: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = []

    def show(dialog: SettingsDialog) -> None:
        opened.append(dialog)

    monkeypatch.setattr(SettingsDialog, "exec", show)
    officer.works_on(CRAFTS)
    officer.presses("Ctrl+,")
    assert len(opened) == 1
    opened[0].deleteLater()


def test_broken_choices_of_a_file_are_shown_as_nothing_and_do_no_harm(officer: Officer) -> None:
    preferences = Preferences(Settings(face="comic", date_form="?", months="?", quotes={"ar": "?"}))
    window = MainWindow(preferences)
    window.show_document(officer.window.document)
    shown = SettingsDialog(window)
    assert shown.choices["face"].value is None
    window.document = None
    window.close()
    window.deleteLater()


def test_a_new_statement_has_the_digits_of_the_house(officer: Officer) -> None:
    officer.window.change_settings(Settings(digits="arabic-indic"))
    assert officer.runs("file.new")
    assert officer.statement.metadata.digits == "arabic-indic"
    assert not officer.window.document.modified
    officer.goes_to(officer.statement.body[0].id)
    officer.types("عام 2026")
    assert officer.texts[2] == "عام ٢٠٢٦"
    officer.undoes()
    officer.window.document.mark_saved(officer.statement, Path("x.bayan"))


def test_the_status_bar_counts_what_is_selected(officer: Officer) -> None:
    officer.speaks("en")
    officer.works_on(CRAFTS)
    officer.selects("p-lead22", 0, 15)
    officer.rests()
    words = officer.window.status._words
    assert words.text() == "3 words of 72"
    QApplication.sendEvent(words, QHelpEvent(QEvent.Type.ToolTip, QPoint(2, 2), words.mapToGlobal(QPoint(2, 2))))
    assert words.toolTip().splitlines()[0] == "Characters: 15 · Sentences: 1"
    assert words.toolTip().splitlines()[1].startswith("Words of a sentence: ")
    officer.goes_to("p-lead22", 2)
    officer.rests()
    assert words.text() == "72 words"
    officer.speaks("ar")
