"""What stands above the columns: whose text each is; and the tools that walk and filter."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_app.text.message import Message, message
from desktop_app.ui.comparing.shapes import INSET, Places
from desktop_app.ui.comparing.view import ColumnsView
from desktop_app.ui.parts import Answering, Label, Tool, paint_words, row
from desktop_app.ui.parts.check import Check
from desktop_app.ui.theme import colour, ui_font
from desktop_app.ui.words import Words, said, tr

HIGH = 36
NEXT, PREVIOUS = "F7", "Shift+F7"


class Names(Answering, QWidget):
    """The names of the two texts, each over its column of `view`."""

    def __init__(self, view: ColumnsView, old: Words, new: Words) -> None:
        super().__init__()
        self._view, self._names = view, {"old": old, "new": new}
        self.setFixedHeight(HIGH)
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(" · ".join(said(each) for each in self._names.values()))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("chrome"))
        places = Places(self._view.viewport().width())
        shift = self._view.viewport().mapTo(self._view, self._view.viewport().rect().topLeft()).x()
        for side, words in self._names.items():
            place = QRectF(places.left(side) + shift + INSET, 0, places.text, HIGH)
            paint_words(painter, place, said(words), ui_font("strong"), "ink")


class Walking(Answering, QWidget):
    """Which difference is the current one, and which are shown. `jumped(by)`: the person wants the next one, or the one before."""

    jumped = Signal(int)
    filtered = Signal()

    def __init__(self, view: ColumnsView) -> None:
        super().__init__()
        self._view = view
        self.previous = Tool("chevron_up", message("Difference before"), keys=PREVIOUS)
        self.next = Tool("chevron_down", message("Next difference"), keys=NEXT)
        self.count = Label("", "field")
        self.folds = Check(message("Fold what is the same"))
        self.folds.setChecked(True)
        self.spelling = Check("")
        self.spelling.setChecked(True)
        self.previous.clicked.connect(lambda: self.jumped.emit(-1))
        self.next.clicked.connect(lambda: self.jumped.emit(1))
        for each in (self.folds, self.spelling):
            each.toggled.connect(self.filtered)
        self.setLayout(row(self.previous, self.next, self.count, 16, self.folds, 8, self.spelling, gap=4))
        view.walked.connect(self.follow)
        self.follow()

    def sizeHint(self) -> QSize:
        return self.layout().sizeHint()

    def follow(self) -> None:
        """Says where the person is."""
        total, place, spelled = len(self._view.stops), self._view.place, len(self._view.columns.spelled)
        words = message("{number} of {total}") if place else message("Differences: {total}")
        self.count.say(Message(words, (("number", place), ("total", total))))
        for press, by in ((self.previous, -1), (self.next, 1)):
            press.setEnabled(bool(total) and (not place or 1 <= place + by <= total))
        self.spelling.say(Message(message("Spelling differences ({count})"), (("count", spelled),)))
        self.spelling.setToolTip(tr(message("Words that differ in diacritics or in the shapes of digits alone")))
        self.spelling.setVisible(bool(spelled))

    def retranslate(self) -> None:
        self.follow()
