"""Completion from earlier statements: a list under the line, which keeps the focus. Nothing is chosen until a person chooses it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRectF, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTextEdit,
    QWidget,
)

from desktop_app.editing.glossary import forms_for
from desktop_app.editing.remembering import Memory
from desktop_app.language.terms import Terms
from desktop_app.text.message import message
from desktop_app.ui.parts import column, paint_ring, paint_words
from desktop_app.ui.theme import colour, rtl, theme_name, ui_font
from desktop_app.ui.theme.style import CONTRAST
from desktop_app.ui.theme.tokens import RADIUS
from desktop_app.ui.words import tr

ROW, EDGE, LEAST = 32, 6, 200
ACCEPTING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
GOES = (QEvent.Type.FocusOut, QEvent.Type.Hide, QEvent.Type.Move, QEvent.Type.Resize)
"""What happens to a line that its list does not outlive."""


class _Row(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex) -> QSize:
        return QSize(LEAST, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent_soft" if option.state & QStyle.StateFlag.State_Selected else "hover"))
            painter.drawRoundedRect(place, RADIUS["chip"], RADIUS["chip"])
            if option.state & QStyle.StateFlag.State_Selected and theme_name() == CONTRAST:
                paint_ring(painter, place, 1)
        paint_words(painter, place.adjusted(8, 0, -8, 0), index.data(), ui_font(), "ink")
        painter.restore()


class Suggestions(QFrame):
    """The list: a window of its own that never takes the focus. `chosen`: a row was clicked."""

    chosen = Signal(str)

    def __init__(self, line: QWidget) -> None:
        flags = Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowDoesNotAcceptFocus
        super().__init__(line, flags)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.model = QStringListModel(self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(_Row(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(tr(message("Earlier values")))
        self.list.clicked.connect(lambda index: self.chosen.emit(index.data()))
        self.setLayout(column(self.list, gap=0, margins=(EDGE, EDGE, EDGE, EDGE)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A raised ground with a hairline; a style sheet paints none on a window that lets its corners through."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("hairline"), 1))
        painter.setBrush(colour("raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS["card"], RADIUS["card"])

    @property
    def current(self) -> str:
        """The chosen value; empty while none is."""
        index = self.list.currentIndex()
        return index.data() if index.isValid() else ""

    def step(self, by: int) -> None:
        """The next row, or the one before; beyond the ends none is chosen, as at first."""
        rows = self.model.rowCount()
        at = self.list.currentIndex().row() + by
        at = rows - 1 if at == -2 else at
        self.list.setCurrentIndex(self.model.index(at, 0) if 0 <= at < rows else QModelIndex())

    def open_under(self, line: QWidget, values: tuple[str, ...]) -> None:
        """Shows the values at the line, below it where there is room."""
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl() else Qt.LayoutDirection.LeftToRight)
        self.model.setStringList(list(values))
        self.list.setCurrentIndex(QModelIndex())
        size = QSize(max(LEAST, line.width()), ROW * len(values) + 2 * EDGE + 2)
        corner = line.mapToGlobal(QPoint(line.width() - size.width() if rtl() else 0, line.height() + 4))
        if corner.y() + size.height() > line.screen().availableGeometry().bottom():
            corner.setY(corner.y() - line.height() - 8 - size.height())
        self.setFixedSize(size)
        self.move(corner)
        self.show()


class Completion(QObject):
    """Offers earlier values of the field `name` while a person types into the line. Down opens the list where nothing is typed."""

    accepted = Signal()

    def __init__(self, line: QLineEdit | QTextEdit, name: str) -> None:
        super().__init__(line)
        self._line, self._name = line, name
        self.list: Suggestions | None = None
        line.installEventFilter(self)
        line.textEdited.connect(self._typed)

    @property
    def shown(self) -> bool:
        """Whether the list is open."""
        return self.list is not None and self.list.isVisible()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in GOES:
            self.hide()
        return self.takes(event)

    def takes(self, event: QEvent) -> bool:
        """Whether a key was for the list."""
        if event.type() == QEvent.Type.ShortcutOverride and self.shown and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        if event.type() != QEvent.Type.KeyPress or event.modifiers() not in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            return False
        return self._pressed(event) if self.shown else self._opens(event)

    def hide(self) -> None:
        """The list goes; what is typed stays."""
        if self.list is not None:
            self.list.hide()

    def _pressed(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in STEPS:
            self.list.step(STEPS[key])
            return True
        if key in ACCEPTING and self.list.current:
            self._accept(self.list.current)
            return True
        if key == Qt.Key.Key_Escape:
            self.hide()
            return True
        if key in ACCEPTING:
            self.hide()
        return False

    def _opens(self, event: QKeyEvent) -> bool:
        if event.key() != Qt.Key.Key_Down or self._line.text().strip():
            return False
        self._offer("")
        return self.shown

    def _typed(self, text: str) -> None:
        if text.strip():
            self._offer(text)
        else:
            self.hide()

    def _offer(self, text: str) -> None:
        values = forms_for(self._terms(), text, self._memory().matching(self._name, text))
        if not values or self._line.isReadOnly():
            self.hide()
            return
        if self.list is None:
            self.list = Suggestions(self._line)
            self.list.chosen.connect(self._accept)
            self._hide_when_scrolled()
        self.list.open_under(self._line, values)

    def _accept(self, value: str) -> None:
        self.hide()
        self._line.setText(value)
        self._line.setModified(True)
        self._line.edited.emit(value)
        self.accepted.emit()

    def _terms(self) -> Terms:
        """The glossary of the window that the line stands in."""
        preferences = getattr(self._line.window(), "preferences", None)
        return preferences.housing.glossary.terms if preferences is not None else ()

    def _memory(self) -> Memory:
        """Of the window that the line stands in; an empty one where a person wants none."""
        preferences = getattr(self._line.window(), "preferences", None)
        return preferences.remembered.memory if preferences is not None and preferences.value.remember else Memory()

    def _hide_when_scrolled(self) -> None:
        around = self._line.parentWidget()
        while around is not None:
            if isinstance(around, QAbstractScrollArea):
                around.verticalScrollBar().valueChanged.connect(self.hide)
            around = around.parentWidget()
