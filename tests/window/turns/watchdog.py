"""The watchdog: how long each turn of the event loop keeps the window from answering.

It counts the time of this thread's processor, not that of the wall: a busy machine does not make a turn longer.
"""

from __future__ import annotations

from collections.abc import Callable
from time import thread_time

from PySide6.QtCore import QAbstractEventDispatcher
from PySide6.QtWidgets import QApplication

from desktop_app.ui.window import MainWindow


class Watchdog:
    """`worst`: milliseconds of the longest turn by what was being done."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._doing, self._start = "", thread_time()
        self.worst: dict[str, float] = {}
        self._dispatcher = QAbstractEventDispatcher.instance()
        self._dispatcher.awake.connect(self._turned)

    def close(self) -> None:
        self._dispatcher.awake.disconnect(self._turned)

    def sees(self, doing: str, act: Callable[[], object]) -> None:
        """Watches an act, which is a turn itself where it lets no events in, and everything that follows it."""
        self._doing, self._start = doing, thread_time()
        act()
        self._turned()
        while self._window.pace.busy:
            QApplication.processEvents()
            self._turned()
        self._doing = ""

    def takes(self, act: Callable[[], object]) -> float:
        """Milliseconds of an act with what is painted then."""
        start = thread_time()
        act()
        QApplication.processEvents()
        return (thread_time() - start) * 1000

    def _turned(self) -> None:
        now = thread_time()
        if self._doing:
            self.worst[self._doing] = max(self.worst.get(self._doing, 0.0), (now - self._start) * 1000)
        self._start = thread_time()
