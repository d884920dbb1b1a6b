"""The fields of the bar: Enter goes on, the arrows bring back what was sought before."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy

from desktop_app.ui.parts import Entry
from desktop_app.ui.words import Words

LEAST, WIDTH = 96, 232
KEPT = 20
"""So many texts are remembered."""


class SoughtEntry(Entry):
    """`entered`: Enter (1), or Shift+Enter (-1). What was entered comes back by Up and Down while Bayan runs."""

    entered = Signal(int)

    def __init__(self, name: Words) -> None:
        super().__init__(name)
        self._kept: list[str] = []
        self._at = 0
        self.textEdited.connect(lambda _text: self._type())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(LEAST)
        self.setMaximumWidth(WIDTH)

    def retranslate(self) -> None:
        super().retranslate()
        self.setAccessibleName(self.placeholderText())

    def keep(self) -> None:
        """What stands here is remembered, the latest last."""
        text = self.text()
        if text:
            self._kept = [*(old for old in self._kept if old != text), text][-KEPT:]
        self._at = len(self._kept) - 1

    def _type(self) -> None:
        """A text of one's own stands behind all that is remembered."""
        self._at = len(self._kept)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.keep()
            self.entered.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self._kept:
            self._at = max(0, min(len(self._kept) - 1, self._at + (-1 if event.key() == Qt.Key.Key_Up else 1)))
            self.setText(self._kept[self._at])
            self.selectAll()
        else:
            super().keyPressEvent(event)
