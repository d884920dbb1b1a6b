"""Lines of suggestions: legible in every colour, whole in every width."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.review.beside import COLOURS
from desktop_app.ui.parts.author import author_ground, author_ink
from desktop_app.ui.parts.suggestions import Line, SuggestionLine, Suggestions, line_height, lines_height
from desktop_app.ui.theme.contrast import LEGIBLE, contrast
from desktop_app.ui.theme.tokens import THEMES

LONG = "اللجنة التحضيرية العليا للمؤتمر العام الثالث لاتحاد الحرفيين والمهنيين"
RIVAL = Line("t-1", "المكتب القانوني في الهيئة الإدارية العليا", 3, "العنوان", LONG, f"{LONG} وأصدقائهم", rival=True)
PLAIN = Line("t-2", "سامر", 1, "", "", "حلب")


@pytest.mark.parametrize("theme", THEMES)
def test_every_author_is_legible_on_his_ground(theme: str) -> None:
    tokens = THEMES[theme]
    for number in range(1, COLOURS + 1):
        ground = QColor(tokens[author_ground(number)])
        inks = (author_ink(number), "ink2", "ink3")
        assert min(contrast(QColor(tokens[ink]), ground) for ink in inks) >= LEGIBLE
        assert contrast(QColor(tokens["page"]), QColor(tokens[author_ink(number)])) >= LEGIBLE


@pytest.mark.parametrize("width", [150, 222, 310, 439, 440, 640])
@pytest.mark.parametrize("line", [RIVAL, PLAIN])
def test_nothing_of_a_line_lies_over_another_or_outside(qtbot: QtBot, dressed: QApplication, line: Line, width: int) -> None:
    made = SuggestionLine(line)
    qtbot.addWidget(made)
    made.setFixedSize(width, line_height(line, width))
    made.show()
    dressed.processEvents()
    children = [each for each in made.findChildren(QWidget) if each.isVisible()]
    assert len(children) == (6 if line.rival else 5)
    places = [each.geometry() for each in children]
    assert all(made.rect().contains(place) for place in places)
    assert not any(one.intersects(other) for at, one in enumerate(places) for other in places[at + 1 :])


def test_lines_are_as_high_as_told(qtbot: QtBot, dressed: QApplication) -> None:
    made = Suggestions()
    qtbot.addWidget(made)
    made.show_lines((RIVAL, PLAIN))
    made.setGeometry(QRect(0, 0, 640, lines_height((RIVAL, PLAIN), 640)))
    made.show()
    dressed.processEvents()
    assert [each.height() for each in made.lines] == [line_height(each, 640) for each in (RIVAL, PLAIN)]
