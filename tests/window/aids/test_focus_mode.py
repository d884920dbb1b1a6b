"""Focus mode hides all but the text, and gives back what was there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.officer import Officer
from tests.window.statements import CRAFTS


def around(officer: Officer) -> list[QWidget]:
    window = officer.window
    return [window.toolbar, window.outline_dock, window.problems_dock, window.switcher, window.status]


def seen(officer: Officer) -> list[bool]:
    return [piece.isVisible() for piece in around(officer)]


def test_only_the_text_is_left_in_the_middle_and_escape_gives_all_back(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.goes_to("p-lead22", 3)
    officer.presses("Shift+F9")
    width, before = officer.window.outline_dock.width(), seen(officer)
    assert before == [True, True, False, True, True]
    officer.presses("Shift+F11")
    assert seen(officer) == [False] * 5
    assert officer.window.menus.bar.height() == 0
    editor = officer.focus
    QApplication.processEvents()
    left = editor.viewport().mapTo(officer.window, editor.viewport().rect().topLeft()).x()
    assert abs(left + editor.viewport().width() / 2 - officer.window.width() / 2) <= 6
    officer.types("ل")
    assert officer.texts[1].startswith("عقدل")
    officer.presses("Esc")
    QApplication.processEvents()
    assert seen(officer) == before
    assert officer.window.outline_dock.width() == width
    assert officer.window.menus.bar.height() > 0
    assert officer.window.stack.contentsMargins().isNull()
    assert officer.focus is editor


def test_the_menus_come_by_the_keyboard_and_go_again(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.presses("Shift+F11")
    officer.presses("F10")
    assert officer.window.menus.bar.height() > 0
    QTest.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_Escape)
    officer.waits_until(officer.window.menus.bar.hasFocus)
    officer.window.focus_mode._rest()
    assert officer.window.menus.bar.height() > 0
    officer.presses("Esc")
    officer.waits_until(lambda: officer.window.menus.bar.height() == 0)
    assert officer.window.focusWidget() is officer.window.panes["body"].editor
    officer.sits_down()  # without a screen no window is active after a menu has gone
    officer.presses("Shift+F11")
    assert seen(officer) == [True] * 5


def test_another_statement_and_another_language_end_it(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.presses("Shift+F11")
    officer.works_on(CRAFTS)
    assert seen(officer) == [True] * 5
    officer.presses("Shift+F11")
    officer.speaks("en")
    assert seen(officer) == [True] * 5
    officer.speaks("ar")


def test_it_goes_together_with_the_full_screen(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.presses("F11")
    officer.presses("Shift+F11")
    officer.presses("Esc")
    assert officer.window.isFullScreen()
    officer.presses("F11")
    assert not officer.window.windowState() & Qt.WindowState.WindowFullScreen


def test_there_is_none_without_a_statement(officer: Officer) -> None:
    assert not officer.window.focus_mode.toggle()


def test_escape_closes_what_is_open_in_the_text_before_it_leaves(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.goes_to("p-lead22", 3)
    officer.presses("Shift+F11")
    officer.presses("Ctrl+F")
    officer.presses("Esc")
    assert officer.window.focus_mode.on
    officer.presses("Esc")
    assert not officer.window.focus_mode.on
    officer.goes_to("agenda")
    officer.presses("Shift+F11")
    for _ in range(3):
        officer.presses("Esc")
    assert not officer.window.focus_mode.on
