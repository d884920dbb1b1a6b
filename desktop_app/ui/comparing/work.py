"""Work: a file is read and compared, and its differences become suggestions: at once while both are short, in slices where a file is
read quickly, else in a child process."""

from __future__ import annotations

import time
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.editing.columns.building import Steps
from desktop_app.editing.columns.reading import Compared, compared, comparing, is_light, is_long, suggested
from desktop_app.statement import Statement
from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal
from desktop_app.ui.child import Child

SLICE = 0.008
"""Seconds of one slice."""
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
        self._steps: Steps[Compared] | None = None
        self._slices = QTimer(self, interval=0)
        self._slices.timeout.connect(self._slice)

    @property
    def busy(self) -> bool:
        """It goes on."""
        return self._child.busy or self._steps is not None

    def compare(self, statement: Statement) -> None:
        """Reads the file, and puts it beside the statement."""
        self.cancel()
        if is_long(statement, self._path) and is_light(self._path):
            self._told, self._steps = self.compared, comparing(statement, self._path, self._when)
            self._slices.start()
            return
        self._begin(self.compared, statement, compared, statement, self._path, self._when)

    def suggest(self, statement: Statement, found: Compared) -> None:
        """Makes suggestions on the statement of what differs."""
        self._begin(self.suggested, statement, suggested, statement, found.came, self._when)

    def cancel(self) -> None:
        """Gives the work up; nothing is told of it."""
        self._child.cancel()
        self._slices.stop()
        self._steps = None

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

    def _slice(self) -> None:
        began = time.monotonic()
        try:
            while self._steps is not None:
                next(self._steps)
                if time.monotonic() - began >= SLICE:
                    return
        except StopIteration as end:
            self.cancel()
            self._done(end.value)
        except Refusal as refusal:
            self.cancel()
            self._fail(refusal)

    def _done(self, said: object) -> None:
        self._told.emit(said)

    def _fail(self, refusal: Refusal | None) -> None:
        self.failed.emit(refusal or Refusal(FAILED, name=self._path.name))
