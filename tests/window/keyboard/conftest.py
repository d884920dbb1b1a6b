"""Keys as a system hands them over: with the code of their place, and what the layout writes there."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from desktop_app.editing.keyboard.physical import WINDOWS, X11
from tests.officer import Officer

CODES = {key: code for code, key in (WINDOWS if sys.platform == "win32" else X11).items()}
Press = Callable[..., None]


@pytest.fixture
def presses(officer: Officer) -> Press:
    """Presses the key at a US key's place; `written` is what the layout writes there: it is both the key's code and its text."""

    def press(place: str, written: str, held: Qt.KeyboardModifier = Qt.KeyboardModifier.ControlModifier, *, key: int | None = None) -> None:
        code = ord(written.upper()) if key is None else key
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            widget = officer.focus
            event = QKeyEvent(kind, code, held, CODES.get(place, 0), 0, 0, written)
            event.ignore()
            QApplication.sendEvent(widget, event)

    return press
