"""From a file or the clipboard to a recognised statement, through the import dialog."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QDialog

from desktop_app.editing.document import Document
from desktop_app.formats.plain.read import from_text
from desktop_app.language import fixed
from desktop_app.statement import Change, Fix, Statement
from desktop_app.statement.lines import Lines
from desktop_app.text.message import message

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow

ORIGIN = "import"


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
    accepted = _accepted(window, lines, data, None)
    return accepted and accepted[0]


def created(window: MainWindow, lines: Lines, data: bytes | None = None) -> tuple[Document, int] | None:
    """A document with the statement that the person accepted in the import dialog, a step of its history, and the number of safe fixes
    that were applied, which are the next step; None when it was cancelled. What the person wants of fixes is remembered."""
    accepted = _accepted(window, lines, data, window.settings.fix_imports)
    if accepted is None:
        return None
    statement, fixes, wanted = accepted
    window.change_settings(replace(window.settings, fix_imports=wanted))
    document = Document(Statement(statement.id, statement.language))
    document.apply(Change(statement, message("Import")), ORIGIN)
    change = fixed(document.value, fixes, document.ids)
    mended = change is not None and document.apply(replace(change, label=message("Fix all that is safe"), caret=None), ORIGIN)
    return document, len(fixes) if mended else 0


def _accepted(window: MainWindow, lines: Lines, data: bytes | None, fixing: bool | None) -> tuple[Statement, tuple[Fix, ...], bool] | None:
    dialog = import_module("desktop_app.ui.dialogs.import_").ImportDialog(
        lines, window, data=data, fixing=fixing, house=window.preferences.housing.house
    )
    took = dialog.exec() == QDialog.DialogCode.Accepted
    accepted = (dialog.statement(), dialog.fixes(), dialog.fixing) if took else None
    dialog.close_check()
    dialog.deleteLater()
    window.activateWindow()
    return accepted
