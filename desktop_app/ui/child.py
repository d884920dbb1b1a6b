"""A child process at work for the window, looked at now and then."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.editing.apart import Apart, Failed, start
from desktop_app.text.refusal import Refusal

LOOK = 40
"""Milliseconds between two looks at the child."""
LOG = logging.getLogger("bayan")


class Child(QObject):
    """One work at a time. `done` gives what it made; `failed` the Refusal that it met, None for anything else."""

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: Apart | None = None
        self._timer = QTimer(self, interval=LOOK)
        self._timer.timeout.connect(self._look)

    @property
    def busy(self) -> bool:
        """It is at work."""
        return self._work is not None

    def start(self, work: Callable[..., object], *words: object) -> None:
        """Does `work(*words)` in the child; a work that goes on is given up."""
        self.cancel()
        self._work = start(work, *words)
        self._timer.start()

    def cancel(self) -> None:
        """Gives the work up; nothing is told of it."""
        work, self._work = self._work, None
        self._timer.stop()
        if work is not None:
            work.give_up()

    def _look(self) -> None:
        if self._work is None or not self._work.over():
            return
        work, self._work = self._work, None
        self._timer.stop()
        said = work.result()
        if not isinstance(said, Failed):
            self.done.emit(said)
            return
        LOG.error("a child failed: %s", said.reason)
        source, detail, arguments = said.refusal or ("", "", {})
        self.failed.emit(Refusal(source, detail, **arguments) if said.refusal else None)
