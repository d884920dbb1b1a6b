"""The foot of a pane: as high as what stands in it, as long as the text above keeps half of the pane; then it scrolls."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

BAR = Qt.ScrollBarPolicy
LEAST = 96
LINE = 1
"""Pixels that the foot has at least, and of the line above it."""


class Foot(QScrollArea):
    """Shows one widget at the foot of a pane of which `give` tells the height."""

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self._room = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(BAR.ScrollBarAlwaysOff)
        self.setProperty("role", "chrome")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inner)
        QApplication.instance().focusChanged.connect(self._focus_moved)

    def give(self, pane: int) -> None:
        """So high is the pane now."""
        self._room = max(LEAST, pane // 2 - LINE)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What stands here grows and shrinks."""
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """The bar is there or not by what the whole width needs: its own width never decides."""
        inner = self.widget()
        if inner is None or not self._room:
            return
        wanted = max(inner.minimumSizeHint().height(), inner.heightForWidth(self.width()))
        bar = BAR.ScrollBarAlwaysOn if wanted > self._room else BAR.ScrollBarAlwaysOff
        if self.verticalScrollBarPolicy() != bar:
            self.setVerticalScrollBarPolicy(bar)
        if self.height() != (high := min(wanted, self._room)) or self.minimumHeight() != high:
            self.setFixedHeight(high)

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.widget().isAncestorOf(new):
            self.ensureWidgetVisible(new, 0, 8)
