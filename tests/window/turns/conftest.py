"""Officers who begin anew: what is made once is made again for each."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.ui.keyboard.focus_keys import FocusKeys
from desktop_app.ui.window import MainWindow
from tests.officer import Officer

Hired = Callable[[], Officer]


@pytest.fixture
def hired(qtbot: QtBot, dressed: QApplication) -> Iterator[Hired]:
    """Gives an officer at a window of their own, which is shown and welcomes; the window before is closed."""
    windows: list[MainWindow] = []
    keys = FocusKeys(dressed)

    def leave() -> None:
        for window in windows:
            window.show_document(None)
            window.close()
            window.deleteLater()
        windows.clear()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def hire() -> Officer:
        leave()
        window = MainWindow()
        windows.append(window)
        keys.pressed.connect(window.pace.key_pressed)
        window.resize(1366, 768)
        person = Officer(qtbot, window)
        person.sits_down()
        person.rests()
        return person

    yield hire
    leave()
    keys.deleteLater()
