"""Print preview: the pages as they will be printed, one below the other on a sunken ground."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QScrollArea, QWidget

from desktop_app.statement import Statement
from desktop_app.text.message import Message, message
from desktop_app.ui.parts import Button, Label, line, panel, row
from desktop_app.ui.parts.boxes import column
from desktop_app.ui.printing.paper import Paper
from desktop_app.ui.theme import colour
from desktop_app.ui.words import said, tr

AIR = 24
"""Around each page."""

WIDEST = 720
SHADOW = 3


class Preview(QDialog):
    """`print_asked`: the person wants these pages on paper."""

    print_asked = Signal()

    def __init__(self, statement: Statement, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Print preview"))
        self._pages = Pages(Paper(statement))
        self._scroll = Scroll(self._pages)
        self._scroll.setAccessibleName(self.windowTitle())
        self._scroll.verticalScrollBar().valueChanged.connect(lambda _value: self._tell())
        self._place = Label("", "caption")
        press = Button(message("Print…"), "primary", "print")
        press.clicked.connect(self.print_asked)
        close = Button(message("Close"))
        close.clicked.connect(self.reject)
        foot = panel(row(self._place, None, close, press, gap=8, margins=(16, 10, 16, 10)), "chrome")
        self.setLayout(column((self._scroll, 1), line(), foot, gap=0))
        room = parent.window().size()
        self.resize(min(900, room.width()), round(room.height() * 0.94))
        press.setFocus()
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys leaf through the pages, whatever has the focus."""
        bar = self._scroll.verticalScrollBar()
        by = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(event.key())
        if by is None:
            super().keyPressEvent(event)
            return
        page = self._pages.number_at(bar.value() + AIR)
        bar.setValue(self._pages.top(min(max(page + by, 0), self._pages.count - 1)) - AIR)

    def _tell(self) -> None:
        number = self._pages.number_at(self._scroll.verticalScrollBar().value() + self._scroll.viewport().height() // 2) + 1
        self._place.say(Message(message("Page {number} of {total}"), (("number", number), ("total", self._pages.count))))
        self._scroll.setAccessibleDescription(self._place.text())


class Pages(QWidget):
    """All pages; only those that are seen are painted."""

    def __init__(self, paper: Paper) -> None:
        super().__init__()
        self._paper, self.count = paper, paper.count
        self.setAccessibleName(said(message("Page {number} of {total}"), number=1, total=self.count))

    def fit(self, width: int) -> None:
        """As wide as there is room, with air around."""
        self.setFixedSize(QSize(width, AIR + self.count * (self._page(width)[1] + AIR)))

    def top(self, number: int) -> int:
        """Where page `number` begins, from 0 on."""
        return AIR + number * (self._page(self.width())[1] + AIR)

    def number_at(self, y: int) -> int:
        """The page at this height; the nearest one."""
        return min(max((y - AIR) // (self._page(self.width())[1] + AIR), 0), self.count - 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), colour("sunken"))
        width, height = self._page(self.width())
        left = (self.width() - width) // 2
        for number in range(self.number_at(event.rect().top()), self.number_at(event.rect().bottom()) + 1):
            page = QRectF(left, self.top(number), width, height)
            painter.fillRect(page.translated(0, SHADOW), colour("shadow", 0.12))
            painter.fillRect(page, Qt.GlobalColor.white)
            painter.save()
            painter.translate(page.topLeft())
            painter.scale(width / self._paper.size.width(), width / self._paper.size.width())
            self._paper.paint(painter, number)
            painter.restore()

    def _page(self, width: int) -> tuple[int, int]:
        wide = max(200, min(WIDEST, width - 2 * AIR))
        return wide, round(wide * self._paper.size.height() / self._paper.size.width())


class Scroll(QScrollArea):
    """The pages as wide as there is room."""

    def __init__(self, pages: Pages) -> None:
        super().__init__()
        self._pages = pages
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("role", "sunken")
        self.setWidget(pages)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._pages.fit(self.viewport().width())
