"""Bars of numbers: how sure, how many votes. They fill from the leading edge."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_app.ui.parts.answering import Answering
from desktop_app.ui.theme import colour, rtl


class Bar(Answering, QWidget):
    """Shares of a whole side by side, as (number, colour token). Nothing at all shows an empty track."""

    def __init__(self, width: int = 240, height: int = 6) -> None:
        super().__init__()
        self._parts: tuple[tuple[float, str], ...] = ()
        self._whole = 0.0
        self.setFixedSize(width, height)

    def fill(self, *parts: tuple[float, str], whole: float | None = None) -> None:
        """Shows these shares; `whole` None: of their sum."""
        self._parts = parts
        self._whole = whole if whole is not None else sum(number for number, _ in parts)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, path, start = QRectF(self.rect()), QPainterPath(), 0.0
        path.addRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        painter.setClipPath(path)
        painter.fillRect(rect, colour("hover"))
        for number, token in self._parts if self._whole else ():
            width = rect.width() * number / self._whole
            left = rect.width() - start - width if rtl() else start
            painter.fillRect(QRectF(left, 0, max(width - (2 if len(self._parts) > 1 else 0), 1), rect.height()), colour(token))
            start += width
