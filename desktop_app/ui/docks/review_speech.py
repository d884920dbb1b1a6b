"""What a person said, broken into lines, with the names that he speaks to in the accent."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from desktop_app.review.people import Mention
from desktop_app.text.offsets import to_utf16
from desktop_app.text.script import sentence_direction
from desktop_app.ui.theme import colour, rtl

Marks = list[tuple[int, int]]
"""Start and end of each name, in UTF-16 units."""


class Speech:
    """The words in lines of this width; of more than `most` lines the last one ends in an ellipsis."""

    def __init__(self, text: str, speaks: tuple[Mention, ...], font: QFont, width: float, most: int = 0) -> None:
        self._font, self._width = font, width
        self._way = sentence_direction(text) or ("rtl" if rtl() else "ltr")
        marks = [(to_utf16(text, each.start), to_utf16(text, each.end)) for each in speaks]
        self._units = text.encode("utf-16-le", "surrogatepass")
        self._pitch = QFontMetricsF(font).lineSpacing()
        lines = self._broken(text, marks)
        self._lines = [self._line(start, end, marks) for start, end in lines[: most or None]]
        if most and len(lines) > most:
            self._lines[-1] = self._cut(text, lines[most - 1][0], marks)

    @property
    def height(self) -> float:
        """How high the lines are together."""
        return len(self._lines) * self._pitch

    def paint(self, painter: QPainter, place: QRectF, token: str) -> None:
        """All lines at the window's leading edge."""
        painter.setPen(colour(token))
        for number, (words, marks) in enumerate(self._lines):
            layout = self._layout(words, marks, inked=True)
            layout.beginLayout()
            line = layout.createLine()
            line.setLineWidth(self._width)
            layout.endLayout()
            layout.draw(painter, QPointF(place.left(), place.top() + number * self._pitch + (self._pitch - line.height()) / 2))

    def _broken(self, text: str, marks: Marks) -> Marks:
        layout, found = self._layout(text, marks), []
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self._width)
            found.append((line.textStart(), line.textStart() + line.textLength()))
        layout.endLayout()
        return found

    def _line(self, start: int, end: int, marks: Marks) -> tuple[str, Marks]:
        """Without the spaces at which it was broken: Qt hangs them out, and an Arabic line would stand back from the others."""
        whole = self._units[2 * start : 2 * end].decode("utf-16-le", "surrogatepass")
        words = whole.strip()
        start += len(whole) - len(whole.lstrip())
        size = len(words.encode("utf-16-le", "surrogatepass")) // 2
        return words, [(max(0, low - start), min(size, high - start)) for low, high in marks if low < start + size and start < high]

    def _cut(self, text: str, start: int, marks: Marks) -> tuple[str, Marks]:
        """All that is left from there on, as far as it goes into one line."""
        rest, found = self._line(start, to_utf16(text, len(text)), marks)
        words = QFontMetricsF(self._font).elidedText(" ".join(rest.split("\u2028")), Qt.TextElideMode.ElideRight, self._width - 8)
        size = to_utf16(words, len(words)) - 1
        return words, [(low, min(high, size)) for low, high in found if low < size]

    def _layout(self, text: str, marks: Marks, *, inked: bool = False) -> QTextLayout:
        layout = QTextLayout(text, self._font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setAlignment((Qt.AlignmentFlag.AlignRight if rtl() else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignAbsolute)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if self._way == "rtl" else Qt.LayoutDirection.LeftToRight)
        layout.setTextOption(option)
        layout.setFormats([_named(low, high, inked=inked) for low, high in marks])
        return layout


def _named(low: int, high: int, *, inked: bool) -> QTextLayout.FormatRange:
    shape = QTextCharFormat()
    shape.setFontWeight(QFont.Weight.DemiBold)
    if inked:
        shape.setForeground(colour("accent"))
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = low, high - low, shape
    return made
