"""Menus and actions, generated from the command table."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from desktop_app.editing.commands import COMMANDS, MENUS, Command
from desktop_app.editing.keyboard.shortcuts import FIXED, Keys, keys_in_force
from desktop_app.editing.suggesting import VIEWS
from desktop_app.text.message import message
from desktop_app.ui.actions.file import open_path
from desktop_app.ui.dating import date_titles
from desktop_app.ui.menu_letters import MenuLetters
from desktop_app.ui.parts import keys_words
from desktop_app.ui.theme import theme_name
from desktop_app.ui.theme.tokens import HEIGHT
from desktop_app.ui.words import language, said, tr

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow

DEEP = {
    "file/export": message("Export"),
    "format/role": message("Role"),
    "insert/date": message("Date"),
    "format/list": message("List"),
    "format/names": message("Names"),
    "format/foreign": message("Foreign words"),
    "format/parts": message("Parts"),
    "format/direction": message("Direction"),
    "format/section": message("Move to"),
    "agenda/kind": message("Kind of item"),
    "agenda/outcome": message("Outcome"),
    "agenda/vote": message("Vote"),
    "review/many": message("Accept or reject many"),
    "review/status": message("Status"),
}
"""Groups that are menus of their own, with their titles."""

SUBMENUS = {"file.recent"}
AIR = "\u2003"
"""Between the longest title of a menu and the keys: Qt leaves 12 pixels."""

SWITCHES: dict[str, Callable[[MainWindow], bool]] = {
    "view.outline": lambda window: window.outline_dock.isVisible(),
    "view.problems": lambda window: window.side.shows("problems"),
    "view.review": lambda window: window.side.shows("review"),
    "view.reader": lambda window: window.side.shows("reader"),
    "review.suggest": lambda window: window.document is not None and window.document.suggesting.on,
    **{
        f"review.view-{name}": (lambda window, name=name: window.document is not None and window.document.suggesting.view == name)
        for name in VIEWS
    },
    "view.theme": lambda _window: theme_name() == "dark",
    "view.full-screen": lambda window: window.isFullScreen(),
    "view.focus": lambda window: window.focus_mode.on,
    "view.invisibles": lambda window: window.settings.invisibles,
    "memory.keep": lambda window: window.settings.remember,
    "agenda.compact": lambda window: window.settings.agenda_compact,
}
"""Commands of the window that show whether they are on."""


class Menus(QObject):
    """The menu bar and one QAction for each command, by id.

    An action is disabled only while a menu shows it: a shortcut always runs, and does nothing where nothing applies.
    `keys`: the keys in force, by command. `claimed`: those that no input widget may keep for itself, as Qt counts combinations.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.keys: Keys = keys_in_force(window.settings.shortcuts)
        self.claimed: frozenset[int] = frozenset()
        self.actions: dict[str, QAction] = {row.id: self._action(row) for row in COMMANDS}
        self.bar = QMenuBar(window)
        self.bar.setFixedHeight(HEIGHT["menu"])
        self._titles: list[tuple[QMenu, str]] = []
        self._top: dict[str, tuple[QMenu, str]] = {}
        self._rows = {row.id: row for row in COMMANDS}
        self._submenus: dict[str, QMenu] = {}
        for name, title in MENUS:
            self._menu(name, title)
        self.letters = MenuLetters(window, self.bar, self._top)
        self._give_keys()
        self.retranslate()
        window.preferences.changed.connect(self.follow_settings)

    def follow_settings(self) -> None:
        """The keys that the person chose, in every place that shows or hears them."""
        wanted = keys_in_force(self._window.settings.shortcuts)
        if wanted != self.keys:
            self.keys = wanted
            self._give_keys()
            self.retranslate()
            self._window.toolbar.retranslate()
            self._window.switcher.side.show_keys(self.shown_keys("view.problems"))
            self._window.status.show_keys(self.shown_keys)
            if self._window.sought is not None:
                self._window.sought.bar.show_keys(self.shown_keys)

    def shown_keys(self, id_: str) -> str:
        """The keys of a command that are shown beside it; empty where it has none."""
        return next(iter(self.keys.get(id_, ())), "")

    def retranslate(self) -> None:
        """Says every title again."""
        for menu, title in self._titles:
            menu.setTitle(tr(title))
        self.letters.retranslate(self.claimed)
        for id_, row in self._rows.items():
            self.actions[id_].setText(entry_words(command_title(row), self.shown_keys(id_)))
            self.actions[id_].setStatusTip(tr(row.purpose))
        for id_, menu in self._submenus.items():
            menu.setTitle(tr(self._rows[id_].title))
        self._window.problem_view.show_keys(self.shown_keys("problem.fix-safe"))

    def scope(self, name: str, widgets: tuple[QWidget, ...] = ()) -> None:
        """The keys of commands of this scope work in these widgets as well, and else nowhere."""
        for row in COMMANDS:
            if row.scope == name and row.id not in FIXED:
                action = self.actions[row.id]
                action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                for widget in widgets:
                    widget.addAction(action)

    def _action(self, row: Command) -> QAction:
        action = QAction(self._window)
        action.setObjectName(row.id)
        action.setCheckable(row.checked is not None or row.id in SWITCHES)
        action.triggered.connect(lambda _checked=False, id_=row.id: self._window.run(id_))
        if row.scope == "window":
            self._window.addAction(action)
        elif row.id in FIXED:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        return action

    def _give_keys(self) -> None:
        for id_, action in self.actions.items():
            action.setShortcuts([QKeySequence(keys) for keys in self.keys[id_]])
        claimed = (QKeySequence(keys)[0] for id_, given in self.keys.items() if id_ not in FIXED for keys in given)
        self.claimed = frozenset(combination.toCombined() for combination in claimed)

    def _menu(self, name: str, title: str) -> None:
        rows = [row for row in COMMANDS if row.place.partition("/")[0] == name]
        if not rows:
            return
        menu = self.bar.addMenu("")
        self._titles.append((menu, title))
        self._top[name] = menu, title
        before = ""
        for number, (place, group) in enumerate(groupby(rows, lambda row: row.place)):
            if number and not (place in DEEP and before in DEEP):
                menu.addSeparator()
            before = place
            target = menu
            if place in DEEP:
                target = menu.addMenu("")
                self._titles.append((target, DEEP[place]))
                self._wire(target)
            for row in group:
                self._entry(target, row)
        self._wire(menu)

    def _entry(self, menu: QMenu, row: Command) -> None:
        if row.id not in SUBMENUS:
            menu.addAction(self.actions[row.id])
            return
        below = menu.addMenu("")
        self._submenus[row.id] = below
        below.aboutToShow.connect(lambda: self._fill_recent(below))

    def _fill_recent(self, menu: QMenu) -> None:
        """The files opened last."""
        menu.clear()
        for path in self._window.settings.recent:
            entry = menu.addAction(f"\u2066{Path(path).name}\u2069".replace("&", "&&"))
            entry.setToolTip(path)
            entry.triggered.connect(lambda _checked=False, path=path: open_path(self._window, Path(path)))

    def _wire(self, menu: QMenu) -> None:
        menu.aboutToShow.connect(lambda: self._refresh(menu))
        menu.aboutToHide.connect(lambda: self._release(menu))

    def _refresh(self, menu: QMenu) -> None:
        """Asks each command of the menu whether it applies."""
        for action in menu.actions():
            row = self._rows.get(action.objectName())
            if row is None:
                continue
            action.setEnabled(self._window.runner.enabled(row))
            if row.checked is not None:
                action.setChecked(self._window.runner.checked(row))
            elif row.id in SWITCHES:
                action.setChecked(SWITCHES[row.id](self._window))
        for id_, words in (step_titles(self._window) | date_titles(self._window)).items():
            self.actions[id_].setText(entry_words(words, self.shown_keys(id_)))
        for id_, below in self._submenus.items():
            below.menuAction().setEnabled(self._window.runner.enabled(self._rows[id_]))

    def _release(self, menu: QMenu) -> None:
        for action in menu.actions():
            if action.objectName() in self._rows:
                action.setEnabled(True)


def command_title(row: Command) -> str:
    """What a command is called now: the switch of the language names the other one."""
    return tr("Arabic interface") if row.id == "view.language" and language() != "ar" else tr(row.title)


def menu_title(row: Command) -> str:
    """The title of the menu in which a command stands, and that of the menu below it; empty where it stands in none."""
    titles = (dict(MENUS).get(row.place.partition("/")[0], ""), DEEP.get(row.place, ""))
    return " · ".join(tr(title) for title in titles if title)


def entry_words(title: str, keys: str) -> str:
    """A menu's entry: title and shortcut with air between. Qt would let the keys of "Ctrl++" run from right to left in an Arabic menu."""
    return title.replace("&", "&&") + (f"\t{AIR}{keys_words(keys)}" if keys else "")


def step_titles(window: MainWindow) -> dict[str, str]:
    """ "Undo" and "Redo" with the names of the steps that they would take."""
    history = window.document.history if window.document is not None else None
    steps = {"edit.undo": history.done if history else (), "edit.redo": history.undone if history else ()}
    words: dict[str, Callable[[str], str]] = {
        "edit.undo": lambda step: said(message("Undo: {step}"), step=step),
        "edit.redo": lambda step: said(message("Redo: {step}"), step=step),
    }
    plain = {"edit.undo": message("Undo"), "edit.redo": message("Redo")}
    return {id_: words[id_](tr(done[-1].label)) if done else tr(plain[id_]) for id_, done in steps.items()}
