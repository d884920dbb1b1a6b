"""Rows of the form: groups that attended, related statements. The model is patched, never rebuilt for a letter."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal

from desktop_app.statement import Attendance, Change, Ids, Relation, Statement
from desktop_app.statement.edits.fields import add_row, move_row, remove_row, set_field
from desktop_app.text.digits import number
from desktop_app.ui.panes.metadata.fields import Column, Table
from desktop_app.ui.words import tr

NOTHING = "—"
Row = Attendance | Relation


class RowsModel(QAbstractTableModel):
    """The rows of one table. `edited(row, column, value)`: a cell was committed; `refused(row, column)`: it is no whole number."""

    edited = Signal(int, str, object)
    refused = Signal(int, str)

    def __init__(self, table: Table, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table = table
        self.rows: tuple[Row, ...] = ()

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
            return f"{tr(column.label)}: {_written(column, value)}"
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


def with_cell(statement: Statement, table: Table, row: int, column: str, value: object) -> Change | None:
    """The edit that gives one cell a value."""
    if table.rows == "attendance":
        return set_field(statement, statement.metadata.attendance[row].id, column, value)
    relations = statement.metadata.relations
    changed = replace(relations[row], **{column: value}, digest="" if column == "id" else relations[row].digest)
    return set_field(statement, statement.id, "relations", (*relations[:row], changed, *relations[row + 1 :]))


def with_row(statement: Statement, table: Table, ids: Ids, after: int | None) -> Change | None:
    """The edit that adds an empty row behind `after`, at the end for None."""
    if table.rows == "attendance":
        groups = statement.metadata.attendance
        return add_row(statement, "attendance", ids, groups[after].id if after is not None else None)
    relations = statement.metadata.relations
    at = len(relations) if after is None else after + 1
    return set_field(statement, statement.id, "relations", (*relations[:at], Relation("corrects", ""), *relations[at:]))


def without_row(statement: Statement, table: Table, row: int) -> Change | None:
    """The edit that takes a row away."""
    if table.rows == "attendance":
        return remove_row(statement, statement.metadata.attendance[row].id)
    relations = statement.metadata.relations
    return set_field(statement, statement.id, "relations", (*relations[:row], *relations[row + 1 :]))


def with_moved(statement: Statement, table: Table, row: int, by: int) -> Change | None:
    """The edit that moves a row one place up (-1) or down (1); None at the ends."""
    rows: tuple[Row, ...] = getattr(statement.metadata, table.rows)
    if not 0 <= row + by < len(rows):
        return None
    if table.rows == "attendance":
        before = row - 1 if by < 0 else row + 2
        groups = statement.metadata.attendance
        return move_row(statement, groups[row].id, groups[before].id if before < len(groups) else None)
    order = list(statement.metadata.relations)
    order[row], order[row + by] = order[row + by], order[row]
    return set_field(statement, statement.id, "relations", tuple(order))
