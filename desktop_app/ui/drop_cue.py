"""What lights up over an open statement while files are dragged over its window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_app.text.message import message
from desktop_app.ui.parts import DropZone, Glyph, Label, column
from desktop_app.ui.theme import colour

VEIL = 0.9
"""How much of the text under it is veiled: what is read are the words on it."""
EDGE = 16
"""Pixels between it and the edge of what it covers."""


class DropCue(DropZone):
    """The welcome's zone over the whole of `ground`, until it is hidden; the mouse and the drag pass through it."""

    def __init__(self, ground: QWidget) -> None:
        self._words = Label("", "heading")
        layout = column(None, Glyph("folder_open", "accent", 24), self._words, None, gap=10)
        for index in (1, 2):
            layout.setAlignment(layout.itemAt(index).widget(), Qt.AlignmentFlag.AlignHCenter)
        super().__init__(layout)
        self.setParent(ground)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_for(self, count: int, *, merges: bool) -> None:
        """Over all of the ground. `merges`: several files may be merged as well."""
        if count == 1:
            self._words.say(message("Drop the file to open it"))
        else:
            self._words.say(message("Drop the files to open or merge them") if merges else message("Drop the files to open them"))
        self.setAccessibleName(self._words.text())
        self.setGeometry(self.parentWidget().rect().adjusted(EDGE, EDGE, -EDGE, -EDGE))
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), colour("page", VEIL))
        super().paintEvent(event)
