"""Help and the page of shortcuts: what they show, and what is changed there counts everywhere at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.editing.commands import COMMANDS
from desktop_app.ui.dialogs.command_pages import HelpPage, ShortcutsPage
from desktop_app.ui.window import MainWindow
from desktop_app.ui.words import tr
from tests.officer import Officer
from tests.window.keyboard.conftest import Press
from tests.window.statements import CRAFTS

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(officer: Officer) -> Iterator[ShortcutsPage]:
    officer.works_on(CRAFTS)
    opened = ShortcutsPage(officer.window)
    opened.setModal(True)
    opened.show()
    opened.activateWindow()
    officer.waits_until(opened.isActiveWindow)
    yield opened
    opened.close()
    opened.deleteLater()


def choose(page: ShortcutsPage, id_: str) -> None:
    number = next(number for number, line in enumerate(page.view.model().rows) if line.id == id_)
    page.view.setCurrentIndex(page.view.model().index(number))
    page.change.recorder.setFocus()


def test_recorded_keys_count_at_once_in_all_windows(officer: Officer, page: ShortcutsPage) -> None:
    other = MainWindow(officer.window.preferences)
    choose(page, "mark.strong")
    QTest.keyClick(page.change.recorder, Qt.Key.Key_J, CTRL)
    assert officer.window.settings.shortcuts == {"mark.strong": "Ctrl+J"}
    for window in (officer.window, other):
        assert window.menus.keys["mark.strong"] == ("Ctrl+J",)
        assert "Ctrl+J" in window.menus.actions["mark.strong"].text()
    assert "Ctrl+J" in officer.window.toolbar._tools["mark.strong"][1].toolTip()
    assert page.view.line.keys == ("Ctrl+J",)
    other.close()
    other.deleteLater()
    page.close()
    officer.sits_down()
    officer.selects("p-lead22", 0, 3)
    officer.presses("Ctrl+J")
    assert officer.statement.lead[0].runs[0].marks


def test_keys_are_recorded_by_their_place(page: ShortcutsPage, presses: Press, officer: Officer) -> None:
    choose(page, "mark.strong")
    presses("J", "ت")
    assert officer.window.menus.keys["mark.strong"] == ("Ctrl+J",)


def test_keys_of_another_are_taken_only_when_asked(officer: Officer, page: ShortcutsPage) -> None:
    choose(page, "mark.strong")
    QTest.keyClick(page.change.recorder, Qt.Key.Key_I, CTRL)
    assert officer.window.settings.shortcuts == {}
    assert page.change.take.isVisible()
    assert tr("Emphasis") in page.change.note.text()
    page.change.take.click()
    keys = officer.window.menus.keys
    assert (keys["mark.strong"], keys["mark.emphasis"]) == (("Ctrl+I",), ())


def test_keys_of_the_system_stay(officer: Officer, page: ShortcutsPage) -> None:
    choose(page, "mark.strong")
    QTest.keyClick(page.change.recorder, Qt.Key.Key_C, CTRL)
    assert not page.change.take.isVisible()
    assert officer.window.settings.shortcuts == {}
    choose(page, "edit.copy")
    assert not page.change.recorder.isEnabled()


def test_no_keys_reset_one_and_all(officer: Officer, page: ShortcutsPage) -> None:
    choose(page, "mark.strong")
    assert not page.change.reset.isEnabled()
    page.change.none.click()
    assert officer.window.menus.keys["mark.strong"] == ()
    choose(page, "mark.strong")
    page.change.reset.click()
    assert officer.window.settings.shortcuts == {}
    choose(page, "mark.strong")
    QTest.keyClick(page.change.recorder, Qt.Key.Key_J, CTRL)
    page.all.click()
    assert officer.window.menus.keys["mark.strong"] == ("Ctrl+B",)


def test_the_recorder_holds_nobody(officer: Officer, page: ShortcutsPage) -> None:
    choose(page, "mark.strong")
    QTest.keyClick(page.change.recorder, Qt.Key.Key_Tab)
    assert officer.focus is not page.change.recorder
    choose(page, "mark.strong")
    QTest.keyClick(page.change.recorder, Qt.Key.Key_Escape)
    assert not page.isVisible()


def test_changed_undo_keys_come_before_the_editor_s_own(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.window.change_settings(replace(officer.window.settings, shortcuts={"edit.undo": "Ctrl+Left"}))
    officer.goes_to("p-lead22", 3)
    officer.types("ل")
    officer.presses("Ctrl+Left")
    assert officer.statement is CRAFTS


@pytest.mark.parametrize("spoken", ["ar", "en"])
def test_help_shows_every_command_with_purpose_and_keys_in_force(officer: Officer, spoken: str) -> None:
    officer.speaks(spoken)
    officer.window.change_settings(replace(officer.window.settings, shortcuts={"mark.strong": "Ctrl+J"}))
    page = HelpPage(officer.window)
    rows = {line.id: line for line in page.view.model().rows if not line.head}
    assert set(rows) == {row.id for row in COMMANDS if not row.arguments}
    assert rows["mark.strong"].keys == ("Ctrl+J",)
    assert rows["mark.strong"].below == tr("Print the selection bold")
    page.field.setText("ctrl+j")
    assert page.view.model().rows[0].id == "mark.strong"
    page.close()
    page.deleteLater()
