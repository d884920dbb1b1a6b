"""Alt with a letter opens a menu, on every layout; letters are underlined while the keys are in the bar."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.officer import Officer
from tests.window.keyboard.conftest import Press
from tests.window.statements import CRAFTS

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def at_work(officer: Officer) -> Iterator[Officer]:
    officer.works_on(CRAFTS)
    officer.goes_to("p-lead22", 0)
    yield officer
    leaves()


def leaves() -> None:
    while QApplication.activePopupWidget() is not None:
        QApplication.activePopupWidget().close()
    QApplication.processEvents()


def opened(officer: Officer) -> str:
    """The title of the menu that is open, without Qt's mark."""
    action = officer.window.menus.bar.activeAction()
    return action.text().replace("&", "") if action is not None and QApplication.activePopupWidget() is not None else ""


@pytest.mark.parametrize(
    ("spoken", "place", "written", "title"),
    [
        ("ar", "L", "م", "ملف"), ("ar", "L", "l", "ملف"), ("ar", "[", "ج", "جدول الأعمال"), ("ar", "S", "س", "مساعدة"),
        ("en", "F", "f", "File"), ("en", "F", "ب", "File"), ("en", "O", "خ", "Format"),
    ],
)  # fmt: skip
def test_the_key_at_the_letter_s_place_opens_the_menu(
    at_work: Officer, presses: Press, spoken: str, place: str, written: str, title: str
) -> None:
    at_work.speaks(spoken)
    at_work.goes_to("p-lead22", 0)
    if written.isascii():
        at_work.presses(f"Alt+{written.upper()}")
    else:
        presses(place, written, ALT)
    assert opened(at_work) == title
    assert at_work.statement is CRAFTS


def test_letters_are_underlined_while_the_keys_are_in_the_bar(at_work: Officer) -> None:
    bar = at_work.window.menus.bar
    assert "&" not in bar.actions()[0].text()
    QTest.keyPress(at_work.focus, Qt.Key.Key_Alt, ALT)
    QTest.keyRelease(QApplication.focusWidget(), Qt.Key.Key_Alt)
    assert QApplication.focusWidget() is bar
    assert [action.text() for action in bar.actions()[:3]] == ["&ملف", "&تحرير", "&عرض"]
    QTest.keyClick(bar, Qt.Key.Key_Escape)
    assert "&" not in bar.actions()[0].text()
    assert QApplication.focusWidget() is not bar


def test_letters_are_underlined_while_alt_is_held_and_open_their_menus(at_work: Officer, presses: Press) -> None:
    bar = at_work.window.menus.bar
    QTest.keyPress(at_work.focus, Qt.Key.Key_Alt)
    assert [action.text() for action in bar.actions()[:3]] == ["&ملف", "&تحرير", "&عرض"]
    presses("[", "ج", ALT)
    assert opened(at_work) == "جدول الأعمال"
    leaves()
    QTest.keyRelease(at_work.window, Qt.Key.Key_Alt)
    assert "&" not in bar.actions()[0].text()


def test_the_place_of_a_letter_counts_while_alt_is_held(at_work: Officer) -> None:
    QTest.keyPress(at_work.focus, Qt.Key.Key_Alt)
    at_work.presses("Alt+L")
    assert opened(at_work) == "ملف"


def test_letters_are_underlined_while_a_menu_is_open(at_work: Officer) -> None:
    bar = at_work.window.menus.bar
    at_work.presses("F10")
    assert opened(at_work) == "ملف"
    QApplication.processEvents()
    assert opened(at_work) == "ملف"
    assert bar.actions()[0].text() == "&ملف"
    leaves()
    assert "&" not in bar.actions()[0].text()


def test_a_command_that_was_given_the_keys_of_a_menu_has_them(at_work: Officer) -> None:
    at_work.window.change_settings(replace(at_work.window.settings, shortcuts={"mark.strong": "Alt+L"}))
    at_work.selects("p-lead22", 0, 3)
    at_work.presses("Alt+L")
    assert opened(at_work) == ""
    assert at_work.statement.lead[0].runs[0].marks
