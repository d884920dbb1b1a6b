"""A bar that says that something goes on."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPainterPath, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from desktop_app.ui.theme import colour, rtl

STEP = 40
"""Milliseconds between two places of the piece that wanders."""
ROUND = 1600
"""Milliseconds of its way."""


class Busy(QWidget):
    """A bar whose piece wanders: how long it takes is not known."""

    def __init__(self, width: int = 320) -> None:
        super().__init__()
        self._at, self._piece = 0.0, width * 0.3
        self._timer = QTimer(self, interval=STEP)
        self._timer.timeout.connect(self._go_on)
        self.setFixedSize(width, 6)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, path = QRectF(self.rect()), QPainterPath()
        path.addRoundedRect(rect, 3, 3)
        painter.setClipPath(path)
        painter.fillRect(rect, colour("hover"))
        left = (rect.width() + self._piece) * self._at - self._piece
        piece = QRectF(rect.width() - left - self._piece if rtl() else left, 0, self._piece, rect.height())
        painter.fillRect(piece, colour("accent"))

    def _go_on(self) -> None:
        self._at = (self._at + STEP / ROUND) % 1
        self.update()
