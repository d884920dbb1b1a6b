"""Rows of commands: a model of what is shown now, and the view with its search field's keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QListView

from desktop_app.catalogue import translator
from desktop_app.editing.commands import COMMANDS, Command
from desktop_app.editing.commands.searching import Sought
from desktop_app.editing.keyboard.sequences import key_caps
from desktop_app.editing.keyboard.shortcuts import Keys
from desktop_app.ui.menus import command_title, menu_title
from desktop_app.ui.palette.painting import NOTHING, TRY, LineDelegate, paint_nothing
from desktop_app.ui.words import LANGUAGES, language, tr

Index = QModelIndex | QPersistentModelIndex
PLACE = "place:"
"""Before the id of a row that is a place of the statement, not a command."""
CHOSEN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
"""What can be done to a row; joined once, for it is asked at each painting."""


@dataclass(frozen=True, slots=True)
class CommandLine:
    """A row: a command, a place to go to, or the head of a group. `keys` are canonical sequences; `below` a second line."""

    id: str
    title: str
    caption: str = ""
    below: str = ""
    keys: tuple[str, ...] = ()
    icon: str = ""
    head: bool = False


class LinesModel(QAbstractListModel):
    """The rows that are shown. `enabled` is asked once for a row, when it is first painted: asking costs."""

    def __init__(self, parent: QObject, enabled: Callable[[str], bool] = lambda _id: True) -> None:
        super().__init__(parent)
        self.rows: list[CommandLine] = []
        self._ask, self._answers = enabled, {}

    def show(self, rows: Sequence[CommandLine]) -> None:
        """Shows other rows."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def enabled(self, line: CommandLine) -> bool:
        """Whether the row would do something now."""
        if line.head or line.id.startswith(PLACE):
            return True
        return self._answers.setdefault(line.id, self._ask(line.id)) if line.id not in self._answers else self._answers[line.id]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.rows[index.row()].head:
            return Qt.ItemFlag.NoItemFlags
        return CHOSEN

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.title
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self._described(line)
        return line if role == Qt.ItemDataRole.UserRole else None

    def _described(self, line: CommandLine) -> str:
        off = "" if self.enabled(line) else tr("does not apply now")
        keys = (" ".join(key_caps(each)) for each in line.keys)
        return " · ".join(part for part in (line.caption, line.below, *keys, off) if part)


class LinesView(QListView):
    """The list. The keys stay with the search field, which hands over those that move."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.setItemDelegate(LineDelegate(self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(tr(name))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows; where there are none, words that say so and what to do."""
        super().paintEvent(event)
        if not self.model().rows:
            paint_nothing(QPainter(self.viewport()), QRectF(self.viewport().rect()))

    @property
    def line(self) -> CommandLine | None:
        """The current row."""
        index = self.currentIndex()
        return index.data(Qt.ItemDataRole.UserRole) if index.isValid() else None

    def show(self, rows: Sequence[CommandLine], current: str = "") -> None:
        """Shows rows; the current one is that of this id, else the first."""
        self.model().show(rows)
        numbers = {line.id: number for number, line in enumerate(rows) if not line.head}
        number = numbers.get(current, next(iter(numbers.values()), -1))
        self.setCurrentIndex(self.model().index(number) if number >= 0 else QModelIndex())
        self.setAccessibleDescription("" if rows else f"{tr(NOTHING)}. {tr(TRY)}")
        if number <= 1:
            self.scrollToTop()

    def step(self, key: int) -> bool:
        """Moves as this key does in a list; False for keys that do not."""
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -6, Qt.Key.Key_PageDown: 6}.get(Qt.Key(key))
        stops = [number for number, line in enumerate(self.model().rows) if not line.head]
        if by is None or not stops:
            return False
        now = self.currentIndex().row()
        at = stops.index(now) if now in stops else 0
        wanted = (at + by) % len(stops) if abs(by) == 1 else max(0, min(len(stops) - 1, at + by))
        self.setCurrentIndex(self.model().index(stops[wanted]))
        return True


def known_commands() -> list[Command]:
    """The commands that a person can run without more words."""
    return [row for row in COMMANDS if not row.arguments]


def command_line(row: Command, keys: Keys, *, purpose: bool = False) -> CommandLine:
    """The row of a command, with its menu or its purpose."""
    shown = keys.get(row.id, ())
    if purpose:
        return CommandLine(row.id, command_title(row), "", tr(row.purpose), shown)
    return CommandLine(row.id, command_title(row), menu_title(row), "", shown[:1], row.icon)


def sought(row: Command, keys: Keys) -> Sought:
    """By which words a command is found: its name and purpose in every language of the interface, its own first; menu, keys."""
    return _sought(row.id, language(), keys.get(row.id, ()))


@lru_cache(maxsize=1024)
def _sought(id_: str, spoken: str, given: tuple[str, ...]) -> Sought:
    """Remembered: the words hang on nothing else, and the palette asks for those of all commands at each opening."""
    row = _BY_ID[id_]
    others = [translator(code) for code in LANGUAGES if code != spoken]
    names = (command_title(row), *(other(row.title) for other in others))
    caps = tuple(" ".join(key_caps(each)) for each in given)
    return Sought(id_, names, (tr(row.purpose), *(other(row.purpose) for other in others), menu_title(row), *caps, *given))


_BY_ID = {row.id: row for row in COMMANDS}
