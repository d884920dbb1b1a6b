"""Striking: keys that delete where deletions are suggestions. The letters stay, struck, so the caret must go on by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from desktop_app.editing.suggesting import beyond

if TYPE_CHECKING:
    from desktop_app.ui.text.editor import TextEditor


def pass_struck(editor: TextEditor, event: QKeyEvent) -> None:
    """A key that deletes forward goes on behind what it struck."""
    document = editor.document_
    if document is not None and document.suggesting.on and event.key() == Qt.Key.Key_Delete and editor.selection().empty:
        editor.put(beyond(document.value, editor.selection().caret()))
