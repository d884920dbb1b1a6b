"""The editor of a value that is one line to those who read it, and broken into several where the field is too narrow to show it all."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor

from desktop_app.statement import Caret
from desktop_app.text.characters import SOFT_BREAK
from desktop_app.text.offsets import to_utf16
from desktop_app.ui.filling import fills_on
from desktop_app.ui.panes.metadata.lines import LinesEditor


class FlowEditor(LinesEditor):
    """One value, all of which is seen. It answers as a QLineEdit does: `textEdited` tells what a person typed."""

    textEdited = Signal(str)  # noqa: N815 - as Qt has it

    def __init__(self, example: str = "") -> None:
        self._shown: str | None = None
        super().__init__(example)
        self.setTabChangesFocus(True)

    def reading(self) -> str:
        """The value that the text stands for: a field has no line breaks."""
        return " ".join(self.lines()).replace(SOFT_BREAK, " ")

    def show_value(self, value: object) -> None:
        """Shows the value; an equal text keeps its caret, another one is seen from its beginning where nobody types."""
        text = str(value or "")
        if text == self.text():
            return
        self._shown = text
        super().show_value((text,) if text else ())
        self._shown = None
        if not self.hasFocus():
            self.moveCursor(QTextCursor.MoveOperation.Start)

    def place(self, caret: Caret) -> None:
        """Puts the caret, with its selection; code points."""
        text = self.text()
        end = to_utf16(text, min(caret.offset, len(text)))
        start = end if caret.anchor is None else to_utf16(text, min(caret.anchor, len(text)))
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def text(self) -> str:
        """What stands in the field."""
        return "\n".join(self.lines())

    def setText(self, text: str) -> None:
        """Another text, with the caret behind it."""
        self.show_value(text)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def setModified(self, modified: bool) -> None:
        """Whether a person typed since the value was shown."""
        self.document().setModified(modified)

    def isModified(self) -> bool:
        """Whether a person typed since the value was shown."""
        return self.document().isModified()

    def selectedText(self) -> str:
        """The letters that are selected."""
        return self.textCursor().selectedText()

    def hasSelectedText(self) -> bool:
        """Whether letters are selected."""
        return self.textCursor().hasSelection()

    def deselect(self) -> None:
        """Selects nothing any more."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - the name is Qt's
        """Tab goes on with the walk through what is left to fill in, where it has come to this field."""
        return fills_on(self, next) or super().focusNextPrevChild(next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter makes no line here; it takes what is typed."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.settled.emit()
            event.accept()
            return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Lines that are pasted come in as one."""
        self.textCursor().insertText(" ".join(source.text().split("\n")))
        self.ensureCursorVisible()

    def _tell(self) -> None:
        super()._tell()
        if self._shown is None:
            self.textEdited.emit(self.text())
