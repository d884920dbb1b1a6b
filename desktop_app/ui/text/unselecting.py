"""Unselecting: Escape takes a selection away before it does anything else to the text."""

from __future__ import annotations

from PySide6.QtWidgets import QTextEdit, QWidget


def unselect(widget: QWidget | None) -> bool:
    """Takes the selection of a text away; the caret stays. False: it is no text, or nothing is selected in it."""
    if not isinstance(widget, QTextEdit) or not widget.textCursor().hasSelection():
        return False
    cursor = widget.textCursor()
    cursor.clearSelection()
    widget.setTextCursor(cursor)
    return True
