"""The rules of the language, family by family: which are checked, and which put right at once what is typed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QScrollArea

from desktop_app.language.families import FAMILIES, Family
from desktop_app.language.rule import Rule
from desktop_app.text.message import Message, message
from desktop_app.ui.dialogs.differences import AROUND, EDGE
from desktop_app.ui.parts import Answering, Button, Label, column, line, panel, row
from desktop_app.ui.parts.check import Check
from desktop_app.ui.words import said, tr

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow

SIZE = QSize(600, 680)
AT_ONCE = message("At once")


class RulesDialog(Answering, QDialog):
    """What is ticked counts at once. `checked`, `at_once`: the ticks by code; the second for rules whose fix needs no human eye."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.checked: dict[str, Check] = {}
        self.at_once: dict[str, Check] = {}
        self.families: list[Check] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 1)
        for family in FAMILIES:
            self._family(family)
        inside = panel(column(self._grid, None, gap=0, margins=(EDGE, 12, EDGE, 16)), "page")
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setWidget(inside)
        note = Label(
            message("“At once” puts right what you have just typed, when you rest; one undo takes it back. Other rules wait for you."),
            "caption", wrap=True,
        )  # fmt: skip
        self.close_button = Button(message("Close"), "primary")
        self.close_button.clicked.connect(self.reject)
        self.close_button.setDefault(True)
        self.all = Button(message("Check all"), "quiet")
        self.all.clicked.connect(lambda: self._keep(silent=()))
        head = column(Label(message("Rules"), "heading"), note, gap=4, margins=(EDGE, 12, EDGE, 12))
        foot = row(self.all, None, self.close_button, gap=8, margins=(16, 12, EDGE, 12))
        self.setLayout(column(panel(head, "page"), line(), (area, 1), line(), panel(foot, "chrome"), gap=0))
        self.resize(SIZE.boundedTo(self.screen().availableSize() - AROUND))
        self.retranslate()
        self.follow()
        self.close_button.setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(tr("Rules"))

    def follow(self) -> None:
        """Shows the settings as they are now."""
        now = self._window.settings
        for code, tick in self.checked.items():
            tick.setChecked(code not in now.silent)
        for code, tick in self.at_once.items():
            tick.setChecked(code in now.at_once)
            tick.setEnabled(code not in now.silent)
        for family, tick in zip(FAMILIES, self.families, strict=True):
            on = sum(rule.code not in now.silent for rule in family.rules)
            some = Qt.CheckState.PartiallyChecked if on else Qt.CheckState.Unchecked
            tick.setCheckState(Qt.CheckState.Checked if on == len(family.rules) else some)
        self.all.setEnabled(bool(now.silent))

    def _family(self, family: Family) -> None:
        head = Check(family.title)
        head.setProperty("level", "strong")
        head.setTristate(True)
        head.clicked.connect(lambda: self._turn_family(family))
        self.families.append(head)
        at = self._grid.rowCount()
        self._grid.setRowMinimumHeight(at, 40)
        self._grid.addWidget(head, at, 0)
        if any(rule.safe for rule in family.rules):
            self._grid.addWidget(Label(AT_ONCE, "caption"), at, 1)
        for number, rule in enumerate(family.rules, at + 1):
            self._rule(rule, number)

    def _rule(self, rule: Rule, at: int) -> None:
        tick = self.checked[rule.code] = Check(rule.title)
        tick.setToolTip(f"<qt>{tr(rule.why)}</qt>")
        tick.clicked.connect(lambda on: self._keep(silent=_turned(self._window.settings.silent, (rule.code,), on=not on)))
        self._grid.addLayout(row(24, tick, None, gap=0), at, 0)
        if rule.safe:
            once = self.at_once[rule.code] = Check("")
            once.setAccessibleName(said(Message(message("{rule}: at once"), (("rule", Message(rule.title)),))))
            once.clicked.connect(lambda on: self._keep(at_once=_turned(self._window.settings.at_once, (rule.code,), on=on)))
            self._grid.addWidget(once, at, 1)

    def _turn_family(self, family: Family) -> None:
        codes = tuple(rule.code for rule in family.rules)
        silent = self._window.settings.silent
        self._keep(silent=_turned(silent, codes, on=not any(code in silent for code in codes)))

    def _keep(self, **chosen: tuple[str, ...]) -> None:
        self._window.change_settings(replace(self._window.settings, **chosen))
        self.follow()


def _turned(now: tuple[str, ...], codes: tuple[str, ...], *, on: bool) -> tuple[str, ...]:
    """The codes with these among them, or without."""
    left = tuple(code for code in now if code not in codes)
    return (*left, *codes) if on else left
