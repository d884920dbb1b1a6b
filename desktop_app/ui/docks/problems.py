"""The problems: grouped, filtered by severity, the current one as a card; the foot repairs all that is safe."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.editing.counting import words
from desktop_app.language import safe_fixes
from desktop_app.statement import Statement
from desktop_app.statement.grouping import ProblemGroup, grouped, severities
from desktop_app.statement.problems import SEVERITIES, Problem
from desktop_app.text.message import Message, message
from desktop_app.ui.docks.problem_row import ProblemCard, RowPainter, title_of, where_of
from desktop_app.ui.parts import Answering, Button, EmptyState, FilterChip, line, paint_ring, panel, row
from desktop_app.ui.parts.boxes import column
from desktop_app.ui.status import SEVERITY_ICONS, severity_count
from desktop_app.ui.words import tr


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

    def patch(self, wanted: list[ProblemGroup]) -> None:
        """Makes the rows those."""
        same = 0
        while same < min(len(self.groups), len(wanted)) and self.groups[same] == wanted[same]:
            same += 1
        if same < len(self.groups):
            self.beginRemoveRows(QModelIndex(), same, len(self.groups) - 1)
            del self.groups[same:]
            self.endRemoveRows()
        if same < len(wanted):
            self.beginInsertRows(QModelIndex(), same, len(wanted) - 1)
            self.groups.extend(wanted[same:])
            self.endInsertRows()


class Problems(Answering, QWidget):
    """`chosen` gives the problem to go to, `fix_asked` a Fix, `all_asked` the problems whose safe repairs are wanted."""

    chosen = Signal(object)
    fix_asked = Signal(object)
    all_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.statement: Statement | None = None
        self._problems: tuple[Problem, ...] = ()
        self._current: Problem | None = None
        self._severity = ""
        self.chips = {"": FilterChip("", message("All problems"))}
        self.chips |= {each: FilterChip("0", "", each, SEVERITY_ICONS[each]) for each in SEVERITIES}
        for severity, chip in self.chips.items():
            chip.clicked.connect(lambda _=False, severity=severity: self._filter(severity))
        self.chips[""].setChecked(True)
        self._chip_row = panel(row(*self.chips.values(), None, gap=6, margins=(16, 8, 16, 4)))
        self.view = _GroupView(self)
        self.empty = EmptyState("checkmark_circle", message("No problems"), message("Nothing stands against a release."), tone="ok")
        self.fix_all = Button("", icon_name="wand")
        self.fix_all.clicked.connect(lambda: self.all_asked.emit(self._problems))
        self._foot = panel(column(line(), row(self.fix_all, None, margins=(16, 8, 16, 8)), gap=0))
        self.setLayout(column(self._chip_row, (self.view, 1), (self.empty, 1), self._foot, gap=0))
        self._render()

    def show_problems(self, statement: Statement | None, problems: tuple[Problem, ...], current: Problem | None) -> None:
        """The problems of a statement, one of them the current one."""
        if (statement, problems, current) != (self.statement, self._problems, self._current) or statement is not self.statement:
            self.statement, self._problems, self._current = statement, problems, current
            self._render()

    def retranslate(self) -> None:
        self._render(anew=True)

    def redress(self) -> None:
        self._render(anew=True)

    def _filter(self, severity: str) -> None:
        self._severity = severity
        self._render()

    def _render(self, *, anew: bool = False) -> None:
        counts = severities(self._problems)
        everything = len(self._problems)
        self.chips[""].say(Message(message("All {count}"), (("count", everything),)), message("All problems"))
        for severity in SEVERITIES:
            self.chips[severity].say(str(counts[severity]), severity_count(severity, counts[severity]))
            self.chips[severity].setVisible(counts[severity] > 0 or self._severity == severity)
        self._chip_row.setVisible(everything > 0)
        safe = len(safe_fixes(self._problems))
        self.fix_all.say(Message(message("Fix all that is safe ({count})"), (("count", safe),)))
        self._foot.setVisible(safe > 0)
        self.empty.setVisible(everything == 0)
        blank = self.statement is None or not words(self.statement)
        calm = message("There is nothing to check yet.") if blank else message("Nothing stands against a release.")
        self.empty.say("checkmark_circle", "ink3" if blank else "ok", message("No problems"), calm)
        self.view.setVisible(everything > 0)
        shown = [p for p in self._problems if self._severity in ("", p.severity)]
        if self.statement is not None:
            self.view.show_groups(self.statement, list(grouped(shown)), self._current, anew=anew)
        self.view.setAccessibleName(tr("Problems"))


class _GroupView(QListView):
    """Rows of unequal height; a card with real buttons stands on the current one."""

    def __init__(self, owner: Problems) -> None:
        super().__init__()
        self._owner = owner
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.groups = GroupModel(self)
        self.setModel(self.groups)
        self.setItemDelegate(_GroupDelegate(self))
        self.card: ProblemCard | None = None
        self._row, self.current = -1, None
        self.statement: Statement | None = None
        self.activated.connect(lambda index: self._choose(index.row()))
        self.verticalScrollBar().rangeChanged.connect(lambda _low, _high: self._fit())
        self._fit()

    def show_groups(self, statement: Statement, groups: list[ProblemGroup], current: Problem | None, *, anew: bool) -> None:
        """The groups as they are now."""
        self.statement, self.current = statement, current
        self.groups.patch(groups)
        row_ = next((number for number, group in enumerate(groups) if current in group.problems), -1)
        face = None if row_ < 0 else (title_of(current), where_of(statement, groups[row_], current), current.fixes)
        if anew or row_ != self._row or self.card is None or getattr(self.card, "face", None) != face:
            self._place_card(row_, face)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def _place_card(self, row_: int, face: object) -> None:
        if 0 <= self._row < len(self.groups.groups):
            self.setIndexWidget(self.groups.index(self._row), None)
        self.card, self._row = None, row_
        if row_ < 0:
            return
        self.card = ProblemCard(self.statement, self.groups.groups[row_], self.current, self.viewport().width())
        self.card.face = face
        self.card.fix_asked.connect(self._owner.fix_asked)
        self.card.all_asked.connect(self._owner.all_asked)
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
        if not place.contains(QPointF(event.position())):
            self._choose(index.row())
        elif len(group.problems) > 1 and len(safe_fixes(group.problems)) == len(group.problems):
            self._owner.all_asked.emit(group.problems)
        else:
            self._owner.fix_asked.emit(group.first.fixes[0])

    def _fit(self) -> None:
        """8 pixels of air at both sides; the scroll bar stands in that of the trailing one."""
        trailing = 0 if self.verticalScrollBar().maximum() > 0 else 8
        turned = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left, right = (trailing, 8) if turned else (8, trailing)
        if (self.viewportMargins().left(), self.viewportMargins().right()) != (left, right):
            self.setViewportMargins(left, 0, right, 0)

    def _choose(self, row_: int) -> None:
        self._owner.chosen.emit(self.groups.groups[row_].first)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._fit()
            self.scheduleDelayedItemsLayout()


class _GroupDelegate(QStyledItemDelegate):
    def __init__(self, view: _GroupView) -> None:
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
