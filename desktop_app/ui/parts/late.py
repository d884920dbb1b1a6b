"""A stack of pages that are made when they are first wanted."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.ui.keyboard.chain import stand_behind


class LateStack(QStackedWidget):
    """So many places; each is empty until its page is `put` there, and keeps its place in the order of Tab."""

    def __init__(self, places: int) -> None:
        super().__init__()
        for _ in range(places):
            self.addWidget(QWidget())

    def put(self, at: int, page: QWidget) -> None:
        """The page stands there from now on, in front where its place was."""
        keeper, front = self.widget(at), self.currentIndex() == at
        self.insertWidget(at, page)
        stand_behind(keeper, page)
        if front:
            self.setCurrentIndex(at)
        self.removeWidget(keeper)
        keeper.deleteLater()
