"""Clean up: what can safely be put right, rule by rule with a tick each, and the differences that it would make."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QWidget

from desktop_app.editing.cleaning import cleaned, safe_counts
from desktop_app.editing.columns import columns
from desktop_app.language import House
from desktop_app.language.families import rule_of
from desktop_app.statement import Caret, Change, Ids, Problem, Statement
from desktop_app.text.message import Message, message
from desktop_app.ui.actions.file import MENDED
from desktop_app.ui.actions.go import ORIGIN, TOLD
from desktop_app.ui.comparing.heads import NEXT, PREVIOUS, Names
from desktop_app.ui.comparing.view import ColumnsView
from desktop_app.ui.dialogs.differences import AROUND, EDGE
from desktop_app.ui.parts import Answering, Button, EmptyState, Label, column, line, panel, row
from desktop_app.ui.parts.check import Check
from desktop_app.ui.words import Words, counted, tr

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow

SIZE, LIST = QSize(1280, 800), 300
NOTHING = message("There is nothing that can be put right without a decision of yours.")


def clean_up(window: MainWindow) -> bool:
    """Offers it, and does what was chosen as one step. Where there is nothing to do the bar says so."""
    if window.document is None or window.document.read_only:
        return False
    window.settle_edits()
    window.pace.settle()
    if not safe_counts(window.problems):
        window.status.showMessage(tr(NOTHING), TOLD)
        return False
    house = window.preferences.housing.house
    dialog = CleaningDialog(window, window.document.value, window.problems, window.ids, house, window.selection.caret())
    change, count = dialog.answer()
    if change is None or not window.apply(change, ORIGIN):
        return False
    window.status.showMessage(counted(count, *MENDED), TOLD)
    return True


class CleaningDialog(Answering, QDialog):
    """`ticks`: by code; all are on at first. `change`: what the ticks make of the statement, None where they make nothing."""

    def __init__(
        self, parent: QWidget, statement: Statement, problems: tuple[Problem, ...], ids: Ids, house: House, caret: Caret | None
    ) -> None:
        super().__init__(parent)
        self._statement, self._problems, self._ids, self._house, self._caret = statement, problems, ids, house, caret
        self.counts = safe_counts(problems)
        self.change: Change | None = None
        self.ticks = {code: Check(_words(code, count)) for code, count in self.counts.items()}
        for tick in self.ticks.values():
            tick.setChecked(True)
            tick.clicked.connect(self._render)
        self.view = ColumnsView()
        for keys, by in ((NEXT, 1), (PREVIOUS, -1)):
            QShortcut(QKeySequence(keys), self, activated=lambda by=by: self.view.walk(by))
        self.nothing = EmptyState("info", message("Nothing is chosen"), message("Tick what is to be put right."))
        names = Names(self.view, message("Now"), message("Cleaned up"))
        self._seat = panel(column(names, line(), (self.view, 1), (self.nothing, 1), gap=0), "page")
        self.all = Button("", "quiet", dense=True)
        self.all.clicked.connect(self._turn_all)
        self.cancel, self.accept_button = Button(message("Cancel")), Button("", "primary", "wand")
        self.cancel.clicked.connect(self.reject)
        self.accept_button.clicked.connect(self.accept)
        self.accept_button.setDefault(True)
        head = row(Label(message("Clean up"), "heading"), None, gap=8, margins=(EDGE, 12, EDGE, 12))
        note = Label(message("One step of the history: undo takes all of it back."), "caption")
        foot = row(note, None, self.cancel, self.accept_button, gap=8, margins=(EDGE, 12, EDGE, 12))
        body = row(self._list(), line(upright=True), (self._seat, 1), gap=0)
        self.setLayout(column(panel(head, "page"), line(), (panel(body, "page"), 1), line(), panel(foot, "page"), gap=0))
        self.resize(SIZE.boundedTo(self.screen().availableSize() - AROUND))
        self.retranslate()
        self.accept_button.setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(tr("Clean up"))
        self._render()

    def answer(self) -> tuple[Change | None, int]:
        """Asks, and waits: the change that is wanted, and how many fixes are in it."""
        done = self.exec() == QDialog.DialogCode.Accepted
        self.deleteLater()
        return (self.change, self.count) if done else (None, 0)

    @property
    def count(self) -> int:
        """How many problems the ticks put right."""
        return sum(count for code, count in self.counts.items() if self.ticks[code].isChecked())

    def _list(self) -> QWidget:
        ticks = panel(column(*self.ticks.values(), row(self.all, None), None, gap=10, margins=(EDGE, 16, 16, 16)), "page")
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setWidget(ticks)
        area.setFixedWidth(LIST)
        return area

    def _turn_all(self) -> None:
        on = self.count == 0
        for tick in self.ticks.values():
            tick.setChecked(on)
        self._render()

    def _render(self) -> None:
        """What the ticks would do."""
        codes = {code for code, tick in self.ticks.items() if tick.isChecked()}
        self.change = cleaned(self._statement, self._problems, codes, self._ids, self._house, self._caret)
        self.view.show_columns(columns(self._statement, self.change.statement if self.change is not None else self._statement))
        self.view.setVisible(self.change is not None)
        self.nothing.setVisible(self.change is None)
        self.accept_button.say(Message(message("Clean up ({count})"), (("count", self.count),)))
        self.accept_button.setEnabled(self.change is not None)
        self.all.say(message("Tick none") if self.count else message("Tick all"))


def _words(code: str, count: int) -> Words:
    rule = rule_of(code)
    title = rule.title if rule is not None else message("Format")
    return Message(message("{rule} ({count})"), (("rule", Message(title)), ("count", count)))
