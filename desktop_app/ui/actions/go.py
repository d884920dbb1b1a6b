"""Going from problem to problem, and repairing them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.language import fixed, safe_fixes
from desktop_app.statement import Caret, Fix, Problem
from desktop_app.statement.edits.fixing import apply_fix
from desktop_app.text.message import message
from desktop_app.ui.actions.file import MENDED
from desktop_app.ui.words import counted, tr

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow

ORIGIN = "problems"
ROUND = {
    1: message("No more problems below: back to the first one"),
    -1: message("No more problems above: back to the last one"),
}
TOLD = 4000
"""Milliseconds for which the status bar says that the way led round."""


def next_problem(window: MainWindow) -> bool:
    """The problem behind the caret; after the last comes the first."""
    return _step(window, 1)


def previous_problem(window: MainWindow) -> bool:
    """The problem before the caret; before the first comes the last."""
    return _step(window, -1)


def go_to_problem(window: MainWindow, problem: Problem) -> bool:
    """Shows the place of a problem, with its text selected."""
    led = window.go_to(caret_of(problem))
    window.judging.list.choose(problem, window.selection)
    window.wondering.wonder(problem)
    window.pace.touch()
    return led


def fix_current(window: MainWindow) -> bool:
    """The first repair of the problem at hand."""
    problem = problem_at_hand(window)
    return problem is not None and bool(problem.fixes) and fix(window, problem.fixes[0])


def problem_at_hand(window: MainWindow) -> Problem | None:
    """The current problem as it is now, else the first that the caret touches."""
    current = window.judging.list.current
    if current is not None:
        return current
    return next(iter(problems_here(window)), None)


def problems_here(window: MainWindow) -> tuple[Problem, ...]:
    """The problems whose text the caret touches."""
    selection = window.selection
    return tuple(
        problem
        for problem in window.problems
        if problem.node == selection.node
        and problem.start is not None
        and problem.end is not None
        and problem.start <= selection.end
        and selection.start <= problem.end
    )


def fix(window: MainWindow, repair: Fix) -> bool:
    """One repair, one step of the history."""
    return window.apply(apply_fix(window.document.value, repair, window.ids), ORIGIN)


def fix_many(window: MainWindow, problems: tuple[Problem, ...]) -> bool:
    """All safe repairs of these problems, one step of the history. The caret stays where it is; the bar says how many there were."""
    fixes = safe_fixes(problems)
    if not window.apply(fixed(window.document.value, fixes, window.ids, window.selection.caret()), ORIGIN):
        return False
    window.status.showMessage(counted(len(fixes), *MENDED), TOLD)
    return True


def fix_safe(window: MainWindow) -> bool:
    """Every repair that needs no human eye."""
    return fix_many(window, window.problems)


def caret_of(problem: Problem) -> Caret:
    """Where the eye goes for a problem."""
    if problem.field or problem.start is None or problem.end is None:
        return Caret(problem.node, 0, "vote.method" if problem.field == "vote" else problem.field)
    return Caret(problem.node, problem.end, "", problem.node, problem.start)


def _step(window: MainWindow, by: int) -> bool:
    if window.document is None:
        return False
    found = window.judging.list.neighbour(by, window.document.value, window.selection)
    if found is None:
        return False
    problem, round_ = found
    led = go_to_problem(window, problem)
    window.status.showMessage(tr(ROUND[by]), TOLD) if round_ else window.status.clearMessage()
    return led


GO_ACTS = {
    "problem.next": next_problem, "problem.previous": previous_problem, "problem.fix": fix_current, "problem.fix-safe": fix_safe,
}  # fmt: skip

GO_READY = {
    "problem.fix": lambda window: (problem := problem_at_hand(window)) is not None and bool(problem.fixes),
    "problem.fix-safe": lambda window: any(safe_fixes((problem,)) for problem in window.problems),
}
