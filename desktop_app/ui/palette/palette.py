"""The palette: every command by its name, in either language, and the places of the statement behind "#"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSize, Qt

from desktop_app.editing.commands import Command, command
from desktop_app.editing.commands.searching import Sought, ranked
from desktop_app.statement import Caret
from desktop_app.statement.names import SECTION_NAMES
from desktop_app.text.message import message
from desktop_app.ui.dialogs.popup import Popup
from desktop_app.ui.docks.outline_model import entry_words, lines_of
from desktop_app.ui.menus import SUBMENUS, SWITCHES
from desktop_app.ui.palette.foot import Foot
from desktop_app.ui.palette.painting import EMPTY
from desktop_app.ui.palette.rows import PLACE, CommandLine, command_line, known_commands, sought
from desktop_app.ui.palette.search_list import SearchList
from desktop_app.ui.parts import column, line
from desktop_app.ui.words import tr

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow

WIDTH, TOP, ROWS = 640, 88, 9
LEFT_OUT = {"help.search", *SUBMENUS}
"""What does nothing here: the palette itself, and menus that hold other entries than commands."""
RECENT = 8
"""How many commands are remembered as used last."""
FRAME = 116
"""Field, foot, hairlines and air: the height without the rows."""
ASKED = 12
"""So many of what was found are ordered by whether they apply now; asking more would take too long."""


class Palette(Popup):
    """A dialog over the window. `chosen`: the id of the row that was entered; empty when the person gave up."""

    def __init__(self, window: MainWindow, words: str = "") -> None:
        super().__init__(window, tr("Search commands"))
        self.chosen = ""
        self._window = window
        self._rows = {each.id: self._row(each) for each in known_commands() if each.id not in LEFT_OUT}
        self._sought = [sought(each, window.menus.keys) for each in known_commands() if each.id in self._rows]
        self._places = _places(window)
        prompt = message("Search for a command, or # for a place")
        self.list = SearchList(prompt, message("Commands"), lambda id_: window.runner.enabled(command(id_)))
        self.field, self.view, self.foot = self.list.field, self.list.view, Foot()
        self.setLayout(column((self.list, 1), line(), self.foot, gap=0, margins=(1, 1, 1, 1)))
        self.list.sought.connect(self._search)
        self.list.entered.connect(self._enter)
        self.field.installEventFilter(self)
        self.field.setText(words)
        self._search(words)
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """The palette's own keys close it."""
        if watched is not self.field or event.type() not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            return False
        own = any(keys[0] == event.keyCombination() for keys in self._window.menus.actions["help.search"].shortcuts())
        if event.type() == QEvent.Type.ShortcutOverride:
            event.setAccepted(own)
            return own
        if own:
            self.reject()
        return own

    def setVisible(self, visible: bool) -> None:
        """A dialog selects the words of its first field: the next letter would replace the first one."""
        super().setVisible(visible)
        self.field.end(False)

    def _row(self, known: Command) -> CommandLine:
        """The row of a command; what is on has its tick, as in the menu."""
        row, on = command_line(known, self._window.menus.keys), SWITCHES.get(known.id)
        return replace(row, icon="checkmark") if on is not None and on(self._window) else row

    def _search(self, words: str) -> None:
        places = [self._places[id_][0] for id_ in ranked(words.removeprefix("#"), [each for _, each in self._places.values()])]
        if words.startswith("#"):
            found = places
            self.foot.tell_places(len(places))
        else:
            found = self._commands(words)
            self.foot.tell(len(found), len(self._rows))
            found += places if len(words.strip()) > 1 else []
        self.view.show(found)
        self._fit(len(found))

    def _commands(self, words: str) -> list[CommandLine]:
        """The commands that the words name, the nearest first; among them those that apply now before the others."""
        found = [self._rows[id_] for id_ in ranked(words, self._sought, self._window.settings.commands_used)]
        if not words.strip():
            return found
        return sorted(found[:ASKED], key=lambda each: not self.view.model().enabled(each)) + found[ASKED:]

    def _fit(self, rows: int) -> None:
        """As high as its rows, up to nine; it stays where it stands."""
        window = self._window
        room = window.height() - TOP - 24
        self.setFixedSize(min(WIDTH, window.width() - 48), min(FRAME + 44 * (min(rows, ROWS) or EMPTY), max(240, room)))
        self.move(window.mapToGlobal(QPoint((window.width() - self.width()) // 2, TOP)))

    def _enter(self) -> None:
        chosen = self.view.line
        if chosen is not None and self.view.model().enabled(chosen):
            self.chosen = chosen.id
            self.accept()

    def sizeHint(self) -> QSize:
        return self.size()


def open_palette(window: MainWindow, words: str = "") -> bool:
    """Asks for a command or a place and goes there; False when nothing was done."""
    palette = Palette(window, words)
    palette.exec()
    palette.deleteLater()
    window.activateWindow()
    chosen = palette.chosen
    if chosen.startswith(PLACE):
        return window.go_to(Caret(chosen.removeprefix(PLACE)))
    if not chosen:
        return False
    used = (chosen, *(old for old in window.settings.commands_used if old != chosen))
    window.change_settings(replace(window.settings, commands_used=used[:RECENT]))
    return window.run(chosen)


def _places(window: MainWindow) -> dict[str, tuple[CommandLine, Sought]]:
    """The rows of the outline that one can go to, in its order; a section's head only where nothing else leads to its first paragraph."""
    if window.document is None:
        return {}
    entries = [each.entry for each in lines_of(window.document.value, {}, "") if each.entry.node]
    led = {entry.node for entry in entries if not entry.head}
    result = {}
    for entry in entries:
        if entry.head and entry.node in led:
            continue
        id_, title, section = PLACE + entry.node, entry_words(entry), tr(SECTION_NAMES[entry.section])
        caption = f"{section} {entry.number}" if entry.number is not None else "" if section == title else section
        result.setdefault(id_, (CommandLine(id_, title, caption, icon="target_arrow"), Sought(id_, (title,))))
    return result
