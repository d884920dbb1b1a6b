"""Editors of one value: a line of text and a choice among words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit

from desktop_app.ui.parts.answering import Answering
from desktop_app.ui.words import Words, said


class Entry(Answering, QLineEdit):
    """A line of text that stands at the leading edge, even where it holds digits alone."""

    def __init__(self, placeholder: Words = "") -> None:
        super().__init__()
        self._placeholder = placeholder
        self.setCursorMoveStyle(Qt.CursorMoveStyle.VisualMoveStyle)
        self.retranslate()
        self.redress()

    def retranslate(self) -> None:
        self.setPlaceholderText(said(self._placeholder) if self._placeholder else "")

    def redress(self) -> None:
        turned = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if turned else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)


class Choice(Answering, QComboBox):
    """A choice among values, each shown by its words. The wheel turns it only while it has the focus: scrolling a form changes nothing."""

    def __init__(self, values: Sequence[tuple[object, Words]]) -> None:
        super().__init__()
        self._values = tuple(values)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for value, words in self._values:
            self.addItem(said(words), value)

    @property
    def value(self) -> object:
        """The chosen value; None where nothing is chosen."""
        return self.currentData()

    def choose(self, value: object) -> None:
        """Shows this value; one that is not offered shows nothing chosen."""
        self.setCurrentIndex(next((number for number, (each, _) in enumerate(self._values) if each == value), -1))

    def offer(self, values: Sequence[tuple[object, Words]]) -> None:
        """Says as many values in other words; what is chosen stays at its place."""
        self._values = tuple(values)
        self.retranslate()

    def retranslate(self) -> None:
        for number, (_, words) in enumerate(self._values):
            self.setItemText(number, said(words))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
