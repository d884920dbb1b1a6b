"""Keys of the Arabic layout that write two letters: with Ctrl they are commands like any other key, never letters.

On the Arabic layout the keys B, Shift+B, Shift+G and Shift+T write لا, لآ, لأ and لإ. Qt finds no shortcut for them, since two letters
are no key; the letters come as the commit of an input method and would be written over the selection.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

LIGATURES = {"\u0644\u0627": "Ctrl+B", "\u0644\u0622": "Ctrl+Shift+B", "\u0644\u0623": "Ctrl+Shift+G", "\u0644\u0625": "Ctrl+Shift+T"}
"""What the key writes, and which keys a person who presses it with Ctrl means."""

PRESENTED = {"\ufefb": "\u0644\u0627", "\ufef5": "\u0644\u0622", "\ufef7": "\u0644\u0623", "\ufef9": "\u0644\u0625"}
"""Some systems give one presentation form for the two letters."""


def meant_keys(text: str) -> str:
    """The key sequence of the ligature key that writes this text; empty for any other text."""
    return LIGATURES.get(PRESENTED.get(text, text), "")


def commands(held: Qt.KeyboardModifier) -> bool:
    """Whether a key is a command with these modifiers held. AltGr, which some systems give as Ctrl+Alt, writes."""
    return bool(held & Qt.KeyboardModifier.ControlModifier) and not held & Qt.KeyboardModifier.AltModifier


def trigger(widget: QWidget, keys: str) -> bool:
    """Runs the action with these keys that the widget, or what it stands in, has; False when there is none."""
    wanted = QKeySequence(keys)
    holder: QWidget | None = widget
    while holder is not None:
        for action in holder.actions():
            if wanted in action.shortcuts() and action.isEnabled():
                action.trigger()
                return True
        holder = holder.parentWidget()
    return False
