"""What a person decides about a problem: which fix, of one or of all of its kind, or that it is none."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING

from desktop_app.editing.ignoring import heeded, ignorable, ignored
from desktop_app.language import fixed
from desktop_app.language.families import rule_of
from desktop_app.language.fix import fixes_alike
from desktop_app.statement.problems import Fix, Problem
from desktop_app.text.message import Message, message
from desktop_app.ui.actions.file import MENDED
from desktop_app.ui.actions.go import ORIGIN, TOLD, problem_at_hand
from desktop_app.ui.words import counted, said

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow

SILENT = message("The rule “{rule}” is off, in all statements. The settings switch it on again.")


def show_fixes(window: MainWindow) -> bool:
    """What can be done about the problem at hand, as a menu."""
    problem = problem_at_hand(window)
    return problem is not None and show_ways(window, problem)


def show_ways(window: MainWindow, problem: Problem) -> bool:
    """What can be done about this problem, as a menu; False where nothing can."""
    if not (problem.fixes or ignorable(problem)):
        return False
    import_module("desktop_app.ui.problem_menu").show_problem_menu(window, problem)
    return True


def fix_all_alike(window: MainWindow, problem: Problem, repair: Fix) -> bool:
    """This fix wherever there is a problem of the kind, as one step."""
    fixes = fixes_alike(window.problems, problem, repair)
    if not window.apply(fixed(window.document.value, fixes, window.ids, window.selection.caret()), ORIGIN):
        return False
    window.status.showMessage(counted(len(fixes), *MENDED), TOLD)
    return True


def ignore_here(window: MainWindow, problem: Problem) -> bool:
    """Nobody is told of this problem again; the statement keeps it."""
    return window.document is not None and window.apply(ignored(window.document.value, problem), ORIGIN)


def ignore_rule(window: MainWindow, problem: Problem) -> bool:
    """No statement is checked by this rule any more; the settings keep it, and the bar says how to take it back."""
    rule, settings = rule_of(problem.code), window.settings
    if rule is None or rule.code in settings.silent:
        return False
    window.change_settings(replace(settings, silent=(*settings.silent, rule.code)))
    window.status.showMessage(said(SILENT, rule=Message(rule.title)), 2 * TOLD)
    return True


def heed(window: MainWindow) -> bool:
    """What was ignored in this statement is told again."""
    return window.document is not None and window.apply(heeded(window.document.value), ORIGIN)


def _at_hand(act: object) -> object:
    return lambda window: (problem := problem_at_hand(window)) is not None and act(window, problem)


def _ignorable(window: MainWindow) -> bool:
    problem = problem_at_hand(window)
    return problem is not None and ignorable(problem)


JUDGED_ACTS = {
    "problem.fixes": show_fixes, "problem.ignore": _at_hand(ignore_here), "problem.ignore-rule": _at_hand(ignore_rule),
    "problem.heed": heed, "problem.clean-up": lambda window: import_module("desktop_app.ui.dialogs.cleaning").clean_up(window),
}  # fmt: skip

JUDGED_READY = {
    "problem.fixes": lambda window: problem_at_hand(window) is not None, "problem.ignore": _ignorable, "problem.ignore-rule": _ignorable,
    "problem.heed": lambda window: window.document is not None and bool(window.document.value.ignored),
    "problem.clean-up": lambda window: window.document is not None,
}  # fmt: skip
