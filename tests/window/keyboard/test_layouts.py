"""Commands on the Arabic, the Kurdish and Latin layouts, with key events as X11 and Windows make them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QTextEdit, QVBoxLayout

from desktop_app.ui.keyboard.focus_keys import FocusKeys
from tests.officer import Officer
from tests.window.keyboard.conftest import Press
from tests.window.statements import CRAFTS

CTRL, SHIFT, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def ran(officer: Officer, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    officer.works_on(CRAFTS)
    officer.selects("p-lead22", 0, 3)
    commands: list[str] = []
    monkeypatch.setattr(officer.window.runner, "run", lambda id_, _arguments=None: commands.append(id_) or True)
    return commands


@pytest.mark.parametrize(
    ("place", "written", "held", "command"),
    [
        ("Z", "ئ", CTRL, "edit.undo"), ("Z", "ز", CTRL, "edit.undo"),
        (".", "ز", CTRL, "problem.fixes"), ("S", "س", CTRL, "file.save"), ("K", "ن", CTRL, "help.search"),
        ("Z", "~", CTRL | SHIFT, "edit.redo"), ("V", "{", CTRL | SHIFT, "edit.paste-plain"), ("S", "ٍ", CTRL | SHIFT, "file.save-as"),
        ("I", "ه", CTRL, "mark.emphasis"), ("1", "١", CTRL, "pane.metadata"), ("3", "٣", ALT, "section.agenda"),
        (".", ".", CTRL | SHIFT, "problem.fix-safe"), (".", "؟", CTRL | SHIFT, "problem.fix-safe"),
        ("B", "ﻻ", CTRL, "mark.strong"), ("0", "٠", CTRL | ALT, "style.normal"),
    ],
)  # fmt: skip
def test_the_key_at_a_command_s_place_runs_it(
    presses: Press, ran: list[str], place: str, written: str, held: Qt.KeyboardModifier, command: str
) -> None:
    presses(place, written, held)
    assert ran == [command]


@pytest.mark.parametrize(
    ("place", "written", "seen", "commands"),
    [("Q", "A", [Qt.Key.Key_A], []), ("Z", "W", [], ["file.close"]), (";", "M", [Qt.Key.Key_M], [])],
)
def test_what_a_french_layout_says_counts(
    presses: Press, officer: Officer, ran: list[str], place: str, written: str, seen: list[Qt.Key], commands: list[str]
) -> None:
    keys: list[int] = []
    line = QLineEdit(officer.window)
    line.keyPressEvent = lambda event: keys.append(event.key())
    line.show()
    line.setFocus()
    presses(place, written)
    assert (keys, ran) == ([key.value for key in seen], commands)


def test_without_a_place_an_unmistakable_letter_is_enough(presses: Press, ran: list[str]) -> None:
    presses("", "س")
    presses("", "ز")  # the full stop on one layout, Z on another
    assert ran == ["file.save"]


def test_letters_without_ctrl_are_letters(presses: Press, officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.goes_to("p-lead22", 0)
    presses("S", "س", Qt.KeyboardModifier.NoModifier)
    assert any(text.startswith("س") for text in officer.texts)


def test_clipboard_and_selection_work_in_the_text(presses: Press, officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.goes_to("p-lead22", 0)
    presses("A", "ش")
    assert not officer.window.selection.empty
    presses("C", "ؤ")
    assert officer.statement is CRAFTS
    presses("X", "ء")
    assert officer.statement is not CRAFTS
    presses("V", "ر")
    presses("Z", "ئ")
    presses("Z", "ئ")
    assert officer.statement is CRAFTS


def test_a_key_of_two_letters_is_a_command_with_ctrl_and_letters_without(
    officer: Officer, ran: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QApplication, "queryKeyboardModifiers", lambda: Qt.KeyboardModifier.NoModifier)
    before = officer.statement
    commit = QInputMethodEvent("", [])
    commit.setCommitString("لا")
    QTest.keyPress(officer.focus, Qt.Key.Key_Control)
    QApplication.sendEvent(officer.focus, commit)
    assert (ran, officer.statement) == (["mark.strong"], before)
    QTest.keyRelease(officer.focus, Qt.Key.Key_Control)
    officer.composes("", "لا")
    assert any("لا" in text for text in officer.texts)


def test_fields_of_a_dialog_hear_the_arabic_keys_too(presses: Press, officer: Officer) -> None:
    dialog = QDialog(officer.window)
    line, text, layout = QLineEdit("بيان"), QTextEdit("خبر"), QVBoxLayout(dialog)
    layout.addWidget(line)
    layout.addWidget(text)
    dialog.setModal(True)
    dialog.show()
    for field, content in ((line, "بيان"), (text, "خبر")):
        field.setFocus()
        officer.waits_until(field.hasFocus)
        presses("A", "ش")
        presses("C", "ؤ")
        assert QApplication.clipboard().text() == content
        presses("X", "ء")
        presses("V", "ر")
        presses("V", "ر")
        now = field.text() if field is line else field.toPlainText()
        assert now == content * 2
    dialog.close()


def test_a_disabled_shortcut_of_a_dialog_stays_so_and_an_enabled_one_runs(presses: Press, officer: Officer) -> None:
    dialog = QDialog(officer.window)
    dialog.setModal(True)
    button = QPushButton("x", dialog)
    pressed: list[bool] = []
    button.setShortcut("Ctrl+R")
    action = dialog.addAction("r")
    action.setShortcut("Ctrl+R")
    action.triggered.connect(lambda: pressed.append(True))
    action.setEnabled(False)
    dialog.show()
    button.setFocus()
    officer.waits_until(button.hasFocus)
    presses("R", "ق")
    assert pressed == []
    action.setEnabled(True)
    presses("R", "ق")
    assert pressed == [True]
    dialog.close()


def test_altgr_writes_on_windows(officer: Officer, ran: list[str], dressed: QApplication) -> None:
    keys = FocusKeys(dressed, "win32")
    line = officer.focus
    line.installEventFilter(keys)
    writes = QKeyEvent(QEvent.Type.KeyPress, ord("ڤ"), CTRL | ALT, 0x0B, 0, 0, "٠")
    assert not keys.eventFilter(line, writes)
    commands = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown.value, CTRL | ALT, 0x0B, 0, 0, "")
    assert keys.eventFilter(line, commands)
    assert ran == ["style.normal"]
    line.removeEventFilter(keys)
    keys.deleteLater()


def test_a_command_that_does_nothing_here_writes_nothing_either(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    line = QLineEdit(officer.window)
    line.show()
    line.setFocus()
    assert officer.focus is line
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_1.value, CTRL | ALT, "1")
    QApplication.sendEvent(line, event)
    assert line.text() == ""
    altgr = FocusKeys(QApplication.instance(), "win32")
    assert not altgr.eventFilter(line, event)
    altgr.deleteLater()
