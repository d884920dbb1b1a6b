"""Dropping: text that is dragged into an editor. From the same statement it is moved, or copied with Ctrl, in one step; from elsewhere it
is a clean paste at the place."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QDropEvent

from desktop_app.editing.dragging import dropped
from desktop_app.editing.selection import Selection
from desktop_app.statement.edits.breaks import replace_range
from desktop_app.ui.text.apart import read_apart
from desktop_app.ui.text.clipboard import pieces_of
from desktop_app.ui.text.composition import finish
from desktop_app.ui.text.origins import noted
from desktop_app.ui.text.places import place_at

if TYPE_CHECKING:
    from desktop_app.ui.text.editor import TextEditor


def drop(editor: TextEditor, event: QDropEvent) -> bool:
    """Takes what was dropped on the editor; False where it can't."""
    document = editor.document_
    if document is None or editor.isReadOnly() or not editor.canInsertFromMimeData(event.mimeData()):
        event.ignore()
        return False
    finish(editor)
    cursor = editor.cursorForPosition(event.position().toPoint())
    place = place_at(editor.document(), editor.paragraphs, cursor.position())
    own = noted(event.mimeData(), document)
    document.seal()
    if own is not None and place is not None:
        change = dropped(document.value, own, *place, document.ids, copies=event.dropAction() != Qt.DropAction.MoveAction)
        event.setDropAction(Qt.DropAction.CopyAction)  # or Qt would delete what was dragged, as a step of its own
        event.accept()
    else:
        at = Selection(*place, place[0], place[1]) if place is not None else Selection()
        if read_apart(editor, event.mimeData(), replace(at, pane=editor.pane)):
            event.acceptProposedAction()
            return True
        pieces = pieces_of(event.mimeData(), editor)
        if not pieces:
            return False
        begun = editor.scope.begun(document.value, pieces, document.ids) if place is None else None
        change = begun if place is None else replace_range(document.value, *place, *place, pieces, document.ids)
        event.acceptProposedAction()
    editor.setFocus(Qt.FocusReason.MouseFocusReason)
    return editor.apply(change)
