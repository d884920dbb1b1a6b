"""The application of the benchmarks: no screen, Arabic, light."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.editing.document import Document
from desktop_app.ui.keyboard.focus_keys import FocusKeys
from desktop_app.ui.theme import install_theme
from desktop_app.ui.window import MainWindow
from desktop_app.ui.words import install
from tests.benchmarks import ground
from tests.benchmarks.reporting import ROWS, Report

Opened = Callable[[int], MainWindow]


@pytest.fixture
def dressed(qapp: QApplication) -> QApplication:
    install(qapp, "ar")
    install_theme(qapp, "light")
    return qapp


@pytest.fixture
def opened(dressed: QApplication) -> Iterator[Opened]:
    """Gives a shown window with so many paragraphs, all panels open, everything checked, the layout complete."""
    made: list[MainWindow] = []
    keys = FocusKeys(dressed)

    def open_(count: int) -> MainWindow:
        window = ground.window()
        made.append(window)
        keys.pressed.connect(window.pace.key_pressed)
        window.show_document(Document(ground.statement(count)))
        window.pace.settle()
        ground.complete(window.panes["body"].editor)
        return window

    yield open_
    for window in made:
        window.show_document(None)
        ground.gone(window)
    keys.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def report() -> Report:
    """Keeps what was measured for the end of the run."""

    def tell(what: str, ours: float, theirs: float) -> float:
        ROWS.append(f"{what}: {ours:.2f} over {theirs:.2f}" + (f" = {ours / theirs:.2f}" if theirs else ""))
        return ours / theirs if theirs else 0.0

    return tell


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for row in ROWS:
        terminalreporter.write_line(row)


@pytest.fixture
def gone() -> Iterator[Callable[[QWidget], None]]:
    """Takes widgets that go with the test."""
    widgets: list[QWidget] = []
    yield widgets.append
    for widget in widgets:
        ground.gone(widget)
