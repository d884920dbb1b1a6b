"""Editors of text: one line, or several where each line is a value of its own."""

from __future__ import annotations

import math

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QLineEdit, QMenu, QSizePolicy, QTextEdit, QWidget

from desktop_app.statement import Caret
from desktop_app.text.characters import SOFT_BREAK, storable
from desktop_app.text.offsets import to_utf16
from desktop_app.text.script import direction
from desktop_app.ui.filling import fills_on
from desktop_app.ui.parts import Answering
from desktop_app.ui.theme import look, rtl, text_font
from desktop_app.ui.words import said

MARGIN, FRAME = 3, 4
"""Pixels around the text inside the document, and what border and paddings take of the height."""


class LineEditor(Answering, QLineEdit):
    """One line of text. `edited` tells the new value at each key; `settled` that composing ended or the focus left."""

    edited = Signal(object)
    settled = Signal()

    def __init__(self, parent: QWidget | None = None, example: str = "") -> None:
        super().__init__(parent)
        self.composing = False
        self._example = example
        self.setMinimumWidth(40)
        self.setCursorMoveStyle(Qt.CursorMoveStyle.VisualMoveStyle)
        self.textEdited.connect(lambda _text: self.edited.emit(self.reading()))
        self.editingFinished.connect(self.settled)
        self.textChanged.connect(lambda _text: self.turn())
        self.turn()
        self.retranslate()

    def retranslate(self) -> None:
        self.setPlaceholderText(said(self._example) if self._example else "")

    def redress(self) -> None:
        self.turn()

    def reading(self) -> str:
        """The value that the text stands for: a field has no line breaks."""
        return storable(self.text()).replace(SOFT_BREAK, " ")

    def show_value(self, value: object) -> None:
        """Shows the value; an equal text keeps its caret."""
        text = str(value or "")
        if self.text() == text:
            return
        at = self.cursorPosition()
        self.setText(text)
        self.setCursorPosition(min(at, len(text)) if self.hasFocus() else 0)

    def place(self, caret: Caret) -> None:
        """Puts the caret, with its selection; code points."""
        text = self.text()
        end = to_utf16(text, min(caret.offset, len(text)))
        start = end if caret.anchor is None else to_utf16(text, min(caret.anchor, len(text)))
        self.setSelection(start, end - start)
        if start == end:
            self.setCursorPosition(end)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - the name is Qt's
        """Tab goes on with the walk through what is left to fill in, where it has come to this field."""
        return fills_on(self, next) or super().focusNextPrevChild(next)

    def turn(self) -> None:
        """The text runs as most of its letters do, and begins at the window's leading edge."""
        way = direction(self.text()) or ("rtl" if rtl() else "ltr")
        wanted = Qt.LayoutDirection.RightToLeft if way == "rtl" else Qt.LayoutDirection.LeftToRight
        if self.layoutDirection() != wanted or not self.testAttribute(Qt.WidgetAttribute.WA_SetLayoutDirection):
            self.setLayoutDirection(wanted)
        edge = Qt.AlignmentFlag.AlignRight if rtl() else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        if not self.composing:
            self.settled.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt's own menu without its own undo: there is one history, the document's."""
        _pop_up(self.createStandardContextMenu(), event.globalPos())


class LinesEditor(Answering, QTextEdit):
    """Several lines, each a value; as high as its text. `large`: set in the typeface of the statement."""

    edited = Signal(object)
    settled = Signal()

    def __init__(self, example: str = "", *, large: bool = False) -> None:
        super().__init__()
        self.composing = False
        self._example, self._large, self._dressed = example, large, ()
        self._known: tuple[str, ...] = ()
        self._grown = QTimer(self, singleShot=True, interval=0)
        self._grown.timeout.connect(self._ask_for_room)
        self.setProperty("role", "field")
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(MARGIN)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self.textChanged.connect(self._changed)
        self.retranslate()
        self.turn()
        self._fit()  # now: a form that is made is asked for the places of its fields before it is seen

    def retranslate(self) -> None:
        self.setPlaceholderText(said(self._example) if self._example else "")

    def redress(self) -> None:
        self.turn()

    def reading(self) -> object:
        """The lines; none where the field is empty."""
        return self.lines()

    def lines(self) -> tuple[str, ...]:
        """What stands in the field, line by line; none where it is empty."""
        block, lines = self.document().firstBlock(), []
        while block.isValid():
            lines.append(storable(block.text()))
            block = block.next()
        return tuple(lines) if lines != [""] else ()

    def show_value(self, value: object) -> None:
        """Shows the lines. Only those that differ are replaced, so the caret stays where it is."""
        lines = tuple(str(line) for line in value) if isinstance(value, tuple) else ()
        shown = self.lines() or ("",)
        wanted = lines or ("",)
        if shown == wanted:
            return
        if len(shown) != len(wanted):
            self.setPlainText("\n".join(wanted))
            self._align()
            return
        for number, (old, new) in enumerate(zip(shown, wanted, strict=True)):
            if old != new:
                cursor = QTextCursor(self.document().findBlockByNumber(number))
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
                cursor.insertText(new)

    def turn(self) -> None:
        """The lines run as most of their letters do, in their typeface, and begin at the window's leading edge; a title, which is set
        as the statement is and often broken, begins where its script does."""
        way = direction("".join(self.lines())) or ("rtl" if rtl() else "ltr")
        wanted = (way, rtl(), look())
        if self._dressed != wanted:
            self._dressed = wanted
            self._dress(way)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        if not self.composing:
            self.settled.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A soft break has no place here: Shift+Enter makes a line as Enter does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.textCursor().insertBlock()
            self.ensureCursorVisible()
            event.accept()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.settled.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt's own menu without its own undo: there is one history, the document's."""
        _pop_up(self.createStandardContextMenu(), event.globalPos())

    def _changed(self) -> None:
        """Qt tells of a word that is being composed too, and when that ends without one: no letter of the value changed then."""
        lines, known = self.lines(), self._known
        self._known = lines
        if lines != known:
            self.turn()
            self._tell()

    def _tell(self) -> None:
        self.edited.emit(self.reading())

    def _dress(self, way: str) -> None:
        """Direction and typeface; for the large one an own style sheet, for the application's names a typeface of its own."""
        option = self.document().defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if way == "rtl" else Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)
        if self._large:
            font = text_font("text", way == "rtl", px=19 if way == "rtl" else 17)
            families = ", ".join(f'"{name}"' for name in font.families())
            self.setStyleSheet(f"QTextEdit {{ font-family: {families}; font-size: {font.pixelSize()}px; }}")
        self._align()

    def _align(self) -> None:
        """Every line at the edge where the window's lines begin, as in all fields; a line's base direction is that of all lines."""
        edge = Qt.AlignmentFlag.AlignRight if rtl() else Qt.AlignmentFlag.AlignLeft
        shape = QTextBlockFormat()
        shape.setAlignment(edge | Qt.AlignmentFlag.AlignAbsolute)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(shape)

    def _fit(self) -> None:
        """As high as the lines are, with frame and paddings."""
        wanted = max(32, math.ceil(self.document().size().height()) + FRAME)
        if self.height() != wanted or self.minimumHeight() != wanted:
            self.setFixedHeight(wanted)
            self._grown.start()  # once more when the layouts rest: in the midst of their work they do not hear of it

    def _ask_for_room(self) -> None:
        for widget in (self, self.parentWidget()):
            if widget is not None:
                widget.updateGeometry()


def _pop_up(menu: QMenu, at: QPoint) -> None:
    for action in menu.actions():
        if action.objectName() in ("edit-undo", "edit-redo"):
            menu.removeAction(action)
    if menu.actions() and menu.actions()[0].isSeparator():
        menu.removeAction(menu.actions()[0])
    menu.exec(at)
    menu.deleteLater()
