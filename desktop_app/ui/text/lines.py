"""Moving by lines. Qt's own step sticks where a right-to-left line begins behind a space: it lands on the line that it left."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor

STEPS = (Qt.Key.Key_Up, Qt.Key.Key_Down)


def moves_by_line(event: QKeyEvent) -> bool:
    """True for Up and Down, also while selecting."""
    return event.key() in STEPS and event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)


def unstuck(before: QTextCursor, after: QTextCursor, down: bool) -> QTextCursor | None:
    """Where a step from `before` should have led, if `after` is still on the same line of the same paragraph; None if it is right.

    The start of the next or the previous line: the place at which the sticking happens.
    """
    if before.block() != after.block():
        return None
    layout, start = before.block().layout(), before.block().position()
    line = layout.lineForTextPosition(before.position() - start).lineNumber()
    landed = layout.lineForTextPosition(after.position() - start).lineNumber()
    wanted = line + 1 if down else line - 1
    if landed != line or not 0 <= wanted < layout.lineCount():
        return None
    x, mended = after.verticalMovementX(), QTextCursor(after)
    keeps = QTextCursor.MoveMode.KeepAnchor if after.hasSelection() else QTextCursor.MoveMode.MoveAnchor
    mended.setPosition(start + layout.lineAt(wanted).textStart(), keeps)
    mended.setVerticalMovementX(x)
    return mended
