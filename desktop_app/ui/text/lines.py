"""Moving by lines and by letters, where Qt's own step sticks.

By lines it lands on the line that it left where a right-to-left line begins behind a space. By letters, in the visual way (arrows go
where they point), it never leaves the paragraph.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit

if TYPE_CHECKING:
    from desktop_app.ui.text.editor import TextEditor

LINES = (Qt.Key.Key_Up, Qt.Key.Key_Down)
LETTERS = (Qt.Key.Key_Left, Qt.Key.Key_Right)
AIR = 2
"""Lines that are kept free below and above the caret's."""
KEYPAD = Qt.KeyboardModifier.KeypadModifier


def moves(event: QKeyEvent) -> bool:
    """True for the arrow keys by themselves, also while selecting."""
    held = event.modifiers() & ~KEYPAD
    return event.key() in LINES + LETTERS and held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)


def give_air(editor: TextEditor) -> None:
    """After a key or a command: two lines are seen beyond the caret's, below and above. Not while the mouse is held: text would run
    away under it."""
    bar, caret, height = editor.verticalScrollBar(), editor.cursorRect(), editor.viewport().height()
    air = AIR * caret.height()
    if not bar.maximum() or height < 4 * air or QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
        return
    if caret.bottom() > height - air:
        bar.setValue(bar.value() + caret.bottom() - height + air)
    elif caret.top() < air:
        bar.setValue(bar.value() + caret.top() - air)


def step(editor: TextEditor, event: QKeyEvent) -> None:
    """Goes where such a key leads."""
    before = editor.textCursor()
    collapsed = collapsed_to(before, event)
    if collapsed is None:
        QTextEdit.keyPressEvent(editor, event)
    mended = collapsed or unstuck(before, editor.textCursor(), event)
    if mended is not None:
        editor.setTextCursor(mended)
        editor.ensureCursorVisible()
    event.accept()


def collapsed_to(before: QTextCursor, event: QKeyEvent) -> QTextCursor | None:
    """Where Left or Right leads from a selection: its end on that side; None for other keys, or without a selection."""
    if event.key() not in LETTERS or not before.hasSelection() or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        return None
    ends = [_at(before, position) for position in (before.selectionStart(), before.selectionEnd())]
    turned = _right_to_left(ends[0].block())
    if ends[0].block() == ends[1].block() and _line(ends[0]) == _line(ends[1]):
        ends.sort(key=_x)
    elif turned:
        ends.reverse()
    return ends[0] if event.key() == Qt.Key.Key_Left else ends[1]


def unstuck(before: QTextCursor, after: QTextCursor, event: QKeyEvent) -> QTextCursor | None:
    """Where a step from `before` should have led, if `after` is where Qt stuck; None if it is right."""
    if event.key() in LETTERS:
        return _by_letter(before, after, event) if before.position() == after.position() else None
    return _by_line(before, after, event.key() == Qt.Key.Key_Down)


def _by_line(before: QTextCursor, after: QTextCursor, down: bool) -> QTextCursor | None:
    """The start of the next or the previous line: the place at which the sticking happens."""
    if before.block() != after.block():
        return None
    line, landed = _line(before), _line(after)
    wanted = line + 1 if down else line - 1
    layout = before.block().layout()
    if landed != line or not 0 <= wanted < layout.lineCount():
        return None
    x, mended = after.verticalMovementX(), QTextCursor(after)
    keeps = QTextCursor.MoveMode.KeepAnchor if after.hasSelection() else QTextCursor.MoveMode.MoveAnchor
    mended.setPosition(before.block().position() + layout.lineAt(wanted).textStart(), keeps)
    mended.setVerticalMovementX(x)
    return mended


def _by_letter(before: QTextCursor, after: QTextCursor, event: QKeyEvent) -> QTextCursor | None:
    """Over the edge of the line: to the next one in reading order, or the one before; None at both ends of the text."""
    block = before.block()
    forward = (event.key() == Qt.Key.Key_Left) == _right_to_left(block)
    layout, line = block.layout(), _line(before)
    if 0 <= line + (1 if forward else -1) < layout.lineCount():
        step = layout.lineAt(line + 1 if forward else line - 1)
        position = block.position() + step.textStart() + (0 if forward else max(step.textLength() - 1, 0))
    else:
        other = block.next() if forward else block.previous()
        if not other.isValid():
            return None
        position = other.position() if forward else other.position() + other.length() - 1
    selects = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
    mended = QTextCursor(after)
    mended.setPosition(position, QTextCursor.MoveMode.KeepAnchor if selects else QTextCursor.MoveMode.MoveAnchor)
    return mended


def _at(cursor: QTextCursor, position: int) -> QTextCursor:
    done = QTextCursor(cursor)
    done.setPosition(position)
    return done


def _line(cursor: QTextCursor) -> int:
    return cursor.block().layout().lineForTextPosition(cursor.positionInBlock()).lineNumber()


def _x(cursor: QTextCursor) -> float:
    line = cursor.block().layout().lineForTextPosition(cursor.positionInBlock())
    return line.cursorToX(cursor.positionInBlock())[0]


def _right_to_left(block: QTextBlock) -> bool:
    return block.textDirection() == Qt.LayoutDirection.RightToLeft
