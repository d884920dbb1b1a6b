"""The problems: grouped, filtered by severity, the current one as a card; the foot repairs all that is safe."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.language import safe_fixes
from desktop_app.statement import Statement
from desktop_app.statement.grouping import grouped, severities
from desktop_app.statement.problems import SEVERITIES, Problem
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import paragraphs
from desktop_app.text.message import Message, message
from desktop_app.ui.docks.problem_view import GroupView
from desktop_app.ui.parts import Answering, Button, EmptyState, FilterChip, line, panel, row, with_keys
from desktop_app.ui.parts.boxes import column
from desktop_app.ui.status import SEVERITY_ICONS, severity_count
from desktop_app.ui.words import tr


class Problems(Answering, QWidget):
    """`chosen` gives the problem to go to, `fix_asked` a Fix, `all_asked` the problems whose safe repairs are wanted,
    `ignore_asked` and `more_asked` the problem that is to be ignored, or of which all ways are to be shown."""

    chosen = Signal(object)
    fix_asked = Signal(object)
    all_asked = Signal(object)
    ignore_asked = Signal(object)
    more_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.statement: Statement | None = None
        self._problems: tuple[Problem, ...] = ()
        self._current: Problem | None = None
        self._checking = False
        self._severity, self._keys = "", ""
        self.chips = {"": FilterChip("", message("All problems"))}
        self.chips |= {each: FilterChip("0", "", each, SEVERITY_ICONS[each]) for each in SEVERITIES}
        for severity, chip in self.chips.items():
            chip.clicked.connect(lambda _=False, severity=severity: self._filter(severity))
        self.chips[""].setChecked(True)
        self._chip_row = panel(row(*self.chips.values(), None, gap=6, margins=(16, 8, 16, 4)))
        self.view = GroupView()
        self.view.chosen.connect(self.chosen)
        self.view.fix_asked.connect(self.fix_asked)
        self.view.all_asked.connect(self.all_asked)
        self.view.ignore_asked.connect(self.ignore_asked)
        self.view.more_asked.connect(self.more_asked)
        self.empty = EmptyState("checkmark_circle", message("No problems"), message("The check found nothing."), tone="ok")
        self.fix_all = Button("", icon_name="wand")
        self.fix_all.clicked.connect(lambda: self.all_asked.emit(self._problems))
        self._foot = panel(column(line(), row(self.fix_all, None, margins=(16, 8, 16, 8)), gap=0))
        self.setLayout(column(self._chip_row, (self.view, 1), (self.empty, 1), self._foot, gap=0))
        self._render()

    def show_problems(
        self, statement: Statement | None, problems: tuple[Problem, ...], current: Problem | None, *, checking: bool = False
    ) -> None:
        """The problems of a statement, one of them the current one. `checking`: the check has not come to its end."""
        told = (problems, current, checking)
        if statement is not self.statement or told != (self._problems, self._current, self._checking):
            self.statement = statement
            self._problems, self._current, self._checking = told
            self._render()

    def show_keys(self, keys: str) -> None:
        """The keys that repair all that is safe."""
        self._keys = keys
        self._render()

    def retranslate(self) -> None:
        self._render(anew=True)

    def redress(self) -> None:
        self._render(anew=True)

    def _calm(self) -> tuple[str, str, str, str]:
        """Icon, tone and words where no problem is known: no more than was checked."""
        if self.statement is None or not any(plain(one.runs).strip() for one in paragraphs(self.statement) if one.role != "wrapper"):
            return "checkmark_circle", "ink3", message("No problems"), message("There is nothing to check yet.")
        if self._checking:
            return "info", "ink3", message("Checking…"), ""
        return "checkmark_circle", "ok", message("No problems"), message("The check found nothing.")

    def _filter(self, severity: str) -> None:
        self._severity = severity
        self._render()

    def _render(self, *, anew: bool = False) -> None:
        counts = severities(self._problems)
        everything = len(self._problems)
        self.chips[""].say(Message(message("All {count}"), (("count", everything),)), message("All problems"))
        for severity in SEVERITIES:
            self.chips[severity].say(str(counts[severity]), severity_count(severity, counts[severity]))
            self.chips[severity].setVisible(counts[severity] > 0 or self._severity == severity)
        self._chip_row.setVisible(everything > 0)
        safe = len(safe_fixes(self._problems))
        self.fix_all.say(Message(message("Fix all that is safe ({count})"), (("count", safe),)))
        self.fix_all.setToolTip(with_keys(tr("Apply every fix that needs no judgement"), self._keys))
        self._foot.setVisible(safe > 0)
        self.empty.setVisible(everything == 0)
        self.empty.say(*self._calm())
        self.view.setVisible(everything > 0)
        shown = [p for p in self._problems if self._severity in ("", p.severity)]
        if self.statement is not None:
            self.view.show_groups(self.statement, list(grouped(shown)), self._current, anew=anew)
        self.view.setAccessibleName(tr("Problems"))
