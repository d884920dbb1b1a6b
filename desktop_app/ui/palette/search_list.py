"""A search field over a list: the field keeps the letters, the list gets the keys that move in it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.ui.palette.field import SearchLine
from desktop_app.ui.palette.rows import LinesModel, LinesView
from desktop_app.ui.parts import column, line, panel, row
from desktop_app.ui.words import Words

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
TAB = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class SearchList(QWidget):
    """`sought` gives the words of the field, `entered` is told when its row is wanted: by Enter, and where it stands `alone` in its
    dialog by a click; there Tab leads nowhere. `enabled`: as the model asks it of a row. `air`: pixels around the list, from the left.
    """

    sought = Signal(str)
    entered = Signal()

    def __init__(
        self,
        prompt: Words,
        name: str,
        enabled: Callable[[str], bool] = lambda _id: True,
        *,
        alone: bool = True,
        air: tuple[int, int, int, int] = (8, 8, 8, 8),
    ) -> None:
        super().__init__()
        self._alone = alone
        self.field, self.view = SearchLine(prompt), LinesView(name)
        self.view.setModel(LinesModel(self.view, enabled))
        self.setLayout(column(self.field, line(), (panel(row(self.view, margins=air), "page"), 1), gap=0))
        self.field.textChanged.connect(self.sought)
        self.field.installEventFilter(self)
        if alone:
            self.view.clicked.connect(lambda _index: self.entered.emit())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.field or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in ENTER:
            self.entered.emit()
            return True
        return self.view.step(event.key()) or (self._alone and event.key() in TAB)
