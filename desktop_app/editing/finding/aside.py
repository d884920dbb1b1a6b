"""Regular expressions tried in a process of their own: one that runs wild is ended, and the window stays quick."""

from __future__ import annotations

import re
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from desktop_app.editing.finding.expressions import Spans, matches
from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

PATIENCE = 3.0
"""Seconds that an expression may take over all texts."""
READY = 30.0
"""Seconds that the process may take to begin."""


class Stopped(Exception):
    """The process was ended by `Aside.stop` while it worked."""


class Aside:
    """A child process, begun when it is first asked, that tries expressions. Ask it from one thread at a time.

    A bundle must call `multiprocessing.freeze_support()` first of all.
    """

    def __init__(self) -> None:
        self._child: tuple[BaseProcess, Connection] | None = None

    def matches(self, pattern: re.Pattern[str], texts: Sequence[str], patience: float = PATIENCE) -> list[tuple[Spans, ...]]:
        """The matches of each text, in order. Raises Refusal when they take longer than `patience` seconds, Stopped after `stop`."""
        try:
            line = self._begun()
            line.send((pattern.pattern, pattern.flags, tuple(texts)))
            if not line.poll(patience):
                self.stop()
                raise Refusal(message("The pattern takes too long. Make it simpler."))
            answer: list[tuple[Spans, ...]] = line.recv()
        except (EOFError, OSError):
            self._child = None
            raise Stopped from None
        return answer

    def stop(self) -> None:
        """Ends the process, also from another thread than the one that waits for its answer."""
        running, self._child = self._child, None
        if running is not None:
            running[0].terminate()

    def _begun(self) -> Connection:
        if self._child is None or not self._child[0].is_alive():
            context = import_module("multiprocessing").get_context("spawn")  # a start needs none of it
            ours: Connection
            theirs: Connection
            ours, theirs = context.Pipe()
            child = context.Process(target=_work, args=(theirs,), daemon=True)
            child.start()
            theirs.close()
            self._child = child, ours
            ours.poll(READY)
            ours.recv()
        _, line = self._child
        return line


def _work(line: Connection) -> None:
    """Answers until nobody asks any more."""
    try:
        line.send(())
        while True:
            source, flags, texts = line.recv()
            pattern = re.compile(source, flags)
            line.send([matches(pattern, text) for text in texts])
    except (EOFError, OSError):
        return
