"""The window keeps its size and the docks their widths, whatever comes and goes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.ui.theme.tokens import WIDTH
from tests.officer import Officer
from tests.window.statements import CRAFTS

SCREEN = (1366, 768)


def widths(officer: Officer) -> tuple[int, int]:
    for _ in range(6):
        QApplication.processEvents()
    return officer.window.outline_dock.width(), officer.window.problems_dock.width()


@pytest.mark.parametrize("size", [SCREEN, (1920, 1080)])
def test_a_second_statement_finds_the_docks_as_wide_as_the_first(officer: Officer, size: tuple[int, int]) -> None:
    officer.window.resize(*size)
    wide = "_wide" if size[0] > SCREEN[0] else ""
    for _ in range(3):
        officer.works_on(CRAFTS)
        assert widths(officer) == (WIDTH[f"outline{wide}"], WIDTH[f"side{wide}"])
        officer.runs("file.close")
        widths(officer)
        assert (officer.window.width(), officer.window.height()) == size


def test_a_switch_of_language_keeps_the_size_and_the_widths(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    for spoken in ("en", "ar", "en"):
        officer.speaks(spoken)
        assert widths(officer) == (WIDTH["outline"], WIDTH["side"])
        assert (officer.window.width(), officer.window.height()) == SCREEN
    officer.runs("file.close")
    officer.speaks("ar")
    officer.works_on(CRAFTS)
    assert widths(officer) == (WIDTH["outline"], WIDTH["side"])
    assert officer.window.width() == SCREEN[0]


def test_a_width_that_a_person_gave_a_dock_stays(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.window.resizeDocks([officer.window.problems_dock], [380], Qt.Orientation.Horizontal)
    assert widths(officer) == (WIDTH["outline"], 380)
    officer.runs("file.close")
    officer.works_on(CRAFTS)
    assert widths(officer) == (WIDTH["outline"], 380)
    officer.speaks("en")
    assert widths(officer) == (WIDTH["outline"], 380)
