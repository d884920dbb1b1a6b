"""Pace: what follows a key, and when. Nothing here runs while keys come, and no turn of the event loop takes long."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.editing.checking import Checker
from desktop_app.ui.text.writing import Writing

PAUSE_MS = 80
"""Docks, counters and enablement follow so long after the last change."""

QUIET_MS = 150
"""No slice of work begins so soon after a key."""

SLICE = 0.005
"""Seconds of one slice of work."""

SWEEP_MS = 20_000
"""Python looks for lost objects so long after the last change."""


class Pace(QObject):
    """`paused` is told once after a run of changes. What works in slices goes on while the person rests: first the texts that are
    still being written, then the checker. What is wanted `later` is done one by one, each in a turn of its own.

    Python's search for lost objects would stand still for as long as it takes to look at every paragraph, in the midst of typing:
    what lives is set apart from it after each slice, and sought through when a person has rested for long.
    """

    paused = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._checker: Checker | None = None
        self._writers: list[Writing] = []
        self._errands: dict[str, Callable[[], None]] = {}
        self._ahead: list[Callable[[], bool]] = []
        self._last_key = 0.0
        self._pause = self._timer(self.paused.emit, PAUSE_MS)
        self._work = self._timer(self._slice)
        self._next = self._timer(self._run_next)
        self._sweep = self._timer(self._sweep_up, SWEEP_MS)

    def write_for(self, text: Writing) -> None:
        """Lets a long text be written in slices."""
        self._writers.append(text)
        text.sliced = text.rests = True
        text.begun.connect(self._hurry)

    def check_with(self, checker: Checker | None) -> None:
        """Works for this checker from now on."""
        self._checker = checker
        self._errands.clear()
        if checker is None:
            gc.unfreeze()
        self._work.start(0)

    @property
    def busy(self) -> bool:
        """Whether something will still follow by itself."""
        return bool(self._errands) or self._may_go_ahead or self._pause.isActive() or self._work.isActive()

    @property
    def _may_go_ahead(self) -> bool:
        return bool(self._ahead) and self._checker is not None

    def touch(self) -> None:
        """Something changed: the pause begins again."""
        self._pause.start()
        self._work.start(QUIET_MS)

    def later(self, name: str, act: Callable[[], None]) -> None:
        """Does this soon; an act of the same name that was not done yet is forgotten."""
        self._errands[name] = act
        if not self._next.isActive():
            self._next.start(0)

    def ahead(self, act: Callable[[], bool]) -> None:
        """When there is nothing else to do: does this, in turns of its own, for as long as it gives True. What it makes is made without
        it too, when it is wanted."""
        self._ahead.append(act)

    def settle(self) -> None:
        """Does at once what would follow the pause."""
        self._pause.stop()
        self._work.stop()
        for writer in self._writers:
            writer.step(lambda: False)
        if self._checker is not None:
            self._checker.finish()
        self.paused.emit()
        self._next.stop()
        while self._errands:
            self._do_next()
        if self._may_go_ahead:
            self._next.start(QUIET_MS)

    def key_pressed(self) -> None:
        """A key came: work waits."""
        self._last_key = time.monotonic()

    def _timer(self, act: Callable[[], None], interval: int = 0) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=interval)
        timer.timeout.connect(act)
        return timer

    def _hurry(self) -> None:
        self._work.start(0)

    def _wait(self, timer: QTimer, quiet: int) -> bool:
        """Whether the last key is too near; the timer comes back when it is not."""
        rest = quiet - round((time.monotonic() - self._last_key) * 1000)
        if rest > 0 and self._last_key:
            timer.start(rest)
            return True
        return False

    def _slice(self) -> None:
        if self._wait(self._work, QUIET_MS):
            return
        start = time.monotonic()
        workers = (*self._writers, self._checker) if self._checker is not None else self._writers
        if any(worker.step(lambda: time.monotonic() - start >= SLICE) for worker in workers):
            self._work.start(0)
        else:
            self._next.start(0)
        gc.freeze()
        self._sweep.start()

    def _run_next(self) -> None:
        if self._wait(self._next, PAUSE_MS if self._errands else QUIET_MS):
            return
        if self._errands:
            self._do_next()
        elif self._may_go_ahead and not self._work.isActive() and not self._ahead[0]():
            del self._ahead[0]
        if self._errands or (self._may_go_ahead and not self._work.isActive()):
            self._next.start(0)

    def _do_next(self) -> None:
        self._errands.pop(next(iter(self._errands)))()

    def _sweep_up(self) -> None:
        gc.unfreeze()
        gc.collect()
        gc.freeze()
