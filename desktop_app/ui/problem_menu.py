"""The fixes of the problem at hand, as a menu: the first is chosen already, so that Enter makes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QMenu

from desktop_app.editing.checking import word_of
from desktop_app.editing.ignoring import ignorable
from desktop_app.language.fix import fixes_alike
from desktop_app.statement.problems import Fix, Problem
from desktop_app.text.message import message
from desktop_app.ui.actions.go import fix
from desktop_app.ui.actions.judged import fix_all_alike, ignore_here, ignore_rule
from desktop_app.ui.docks.problem_row import repair_words, title_of
from desktop_app.ui.menus import entry_words
from desktop_app.ui.text.editor import TextEditor
from desktop_app.ui.words import said, tr

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow

PATIENCE = 0.15
"""Seconds that a menu waits for what an unknown word may be meant for."""


def show_problem_menu(window: MainWindow, problem: Problem) -> QMenu:
    """Shows what can be done about a problem, at the caret, else at its card."""
    menu = QMenu(window)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.addAction(_plain(title_of(problem))).setEnabled(False)
    menu.addSeparator()
    add_ways(window, menu, problem)
    menu.popup(_place(window))
    menu.setActiveAction(next(entry for entry in menu.actions() if entry.isEnabled() and not entry.isSeparator()))
    return menu


def add_ways(window: MainWindow, menu: QMenu, problem: Problem) -> None:
    """What can be done about a problem: its fixes, those of all of its kind, learning its word, ignoring it."""
    window.wondering.wonder(problem, PATIENCE)
    problem = next((one for one in window.problems if _same(one, problem)), problem)
    for repair in problem.fixes:
        _entry(menu, repair_words(repair), lambda repair=repair: fix(window, repair))
    if problem.fixes:
        _all_alike(window, menu, problem, problem.fixes[0])
    if window.document is not None and word_of(problem, window.document.value) is not None:
        _entry(menu, tr(message("Learn this word…")), lambda: window.run("spelling.learn"))
    if not ignorable(problem):
        return
    if problem.fixes:
        menu.addSeparator()
    here = menu.addAction(entry_words(tr(message("Ignore here")), window.menus.shown_keys("problem.ignore")))
    here.triggered.connect(lambda _checked=False: ignore_here(window, problem))
    _entry(menu, tr(message("Ignore this rule")), lambda: ignore_rule(window, problem))


def _all_alike(window: MainWindow, menu: QMenu, problem: Problem, repair: Fix) -> None:
    count = len(fixes_alike(window.problems, problem, repair))
    if count > 1:
        _entry(menu, said(message("Fix all of this kind ({count})"), count=count), lambda: fix_all_alike(window, problem, repair))


def _entry(menu: QMenu, words: str, act: object) -> None:
    menu.addAction(_plain(words)).triggered.connect(lambda _checked=False: act())


def _plain(words: str) -> str:
    return words.replace("&", "&&")


def _same(one: Problem, other: Problem) -> bool:
    return (one.code, one.node, one.field, one.start, one.end) == (other.code, other.node, other.field, other.start, other.end)


def _place(window: MainWindow) -> QPoint:
    writing = QApplication.focusWidget()
    if isinstance(writing, TextEditor):
        box = writing.cursorRect()
        return writing.viewport().mapToGlobal(box.bottomLeft() + QPoint(0, 6))
    card = window.problem_view.view.card
    if card is not None and card.isVisible():
        return card.mapToGlobal(QPoint(0, card.height()))
    focus = writing or window
    return focus.mapToGlobal(QPoint(0, focus.height()))
