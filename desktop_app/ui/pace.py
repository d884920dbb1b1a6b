"""Pace: what follows a key, and when. Nothing here runs while keys come."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.editing.checking import Checker

PAUSE_MS = 80
"""Docks, counters and enablement follow so long after the last change."""

QUIET_MS = 150
"""No slice of work begins so soon after a key."""

SLICE = 0.005
"""Seconds of one slice of work."""


class Pace(QObject):
    """`paused` is told once after a run of changes. The checker works in slices while the person rests."""

    paused = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._checker: Checker | None = None
        self._last_key = 0.0
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.paused)
        self._work = QTimer(self, singleShot=True)
        self._work.timeout.connect(self._slice)

    def check_with(self, checker: Checker | None) -> None:
        """Works for this checker from now on."""
        self._checker = checker
        self._work.start(0)

    def touch(self) -> None:
        """Something changed: the pause begins again."""
        self._pause.start()
        self._work.start(QUIET_MS)

    def settle(self) -> None:
        """Does at once what would follow the pause."""
        self._pause.stop()
        self._work.stop()
        if self._checker is not None:
            self._checker.finish()
        self.paused.emit()

    def key_pressed(self) -> None:
        """A key came: work waits."""
        self._last_key = time.monotonic()

    def _slice(self) -> None:
        rest = QUIET_MS - round((time.monotonic() - self._last_key) * 1000)
        if rest > 0 and self._last_key:
            self._work.start(rest)
            return
        start = time.monotonic()
        if self._checker is not None and self._checker.step(lambda: time.monotonic() - start >= SLICE):
            self._work.start(0)
