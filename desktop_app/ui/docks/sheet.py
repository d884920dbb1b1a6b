"""A sheet: a paragraph laid out as one kind of program shows it, with what stands out of its order on a ground."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.editing.columns import Bit, Bits
from desktop_app.editing.elsewhere import Seen
from desktop_app.ui.comparing.cell import Cell
from desktop_app.ui.parts import Answering
from desktop_app.ui.theme import colour, line_height, text_font
from desktop_app.ui.theme.tokens import RADIUS
from desktop_app.ui.words import Words, said

PAD = 12
"""Pixels from the edge of the sheet to its letters."""
PX = 17


class Sheet(Answering, QWidget):
    """`told`: what the sheet is called by a screen reader. The text goes to Qt in the order of reading, never as it was displayed: Qt
    orders it by the direction of the box."""

    def __init__(self, told: Words) -> None:
        super().__init__()
        self._told, self._seen, self._cell = told, Seen("page", "", "rtl"), None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_seen(self, seen: Seen) -> None:
        """Shows this."""
        self._seen = seen
        self._lay_out()
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(said(self._told))
        self.setAccessibleDescription(" · ".join(self._seen.text[low:high] for low, high in self._seen.marked))

    def redress(self) -> None:
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._lay_out()

    def sizeHint(self) -> QSize:
        return QSize(200, round((self._cell.height if self._cell else 0) + 2 * PAD))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("hairline"), 1))
        painter.setBrush(colour("page"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS["control"], RADIUS["control"])
        if self._cell is not None:
            self._cell.paint(painter, QPointF(PAD, PAD), None, spelling=True)

    def _lay_out(self) -> None:
        font, pitch = text_font("text", True, px=PX), line_height("text", True) * PX / text_font("text", True).pixelSize()
        width = max(self.width() - 2 * PAD, 40)
        self._cell = Cell(bits(self._seen), "new", font, width, pitch, rtl=self._seen.way == "rtl")
        self.setFixedHeight(self.sizeHint().height())
        self.update()


def bits(seen: Seen) -> Bits:
    """The text in stretches: what is out of its order, in the look of what deserves a second glance, and the rest."""
    done: list[Bit] = []
    at = 0
    for low, high in seen.marked:
        done += [Bit(seen.text[at:low]), Bit(seen.text[low:high], "format")]
        at = high
    return tuple(bit for bit in (*done, Bit(seen.text[at:])) if bit.text)
