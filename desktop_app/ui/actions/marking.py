"""What is shown of the text on demand: the field for a link at the caret, invisible characters."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from desktop_app.editing.marked import link_here
from desktop_app.ui.text.editor import TextEditor

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow


def edit_link(window: MainWindow) -> bool:
    """Asks for the address of the selection or of the link at the caret."""
    editor = text_editor(window)
    if editor is None or not _may_link(window):
        return False
    field = import_module("desktop_app.ui.text.link_field").LinkField(window, link_here(window.document.value, window.selection))
    field.given.connect(lambda address: window.run("link.set", {"address": address}))
    field.removed.connect(lambda: window.run("link.remove"))
    box = editor.cursorRect()
    field.open_at(editor.viewport().mapTo(window, QPoint(box.center().x(), box.bottom())))
    return True


def text_editor(window: MainWindow) -> TextEditor | None:
    """The text of the pane in front; None where it has none."""
    if window.document is None:
        return None
    editor = getattr(window.panes[window.pane_name], "editor", None)
    return editor if isinstance(editor, TextEditor) else None


def _may_link(window: MainWindow) -> bool:
    return window.document is not None and not window.document.read_only and bool(window.selection.node) and not window.selection.field


def show_invisibles(window: MainWindow) -> bool:
    """Shows the characters that nobody sees, in all windows, or hides them again."""
    window.change_settings(replace(window.settings, invisibles=not window.settings.invisibles))
    for editor in (each for each in QApplication.allWidgets() if isinstance(each, TextEditor)):
        editor.viewport().update()
    return True


MARKING_ACTS = {"link.edit": edit_link, "view.invisibles": show_invisibles}
MARKING_READY = {"link.edit": lambda window: text_editor(window) is not None and _may_link(window)}
