"""Tells what Tab goes through in a window, in Qt's own order, and ends the process at once."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.editing.document import Document
from desktop_app.ui.window import MainWindow
from tests.window.statements import CRAFTS


def tell(names: Iterable[str], *, early: bool) -> None:
    """Prints it, when the panes of these names were visited in this order. `early`: all were there before the window was seen."""
    app = QApplication([])
    window = MainWindow(awaits=True)
    if early:
        assert len(list(window.panes.values())) == len(window.panes)
    window.show()
    window.show_document(Document(CRAFTS))
    if early:
        window.run("edit.find-replace")
        window.finding.close()
    for name in names:
        window.run(f"pane.{name}")
        app.processEvents()
    window.run("edit.find-replace")
    stop: QWidget = window
    while (stop := stop.nextInFocusChain()) is not window:
        if window.panes["agenda"].sheet.isAncestorOf(stop):
            continue  # its cards come and go, and it leads from one to the next itself
        proxied = stop.focusProxy() is not None and stop in window.panes.made.values()
        if proxied or (stop.focusPolicy() & Qt.FocusPolicy.TabFocus and stop.focusProxy() is None):
            print(type(stop).__name__, stop.accessibleName())
    sys.stdout.flush()
    os._exit(0)
