"""The rows of the problems: a model that is patched, a list of painted rows, a card on the current one."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.statement import Statement
from desktop_app.statement.grouping import ProblemGroup
from desktop_app.statement.problems import Problem
from desktop_app.ui.docks.problem_card import ProblemCard
from desktop_app.ui.docks.problem_row import RowPainter, all_safe, face_of, quotation_of, several, title_of, where_of
from desktop_app.ui.docks.rows import CardList
from desktop_app.ui.parts import paint_ring


class GroupModel(QAbstractListModel):
    """The groups as rows; patched where they differ."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.groups: list[ProblemGroup] = []

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.groups)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        group = self.groups[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return title_of(group.first)
        return group if role == Qt.ItemDataRole.UserRole else None

    def patch(self, wanted: list[ProblemGroup], stay: int) -> None:
        """Makes the rows those; the first `stay` of them stand where they stood."""
        self.groups[:stay] = wanted[:stay]
        if stay < len(self.groups):
            self.beginRemoveRows(QModelIndex(), stay, len(self.groups) - 1)
            del self.groups[stay:]
            self.endRemoveRows()
        if stay < len(wanted):
            self.beginInsertRows(QModelIndex(), stay, len(wanted) - 1)
            self.groups.extend(wanted[stay:])
            self.endInsertRows()


class GroupView(CardList):
    """Rows of unequal height; a card with real buttons stands on the current one.

    `chosen` gives the problem to go to, `fix_asked` a Fix, `all_asked` the problems whose safe repairs are wanted,
    `ignore_asked` and `more_asked` the problem that is to be ignored, or of which all ways are to be shown.
    """

    chosen = Signal(object)
    fix_asked = Signal(object)
    all_asked = Signal(object)
    ignore_asked = Signal(object)
    more_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.groups = GroupModel(self)
        self.setModel(self.groups)
        self.setItemDelegate(_GroupDelegate(self))
        self.card: ProblemCard | None = None
        self._row, self.current = -1, None
        self._faces: list[tuple[object, ...]] = []
        self.statement: Statement | None = None
        self.activated.connect(lambda index: self._choose(index.row()))

    def show_groups(self, statement: Statement, groups: list[ProblemGroup], current: Problem | None, *, anew: bool) -> None:
        """The groups as they are now."""
        self.statement, self.current = statement, current
        before = len(self._faces)
        stand = self._patch(groups)
        row_ = next((number for number, group in enumerate(groups) if current in group.problems), -1)
        face = None if row_ < 0 else (groups[row_], where_of(statement, groups[row_], current), current, quotation_of(statement, current))
        if anew or row_ != self._row or row_ >= stand or (self.card is not None and self.card.face != face):
            self._place_card(row_, face)
        elif stand == len(groups) == before:
            return
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def _patch(self, groups: list[ProblemGroup]) -> int:
        """Makes the rows those; gives how many stand where they stood. Of these no more is painted than what says something else: a
        list that is laid out and painted anew after each pause is felt at the key that comes then."""
        was, width = self._faces, self.viewport().width()
        self._faces = [face_of(self.statement, group, width) for group in groups]
        stand = 0
        while stand < min(len(was), len(groups)) and was[stand][0] == self._faces[stand][0]:
            stand += 1
        self.groups.patch(groups, stand)
        for number in range(stand):
            if was[number] != self._faces[number]:
                self.update(self.groups.index(number))
        return stand

    def _place_card(self, row_: int, face: object) -> None:
        if 0 <= self._row < len(self.groups.groups):
            self.setIndexWidget(self.groups.index(self._row), None)
        self.card, self._row = None, row_
        if row_ < 0:
            return
        self.card = ProblemCard(self.statement, self.groups.groups[row_], self.current, self.viewport().width())
        self.card.face = face
        self.card.fix_asked.connect(self.fix_asked)
        self.card.all_asked.connect(self.all_asked)
        self.card.ignore_asked.connect(self.ignore_asked)
        self.card.more_asked.connect(self.more_asked)
        self.setIndexWidget(self.groups.index(row_), self.card)
        self.setCurrentIndex(self.groups.index(row_))
        self.scrollTo(self.groups.index(row_))

    def row_painter(self, index: QModelIndex) -> RowPainter:
        """What measures and paints this row."""
        return RowPainter(self.statement, self.groups.groups[index.row()], self.viewport().width())

    def is_card(self, index: QModelIndex) -> bool:
        """Whether the card stands on this row."""
        return self.card is not None and index.row() == self._row

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        super().mouseReleaseEvent(event)
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton or self.is_card(index):
            return
        group = self.groups.groups[index.row()]
        place = self.row_painter(index).button(QRectF(self.visualRect(index)))
        if not place.contains(QPointF(event.position())) or (several(group) and not all_safe(group)):
            self._choose(index.row())
        elif all_safe(group):
            self.all_asked.emit(group.problems)
        else:
            self.fix_asked.emit(group.first.fixes[0])

    def _choose(self, row_: int) -> None:
        self.chosen.emit(self.groups.groups[row_].first)


class _GroupDelegate(QStyledItemDelegate):
    def __init__(self, view: GroupView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        width = self._view.viewport().width()
        if self._view.is_card(index):
            return QSize(width, self._view.card.layout().totalHeightForWidth(width) + 4)
        return QSize(width, round(self._view.row_painter(index).height()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        if self._view.is_card(index):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        self._view.row_painter(index).paint(painter, QRectF(option.rect), hovered=hovered)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_ring(painter, QRectF(option.rect), 2)
        painter.restore()
