"""Keys that change the structure of the text: Enter, Backspace and Delete at a seam, typing over several paragraphs."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor

from desktop_app.editing.selection import Selection, selected_paragraphs
from desktop_app.statement import Change, Ids, Paragraph, Statement
from desktop_app.statement.edits.breaks import join, replace_range, split
from desktop_app.statement.edits.lists import deepen, go_on, shrink
from desktop_app.statement.runs import length
from desktop_app.text.characters import storable
from desktop_app.text.graphemes import erased_from
from desktop_app.ui.text.blocks import Shown
from desktop_app.ui.text.places import offset_in, position_in

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
LEVELS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
PLAIN = Qt.KeyboardModifier.NoModifier | Qt.KeyboardModifier.KeypadModifier
TYPING = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier)


def changes_structure(event: QKeyEvent, selection: Selection, shown: Shown) -> bool:
    """True when the key must go to `structural` and never to Qt."""
    if event.key() in LEVELS and event.modifiers() in TYPING:
        return in_list(selection, shown)
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
    if event.key() in LEVELS:
        back = event.key() == Qt.Key.Key_Backtab or event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        change = deepen(statement, selected_paragraphs(statement, selection), -1 if back else 1)
        return change and replace(change, caret=selection.caret())
    if event.key() in ENTER:
        if selection.empty:
            on = go_on(statement, selection.node, selection.start, ids) if in_list(selection, shown) else None
            return on or split(statement, selection.node, selection.start, ids)
        return over(statement, selection, "\n", ids)
    if spans:
        return over(statement, selection, storable(event.text()) if _types(event) else "", ids)
    order = [paragraph.id for paragraph in shown]
    number = order.index(selection.node)
    if event.key() == Qt.Key.Key_Backspace:
        return shrink(statement, selection.node) or (join(statement, selection.node) if number else None)
    return join(statement, order[number + 1]) if number + 1 < len(order) else None


def in_list(selection: Selection, shown: Shown) -> bool:
    """Whether what is selected begins in an item of a list: Tab and Enter are its own there."""
    return any(paragraph.style == "list-item" for paragraph in shown if paragraph.id == selection.node)


def over(statement: Statement, selection: Selection, pieces: tuple[Paragraph, ...] | str, ids: Ids) -> Change | None:
    """The selection gives way to the pieces, or to a bare text that takes the marks around it."""
    last = selection.end_node or selection.node
    return replace_range(statement, selection.node, selection.start, last, selection.end, pieces, ids)


def whole_letter(cursor: QTextCursor, event: QKeyEvent) -> QTextCursor | None:
    """What Backspace takes away at a bare caret, selected, where that is more than Qt would take; None where Qt is right."""
    if event.key() != Qt.Key.Key_Backspace or event.modifiers() not in TYPING or cursor.hasSelection():
        return None
    block = cursor.block()
    at = offset_in(block, cursor.position())
    start = erased_from(block.text(), at)
    if start >= at - 1:
        return None
    cursor.setPosition(position_in(block, start), QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _types(event: QKeyEvent) -> bool:
    text = event.text()
    return bool(text) and (text.isprintable() or text == "\t") and event.modifiers() in TYPING


def _size(shown: Shown, node: str) -> int:
    return next((length(paragraph.runs) for paragraph in shown if paragraph.id == node), 0)
