"""Gathering: copies that came back are read and merged, at once while they are small, else in a child process."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.editing.incoming import Incoming, incoming, merging
from desktop_app.statement import Statement
from desktop_app.storage.reading import is_there
from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal
from desktop_app.ui.child import Child

SMALL = 64 * 1024
"""Bytes of all files together up to which a child would only cost time."""
FAILED = Refusal(message("The copies can't be merged. Open them one by one, and compare."))


class Gathering(QObject):
    """`began(n)`: the n-th file is being read; `came`: it was; `read`: all were. `merged` gives the Together, `failed` a Refusal.

    `base`: what is known to have stood in the files. `mine`: what is merged with.
    """

    began = Signal(int)
    came = Signal(object)
    read = Signal()
    merged = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject, mine: Statement, paths: Sequence[Path], base: Statement | None = None) -> None:
        super().__init__(parent)
        self._mine, self._paths, self._base = mine, tuple(paths), base
        self._small = sum(path.stat().st_size for path in self._paths if is_there(path)) <= SMALL
        self._when = datetime.now().astimezone()
        self.found: list[Incoming] = []
        self._merges = False
        self._child = Child(self)
        self._child.done.connect(self._done)
        self._child.failed.connect(self._failed)

    def start(self) -> None:
        """Begins with the first file."""
        self._next()

    def merge(self, me: str) -> None:
        """Merges what could be read."""
        self._merges = True
        copies = tuple(each.came for each in self.found if each.came is not None)
        self._work(merging, self._mine, copies, self._when, me)

    def cancel(self) -> None:
        """Gives the work up; nothing is told of it."""
        self._child.cancel()

    def _next(self) -> None:
        number = len(self.found)
        if number == len(self._paths):
            self.read.emit()
            return
        self.began.emit(number)
        self._work(incoming, self._paths[number], self._when, self._base, self._mine)

    def _work(self, act: object, *words: object) -> None:
        if not self._small:
            self._child.start(act, *words)
            return
        try:
            done = act(*words)
        except Refusal as refusal:
            self._failed(refusal)
        else:
            self._done(done)

    def _done(self, said: object) -> None:
        if self._merges:
            self.merged.emit(said)
            return
        self.found.append(said)
        self.came.emit(said)
        QTimer.singleShot(0, self, self._next)

    def _failed(self, refusal: Refusal | None) -> None:
        if self._merges:
            self.failed.emit(refusal or FAILED)
        else:
            path = self._paths[len(self.found)]
            fault = message("“{name}” can't be read. Open it by itself to see what is wrong with it."), (("name", path.name),)
            self._done(Incoming(path, fault=fault))
