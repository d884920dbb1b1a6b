"""What can safely be fixed in a text that is imported: looked for in slices, while the person looks at the dialog."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.editing.checking import Checker
from desktop_app.editing.document import Document
from desktop_app.language import PLAIN, House, safe_fixes
from desktop_app.statement import Fix

SLICE = 0.005
"""Seconds of one slice of the check."""
QUIET_MS = 150
"""A check begins so long after the last change."""


class SafeFixes(QObject):
    """The safe fixes of one document, by this house. `found` is told whenever they are known."""

    found = Signal()

    def __init__(self, parent: QObject | None = None, house: House = PLAIN) -> None:
        super().__init__(parent)
        self._house = house
        self._checker: Checker | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._step)

    @property
    def known(self) -> bool:
        """Whether the check of the document as it is now has come to its end."""
        return self._checker is not None and self._checker.idle

    @property
    def fixes(self) -> tuple[Fix, ...]:
        """Those that are known."""
        return safe_fixes(self._checker.problems) if self._checker is not None else ()

    def watch(self, document: Document) -> None:
        """Looks for those of this document from now on."""
        self.close()
        self._checker = Checker(document, house=self._house)
        self._checker.subscribe(lambda _problems: self.found.emit())
        self._timer.start(QUIET_MS)

    def changed(self) -> None:
        """The document was changed: the check begins again after a moment."""
        self._timer.start(QUIET_MS)

    def hurry(self) -> None:
        """Somebody waits for them."""
        self._timer.start(0)

    def close(self) -> None:
        """Looks no more."""
        self._timer.stop()
        if self._checker is not None:
            self._checker.close()
            self._checker = None

    def _step(self) -> None:
        began = time.monotonic()
        if self._checker is not None and self._checker.step(lambda: time.monotonic() - began >= SLICE):
            self._timer.start(0)
