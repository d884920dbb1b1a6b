"""Hairlines."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from desktop_app.ui.theme import colour


def line(*, upright: bool = False) -> QFrame:
    """A hairline, lying or upright."""
    frame = QFrame()
    frame.setProperty("role", "vline" if upright else "line")
    return frame


class ToolSeparator(QWidget):
    """The short upright line between two groups of tools."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(17, 24)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(QRectF(8, 2, 1, 20), colour("hairline"))
