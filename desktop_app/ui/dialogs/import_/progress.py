"""What the dialog shows while a long text is being recognised."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPainterPath, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from desktop_app.text.message import Message, message
from desktop_app.ui.parts import Label, column, row
from desktop_app.ui.theme import colour, rtl

STEP = 40


class _Busy(QWidget):
    """A bar whose piece wanders: how long it takes is not known."""

    def __init__(self) -> None:
        super().__init__()
        self._at = 0.0
        self._timer = QTimer(self, interval=STEP)
        self._timer.timeout.connect(self._go_on)
        self.setFixedSize(320, 6)

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
        left = (rect.width() + 96) * self._at - 96
        piece = QRectF(rect.width() - left - 96 if rtl() else left, 0, 96, rect.height())
        painter.fillRect(piece, colour("accent"))

    def _go_on(self) -> None:
        self._at = (self._at + STEP / 1600) % 1
        self.update()


class Progress(QWidget):
    """A sentence and the bar; the way out is the dialog's own."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.sentence = Label("", "strong")
        middle = column(None, self.sentence, _Busy(), None, gap=12)
        for at in range(middle.count()):
            if middle.itemAt(at).widget() is not None:
                middle.setAlignment(middle.itemAt(at).widget(), Qt.AlignmentFlag.AlignHCenter)
        self.setLayout(row(None, middle, None))

    def tell(self, count: int) -> None:
        """Says how many paragraphs are read."""
        self.sentence.say(Message(message("Reading the text: {count} lines…"), (("count", count),)))
