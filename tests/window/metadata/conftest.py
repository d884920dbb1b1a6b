"""The pane alone in a window, bound to an invented statement."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from desktop_app.editing.document import Document
from desktop_app.ui.panes.metadata import MetadataPane
from tests.window.statements import CRAFTS


@pytest.fixture
def document() -> Document:
    return Document(CRAFTS)


@pytest.fixture
def pane(qtbot: QtBot, dressed: QApplication, document: Document) -> Iterator[MetadataPane]:
    window = QMainWindow()
    made = MetadataPane()
    window.setCentralWidget(made)
    window.resize(837, 618)
    made.bind(document)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield made
    window.close()
    window.deleteLater()
    dressed.processEvents()
