"""Letters of menus: Alt with a letter opens a menu. They are underlined only while the keys are in the bar, as Windows does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from desktop_app.editing.commands.letters import LETTERS, letter_keys, with_letter
from desktop_app.ui.words import language, tr

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow


class MenuLetters(QObject):
    """The letters of the menus in the bar of a window, by the names of the menus. A command that has the same keys comes first."""

    def __init__(self, window: MainWindow, bar: QMenuBar, menus: dict[str, tuple[QMenu, str]]) -> None:
        super().__init__(window)
        self._window, self._bar, self._menus = window, bar, menus
        self._actions = {name: QAction(window) for name in menus}
        for name, action in self._actions.items():
            action.triggered.connect(lambda _checked=False, name=name: self._open(name))
            window.addAction(action)
        self._bar.installEventFilter(self)

    def retranslate(self, claimed: frozenset[int]) -> None:
        """The letters of the language of the interface; `claimed`: combinations that belong to commands."""
        letters = LETTERS[language()]
        for name, action in self._actions.items():
            wanted = [QKeySequence(keys) for keys in letter_keys(letters[name])]
            action.setShortcuts([keys for keys in wanted if keys[0].toCombined() not in claimed])
        self._show(letters=self._bar.hasFocus())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._bar and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._show(letters=event.type() == QEvent.Type.FocusIn)
        return False

    def _show(self, *, letters: bool) -> None:
        """While Qt knows the letters, it hears them with Alt and without: two that hear the same hear nothing."""
        for name, (menu, title) in self._menus.items():
            menu.setTitle(with_letter(tr(title), LETTERS[language()][name]) if letters else tr(title))
            self._actions[name].setEnabled(not letters)

    def _open(self, name: str) -> None:
        self._window.focus_mode.show_menus()
        self._bar.setActiveAction(self._menus[name][0].menuAction())
