"""Pasting what recognition makes of the clipboard."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from desktop_app.editing.recognising import recognised
from desktop_app.text.refusal import Refusal
from desktop_app.ui.asking import tell
from desktop_app.ui.importing import imported, lines_of_clipboard

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow

AT_ONCE = 200
"""Lines that are recognised without a pause that one would feel; for more the import dialog shows progress, and asks."""


def paste_recognised(window: MainWindow) -> bool:
    """The clipboard goes through recognition, and what came out into the statement, behind the caret."""
    document = window.document
    if document is None or document.read_only:
        return False
    try:
        lines = lines_of_clipboard(QApplication.clipboard().mimeData())
    except Refusal as refusal:
        tell(window, refusal)
        return False
    if lines is None:
        return False
    if len(lines.lines) > AT_ONCE:
        read = imported(window, lines)
    else:
        read = import_module("desktop_app.recognition").recognise(lines, document.ids)
    if read is None:
        return False
    document.seal()
    return window.apply(recognised(document.value, window.selection, read, document.ids), "paste")


PASTING_ACTS = {"edit.paste-recognised": paste_recognised}
PASTING_READY = {"edit.paste-recognised": lambda window: window.document is not None and not window.document.read_only}
