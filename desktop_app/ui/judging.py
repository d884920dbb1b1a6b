"""What is wrong with the statement of a window: checked at the window's pace, by the house of the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from desktop_app.editing.at_once import AtOnce
from desktop_app.editing.checking import Checker
from desktop_app.editing.problem_list import ProblemList
from desktop_app.ui.text.editor import TextEditor

if TYPE_CHECKING:
    from desktop_app.editing.document import Document, Notice
    from desktop_app.statement import Problem
    from desktop_app.ui.window import MainWindow


TYPING = frozenset({"front", "lead", "body", "agenda", "closing"})
"""Origins of what is typed."""


class Judging(QObject):
    """`list`: the problems as a person walks through them."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._checker: Checker | None = None
        self._at_once: AtOnce | None = None
        self.list = ProblemList()
        window.preferences.housing.changed.connect(self._decided)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """In order of place; none without a statement."""
        return self._checker.problems if self._checker is not None else ()

    @property
    def busy(self) -> bool:
        """Whether the check of the statement as it is now has not come to its end."""
        return self._checker is not None and not self._checker.idle

    def take(self, document: Document) -> None:
        """Checks this statement from now on."""
        self._checker = Checker(document, house=self._window.preferences.housing.house)
        self._checker.subscribe(self._checked)
        self._at_once = AtOnce(document, TYPING)

    def changed(self, notice: Notice) -> None:
        """The statement was changed."""
        if self._at_once is not None:
            self._at_once.changed(notice)

    def start(self) -> None:
        """The window has taken the statement: the check goes on whenever there is time."""
        self._window.pace.check_with(self._checker)

    def leave(self) -> None:
        """Checks no statement any more."""
        if self._checker is not None:
            self._checker.close()
        self._checker = None
        self._window.pace.check_with(None)

    def forget(self) -> None:
        """Nothing is known of any problem."""
        self.list = ProblemList()

    def offer(self) -> None:
        """What unknown words may be meant for has become known: it stands with their problems."""
        if self._checker is not None:
            self._checker.offer()

    def _decided(self) -> None:
        if self._checker is not None:
            self._checker.decide(self._window.preferences.housing.house)
            self._window.pace.touch()

    def _checked(self, problems: tuple[Problem, ...]) -> None:
        self.list.update(problems)
        self._window.following.checked(problems)
        if self._window.settings.at_once:
            self._window.pace.later("at-once", self._put_right)

    def _put_right(self) -> None:
        """What was typed, by the rules that do so at once; never in what is composed, or while it was not checked yet."""
        window, writing = self._window, QApplication.focusWidget()
        composing = isinstance(writing, TextEditor) and writing.composition.active
        if self._at_once is not None and not self.busy and not composing:
            self._at_once.checked(self.problems, window.settings.at_once, window.selection)
