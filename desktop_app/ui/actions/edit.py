"""History and clipboard: handed to the document and to the editor that has the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from desktop_app.ui.actions.marking import MARKING_ACTS, MARKING_READY
from desktop_app.ui.actions.pasting import PASTING_ACTS, PASTING_READY

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow


def undo(window: MainWindow) -> bool:
    """One step back; the focus goes where the change was."""
    return window.travel("undo")


def redo(window: MainWindow) -> bool:
    """One step forth again."""
    return window.travel("redo")


def editor(window: MainWindow) -> QWidget | None:
    """The text widget that has the focus, or had it before a menu took it."""
    focus = QApplication.focusWidget() or window.focusWidget()
    return focus if isinstance(focus, QLineEdit | QTextEdit | QPlainTextEdit) else None


def cut(window: MainWindow) -> bool:
    """The selection goes to the clipboard."""
    return _on_editor(window, "cut")


def copy(window: MainWindow) -> bool:
    """The clipboard gets the selection."""
    return _on_editor(window, "copy")


def paste(window: MainWindow) -> bool:
    """The clipboard comes in."""
    return _on_editor(window, "paste")


def paste_plain(window: MainWindow) -> bool:
    """The clipboard comes in as bare text."""
    focus = editor(window)
    if focus is not None and not hasattr(focus, "paste_plain"):
        return _on_editor(window, "paste")
    return _on_editor(window, "paste_plain")


def select_all(window: MainWindow) -> bool:
    """All text of the editor is selected."""
    return _on_editor(window, "selectAll")


def _on_editor(window: MainWindow, name: str) -> bool:
    focus = editor(window)
    if focus is None:
        return False
    getattr(focus, name)()
    return True


def _has_selection(window: MainWindow) -> bool:
    focus = editor(window)
    if isinstance(focus, QLineEdit):
        return focus.hasSelectedText()
    return focus is not None and focus.textCursor().hasSelection()


def _can_write(window: MainWindow) -> bool:
    focus = editor(window)
    return focus is not None and not focus.isReadOnly()


EDIT_ACTS = {
    "edit.undo": undo, "edit.redo": redo, "edit.cut": cut, "edit.copy": copy, "edit.paste": paste, "edit.paste-plain": paste_plain,
    "edit.select-all": select_all,
} | MARKING_ACTS | PASTING_ACTS  # fmt: skip

EDIT_READY = {
    "edit.undo": lambda window: window.document is not None and bool(window.document.history.done) and not window.document.read_only,
    "edit.redo": lambda window: window.document is not None and bool(window.document.history.undone) and not window.document.read_only,
    "edit.cut": lambda window: _has_selection(window) and _can_write(window),
    "edit.copy": _has_selection,
    "edit.paste": _can_write,
    "edit.paste-plain": _can_write,
    "edit.select-all": lambda window: editor(window) is not None,
} | MARKING_READY | PASTING_READY
