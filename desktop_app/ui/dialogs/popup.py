"""A dialog without the system's frame: round corners, a hairline around it, and a veil over the window behind."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QRegion, QResizeEvent
from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.ui.dialogs.scrim import Scrim
from desktop_app.ui.parts import Answering
from desktop_app.ui.theme import colour
from desktop_app.ui.theme.tokens import RADIUS


class Popup(Answering, QDialog):
    """Modal over the window of `parent`; without one, or without `veil`, no window is veiled. The veil goes when the dialog is done."""

    def __init__(self, parent: QWidget | None, title: str, *, veil: bool = True) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(title)
        self.setModal(True)
        self._scrim = Scrim(parent.window()) if parent is not None and veil else None

    def done(self, result: int) -> None:
        scrim, self._scrim = self._scrim, None
        if scrim is not None:
            scrim.leave()
        super().done(result)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMask(QRegion(self._outline(0).toFillPolygon().toPolygon()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), colour("page"))
        painter.setPen(QPen(colour("hairline"), 1))
        painter.drawPath(self._outline(0.5))
        event.accept()

    def _outline(self, inset: float) -> QPainterPath:
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), RADIUS["popup"], RADIUS["popup"])
        return path
