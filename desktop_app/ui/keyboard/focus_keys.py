"""Keys on their way to the widget that has the focus: commands work on any layout, and undo belongs to the document.

The filter sits on that widget, not on the application: there it would cost each event of each widget a call. Three things it does:

- A key with Ctrl or Alt that writes another script than the Latin one is taken for the key of the US layout at its place.
- Keys that write two letters reach Qt as the commit of an input method: with Ctrl held they are commands too, never letters.
- Input widgets keep some keys for themselves, Ctrl+Z above all; in main windows the commands of the table come first.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QTextEdit, QWidget

from desktop_app.editing.keyboard.meaning import meant_key, spellings
from desktop_app.text.keyboards import ligature_key
from desktop_app.ui.keyboard.taking import Taker, give, taker_of

CTRL, ALT, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
META = Qt.KeyboardModifier.MetaModifier
COMMANDING = (CTRL | ALT).value
"""As a number: Python's own flags take ten times as long, and every letter comes this way."""
HELD = CTRL | ALT | SHIFT | META
KEY_PRESS, KEY_RELEASE, ASKED, COMMITTED = (
    QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride, QEvent.Type.InputMethod,
)  # fmt: skip
LAST_LETTER = 0x10FFFF
"""Up to here Qt's codes of keys are those of the letters that they write."""
NO_KEY = (0, Qt.Key.Key_unknown.value)


class FocusKeys(QObject):
    """`pressed` is told of each key of a main window before the widget gets it. `platform`: as `sys.platform` names it."""

    pressed = Signal()

    def __init__(self, app: QApplication, platform: str = sys.platform) -> None:
        super().__init__(app)
        self._platform, self._held = platform, Qt.KeyboardModifier.NoModifier
        app.focusChanged.connect(self._focus_moved)

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None:
            old.removeEventFilter(self)
        if new is not None:
            new.installEventFilter(self)
        else:
            self._held = Qt.KeyboardModifier.NoModifier

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is KEY_PRESS:
            self.pressed.emit()
            self._held = held = event.modifiers()
            return bool(held.value & COMMANDING) and self._press(watched, event)
        if kind is ASKED:
            commanding = event.modifiers().value & COMMANDING
            return bool(commanding or event.key() > LAST_LETTER) and self._ask(watched, event, commanding=bool(commanding))
        if kind is KEY_RELEASE:
            self._held = event.modifiers()
            return False
        return kind is COMMITTED and self._commit(watched, event)

    def _ask(self, watched: QWidget, event: QKeyEvent, *, commanding: bool) -> bool:
        """Before a key goes to the shortcuts. What is meant for somebody comes back as a key press."""
        if commanding and self._taker(watched, event) is not None:
            event.accept()
            return True
        window = watched.window()
        if isinstance(window, QMainWindow) and event.keyCombination().toCombined() in _claimed(window):
            event.ignore()
            return True
        return False

    def _press(self, watched: QWidget, event: QKeyEvent) -> bool:
        meant = self._taker(watched, event)
        if meant is None:
            return self._strays(watched, event)
        event.accept()
        give(*meant)
        return True

    def _strays(self, watched: QWidget, event: QKeyEvent) -> bool:
        """A command that has nothing to do here leaves no letter behind: Qt's fields would write what comes with Ctrl and Alt.

        They do it for AltGr, which Windows tells so and X11 does not.
        """
        both = event.modifiers() & CTRL and event.modifiers() & ALT
        field = isinstance(watched, (QLineEdit, QTextEdit)) and isinstance(watched.window(), QMainWindow)
        if not both or not field or self._platform == "win32" or not event.text().isprintable():
            return False
        event.accept()
        return True

    def _commit(self, watched: QWidget, event: QInputMethodEvent) -> bool:
        """Two letters of one key, with Ctrl held: a command, or nothing; never text.

        Such a commit overtakes the keys that wait in Qt's queue: what is held is told by the keys before and by the system together.
        """
        key = ligature_key(event.commitString())
        if key is None:
            return False
        held = (self._held | QApplication.queryKeyboardModifiers()) & HELD
        if not held & CTRL or held & ALT:
            return False
        letter, shift = key
        meant = _first_taker(watched, letter, held | SHIFT if shift else held & ~SHIFT)
        if meant is not None:
            give(*meant)
        event.accept()
        return True

    def _taker(self, watched: QWidget, event: QKeyEvent) -> tuple[Taker, QKeyCombination] | None:
        """Who takes the key that is meant, and as which combination; None: the event's own word counts."""
        written = _written(event)
        if written is None or self._writes(event):
            return None
        two = ligature_key(event.text())
        if two is not None:
            return _first_taker(watched, two[0], event.modifiers() & HELD | (SHIFT if two[1] else Qt.KeyboardModifier.NoModifier))
        key = meant_key(written, event.nativeScanCode(), self._platform)
        return _first_taker(watched, key, event.modifiers() & HELD) if key else None

    def _writes(self, event: QKeyEvent) -> bool:
        """Windows tells AltGr as Ctrl+Alt: a key that writes something with it is no command."""
        altgr = event.modifiers() & CTRL and event.modifiers() & ALT
        return self._platform == "win32" and bool(altgr) and event.text() != "" and event.text().isprintable()


def _written(event: QKeyEvent) -> str | None:
    """What the layout writes with the key: empty where Qt has no word for it; None for keys that are no letters."""
    if event.key() in NO_KEY:
        return event.text()[:1]
    return chr(event.key()) if event.key() <= LAST_LETTER else None


def _first_taker(watched: QWidget, key: str, held: Qt.KeyboardModifier) -> tuple[Taker, QKeyCombination] | None:
    for letter, shift in spellings(key, shift=bool(held & SHIFT)):
        combination = QKeyCombination(held & ~SHIFT | (SHIFT if shift else Qt.KeyboardModifier.NoModifier), Qt.Key(ord(letter)))
        taker = taker_of(watched, combination)
        if taker is not None:
            return taker, combination
    return None


def _claimed(window: QWidget) -> frozenset[int]:
    menus = getattr(window, "menus", None)
    return menus.claimed if menus is not None else frozenset()
