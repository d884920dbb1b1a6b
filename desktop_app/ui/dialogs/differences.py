"""Differences: two values of a statement side by side, and what a person may do about them; where there is one alone, its text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.editing.columns import columns
from desktop_app.statement import Statement
from desktop_app.text.message import message
from desktop_app.ui.comparing.heads import NEXT, PREVIOUS, Names, Walking
from desktop_app.ui.comparing.view import ColumnsView
from desktop_app.ui.dialogs.left_text import LeftText
from desktop_app.ui.parts import Answering, Button, EmptyState, Label, column, line, panel, row
from desktop_app.ui.words import Words, tr

SIZE, ALONE = QSize(1280, 800), QSize(820, 600)
AROUND = QSize(48, 80)
"""What a small screen keeps around it."""
EDGE = 24
Choice = tuple[str, Words, str | None]
"""What a person may do about it: its name, its words, the tone of its button."""


class Differences(Answering, QDialog):
    """`old` and `new` compared. `sides`: what the two are called; None: there is no old one. `chosen`: the name of the choice that
    the person took, empty where they only read."""

    def __init__(
        self,
        old: Statement,
        new: Statement,
        parent: QWidget | None,
        *,
        heading: Words,
        sides: tuple[str, str] | None,
        choices: Sequence[Choice] = (),
    ) -> None:
        super().__init__(parent)
        self.chosen = ""
        self.view = ColumnsView()
        self.view.show_columns(columns(old, new))
        self.walking = Walking(self.view)
        body = LeftText(new) if sides is None else self._columns(sides) if self.view.stops else _nothing()
        self.walking.setVisible(sides is not None and bool(self.view.stops))
        close = Button(message("Close"), None if choices and choices[-1][2] else "primary")
        close.clicked.connect(self.reject)
        presses = [self._press(*choice) for choice in choices]
        primary = bool(choices and choices[-1][2])  # it stands last, at the trailing edge, as everywhere
        head = row(Label(heading, "heading"), None, self.walking, gap=8, margins=(EDGE, 12, EDGE, 12))
        foot = row(None, *((close, *presses) if primary else (*presses, close)), gap=8, margins=(EDGE, 12, EDGE, 12))
        self.setLayout(
            column(panel(head, "page"), line(), (panel(column((body, 1), gap=0), "page"), 1), line(), panel(foot, "page"), gap=0)
        )
        self.resize((ALONE if sides is None else SIZE).boundedTo(self.screen().availableSize() - AROUND))
        (presses[-1] if primary else close).setDefault(True)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Close), self, activated=self.reject)
        self.retranslate()
        (close if isinstance(body, EmptyState) else self.view if sides is not None else body).setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(tr("Differences"))  # the heading stands below it

    def _columns(self, sides: tuple[str, str]) -> QWidget:
        self.walking.jumped.connect(self.view.walk)
        self.walking.filtered.connect(self._filter)
        for keys, by in ((NEXT, 1), (PREVIOUS, -1)):
            QShortcut(QKeySequence(keys), self, activated=lambda by=by: self.view.walk(by))
        holder = QWidget()
        holder.setLayout(column(Names(self.view, *sides), line(), (self.view, 1), gap=0))
        return holder

    def _filter(self) -> None:
        self.view.filter(spelling=self.walking.spelling.isChecked(), folds=self.walking.folds.isChecked())

    def _press(self, name: str, words: Words, tone: str | None) -> Button:
        press = Button(words, tone)
        press.clicked.connect(lambda: self._choose(name))
        return press

    def _choose(self, name: str) -> None:
        self.chosen = name
        self.accept()


def _nothing() -> EmptyState:
    return EmptyState("checkmark_circle", message("Text and fields are the same"), message("Nothing differs that can be read."))
