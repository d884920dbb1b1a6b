"""From a file or the clipboard to a recognised statement, through the import dialog."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QDialog

from desktop_app.formats.plain.read import from_text
from desktop_app.statement import Statement
from desktop_app.statement.lines import Lines

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow


def lines_of_clipboard(data: QMimeData | None) -> Lines | None:
    """The lines of the clipboard, with bold, italic, links and lists where it has them; None where it holds no text.

    `data` None: the clipboard of the system holds nothing, or is another program's for the moment.
    """
    if data is None:
        return None
    if data.hasHtml():
        lines = import_module("desktop_app.formats.html.read").from_text(data.html())
        if any(line.runs for line in lines.lines):
            return lines
    return from_text(data.text()) if data.hasText() and data.text().strip() else None


def imported(window: MainWindow, lines: Lines, data: bytes | None = None) -> Statement | None:
    """The statement that the person accepted in the import dialog; None when it was cancelled.

    `data`: the bytes of a plain text, which may be read in another encoding.
    """
    dialog = import_module("desktop_app.ui.dialogs.import_").ImportDialog(lines, window, data=data)
    statement = dialog.statement() if dialog.exec() == QDialog.DialogCode.Accepted else None
    dialog.deleteLater()
    window.activateWindow()
    return statement
