"""Walking the window: F6 goes round, Escape goes back, Tab is caught nowhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.ui.keyboard.walk import regions
from tests.officer import Officer
from tests.window.statements import CRAFTS

ROUND = ["stack", "problems_dock", "outline_dock", "status", "toolbar", "switcher"]


def where(officer: Officer) -> str:
    """The part of the window that the keys go to."""
    focus, window = officer.focus, officer.window
    return next((name for name in ROUND if getattr(window, name).isAncestorOf(focus)), "elsewhere")


def test_every_part_of_the_round_is_a_region(officer: Officer) -> None:
    assert {getattr(officer.window, name) for name in ROUND} <= set(regions(officer.window))


@pytest.mark.parametrize("spoken", ["ar", "en"])
def test_f6_goes_round_and_shift_f6_back(officer: Officer, spoken: str) -> None:
    officer.speaks(spoken)
    officer.works_on(CRAFTS)
    officer.goes_to("body")
    names = [where(officer)]
    for _ in ROUND:
        officer.presses("F6")
        names.append(where(officer))
    assert names == [*ROUND, "stack"]
    officer.presses("Shift+F6")
    assert where(officer) == "switcher"


def test_f6_leaves_out_what_is_hidden(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.runs("view.problems")
    officer.goes_to("body")
    officer.presses("F6")
    assert where(officer) == "outline_dock"


def test_f6_comes_back_to_where_the_focus_was_in_a_part(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.window.toolbar.search.setFocus()
    for _ in range(6):
        officer.presses("F6")
    assert officer.focus is officer.window.toolbar.search


@pytest.mark.parametrize("part", ROUND[1:])
def test_escape_goes_back_to_the_pane_from_everywhere(officer: Officer, part: str) -> None:
    officer.works_on(CRAFTS)
    officer.goes_to("p-lead22", 2)
    for _ in range(ROUND.index(part)):
        officer.presses("F6")
    assert where(officer) == part
    officer.presses("Esc")
    assert officer.window.panes["body"].isAncestorOf(officer.focus) or officer.focus is officer.window.panes["body"]
    assert officer.window.selection.node == "p-lead22"


@pytest.mark.parametrize("pane", ["metadata", "body", "agenda", "closing"])
@pytest.mark.parametrize("way", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_tab_is_caught_nowhere(officer: Officer, pane: str, way: Qt.Key) -> None:
    officer.works_on(CRAFTS)
    officer.goes_to(pane)
    others, seen = set(ROUND) - {"status"}, {where(officer)}
    held = Qt.KeyboardModifier.ShiftModifier if way == Qt.Key.Key_Backtab else Qt.KeyboardModifier.NoModifier
    for _ in range(120):
        QTest.keyClick(QApplication.focusWidget(), way, held)
        seen.add(where(officer))
        if others <= seen:
            break
    assert others <= seen


def test_f10_opens_the_menus(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.presses("F10")
    bar = officer.window.menus.bar
    assert bar.activeAction() is bar.actions()[0]
    QTest.keyClick(bar, Qt.Key.Key_Escape)
