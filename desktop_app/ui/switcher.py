"""The switcher: one tab for each pane, with the number of its problems, and the switch of the side dock."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from desktop_app.editing.regions import REGIONS
from desktop_app.statement.grouping import severities, worst
from desktop_app.statement.problems import Problem
from desktop_app.text.message import message
from desktop_app.ui.parts import Tab, Tool, line, panel, row
from desktop_app.ui.parts.boxes import column
from desktop_app.ui.theme import rtl
from desktop_app.ui.theme.tokens import HEIGHT
from desktop_app.ui.words import counted

NARROW = 1100
"""Width of the window below which the tabs leave room to the docks."""


class Switcher(QWidget):
    """`chosen` names the pane that a person asked for; `side_wanted` whether the side dock is to be shown."""

    chosen = Signal(str)
    side_wanted = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.tabs = {region.name: Tab(region.title, region.icon) for region in REGIONS}
        self._group = QButtonGroup(self)
        for name, tab in self.tabs.items():
            self._group.addButton(tab)
            tab.clicked.connect(lambda _checked=False, name=name: self.chosen.emit(name))
        self.side = Tool("panel_right", message("Show or hide the problems"), keys="Shift+F9", checkable=True)
        self.side.clicked.connect(self.side_wanted)
        strip = panel(row(*self.tabs.values(), None, self.side, gap=0, margins=(12, 0, 12, 0)), "page", height=HEIGHT["switcher"] + 1)
        self.setLayout(column(strip, line(), gap=0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for tab in self.tabs.values():
            tab.squeeze(self.window().width() < NARROW)

    def show_pane(self, name: str) -> None:
        """Marks the current pane."""
        self.tabs[name].setChecked(True)

    def show_side(self, shown: bool) -> None:
        """Marks whether the side dock is there."""
        self.side.setChecked(shown)

    def show_problems(self, problems: Mapping[str, tuple[Problem, ...]]) -> None:
        """The problems by pane."""
        for name, tab in self.tabs.items():
            found = problems.get(name, ())
            severity = worst(severities(found))
            tab.count(len(found), severity or "", problem_count(len(found)) if found else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow keys go from tab to tab."""
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        tabs = list(self.tabs)
        now = next((number for number, name in enumerate(tabs) if self.tabs[name].hasFocus()), 0)
        name = tabs[(now + (-step if rtl() else step)) % len(tabs)]
        self.tabs[name].setFocus()
        self.chosen.emit(name)


def problem_count(count: int) -> str:
    """ "3 problems" in words."""
    return counted(count, message("1 problem"), message("2 problems"), message("{count:d} problems"), message("{count} problems"))
