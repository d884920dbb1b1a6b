"""Two pages over the command table: help, which reads it, and shortcuts, which changes its keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.editing.commands import MENUS, Command, command
from desktop_app.editing.commands.searching import ranked
from desktop_app.editing.keyboard.shortcuts import with_keys_of, without_choice
from desktop_app.text.message import message
from desktop_app.ui.dialogs.key_change import KeyChange
from desktop_app.ui.palette.rows import CommandLine, command_line, known_commands, sought
from desktop_app.ui.palette.search_list import SearchList
from desktop_app.ui.parts import Answering, Button, Label, line
from desktop_app.ui.parts.boxes import column, panel, row
from desktop_app.ui.words import tr

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow

SIZE = QSize(760, 620)
OTHERS = message("Without a menu")


class CommandPage(Answering, QDialog):
    """The commands by menus, with a search field above. What stands below is the page's own."""

    def __init__(self, window: MainWindow, title: str) -> None:
        super().__init__(window)
        self._window, self._title = window, title
        self._commands = known_commands()
        self.list = SearchList(message("Search for a command"), message("Commands"), alone=False, air=(12, 4, 12, 4))
        self.field, self.view = self.list.field, self.list.view
        self.list.sought.connect(lambda _words: self._search())
        self.list.entered.connect(self._enter)
        self.setLayout(column((self.list, 1), line(), self._below(), gap=0))
        self.setWindowTitle(tr(title))
        self.resize(SIZE.boundedTo(self.screen().availableSize() - QSize(48, 80)))
        self._search()
        self.field.setFocus()

    def setVisible(self, visible: bool) -> None:
        """A dialog selects the words of its first field: the next letter would replace them."""
        super().setVisible(visible)
        self.field.end(False)

    def _below(self) -> QWidget:
        """What stands below the list. Each page has its own; this one is never shown by itself."""
        raise NotImplementedError

    def _enter(self) -> None:
        """What Enter does in the search field: it closes nothing."""

    def _line(self, each: Command) -> CommandLine:
        return command_line(each, self._window.menus.keys, purpose=True)

    def _search(self, current: str = "") -> None:
        words, keys = self.field.text().strip(), self._window.menus.keys
        if not words:
            self.view.show(self._grouped(), current)
            return
        rows = {each.id: each for each in self._commands}
        found = ranked(words, [sought(each, keys) for each in self._commands])
        self.view.show([self._line(rows[id_]) for id_ in found], current)

    def _grouped(self) -> list[CommandLine]:
        result: list[CommandLine] = []
        for name, title in (*MENUS, ("", OTHERS)):
            rows: Sequence[Command] = [each for each in self._commands if each.place.partition("/")[0] == name]
            if rows:
                result += [CommandLine(f"menu:{name}", tr(title), head=True), *(self._line(each) for each in rows)]
        return result


class HelpPage(CommandPage):
    """Every command with its purpose and its keys."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window, message("Help"))

    def _below(self) -> QWidget:
        words = Label(
            message(
                "Keys work by their place, with an Arabic or a Kurdish keyboard too. "
                "F6 goes round the window, F10 to the menus, Escape back to the text."
            ),
            "caption",
            wrap=True,
        )
        change = Button(message("Change keys…"))
        change.clicked.connect(self._change)
        close = Button(message("Close"), "primary")
        close.clicked.connect(self.reject)
        return panel(row((words, 1), change, close, gap=12, margins=(20, 12, 20, 12)), "chrome")

    def _change(self) -> None:
        ShortcutsPage(self._window, self).exec()
        self._search(self.view.line.id if self.view.line else "")


class ShortcutsPage(CommandPage):
    """Every command with its keys, which can be changed, taken from another, taken away, and reset."""

    def __init__(self, window: MainWindow, above: QWidget | None = None) -> None:
        super().__init__(window, message("Keyboard shortcuts"))
        if above is not None:
            self.setParent(above, self.windowFlags())
        self.view.selectionModel().currentChanged.connect(lambda _now, _before: self._show())
        self.view.model().modelReset.connect(self._show)
        self.view.clicked.connect(lambda _index: self.change.recorder.setFocus())
        self._show()

    def _below(self) -> QWidget:
        self.change = KeyChange()
        self.change.wanted.connect(self._give)
        self.change.reset_wanted.connect(self._reset)
        self.all = Button(message("Reset all"), "quiet")
        self.all.clicked.connect(self._reset_all)
        close = Button(message("Close"), "primary")
        close.clicked.connect(self.reject)
        foot = row(self.all, None, close, gap=12, margins=(12, 8, 20, 12))
        return panel(column(self.change, line(), foot, gap=0), "chrome")

    def _enter(self) -> None:
        self.change.recorder.setFocus(Qt.FocusReason.TabFocusReason)

    def _show(self) -> None:
        shown = self.view.line
        chosen = self._window.settings.shortcuts
        self.all.setEnabled(bool(chosen))
        self.change.show_command(command(shown.id) if shown is not None else None, self._window.menus.keys, chosen)

    def _give(self, id_: str, keys: str) -> None:
        self._choose(with_keys_of(self._window.settings.shortcuts, id_, keys), id_)

    def _reset(self, id_: str) -> None:
        self._choose(without_choice(self._window.settings.shortcuts, id_), id_)

    def _reset_all(self) -> None:
        self._choose({}, self.view.line.id if self.view.line else "")

    def _choose(self, shortcuts: dict[str, str], id_: str) -> None:
        place = self.view.verticalScrollBar().value()
        self._window.change_settings(replace(self._window.settings, shortcuts=shortcuts))
        self._search(id_)
        self.view.verticalScrollBar().setValue(place)
