"""Recognising for the dialog: at once when the text is short, in a child process when it is long."""

from __future__ import annotations

from random import SystemRandom

from PySide6.QtCore import QObject, Signal

from desktop_app.editing.recognising import afresh
from desktop_app.statement import Lines
from desktop_app.ui.child import Child

LONG = 300
"""From so many lines on the work is done in a child."""


class Recognition(QObject):
    """One recognition at a time. `done` gives the Statement; `failed`: it could not be done."""

    done = Signal(object)
    failed = Signal()

    def __init__(self, parent: QObject | None = None, *, long: int = LONG) -> None:
        super().__init__(parent)
        self._long = long
        self._child = Child(self)
        self._child.done.connect(self.done)
        self._child.failed.connect(lambda _refusal: self.failed.emit())

    @property
    def busy(self) -> bool:
        """A child is at work."""
        return self._child.busy

    def start(self, lines: Lines) -> None:
        """Recognises the lines; a work that goes on is given up."""
        self.cancel()
        seed = SystemRandom().getrandbits(64)
        if len(lines.lines) < self._long:
            self.done.emit(afresh(lines, seed))
        else:
            self._child.start(afresh, lines, seed)

    def cancel(self) -> None:
        """Gives the work up; nothing is told of it."""
        self._child.cancel()
