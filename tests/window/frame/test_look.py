"""Language, direction, theme, sizes."""

from __future__ import annotations

import re
from itertools import combinations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QToolButton

from desktop_app.editing.regions import REGIONS
from desktop_app.resource import resource
from desktop_app.statement import Statement
from desktop_app.ui.theme import colours, install_theme
from desktop_app.ui.theme.style import DRAWN, style_sheet
from desktop_app.ui.theme.tokens import DARK, LIGHT, THEMES
from tests.officer import Officer
from tests.window.statements import CRAFTS, LATIN, LONG

SHOWN = QLabel, QPushButton, QToolButton, QComboBox, QLineEdit
RIGHT, LEFT = Qt.DockWidgetArea.RightDockWidgetArea, Qt.DockWidgetArea.LeftDockWidgetArea


def test_a_switch_of_language_turns_the_window_and_back(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    window = officer.window
    for spoken, area, word in (("en", LEFT, "Body"), ("ar", RIGHT, "النص"), ("en", LEFT, "Body")):
        officer.speaks(spoken)
        assert window.dockWidgetArea(window.outline_dock) == area
        assert window.dockWidgetArea(window.problems_dock) == (RIGHT if area == LEFT else LEFT)
        assert window.switcher.tabs["body"].accessibleName() == word
        assert window.toolbar.role.itemText(1) == {"en": "Headline", "ar": "العنوان"}[spoken]
        officer.rests()
        assert (window.outline_dock.x() > window.problems_dock.x()) is (area == RIGHT)


def test_the_theme_is_changed_while_the_window_stands(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.runs("view.theme")
    assert colours() is DARK
    assert officer.window.palette().window().color().name().upper() == DARK["chrome"]
    officer.runs("view.theme")
    assert colours() is LIGHT


def test_zoom_changes_the_text_and_not_the_chrome(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    chrome = QApplication.font().pixelSize()
    officer.runs("view.zoom-in")
    assert officer.window.settings.zoom == 110
    assert officer.window.panes["body"].editor.face.zoom == 110
    officer.goes_to("closing")
    assert officer.window.panes["closing"].editor.face.zoom == 110
    assert QApplication.font().pixelSize() == chrome
    officer.runs("view.zoom-reset")
    assert officer.window.settings.zoom == 100


@pytest.mark.parametrize("theme", sorted(THEMES))
@pytest.mark.parametrize("right_to_left", [True, False])
def test_the_style_sheet_has_no_open_place(theme: str, *, right_to_left: bool) -> None:
    assert "$" not in style_sheet(theme, right_to_left=right_to_left)


@pytest.mark.parametrize("theme", sorted(THEMES))
def test_the_drawings_of_the_style_sheet_have_the_colours_of_the_theme(theme: str) -> None:
    for name, token in DRAWN.items():
        drawing = resource(f"icons/sheet/{name}-{theme}.svg").read_text("utf-8")
        assert re.search(r'fill="(#\w+)"', drawing).group(1) == THEMES[theme][token]


@pytest.mark.parametrize("theme", sorted(THEMES))
@pytest.mark.parametrize(("right_to_left", "side"), [(True, "left"), (False, "right")])
def test_what_leads_to_another_menu_points_onward(theme: str, side: str, *, right_to_left: bool) -> None:
    drawing = resource(f"icons/sheet/chevron_{side}-{theme}.svg")
    assert drawing.as_posix() in style_sheet(theme, right_to_left=right_to_left)
    assert re.search(r'fill="(#\w+)"', drawing.read_text("utf-8")).group(1) == THEMES[theme]["ink2"]


def test_both_themes_have_the_same_tokens() -> None:
    assert set(LIGHT) == set(DARK)


def luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("theme", sorted(THEMES))
@pytest.mark.parametrize("ink", ["ink", "ink2", "ink3", "accent", "error", "warning", "hint", "ok"])
def test_text_is_readable_on_its_ground(theme: str, ink: str) -> None:
    for ground in ("page", "chrome", "raised"):
        low, high = sorted((luminance(THEMES[theme][ink]), luminance(THEMES[theme][ground])))
        assert (high + 0.05) / (low + 0.05) >= 4.5


def cut(widget) -> bool:
    """Whether a widget is smaller than its text, or reaches out of the widget that holds it."""
    metrics = QFontMetrics(widget.font())
    if isinstance(widget, QLabel):
        if widget.wordWrap():
            return widget.height() + 1 < widget.heightForWidth(widget.width())
        return widget.width() + 1 < metrics.horizontalAdvance(widget.text().partition("\n")[0]) or widget.height() < metrics.height()
    if isinstance(widget, QPushButton):
        return widget.width() < min(widget.sizeHint().width(), widget.minimumSizeHint().width()) or widget.height() < metrics.height()
    if isinstance(widget, QToolButton):
        worded = widget.toolButtonStyle() != Qt.ToolButtonStyle.ToolButtonIconOnly and widget.text()
        return bool(worded) and widget.width() < widget.sizeHint().width() - 6
    if isinstance(widget, QComboBox):
        return widget.width() < metrics.horizontalAdvance(widget.currentText()) + 30
    return widget.height() < metrics.height()


def overlapping(window) -> list[tuple[str, str]]:
    """Pairs of visible labels, buttons and fields of one holder that stand on each other."""
    wrong = []
    for holder in {widget.parentWidget() for kind in SHOWN for widget in window.findChildren(kind) if widget.isVisible()}:
        inside = [child for child in holder.children() if isinstance(child, (*SHOWN, QAbstractScrollArea)) and child.isVisible()]
        for one, other in combinations(inside, 2):
            if holder.layout() is not None and one.geometry().intersects(other.geometry()):
                wrong.append((named(one), named(other)))
    return wrong


def named(widget) -> str:
    """A widget in the report of a test."""
    words = getattr(widget, "text", getattr(widget, "currentText", str))()
    return f"{type(widget).__name__} {words or widget.accessibleName()!r} {widget.width()} x {widget.height()}"


@pytest.mark.parametrize("statement", [CRAFTS, LONG, LATIN], ids=["short", "long", "latin"])
@pytest.mark.parametrize("spoken", ["ar", "en"])
@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (1024, 700)], ids=str)
def test_nothing_is_smaller_than_its_text(officer: Officer, spoken: str, size: tuple[int, int], statement: Statement) -> None:
    officer.works_on(statement)
    officer.speaks(spoken)
    officer.window.resize(*size)
    items = tuple(item.id for item in statement.agenda)
    for place in ("metadata", "body", "agenda", *items, "closing"):
        officer.goes_to(place)
        officer.rests()
        wrong = [named(w) for kind in SHOWN for w in officer.window.findChildren(kind) if w.isVisible() and cut(w)]
        assert not wrong, (place, wrong)
        assert not overlapping(officer.window), place


def test_every_button_without_words_says_its_name(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    for region in REGIONS:
        officer.goes_to(region.name)
        for press in officer.window.findChildren(QToolButton):
            if press.isVisible() and not press.text():
                assert press.accessibleName(), press
                assert press.toolTip(), press.accessibleName()
                assert min(press.width(), press.height()) >= 24, press.accessibleName()


def test_the_theme_follows_the_choice(dressed: QApplication) -> None:
    install_theme(dressed, "dark")
    assert colours() is DARK
    install_theme(dressed, "no such theme")
    assert colours() in (LIGHT, DARK)


class Shown(QObject):
    """Writes down each window that appears."""

    def __init__(self) -> None:
        super().__init__()
        self.windows: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - a name of Qt
        if event.type() == QEvent.Type.Show and watched.isWidgetType() and watched.isWindow():
            self.windows.append(type(watched).__name__)
        return False


def test_no_piece_of_the_window_flashes_as_a_window_of_its_own(officer: Officer, dressed: QApplication) -> None:
    shown = Shown()
    dressed.installEventFilter(shown)
    officer.works_on(CRAFTS)
    for region in REGIONS:
        officer.goes_to(region.name)
    officer.speaks("en")
    dressed.removeEventFilter(shown)
    assert shown.windows == []
