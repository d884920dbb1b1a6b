"""The table of rows in the form: cells that are typed into, and the tools for the current row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop_app.text.message import message
from desktop_app.ui.panes.metadata.completing import Completion
from desktop_app.ui.panes.metadata.fields import Table
from desktop_app.ui.panes.metadata.lines import LineEditor
from desktop_app.ui.panes.metadata.rows import RowMark, RowsModel
from desktop_app.ui.parts import Answering, Button, Label, Tool, column, row
from desktop_app.ui.theme import colour, rtl
from desktop_app.ui.words import Words, counted, tr

if TYPE_CHECKING:
    from desktop_app.ui.parts.suggestions import Line, Suggestions

ROW, HEAD, PADDING = 36, 32, 12
NO_NUMBER = message("A number of people is a whole number.")


class _Delegate(QStyledItemDelegate):
    """Editors of a cell: a line, or the words of a choice."""

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: QModelIndex) -> QWidget:
        spec = index.model().table.columns[index.column()]
        if spec.kind != "choice":
            line = LineEditor(parent)
            if spec.kind == "text":
                Completion(line, f"{index.model().table.rows}.{spec.name}")
            return line
        box = QComboBox(parent)
        for value, words in spec.choices:
            box.addItem(tr(words), value)
        box.activated.connect(lambda _at: (self.commitData.emit(box), self.closeEditor.emit(box)))
        return box

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        super().initStyleOption(option, index)
        mark = index.model().mark_of(index)
        if mark.kind in ("in", "out"):
            option.palette.setColor(QPalette.ColorRole.Text, colour(f"author{mark.author}"))
            option.font.setStrikeOut(mark.kind == "out")

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        mark, name = index.model().mark_of(index), index.model().table.columns[index.column()].name
        if mark.kind or name in mark.cells:
            from desktop_app.ui.panes.metadata.row_marks import paint_mark  # noqa: PLC0415 - most tables have nothing suggested

            painted = QStyleOptionViewItem(option)
            self.initStyleOption(painted, index)
            paint_mark(painter, painted, mark, name, first=index.column() == 0)
        super().paint(painter, option, index)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """As high as the words are, broken at the width that the style sheet's paddings leave."""
        view: Grid = self.parent()
        room = QRect(0, 0, max(24, view.columnWidth(index.column()) - 2 * PADDING), 10_000)
        text = str(index.data(Qt.ItemDataRole.DisplayRole))
        high = view.fontMetrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap), text).height()
        return QSize(super().sizeHint(option, index).width(), max(ROW, high + 12))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """The keys of an open list of earlier values are none of the table's."""
        completion = editor.findChild(Completion, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if completion is not None and completion.shown and completion.takes(event):
            return True
        return super().eventFilter(editor, event)

    def setEditorData(self, editor: QWidget, index: QModelIndex) -> None:
        value = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(value))
        elif not editor.isModified():
            editor.show_value(value)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: RowsModel, index: QModelIndex) -> None:
        model.setData(index, editor.currentData() if isinstance(editor, QComboBox) else editor.reading())


class Grid(Answering, QTableView):
    """The table itself: Enter or a letter edits, Insert adds, Ctrl+V adds a row for each line, Delete takes the row away,
    Alt+Up and Alt+Down move it."""

    add_asked = Signal()
    remove_asked = Signal()
    move_asked = Signal(int)
    paste_asked = Signal(str)
    current_moved = Signal()

    def __init__(self, model: RowsModel, most: int | None = None) -> None:
        super().__init__()
        self._most = most
        self._grown = QTimer(self, singleShot=True, interval=0)
        self._grown.timeout.connect(self._tell_height)
        self.setModel(model)
        self.setItemDelegate(_Delegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.AllEditTriggers & ~QAbstractItemView.EditTrigger.CurrentChanged)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(ROW)
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff if most is None else Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setFixedHeight(HEAD)
        for at, each in enumerate(model.table.columns):
            if each.width:
                self.setColumnWidth(at, each.width)
            else:
                head.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)
        self.setAccessibleName(tr(model.table.label))
        for told in (model.rowsInserted, model.rowsRemoved, model.modelReset):
            told.connect(self.fit)
        head.sectionResized.connect(lambda *_: self.resizeRowsToContents())
        self.verticalHeader().geometriesChanged.connect(self.fit)
        self.verticalHeader().sectionResized.connect(lambda *_: self.fit())
        self.setStyleSheet("QHeaderView::section { padding: 0 11px; }")
        self.redress()
        self.fit()

    def retranslate(self) -> None:
        self.setAccessibleName(tr(self.model().table.label))
        self.model().headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.model().columnCount() - 1)
        self.viewport().update()

    def redress(self) -> None:
        side = Qt.AlignmentFlag.AlignRight if rtl() else Qt.AlignmentFlag.AlignLeft
        self.horizontalHeader().setDefaultAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)

    def fit(self) -> None:
        """As high as its rows are, for the page scrolls, not the table; or as `most` plain rows, the first one whole if it is not
        higher than two."""
        heights = [max(ROW, self.rowHeight(at)) for at in range(self.model().rowCount())]
        shown = sum(heights) if self._most is None or not heights else max(min(heights[0], 2 * ROW), min(sum(heights), self._most * ROW))
        wanted = HEAD + shown + 2
        if self.height() != wanted or self.minimumHeight() != wanted:
            self.setFixedHeight(wanted)
            self._grown.start()  # once more when the layouts rest: in the midst of their work they do not hear of it

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A column has its own width where there is room, else no more than its share."""
        super().resizeEvent(event)
        columns = self.model().table.columns
        for at, each in enumerate(columns):
            if each.width:
                self.setColumnWidth(at, min(each.width, self.viewport().width() // len(columns)))

    def _tell_height(self) -> None:
        for widget in (self, self.parentWidget()):
            if widget is not None:
                widget.updateGeometry()

    def show_most(self, most: int) -> None:
        """So many rows are seen at once from now on."""
        if self._most != most:
            self._most = most
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = event.key(), event.modifiers() & Qt.KeyboardModifier.AltModifier
        if key == Qt.Key.Key_Insert and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.add_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_asked.emit(QApplication.clipboard().text())
        elif key == Qt.Key.Key_Delete and self.state() != QAbstractItemView.State.EditingState:
            self.remove_asked.emit()
        elif alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_asked.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            if self.state() != QAbstractItemView.State.EditingState:  # the Enter that ends an edit passes by here too
                self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def opened(self) -> LineEditor | None:
        """The line of the current cell, opened to be typed into; None where the cell is no text."""
        index = self.currentIndex()
        if not index.isValid() or self.model().table.columns[index.column()].kind == "choice":
            return None
        self.edit(index)
        return next((line for line in self.viewport().findChildren(LineEditor) if line.isVisible()), None)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        super().currentChanged(current, previous)
        self.current_moved.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))


class RowsEditor(Answering, QWidget):
    """A table with what can be done to its rows below it. Signals as `Grid` and `RowsModel`, with the number of the row.

    `most`: so many rows are seen at once, None: all of them. `decided(change, accepted)`: decided what is suggested for a row.
    """

    edited = Signal(int, str, object)
    add_asked = Signal(object)
    remove_asked = Signal(int)
    move_asked = Signal(int, int)
    paste_asked = Signal(object, str, str)
    current_moved = Signal()
    decided = Signal(str, bool)

    def __init__(self, table: Table, most: int | None = None) -> None:
        super().__init__()
        self.table = table
        self.model = RowsModel(table, self)
        self.grid = Grid(self.model, most)
        self._wrong = False
        self.add = Button(table.add, icon_name="add", dense=True)
        self.up = Tool("chevron_up", message("Move the row up"), dense=True, keys="Alt+Up")
        self.down = Tool("chevron_down", message("Move the row down"), dense=True, keys="Alt+Down")
        self.take = Tool("delete", message("Take the row away"), dense=True, keys="Delete")
        self.note = Label("", "caption")
        self.suggestions: Suggestions | None = None
        self._column = column(self.grid, row(self.add, self.up, self.down, self.take, None, self.note, gap=4), gap=8)
        self.setLayout(self._column)
        self._connect()
        self._update()

    def show_rows(self, rows: tuple) -> None:
        """Shows the rows."""
        self.model.show(rows)
        self._wrong = False
        self._update()

    def suggest(self, marks: dict[str, RowMark], lines: tuple[Line, ...], *, can_decide: bool = True) -> None:
        """What is suggested for the rows: in the table, and line by line below it."""
        self.model.mark(marks)
        if self.suggestions is None and lines:
            from desktop_app.ui.parts.suggestions import Suggestions  # noqa: PLC0415 - most tables have nothing suggested

            self.suggestions = Suggestions(self.grid)
            self.suggestions.decided.connect(self.decided)
            self.suggestions.left.connect(lambda: self.grid.setFocus(Qt.FocusReason.OtherFocusReason))
            self._column.insertWidget(1, self.suggestions)
        if self.suggestions is not None:
            self.suggestions.show_lines(lines, can_decide=can_decide)

    def current(self) -> tuple[int, str] | None:
        """The row and the field of the current cell; None where there is none."""
        index = self.grid.currentIndex()
        return (index.row(), self.table.columns[index.column()].name) if index.isValid() else None

    def go_to(self, at: int, field: str = "") -> bool:
        """Makes a cell the current one and gives it the focus."""
        if not 0 <= at < len(self.model.rows):
            return False
        names = [each.name for each in self.table.columns]
        self.grid.setCurrentIndex(self.model.index(at, names.index(field) if field in names else 0))
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def retranslate(self) -> None:
        self._update()

    def _connect(self) -> None:
        self.model.edited.connect(self.edited)
        self.model.refused.connect(self._refused)
        self.grid.current_moved.connect(self._moved)
        self.grid.add_asked.connect(self._add)
        self.add.clicked.connect(self._add)
        for press, act in ((self.grid.remove_asked, self._remove), (self.take.clicked, self._remove)):
            press.connect(act)
        self.grid.move_asked.connect(self._move)
        self.grid.paste_asked.connect(self._paste)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))

    def _add(self) -> None:
        current = self.current()
        self.add_asked.emit(current[0] if current else None)

    def _paste(self, text: str) -> None:
        """One cell goes into the current one, lines become rows behind the current row."""
        current, lines = self.current(), [line for line in text.splitlines() if line.strip()]
        if current is not None and len(lines) == 1 and "\t" not in lines[0]:
            self.model.setData(self.grid.currentIndex(), lines[0].strip())
        elif lines:
            self.paste_asked.emit(*(current or (None, "")), text)

    def _remove(self) -> None:
        current = self.current()
        if current is not None:
            self.remove_asked.emit(current[0])

    def _move(self, by: int) -> None:
        current = self.current()
        if current is not None:
            self.move_asked.emit(current[0], by)

    def _moved(self) -> None:
        self._update()
        self.current_moved.emit()

    def _refused(self, _row: int, _column: str) -> None:
        self._wrong = True
        self._update()

    def _update(self) -> None:
        current, count = self.current(), len(self.model.rows)
        self.grid.setVisible(bool(count))
        for press, possible in (
            (self.up, current is not None and current[0] > 0),
            (self.down, current is not None and current[0] < count - 1),
            (self.take, current is not None),
        ):
            press.setEnabled(bool(possible))
            press.setVisible(bool(count))
        self.note.say(NO_NUMBER if self._wrong else self._count(count), "error" if self._wrong else "quiet")

    def _count(self, count: int) -> Words:
        if self.table.rows != "attendance":
            return ""
        if not count:
            return message("No groups yet")
        groups = counted(count, message("1 group"), message("2 groups"), message("{count:d} groups"), message("{count} groups"))
        named = any(each.count is not None for each in self.model.rows)
        return groups if named else f"{groups} · {tr(message('the text names no numbers'))}"
