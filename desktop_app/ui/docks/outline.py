"""The outline: sections, roles and agenda items; the current place is marked, a click goes there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from desktop_app.statement import Statement
from desktop_app.statement.problems import Problem
from desktop_app.ui.docks.outline_model import Line, OutlineModel, entry_words, lines_of
from desktop_app.ui.parts import Answering, Pen, badge_width, paint_badge, paint_ring, paint_words, rail_token
from desktop_app.ui.parts.boxes import column
from desktop_app.ui.theme import colour, rtl, ui_font
from desktop_app.ui.theme.tokens import HEIGHT
from desktop_app.ui.words import tr

INDENT = 20


class Outline(Answering, QWidget):
    """`chosen` gives the id of the node to go to and its section (the node is empty for an empty section). `taken`: a row was dragged,
    as the model tells it; `stepped`: the row of this key should go one place up (-1) or down (1)."""

    chosen = Signal(str, str)
    taken = Signal(str, int, bool)
    stepped = Signal(str, int)

    def __init__(self) -> None:
        super().__init__()
        self.view = OutlineView()
        self.model = OutlineModel(self.view)
        self.view.setModel(self.model)
        self.model.taken.connect(self.taken)
        self.view.stepped.connect(lambda index, by: self.stepped.emit(index.data(Qt.ItemDataRole.UserRole).entry.key, by))
        self.view.setItemDelegate(OutlineDelegate(self.view))
        self.view.clicked.connect(self._choose)
        self.view.activated.connect(self._choose)
        self.setLayout(column(self.view, gap=0, margins=(8, 0, 8, 8)))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.retranslate()

    def show_contents(self, statement: Statement, problems: Mapping[str, Sequence[Problem]], node: str) -> None:
        """The rows of a statement, with `problems` by node, and `node` as the current place."""
        self.model.patch(lines_of(statement, problems, node))
        current = next((number for number, line in enumerate(self.model.rows) if line.current), None)
        if current is not None and not self.view.hasFocus():
            self.view.scrollTo(self.model.index(current))

    def clear(self) -> None:
        """No statement is open."""
        self.model.patch([])

    def retranslate(self) -> None:
        self.view.setAccessibleName(tr("Outline"))
        self.view.viewport().update()

    def redress(self) -> None:
        self.view.viewport().update()

    def _choose(self, index: QModelIndex) -> None:
        entry = index.data(Qt.ItemDataRole.UserRole).entry
        self.chosen.emit(entry.node, entry.section)


class OutlineView(QTreeView):
    """Rows that are dragged, or moved by Alt with the arrow keys. `stepped`: the current row, and by how many places."""

    stepped = Signal(QModelIndex, int)

    def __init__(self) -> None:
        super().__init__()
        self.setUniformRowHeights(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setHeaderHidden(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setDragDropMode(QTreeView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDragDropOverwriteMode(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(event.key(), 0)
        if by and event.modifiers() == Qt.KeyboardModifier.AltModifier and self.currentIndex().isValid():
            self.stepped.emit(self.currentIndex(), by)
            return
        super().keyPressEvent(event)


class OutlineDelegate(QStyledItemDelegate):
    """Paints a row: bar or number, words, badge."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex) -> QSize:
        return QSize(100, HEIGHT["row"])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        line: Line = index.data(Qt.ItemDataRole.UserRole)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, rect, option, line)
        pen = Pen(rect, right_to_left=rtl(), start=8 + line.entry.depth * INDENT)
        self._sign(painter, pen.take(20, 6), line)
        badge = badge_width(str(line.count)) if line.count else 0
        self._words(painter, pen.rest(8 + (badge + 6 if badge else 0)), line)
        if badge:
            left = rect.left() + 8 if rtl() else rect.right() - 8 - badge
            place = QRectF(left, rect.top() + 7, badge, 18)
            paint_badge(painter, place, str(line.count), f"{line.severity}_soft", line.severity)
        painter.restore()

    @staticmethod
    def _ground(painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, line: Line) -> None:
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if line.current or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent_soft" if line.current else "hover"))
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), 6, 6)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_ring(painter, rect, 2)

    @staticmethod
    def _sign(painter: QPainter, place: QRectF, line: Line) -> None:
        tint = colour(rail_token(line.entry.section, line.entry.role))
        if line.entry.number is not None:
            painter.setPen(tint)
            painter.setFont(ui_font(px=12, weight=600))
            painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), str(line.entry.number))
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint)
        painter.drawRoundedRect(QRectF(place.left() + 8.5, place.top() + 9, 3, 14), 1.5, 1.5)

    @staticmethod
    def _words(painter: QPainter, place: QRectF, line: Line) -> None:
        strong = line.current or line.entry.head
        place = place.adjusted(0, 0, 0, -1)
        paint_words(painter, place, entry_words(line.entry), ui_font(weight=600 if strong else 400), "ink" if strong else "ink2")
