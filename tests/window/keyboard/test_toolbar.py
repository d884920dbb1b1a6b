"""The toolbar fits at every width, in both languages and all panes; the field of the commands gives way first."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QToolButton

from tests.officer import Officer
from tests.window.statements import CRAFTS


@pytest.mark.parametrize("spoken", ["ar", "en"])
@pytest.mark.parametrize(("width", "field"), [(1920, 320), (1366, 216)])
def test_the_field_of_the_commands_is_as_wide_as_the_window_allows(officer: Officer, spoken: str, width: int, field: int) -> None:
    officer.speaks(spoken)
    officer.works_on(CRAFTS)
    for pane in officer.window.panes:
        officer.window.resize(width, 768)
        officer.goes_to(pane)
        officer.rests()
        assert officer.window.toolbar.search.width() == field, pane


@pytest.mark.parametrize("spoken", ["ar", "en"])
def test_nothing_is_cut_in_the_narrowest_window(officer: Officer, spoken: str) -> None:
    officer.speaks(spoken)
    officer.works_on(CRAFTS)
    window = officer.window
    for pane in window.panes:
        officer.goes_to(pane)
        window.resize(window.minimumSizeHint())
        officer.rests()
        bar = window.toolbar
        for tool in (*bar.findChildren(QToolButton), bar.role, bar.search):
            if tool.isVisible():
                place = tool.rect().translated(tool.mapTo(bar, tool.rect().topLeft()))
                assert bar.rect().contains(place), (pane, tool.accessibleName())
                assert tool.width() >= min(tool.minimumSizeHint().width(), 32), (pane, tool.accessibleName())


def test_the_buttons_stand_in_the_order_of_use(officer: Officer) -> None:
    tools = [id_ for id_, (row, _) in officer.window.toolbar._tools.items() if row.tool == "marks"]
    assert tools[:3] == ["mark.strong", "mark.emphasis", "style.quotation"]


def test_names_are_offered_below_their_button(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.selects("p-lead22", 0, 3)
    officer.clicks(officer.window.toolbar.names)
    menu = officer.window.findChildren(type(officer.window.menus.bar.actions()[0].menu()))[-1]
    assert any(action.isEnabled() for action in menu.actions())
    menu.close()
