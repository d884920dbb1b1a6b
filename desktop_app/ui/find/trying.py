"""Trying a regular expression aside: the window works on, and an expression that runs wild is told of."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress

from PySide6.QtCore import QObject, Signal

from desktop_app.editing.finding.aside import Aside, Stopped
from desktop_app.editing.finding.expressions import Spans
from desktop_app.editing.finding.finder import Finder
from desktop_app.text.refusal import Refusal

Answer = list[tuple[Spans, ...]]


class Trying(QObject):
    """One trial at a time. `done`: the finder has learnt of it; `refused`: with the Refusal that says why not."""

    done = Signal()
    refused = Signal(object)
    _answered = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._aside = Aside()
        self._thread: ThreadPoolExecutor | None = None
        self._trial: tuple[Finder, tuple[str, ...], Future[Answer]] | None = None
        self._answered.connect(self._answer)

    @property
    def busy(self) -> bool:
        """A trial goes on."""
        return self._trial is not None

    def begin(self, finder: Finder, texts: tuple[str, ...]) -> None:
        """Tries the finder's expression on these texts; a trial that goes on is given up."""
        self.stop()
        self._thread = self._thread or ThreadPoolExecutor(1, "find")
        future = self._thread.submit(self._aside.matches, finder.pattern, texts)
        self._trial = finder, texts, future
        future.add_done_callback(self._told)

    def stop(self) -> None:
        """Gives the trial up; nothing is told of it."""
        trial, self._trial = self._trial, None
        if trial is not None:
            trial[2].cancel()
            self._aside.stop()

    def close(self) -> None:
        """Gives up, and lets go of the process and the thread; another trial may begin all the same."""
        self.stop()
        self._aside.stop()
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.shutdown(wait=False, cancel_futures=True)

    def _told(self, future: Future[Answer]) -> None:
        """In the thread of the trial: nobody waits for it any more when the window has gone."""
        with suppress(RuntimeError):
            self._answered.emit(future)

    def _answer(self, future: Future[Answer]) -> None:
        if self._trial is None or self._trial[2] is not future:
            return
        finder, texts, _ = self._trial
        self._trial = None
        try:
            finder.learn(texts, future.result())
        except Refusal as refusal:
            self.refused.emit(refusal)
        except Stopped:
            self.done.emit()
        else:
            self.done.emit()
