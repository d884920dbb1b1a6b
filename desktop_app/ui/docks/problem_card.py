"""The card that stands on the current problem, with real buttons for its repairs."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_app.editing.ignoring import ignorable
from desktop_app.language import safe_fixes
from desktop_app.statement import Statement
from desktop_app.statement.grouping import ProblemGroup
from desktop_app.statement.problems import Problem
from desktop_app.text.message import message
from desktop_app.ui.docks.problem_row import EDGE, TEXT, fix_all_words, help_of, quotation_of, repair_words, title_of, where_of
from desktop_app.ui.parts import Answering, Button, Glyph, Label, Quotation, Row, Tool, paint_box, row
from desktop_app.ui.parts.boxes import column
from desktop_app.ui.status import SEVERITY_ICONS
from desktop_app.ui.theme.tokens import RADIUS
from desktop_app.ui.words import tr


class ProblemCard(Answering, QWidget):
    """The current row: a raised card with the buttons of its repairs."""

    fix_asked = Signal(object)
    all_asked = Signal(object)
    ignore_asked = Signal(object)
    more_asked = Signal(object)

    def __init__(self, statement: Statement, group: ProblemGroup, problem: Problem, width: int) -> None:
        super().__init__()
        self.problem = problem
        title = Label("", "strong", wrap=True)
        title.setProperty("level", "problem")
        title.setText(title_of(problem))
        title.setToolTip(help_of(problem))
        where = Label("", "caption", wrap=True)
        where.setText(where_of(statement, group, problem))
        rows: list = [title, where]
        quoted = quotation_of(statement, problem)
        if quoted:
            rows.append(Quotation(quoted))
        rows += _in_rows(self._buttons(group, problem), width - TEXT - EDGE)
        icon = Glyph(SEVERITY_ICONS[problem.severity], problem.severity)
        body = column(*rows, gap=2)
        self.setLayout(row(column(icon, None, margins=(0, 2, 0, 0)), (body, 1), gap=8, margins=(EDGE, 8, EDGE, EDGE)))
        self.setAccessibleName(title_of(problem))

    def _buttons(self, group: ProblemGroup, problem: Problem) -> list[Button]:
        buttons = []
        for fix in problem.fixes:
            press = Button("", icon_name="wand", dense=True)
            press.setText(repair_words(fix).replace("&", "&&"))
            press.setAccessibleName(repair_words(fix))
            press.clicked.connect(lambda _=False, fix=fix: self.fix_asked.emit(fix))
            buttons.append(press)
        if len(safe_fixes(group.problems)) > 1:
            press = Button("", icon_name="wand", dense=True)
            press.setText(fix_all_words(len(safe_fixes(group.problems))))
            press.clicked.connect(lambda: self.all_asked.emit(group.problems))
            buttons.append(press)
        if ignorable(problem):
            press = Button(message("Ignore"), "quiet", dense=True)
            press.setToolTip(tr("Leave this problem as it is, at these words of this statement"))
            press.clicked.connect(lambda: self.ignore_asked.emit(problem))
            more = Tool("more_horizontal", message("More"), dense=True)
            more.clicked.connect(lambda: self.more_asked.emit(problem))
            buttons += [press, more]
        return buttons

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_box(painter, QRectF(self.rect()), RADIUS["card"], "accent")


def _in_rows(buttons: list[Button], room: int) -> list[Row]:
    """The buttons side by side as long as there is room."""
    rows: list[Row] = []
    used = room
    for press in buttons:
        press.ensurePolished()
        width = press.sizeHint().width() + 4
        if used + width > room:
            rows.append(row(None, gap=4, margins=(0, 4, 0, 0)))
            used = 0
        rows[-1].insertWidget(rows[-1].count() - 1, press)
        used += width
    return rows
