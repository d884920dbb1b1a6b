"""Rows of the form: groups that attended, related statements. The model is patched, never rebuilt for a letter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal

from desktop_app.editing.rows import Row
from desktop_app.text.digits import number
from desktop_app.ui.panes.metadata.fields import Column, Table
from desktop_app.ui.words import tr

NOTHING = "—"


@dataclass(frozen=True, slots=True)
class RowMark:
    """What is suggested for a row as a whole ("in", "out", "moved", empty for nothing) by an author of this number, and which of its
    cells have another value suggested, each with the number of who does. `told`: all of it in words."""

    kind: str = ""
    author: int = 1
    cells: Mapping[str, int] = field(default_factory=dict)
    told: str = ""


PLAIN = RowMark()


class RowsModel(QAbstractTableModel):
    """The rows of one table. `edited(row, column, value)`: a cell was committed; `refused(row, column)`: it is no whole number."""

    edited = Signal(int, str, object)
    refused = Signal(int, str)

    def __init__(self, table: Table, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table = table
        self.rows: tuple[Row, ...] = ()
        self._marks: dict[str, RowMark] = {}

    def mark(self, marks: dict[str, RowMark]) -> None:
        """These rows, by id, have something suggested."""
        if marks != self._marks:
            self._marks = marks
            if self.rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, len(self.table.columns) - 1))

    def mark_of(self, index: QModelIndex) -> RowMark:
        """What is suggested for the row of a cell."""
        return self._marks.get(self.rows[index.row()].id, PLAIN) if self._marks and index.row() < len(self.rows) else PLAIN

    def show(self, rows: tuple[Row, ...]) -> None:
        """Shows these rows; only what differs is told."""
        old, common = self.rows, min(len(self.rows), len(rows))
        if len(rows) > len(old):
            self.beginInsertRows(QModelIndex(), common, len(rows) - 1)
            self.rows = (*old, *rows[common:])
            self.endInsertRows()
        elif len(rows) < len(old):
            self.beginRemoveRows(QModelIndex(), common, len(old) - 1)
            self.rows = old[:common]
            self.endRemoveRows()
        self.rows = rows
        for at in range(common):
            if rows[at] is not old[at]:
                self.dataChanged.emit(self.index(at, 0), self.index(at, len(self.table.columns) - 1))

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.table.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(self.table.columns[section].label)
        return None

    def flags(self, _index: QModelIndex) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        column = self.table.columns[index.column()]
        value = getattr(self.rows[index.row()], column.name)
        if role == Qt.ItemDataRole.EditRole:
            return value if column.kind == "choice" else "" if value is None else str(value)
        if role == Qt.ItemDataRole.DisplayRole:
            return _written(column, value)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            told = self.mark_of(index).told
            return f"{tr(column.label)}: {_written(column, value)}" + (f" · {told}" if told else "")
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.mark_of(index).told or None
        return None

    def setData(self, index: QModelIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole:
            return False
        column = self.table.columns[index.column()]
        if column.kind == "number":
            text = str(value).strip().strip(NOTHING)
            count = number(text) if text else None
            if text and count is None:
                self.refused.emit(index.row(), column.name)
                return False
            value = count
        self.edited.emit(index.row(), column.name, value)
        return True


def _written(column: Column, value: object) -> str:
    if column.kind == "choice":
        return tr(dict(column.choices).get(str(value), str(value)))
    return NOTHING if value is None or value == "" else str(value)
