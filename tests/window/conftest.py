"""The window of the tests: no screen, no settings of the person who runs them."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.ui.keyboard.focus_keys import FocusKeys
from desktop_app.ui.theme import install_theme
from desktop_app.ui.window import MainWindow
from desktop_app.ui.words import install
from tests.officer import Officer


@pytest.fixture
def dressed(qapp: QApplication) -> QApplication:
    """The application in Arabic and light."""
    install(qapp, "ar")
    install_theme(qapp, "light")
    return qapp


@pytest.fixture(autouse=True)
def empty_clipboard(qapp: QApplication) -> Iterator[None]:
    """What a test copies goes with it: the platform without a screen would free it after Python has ended."""
    yield
    qapp.clipboard().clear()


@pytest.fixture
def officer(qtbot: QtBot, dressed: QApplication) -> Iterator[Officer]:
    """Somebody at a shown window without a statement."""
    window = MainWindow()
    keys = FocusKeys(dressed)
    keys.pressed.connect(window.pace.key_pressed)
    window.resize(1366, 768)
    person = Officer(qtbot, window)
    person.sits_down()
    yield person
    window.show_document(None)
    window.close()
    window.deleteLater()
    keys.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
