"""The foot of the closing in low windows: nothing lies over anything else, no word is squeezed, the text keeps its room."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QTableView, QWidget

from desktop_app.statement import Fix, Problem, Signatory, Statement
from desktop_app.ui.panes.closing import ClosingPane
from tests.officer import Officer
from tests.window.statements import CRAFTS

FIXES = tuple(Fix("Use {day} as the date of this statement", safe=False, edits=(), arguments=(("day", day),)) for day in ("12", "18"))
SAYS = "The text of this statement names another day of issue than the field does: 12 March 2024."
PROBLEMS = tuple(Problem("differs", "warning", CRAFTS.id, SAYS, field=field, fixes=FIXES) for field in ("issued", "place"))
SIGNATORIES = tuple(Signatory(f"s-{n}", f"سالم بن عبد الرحمن القاسمي {n}", "رئيس اللجنة", "اللجنة التحضيرية") for n in range(4))
SIGNED = replace(CRAFTS, metadata=replace(CRAFTS.metadata, signatories=SIGNATORIES))
SIZES = ((1366, 600), (1024, 600), (960, 540))


def settle() -> None:
    for _ in range(6):
        QApplication.processEvents()


def shown(officer: Officer, statement: Statement, language: str, size: tuple[int, int]) -> ClosingPane:
    officer.works_on(statement)
    officer.speaks(language)
    officer.window.resize(*size)
    officer.goes_to("closing")
    officer.rests()
    pane = officer.window.panes["closing"]
    pane.set_problems(PROBLEMS)
    settle()
    return pane


def place(widget: QWidget, inside: QWidget) -> QRect:
    return QRect(widget.mapTo(inside, widget.rect().topLeft()), widget.size())


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("statement", [CRAFTS, SIGNED], ids=["nobody", "four"])
def test_nothing_lies_over_anything_else(officer: Officer, statement: Statement, size: tuple[int, int], language: str) -> None:
    pane = shown(officer, statement, language, size)
    strip = pane.strip
    things = [each for kind in (QLabel, QLineEdit, QPushButton, QTableView) for each in strip.findChildren(kind) if each.isVisible()]
    tables = [each for each in things if isinstance(each, QTableView)]
    things = [each for each in things if not any(table.isAncestorOf(each) for table in tables)]
    assert len([each for each in things if isinstance(each, QPushButton)]) >= 5
    for one, other in combinations(things, 2):
        if not one.isAncestorOf(other) and not other.isAncestorOf(one):
            assert not place(one, strip).intersects(place(other, strip)), (one, other)
    for each in things:
        assert strip.rect().contains(place(each, strip)), each
        assert each.height() >= (each.heightForWidth(each.width()) if isinstance(each, QLabel) and each.wordWrap() else 0), each.text()
    assert (officer.window.width(), officer.window.height()) == size
    assert pane.rect().contains(pane.foot.geometry())
    assert not pane.foot.geometry().intersects(pane.editor.geometry())
    assert 2 * pane.editor.height() >= pane.height() - 1


def test_what_is_below_is_reached_by_tab(officer: Officer) -> None:
    pane = shown(officer, SIGNED, "ar", (960, 540))
    bar = pane.foot.verticalScrollBar()
    assert bar.maximum() > 0
    pane.strip.cells["issued"].editor.setFocus()
    assert bar.value() == 0
    for _ in range(12):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        settle()
        focus = QApplication.focusWidget()
        if not pane.strip.isAncestorOf(focus):
            break
        seen = QRect(focus.mapTo(pane.foot.viewport(), focus.rect().topLeft()), focus.size())
        assert pane.foot.viewport().rect().intersects(seen)
    else:
        pytest.fail("Tab does not leave the strip")


@pytest.mark.parametrize(("high", "rows"), [(600, 1), (768, 3), (1080, 4)])
def test_a_higher_window_shows_more_signatories(officer: Officer, high: int, rows: int) -> None:
    grid = shown(officer, SIGNED, "ar", (1366, high)).strip.rows.grid
    seen = [at for at in range(4) if grid.visualRect(grid.model().index(at, 0)).bottom() <= grid.viewport().rect().bottom()]
    assert len(seen) == rows
