"""Work: a file is read and compared, and its differences become suggestions: at once while both are short, else in a child process."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop_app.editing.columns.reading import Compared, compared, is_long, suggested
from desktop_app.statement import Statement
from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal
from desktop_app.ui.child import Child

FAILED = message("“{name}” can't be compared. Open it by itself to see what is wrong with it.")


class Work(QObject):
    """`compared` gives a Compared, `suggested` a Statement, `failed` a Refusal. Emitted before the call returns where it is short."""

    compared = Signal(object)
    suggested = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject, path: Path) -> None:
        super().__init__(parent)
        self._path, self._told = path, self.compared
        self._when = datetime.now().astimezone()
        self._child = Child(self)
        self._child.done.connect(self._done)
        self._child.failed.connect(self._fail)

    @property
    def busy(self) -> bool:
        """A child is at work."""
        return self._child.busy

    def compare(self, statement: Statement) -> None:
        """Reads the file, and puts it beside the statement."""
        self._begin(self.compared, statement, compared, statement, self._path, self._when)

    def suggest(self, statement: Statement, found: Compared) -> None:
        """Makes suggestions on the statement of what differs."""
        self._begin(self.suggested, statement, suggested, statement, found.came, self._when)

    def cancel(self) -> None:
        """Gives the work up; nothing is told of it."""
        self._child.cancel()

    def _begin(self, told: Signal, statement: Statement, act: object, *words: object) -> None:
        self._told = told
        if is_long(statement, self._path):
            self._child.start(act, *words)
            return
        try:
            done = act(*words)
        except Refusal as refusal:
            self._fail(refusal)
        else:
            told.emit(done)

    def _done(self, said: object) -> None:
        self._told.emit(said)

    def _fail(self, refusal: Refusal | None) -> None:
        self.failed.emit(refusal or Refusal(FAILED, name=self._path.name))
