"""Seeking: the work of a search, in slices while the window works on; a regular expression is tried aside first."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.editing.finding.search import Search
from desktop_app.statement import Statement
from desktop_app.ui.find.trying import Trying

SLICE = 0.004
"""Seconds of a search in one turn of the event loop."""
LEAST = 6
"""So many slices at least: a short statement is searched in the turn of the key, however busy the machine is."""


class Seeking(QObject):
    """One search at a time. `found`: its hits are those of the value. `grown`: there may be more of them than before. `awaited`:
    somebody waits for them while an expression is tried. `refused`: with the Refusal that says why there are none.
    """

    found = Signal()
    grown = Signal()
    awaited = Signal()
    refused = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._search: Search | None = None
        self._work: Iterator[None] | None = None
        self._then: Callable[[], None] | None = None
        self._ready: Callable[[], bool] = never
        self._slices = QTimer(self)
        self._slices.timeout.connect(self._slice)
        self._trying = Trying(self)
        self._trying.done.connect(self._tried)
        self._trying.refused.connect(self.refused)

    @property
    def busy(self) -> bool:
        """Whether the hits are still to come."""
        return self._work is not None or self.trying

    @property
    def trying(self) -> bool:
        """Whether an expression is being tried: nothing can be said of its hits yet."""
        return self._trying.busy

    def begin(self, search: Search, value: Statement) -> None:
        """Starts anew."""
        self.rest()
        self._search = search
        self._work = self._gathering(search, value) if search.query.regular else search.slices()
        self._slices.start(0)

    def _gathering(self, search: Search, value: Statement) -> Iterator[None]:
        """The texts of an expression are gathered and tried first, where it was not tried on them yet."""
        unknown = yield from search.finder.gathered(value)
        if unknown:
            self._trying.begin(search.finder, unknown)
        else:
            yield from search.slices()

    def rest(self) -> None:
        """Nothing is sought any more, and nobody waits."""
        self._slices.stop()
        self._work = self._then = None
        self._trying.stop()

    def close(self) -> None:
        """Rests, and lets go of what trying needs."""
        self.rest()
        self._trying.close()

    def when(self, then: Callable[[], None], ready: Callable[[], bool] | None = None) -> None:
        """Does it when the hits are those of the value, or as soon as `ready` says that enough of them are known: at once where little
        is to be sought. Whoever waited before waits no more."""
        self._then, self._ready = then, ready or never
        if self._work is not None:
            self._slice()
        elif self.trying:
            self.awaited.emit()
        else:
            self._do()

    def _slice(self) -> None:
        began, done = time.monotonic(), 0
        while self._work is not None and (done < LEAST or time.monotonic() - began < SLICE):
            done += 1
            if next(self._work, self) is self:
                self._finish()
                return
        self.grown.emit()
        if self._then is not None and self._ready():
            self._do()

    def _finish(self) -> None:
        self._work = None
        self._slices.stop()
        if not self.trying:
            self.found.emit()
            self._do()
        elif self._then is not None:
            self.awaited.emit()

    def _do(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            then()

    def _tried(self) -> None:
        """The expression was tried on the texts that were unknown."""
        self._work = self._search.slices()
        self._slices.start(0)
        self._slice()


def never() -> bool:
    """For those who wait for all."""
    return False
