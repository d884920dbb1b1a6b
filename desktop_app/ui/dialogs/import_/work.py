"""Recognising for the dialog: at once when the text is short, in a child process when it is long."""

from __future__ import annotations

import logging
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from random import SystemRandom

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.statement import Lines, Statement
from desktop_app.ui.dialogs.apart import recognised, start

LONG = 300
"""From so many lines on the work is done in a child."""
LOOK = 40
"""Milliseconds between two looks at the child."""
LOG = logging.getLogger("bayan")


class Recognition(QObject):
    """One recognition at a time. `done` gives the Statement; `failed`: it could not be done."""

    done = Signal(object)
    failed = Signal()

    def __init__(self, parent: QObject | None = None, *, long: int = LONG) -> None:
        super().__init__(parent)
        self._long = long
        self._child: tuple[BaseProcess, Connection] | None = None
        self._timer = QTimer(self, interval=LOOK)
        self._timer.timeout.connect(self._look)

    @property
    def busy(self) -> bool:
        """A child is at work."""
        return self._child is not None

    def start(self, lines: Lines) -> None:
        """Recognises the lines; a work that goes on is given up."""
        self.cancel()
        seed = SystemRandom().getrandbits(64)
        if len(lines.lines) < self._long:
            self.done.emit(recognised(lines, seed))
            return
        self._child = start(lines, seed)
        self._timer.start()

    def cancel(self) -> None:
        """Gives the work up; nothing is told of it."""
        if self._child is None:
            return
        child, answer = self._child
        self._child = None
        self._timer.stop()
        child.terminate()
        child.join()
        answer.close()

    def _look(self) -> None:
        child, answer = self._child
        if not answer.poll() and child.is_alive():
            return
        result = self._received(answer)
        self._timer.stop()
        self._child = None
        answer.close()
        child.join()
        if isinstance(result, Statement):
            self.done.emit(result)
        else:
            LOG.error("recognition failed: %r", result)
            self.failed.emit()

    @staticmethod
    def _received(answer: Connection) -> object:
        try:
            return answer.recv() if answer.poll() else None
        except EOFError:
            return None
