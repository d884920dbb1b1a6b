"""What the dialog shows while a long text is being recognised."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.text.message import Message, message
from desktop_app.ui.parts import Label, column, row
from desktop_app.ui.parts.busy import Busy


class Progress(QWidget):
    """A sentence and the bar; the way out is the dialog's own."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.sentence = Label("", "strong")
        middle = column(None, self.sentence, Busy(), None, gap=12)
        for at in range(middle.count()):
            if middle.itemAt(at).widget() is not None:
                middle.setAlignment(middle.itemAt(at).widget(), Qt.AlignmentFlag.AlignHCenter)
        self.setLayout(row(None, middle, None))

    def tell_fixes(self) -> None:
        """Says that a person waits for what can be fixed."""
        self.sentence.say(message("Looking for what can safely be fixed…"))

    def tell(self, count: int) -> None:
        """Says how many paragraphs are read."""
        self.sentence.say(Message(message("Reading the text: {count} lines…"), (("count", count),)))
