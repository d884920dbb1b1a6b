"""A dock with its own head: no frame, no float button, a hairline below the title."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDockWidget, QWidget

from desktop_app.text.message import message
from desktop_app.ui.parts import Label, Tool, line, panel, row
from desktop_app.ui.parts.boxes import column
from desktop_app.ui.theme.tokens import HEIGHT
from desktop_app.ui.words import Words


class Dock(QDockWidget):
    """`closed` is told when a person closes it. `head`: what stands in the head instead of the title's words."""

    closed = Signal()

    def __init__(self, name: str, title: Words, content: QWidget, *, head: QWidget | None = None, closable: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        items: list = [head or Label(title, "strong"), None]
        if closable:
            close = Tool("dismiss", message("Close"), dense=True)
            close.clicked.connect(self.closed)
            items.append(close)
        leading = 8 if head is not None else 16
        bar = panel(row(*items, gap=6, margins=(leading, 0, 8, 0)), "chrome", height=HEIGHT["dock_title"])
        pieces = (bar, line()) if head is not None else (bar,)
        self.setTitleBarWidget(panel(column(*pieces, gap=0), "chrome"))
        content.setProperty("role", "chrome")
        self.setWidget(content)
