"""Ctrl+G: a paragraph by its number or its beginning."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from tests.officer import Officer
from tests.window.statements import CRAFTS


@pytest.mark.parametrize(
    ("typed", "node", "pane"),
    [("4", "p-even22", "body"), ("٤", "p-even22", "body"), ("ثم صوت", "p-vote22", "agenda"), ("نشكر", "p-than22", "closing")],
)
def test_it_goes_where_one_says(officer: Officer, typed: str, node: str, pane: str) -> None:
    officer.works_on(CRAFTS)

    def answers() -> None:
        officer.types(typed)
        officer.presses("Return")

    QTimer.singleShot(0, answers)
    officer.presses("Ctrl+G")
    officer.sees_pane(pane)
    officer.waits_until(lambda: officer.window.selection.node == node)


def test_it_opens_at_the_paragraph_of_the_caret_and_escape_leaves_all_as_it_was(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.goes_to("p-open22", 3)
    seen = []

    def looks() -> None:
        box = QApplication.activeModalWidget()
        seen.append((box.view.line.title, len(box.view.model().rows)))
        officer.presses("Esc")

    QTimer.singleShot(0, looks)
    officer.presses("Ctrl+G")
    assert seen == [("5\u2002افتتح المؤتمر بالوقوف دقيقة صمت، ثم ألقيت كلمات الترحيب.", 10)]
    assert (officer.window.selection.node, officer.window.selection.start) == ("p-open22", 3)
