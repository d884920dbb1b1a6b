"""Keys that change the structure of the text: Enter, Backspace and Delete at a seam, typing over several paragraphs."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from desktop_app.editing.selection import Selection
from desktop_app.statement import Change, Ids, Paragraph, Statement
from desktop_app.statement.edits.breaks import join, replace_range, split
from desktop_app.statement.edits.style import set_label
from desktop_app.statement.runs import length
from desktop_app.text.characters import storable
from desktop_app.ui.text.blocks import Shown

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
PLAIN = Qt.KeyboardModifier.NoModifier | Qt.KeyboardModifier.KeypadModifier
TYPING = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier)


def changes_structure(event: QKeyEvent, selection: Selection, shown: Shown) -> bool:
    """True when the key must go to `structural` and never to Qt."""
    if event.key() in ENTER:
        return event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
    spans = selection.end_node not in ("", selection.node)
    erases = event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
    if spans:
        return erases or _types(event)
    if not erases or not selection.empty:
        return False
    if event.key() == Qt.Key.Key_Backspace:
        return selection.start == 0
    return selection.start == _size(shown, selection.node)


def structural(event: QKeyEvent, statement: Statement, selection: Selection, shown: Shown, ids: Ids) -> Change | None:
    """The change that such a key makes; None where it makes none (Backspace at the very start)."""
    spans = selection.end_node not in ("", selection.node)
    if event.key() in ENTER:
        if selection.empty:
            return split(statement, selection.node, selection.start, ids)
        return over(statement, selection, "\n", ids)
    if spans:
        return over(statement, selection, storable(event.text()) if _types(event) else "", ids)
    order = [paragraph.id for paragraph in shown]
    number = order.index(selection.node)
    if event.key() == Qt.Key.Key_Backspace:
        if shown[number].label:
            return set_label(statement, (selection.node,), "")
        return join(statement, selection.node) if number else None
    return join(statement, order[number + 1]) if number + 1 < len(order) else None


def over(statement: Statement, selection: Selection, pieces: tuple[Paragraph, ...] | str, ids: Ids) -> Change | None:
    """The selection gives way to the pieces, or to a bare text that takes the marks around it."""
    last = selection.end_node or selection.node
    return replace_range(statement, selection.node, selection.start, last, selection.end, pieces, ids)


def _types(event: QKeyEvent) -> bool:
    text = event.text()
    return bool(text) and (text.isprintable() or text == "\t") and event.modifiers() in TYPING


def _size(shown: Shown, node: str) -> int:
    return next((length(paragraph.runs) for paragraph in shown if paragraph.id == node), 0)
