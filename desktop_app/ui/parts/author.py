"""Authors: the colour, the pattern and the mark by which each reviewer is known. Never by colour alone."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.text.initials import initials
from desktop_app.ui.parts.answering import Answering
from desktop_app.ui.theme import colour, ui_font

AVATAR = 20
_PATTERNS: dict[int, tuple[float, list[float]]] = {
    1: (1.5, []), 2: (1.5, [4.0, 2.5]), 3: (1.5, [1.0, 1.6]), 4: (1.0, []), 5: (1.5, [5.0, 2.0, 1.0, 2.0]), 6: (3.0, []),
}  # fmt: skip
"""Width and dashes of the line of each author: solid, dashed, dotted, double, dash and dot, thick."""


def author_ink(number: int) -> str:
    """The token of an author's letters and lines."""
    return f"author{number}"


def author_ground(number: int) -> str:
    """The token of the ground behind them."""
    return f"author{number}_soft"


def paint_author_line(painter: QPainter, left: float, right: float, y: float, number: int) -> None:
    """The line under what an author puts in, in his colour and his pattern, from `left` to `right` with its middle at `y`."""
    width, dashes = _PATTERNS[number]
    pen = QPen(colour(author_ink(number)), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dashes:
        pen.setDashPattern(dashes)
    painter.setPen(pen)
    for level in (y - 1, y + 1.5) if number == 4 else (y,):
        painter.drawLine(QPointF(left, level), QPointF(right, level))


def paint_avatar(painter: QPainter, place: QRectF, name: str, number: int) -> None:
    """A disc in the author's colour with the first letter of his name."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(author_ink(number)))
    painter.drawEllipse(place)
    painter.setPen(colour("page"))
    painter.setFont(ui_font(px=11, weight=600))
    painter.drawText(place.translated(0, -0.5), int(Qt.AlignmentFlag.AlignCenter), initials(name)[:1] or "?")


class Avatar(Answering, QWidget):
    """The mark of an author; his name stands beside it."""

    def __init__(self, name: str, number: int) -> None:
        super().__init__()
        self._name, self._number = name, number
        self.setFixedSize(AVATAR, AVATAR)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_avatar(painter, QRectF(self.rect()), self._name, self._number)
