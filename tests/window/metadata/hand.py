"""A hand at the keyboard for a widget that stands alone: keys go where the focus is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


def types(text: str) -> None:
    """Each letter as a key press; Arabic ones have no key code."""
    for letter in text:
        code = Qt.Key(ord(letter.upper())).value if ord(letter) < 127 else Qt.Key.Key_unknown.value
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(QApplication.focusWidget(), QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, letter))


def presses(keys: str) -> None:
    """A combination of keys, and what follows it."""
    combination = QKeySequence(keys)[0]
    QTest.keyClick(QApplication.focusWidget(), combination.key(), combination.keyboardModifiers())
    QApplication.processEvents()


def clicks(widget: QWidget) -> None:
    """The middle of a widget."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def composes(preedit: str, commit: str = "") -> None:
    """An input method at work."""
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(QApplication.focusWidget(), event)


def replaces(widget: QWidget, text: str) -> None:
    """Another text in a field, typed over the old one."""
    widget.setFocus()
    widget.selectAll()
    if text:
        types(text)
    else:
        presses("Delete")
