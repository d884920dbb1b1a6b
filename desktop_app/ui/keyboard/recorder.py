"""A field that takes keys instead of letters: what is pressed in it is a shortcut."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QSizePolicy

from desktop_app.editing.keyboard.sequences import canonical, fit
from desktop_app.text.message import message
from desktop_app.ui.parts import Entry, keys_words
from desktop_app.ui.words import tr

MODIFIERS = (
    Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr, Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock,
)  # fmt: skip
HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.ShiftModifier
    | Qt.KeyboardModifier.MetaModifier
)


class Recorder(Entry):
    """`recorded` gives a canonical sequence that may run a command. Tab, Escape and Enter alone work as everywhere: it holds nobody.

    A key that writes Arabic comes as the key of the US layout at its place, as for every widget that has the focus.
    """

    recorded = Signal(str)

    def __init__(self) -> None:
        super().__init__(message("Press the new keys here"))
        self.setReadOnly(True)
        self.setProperty("role", "recorder")
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def retranslate(self) -> None:
        super().retranslate()
        self.setAccessibleName(tr("New keys"))

    def event(self, event: QEvent) -> bool:
        """Every key comes here first, before the shortcuts of the dialog."""
        if event.type() == QEvent.Type.ShortcutOverride and event.modifiers() & HELD & ~Qt.KeyboardModifier.ShiftModifier:
            event.accept()
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in MODIFIERS:
            return
        keys = canonical(pressed_keys(event))
        if keys is None or not fit(keys):
            super().keyPressEvent(event)
            return
        self.setText(keys_words(keys))
        self.recorded.emit(keys)


def pressed_keys(event: QKeyEvent) -> str:
    """The sequence of a key press. A sign that only Shift writes stands for itself: "Ctrl++", not "Ctrl+Shift++"."""
    held = event.modifiers() & HELD
    letter = chr(event.key()) if 0x20 < event.key() < 0x7F else ""
    if letter and not letter.isalnum():
        held &= ~Qt.KeyboardModifier.ShiftModifier
    return QKeySequence(QKeyCombination(held, Qt.Key(event.key()))).toString(QKeySequence.SequenceFormat.PortableText)
