"""The outline's rows as a model that is patched: only what changed is told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, Qt, Signal

from desktop_app.statement import Statement
from desktop_app.statement.contents import Entry, contents, owners
from desktop_app.statement.names import ROLE_NAMES, SECTION_NAMES
from desktop_app.statement.problems import SEVERITIES, Problem, Severity
from desktop_app.text.message import message
from desktop_app.ui.docks.rows import patch_rows
from desktop_app.ui.words import said, tr

ROW = "application/x-bayan-outline-row"
"""What a dragged row carries: its key. Nothing outside of this outline takes it."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row as it is painted: its entry, how many problems stand in it and the worst, whether it is the current place."""

    entry: Entry
    count: int = 0
    severity: Severity | None = None
    current: bool = False


def entry_words(entry: Entry) -> str:
    """What the row is called in the language of the interface; text of the statement stays as it is."""
    if entry.text:
        return entry.text
    if entry.number is not None:
        return said(message("Item {number}"), number=entry.number)
    if entry.part:
        return tr("Thanks and pledge")
    if entry.role != "none":
        return tr(ROLE_NAMES[entry.role])
    if entry.section == "closing" and not entry.head:
        return tr("Closing text")
    return tr(SECTION_NAMES[entry.section] if entry.head or entry.section != "body" else message("Empty paragraph"))


def lines_of(statement: Statement, problems: Mapping[str, Sequence[Problem]], node: str) -> list[Line]:
    """The rows of a statement with `problems` by node; the one that stands for `node` is the current one."""
    known, found = owners(statement), {}
    for owner, here in problems.items():
        if owner in known:
            found.setdefault(known[owner], []).extend(problem.severity for problem in here)
    current = known.get(node)
    return [_line(entry, found.get(entry.key, ()), current=entry.key == current) for entry in contents(statement)]


def _line(entry: Entry, found: Sequence[Severity], *, current: bool) -> Line:
    return Line(entry, len(found), min(found, key=SEVERITIES.index, default=None), current)


FIXED = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren | Qt.ItemFlag.ItemIsDropEnabled
MOVABLE = FIXED | Qt.ItemFlag.ItemIsDragEnabled
"""Made once: a view asks for the flags of each row at each painting, and Python takes long to join them."""


class OutlineModel(QAbstractListModel):
    """Rows by their entry's key. `taken` tells that a row was dragged: its key, the row that it should stand before, whether it was
    dropped onto that row. Nothing moves by itself: the statement changes, and the rows follow."""

    taken = Signal(str, int, bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[Line] = []

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return entry_words(line.entry)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return entry_words(line.entry)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self._description(line)
        return line if role == Qt.ItemDataRole.UserRole else None

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        entry = self.rows[index.row()].entry
        return FIXED if entry.head or not entry.nodes else MOVABLE

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [ROW]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        data.setData(ROW, self.rows[indexes[0].row()].entry.key.encode())
        return data

    def dropMimeData(self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: QModelIndex) -> bool:
        if data.hasFormat(ROW):
            place = parent.row() if parent.isValid() else row if row >= 0 else len(self.rows)
            self.taken.emit(bytes(data.data(ROW).data()).decode(), place, parent.isValid())
        return False  # else the view would take the row away by itself

    def patch(self, wanted: list[Line]) -> None:
        """Makes the rows those; equal beginnings and ends are left alone."""
        old = self.rows
        patch_rows(self, old, wanted, lambda line: line.entry.key)
        for number, line in enumerate(wanted):
            if old[number] != line:
                old[number] = line
                self.dataChanged.emit(self.index(number), self.index(number))

    def _description(self, line: Line) -> str:
        parts = [said(message("{count} problems"), count=line.count)] if line.count else []
        return "، ".join([*parts, *([tr("current")] if line.current else [])])
