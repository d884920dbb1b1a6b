"""Letters of menus: Alt with a letter opens a menu. They are underlined while Alt is held and while the keys
are in the bar or in a menu of it, as Windows does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from desktop_app.editing.commands.letters import LETTERS, letter_keys, with_letter
from desktop_app.ui.words import language, tr

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow

ALT = Qt.KeyboardModifier.AltModifier


class MenuLetters(QObject):
    """The letters of the menus in the bar of a window, by the names of the menus. A command that has the same keys comes first."""

    def __init__(self, window: MainWindow, bar: QMenuBar, menus: dict[str, tuple[QMenu, str]]) -> None:
        super().__init__(window)
        self._window, self._bar, self._menus = window, bar, menus
        self._actions = {name: QAction(window) for name in menus}
        self._keys: dict[str, list[QKeySequence]] = {}
        self._alt = False
        for name, action in self._actions.items():
            action.triggered.connect(lambda _checked=False, name=name: self.open(name))
            window.addAction(action)
        for menu, _title in menus.values():
            menu.aboutToHide.connect(lambda: QTimer.singleShot(0, self, self._follow))
        for watched in (bar, window):
            watched.installEventFilter(self)

    def retranslate(self, claimed: frozenset[int]) -> None:
        """The letters of the language of the interface; `claimed`: combinations that belong to commands."""
        letters = LETTERS[language()]
        for name, action in self._actions.items():
            wanted = [QKeySequence(keys) for keys in letter_keys(letters[name])]
            self._keys[name] = [keys for keys in wanted if keys[0].toCombined() not in claimed]
            action.setShortcuts(self._keys[name])
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._bar and kind in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._show(letters=kind == QEvent.Type.FocusIn)
        elif (
            kind == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Alt and event.modifiers() == Qt.KeyboardModifier.AltModifier
        ):
            self._hold(True)
        elif kind == QEvent.Type.WindowDeactivate or (kind == QEvent.Type.KeyRelease and event.key() == Qt.Key.Key_Alt):
            self._hold(False)
        return False

    def _hold(self, alt: bool) -> None:
        if alt != self._alt:
            self._alt = alt
            self._follow()

    def _follow(self) -> None:
        inside = self._bar.hasFocus() or any(menu.isVisible() for menu, _title in self._menus.values())
        self._show(letters=inside)
        if self._alt and not inside:
            self._underline()

    def _show(self, *, letters: bool) -> None:
        """While Qt knows the letters, it hears them with Alt and without: two that hear the same hear nothing."""
        for name, (menu, title) in self._menus.items():
            menu.setTitle(with_letter(tr(title), LETTERS[language()][name]) if letters else tr(title))
            self._actions[name].setShortcuts(self._keys[name])
            self._actions[name].setEnabled(not letters)

    def _underline(self) -> None:
        """While Alt is held Qt hears the letter itself, this the key at its place; a menu whose letter is a command's shows none."""
        for name, (menu, title) in self._menus.items():
            letter = LETTERS[language()][name]
            own = QKeySequence(f"Alt+{letter}")
            if own in self._keys[name]:
                menu.setTitle(with_letter(tr(title), letter))
                self._actions[name].setShortcuts([keys for keys in self._keys[name] if keys != own])

    def open(self, name: str) -> None:
        """Opens a menu for the keys."""
        self._window.focus_mode.show_menus()
        self._show(letters=True)  # first: Qt closes a menu whose title changes
        self._bar.setActiveAction(self._menus[name][0].menuAction())
