"""High contrast: every colour is one of the system's, and every text is legible on every ground."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from desktop_app.ui.theme import colours, install_theme, theme_name
from desktop_app.ui.theme.contrast import GROUNDS, LEGIBLE, contrast, contrast_colours, plain_palette
from desktop_app.ui.theme.scaling import MOST, application_in_scale, factor_of
from desktop_app.ui.theme.tokens import LIGHT, THEMES
from tests.officer import Officer
from tests.window.statements import CRAFTS

TEXTS = ("ink", "ink2", "ink3", "accent", "error", "warning", "hint", "ok", "sec_title", "sec_agenda", "author1")


@pytest.fixture
def contrasted(dressed: QApplication) -> Iterator[QApplication]:
    yield dressed
    install_theme(dressed, "light")


@pytest.mark.parametrize("scheme", [Qt.ColorScheme.Light, Qt.ColorScheme.Dark])
def test_every_text_is_legible_on_every_ground(scheme: Qt.ColorScheme) -> None:
    made = contrast_colours(plain_palette(scheme))
    assert made.keys() == LIGHT.keys()
    grounds = [made[token] for token in LIGHT if (token in GROUNDS or token.endswith("_soft")) and token != "selection"]
    for text in TEXTS:
        assert min(contrast(QColor(made[text]), QColor(ground)) for ground in grounds) >= LEGIBLE
    assert contrast(QColor(made["on_accent"]), QColor(made["accent"])) >= LEGIBLE


def test_a_highlight_that_cannot_be_read_is_no_text() -> None:
    pale = plain_palette(Qt.ColorScheme.Light)
    pale.setColor(QPalette.ColorRole.Highlight, QColor("#ffff99"))
    assert contrast_colours(pale)["accent"] == "#000000"


def test_the_sheet_goes_and_comes_back(contrasted: QApplication, officer: Officer) -> None:
    install_theme(contrasted, "contrast")
    officer.works_on(CRAFTS)
    assert theme_name() == "contrast"
    assert "QPushButton" not in contrasted.styleSheet()
    assert set(colours().values()) <= {colour.name() for colour in _of(contrasted.palette())}
    for pane in officer.window.panes:
        officer.goes_to(pane)
    install_theme(contrasted, "dark")
    assert (theme_name(), colours()) == ("dark", THEMES["dark"])
    assert "QPushButton" in contrasted.styleSheet()


@pytest.mark.parametrize(("points", "factor"), [(9, 1.0), (8, 1.0), (13.5, 1.5), (90, MOST)])
def test_everything_grows_with_the_system_s_font(points: float, factor: float) -> None:
    font = QFont()
    font.setPointSizeF(points)
    assert factor_of(font) == pytest.approx(factor)
    font.setPixelSize(40)
    assert factor_of(font) == 1.0


def test_a_usual_font_makes_one_application(qapp: QApplication) -> None:
    made = []
    assert application_in_scale(lambda: made.append(1) or _Fonted(9)).points == 9
    assert made == [1]


def test_a_larger_one_makes_it_again_in_its_scale(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_SCALE_FACTOR", "2")
    import os

    seen = []
    application_in_scale(lambda: seen.append(os.environ["QT_SCALE_FACTOR"]) or _Fonted(13.5))
    assert seen == ["2", "3.0000"]
    assert os.environ["QT_SCALE_FACTOR"] == "2"


class _Fonted:
    def __init__(self, points: float) -> None:
        self.points = points

    def font(self) -> QFont:
        font = QFont()
        font.setPointSizeF(self.points)
        return font

    def shutdown(self) -> None:
        pass


def _of(palette: QPalette) -> list[QColor]:
    groups = (QPalette.ColorGroup.Active, QPalette.ColorGroup.Disabled)
    return [palette.color(group, role) for group in groups for role in QPalette.ColorRole if role != QPalette.ColorRole.NColorRoles]
