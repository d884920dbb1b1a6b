"""From a file or the clipboard to a recognised statement, through the import dialog."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QDialog

from desktop_app.formats.plain.read import from_text
from desktop_app.statement import Statement
from desktop_app.statement.lines import Lines
from desktop_app.storage.reading import read_bytes
from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow

UNREADABLE = (".doc", ".odt", ".rtf", ".pdf")
ROOMS = {".docx": "docx", ".html": "html", ".htm": "html", ".xhtml": "html"}
"""The format whose reader takes a file, by the name's end; anything else is tried as plain text. Imported when used."""


def lines_of_file(path: Path) -> Lines:
    """The lines of a file. Raises Refusal."""
    return lines_and_data(path)[0]


def lines_and_data(path: Path) -> tuple[Lines, bytes | None]:
    """The lines of a file, and its bytes where it is plain text. Raises Refusal."""
    suffix = path.suffix.lower()
    if suffix in UNREADABLE:
        raise Refusal(
            message("{name} is a {kind} file, which Bayan can't read. Save it as DOCX or as plain text, or copy its text."),
            name=path.name,
            kind=suffix[1:].upper(),
        )
    room, data = ROOMS.get(suffix, "plain"), read_bytes(path)
    return _read(room, data, path.name), data if room == "plain" else None


def lines_of_clipboard(data: QMimeData) -> Lines | None:
    """The lines of the clipboard, with bold, italic, links and lists where it has them; None where it holds no text."""
    if data.hasHtml():
        lines = _read("html", data.html().encode(), "clipboard")
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


def _read(room: str, data: bytes, origin: str) -> Lines:
    return import_module(f"desktop_app.formats.{room}.read").read(data, origin)
