"""A cell: the text of one side of a row, broken into lines, with the words that differ on a ground and on a line of their own."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption

from desktop_app.editing.columns import BREAK, Bit, Bits
from desktop_app.text.offsets import to_code_points, to_utf16
from desktop_app.ui.theme import colour

SIGN = "\u00b6"
"""Stands where one paragraph ends and the next begins in the same cell."""
DEPTH = 0.3
"""Of the size of the letters, so far below the baseline stands a line."""
TONES = {"old": ("error", "error_soft"), "new": ("ok", "ok_soft")}
SPELLED, FORMATTED = ("hint", "hint_soft"), ("warning", "warning_soft")
LINES = {"differs": [], "spelling": [1.0, 2.0], "format": [4.0, 3.0]}
"""Whole, dots, dashes: told apart without their colours."""


class Cell:
    """`side`: "old" or "new". `pitch`: from line to line."""

    def __init__(self, found: Bits, side: str, font: QFont, width: float, pitch: float, *, rtl: bool) -> None:
        self._bits: list[tuple[int, int, Bit]] = []
        self._side, self._pitch, self._px = side, pitch, font.pixelSize()
        self.text, at = "", 0
        for bit in found:
            shown = bit.text.replace(BREAK, f"{SIGN}\u2028")
            size = to_utf16(shown, len(shown))
            self._bits.append((at, size, bit))
            self.text += shown
            at += size
        self._layout = QTextLayout(self.text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        self._layout.setTextOption(option)
        self._layout.setFormats(list(self._formats()))
        self._break(width, rtl=rtl)

    @property
    def height(self) -> float:
        """All lines."""
        return max(1, self._layout.lineCount()) * self._pitch

    @property
    def base(self) -> float:
        """The baseline of the first line."""
        line = self._layout.lineAt(0)
        return line.y() + line.ascent() if self._layout.lineCount() else self._pitch

    def place(self, point: QPointF) -> int:
        """The letter boundary nearest to a point of the cell, in UTF-16 units."""
        last = self._layout.lineCount() - 1
        if last < 0:
            return 0
        line = self._layout.lineAt(min(max(int(point.y() / self._pitch), 0), last))
        return int(line.xToCursor(point.x()))

    def letters(self, start: int, end: int) -> str:
        """The text between two places, as it is copied."""
        low, high = sorted((to_code_points(self.text, start), to_code_points(self.text, end)))
        return self.text[low:high].replace(f"{SIGN}\u2028", "\n").replace("\u2028", "\n")

    def paint(self, painter: QPainter, at: QPointF, selected: tuple[int, int] | None, *, spelling: bool) -> None:
        """Paints it with its upper left corner at this point. Without `spelling` what is spelled otherwise is like what is the same."""
        marked = [each for each in self._bits if each[2].state != "same" and (spelling or each[2].state != "spelling")]
        painter.setPen(Qt.PenStyle.NoPen)
        for start, size, bit in marked:
            painter.setBrush(colour(self._tone(bit)[1]))
            for box, base in self._boxes(start, size):
                ground = QRectF(box.left() - 1, base - 0.95 * self._px, box.width() + 2, 1.4 * self._px)
                painter.drawRoundedRect(ground.translated(at), 3, 3)
        painter.setPen(colour("ink"))
        chosen = QTextLayout.FormatRange()
        if selected is not None:
            chosen.start, chosen.length = min(selected), abs(selected[1] - selected[0])
            shape = QTextCharFormat()
            shape.setBackground(colour("selection"))
            chosen.format = shape
        inks = [self._inked(start, size, bit) for start, size, bit in marked]
        self._layout.draw(painter, at, [*inks, *((chosen,) if selected is not None else ())])
        for start, size, bit in marked:
            self._line(painter, at, start, size, bit)
        for start, size, bit in self._bits:
            if bit.open == "in":
                self._stroke(painter, at, start, size, QPen(colour("ink2"), 1, Qt.PenStyle.DotLine), 0.44)

    def _inked(self, start: int, size: int, bit: Bit) -> QTextLayout.FormatRange:
        shape = QTextCharFormat()
        shape.setForeground(colour(self._tone(bit)[0]))
        shape.setFontStrikeOut(bit.open == "out" or (bit.state == "differs" and self._side == "old"))
        return _range(start, size, shape)

    def _line(self, painter: QPainter, at: QPointF, start: int, size: int, bit: Bit) -> None:
        if bit.state == "differs" and self._side == "old":
            return  # struck
        pen = QPen(colour(self._tone(bit)[0]), 1.5)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if LINES[bit.state]:
            pen.setDashPattern(LINES[bit.state])
        self._stroke(painter, at, start, size, pen, DEPTH)

    def _stroke(self, painter: QPainter, at: QPointF, start: int, size: int, pen: QPen, depth: float) -> None:
        painter.setPen(pen)
        for box, base in self._boxes(start, size):
            y = base + depth * self._px
            painter.drawLine(QLineF(box.left(), y, box.right(), y).translated(at))

    def _tone(self, bit: Bit) -> tuple[str, str]:
        return {"spelling": SPELLED, "format": FORMATTED}.get(bit.state, TONES[self._side])

    def _formats(self) -> Iterator[QTextLayout.FormatRange]:
        for start, size, bit in self._bits:
            if bit.open == "out":
                shape = QTextCharFormat()
                shape.setForeground(colour("ink3"))
                shape.setFontStrikeOut(True)
                yield _range(start, size, shape)

    def _boxes(self, start: int, size: int) -> Iterator[tuple[QRectF, float]]:
        """Where a range is painted, line by line, and its baseline: right over bidi runs and ligatures."""
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            low, high = max(start, line.textStart()), min(start + size, line.textStart() + line.textLength())
            if low >= high:
                continue
            boxes = [run.boundingRect() for run in line.glyphRuns(low, high - low)]
            boxes = [box for box in boxes if box.width() > 0]
            if boxes:
                left, right = min(box.left() for box in boxes), max(box.right() for box in boxes)
                yield QRectF(left, line.y(), right - left, line.height()), line.y() + line.ascent()

    def _break(self, width: float, *, rtl: bool) -> None:
        """Breaks it into lines; in Arabic each begins at the edge, wherever Qt hangs the space at which it was broken."""
        y = 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, y + (self._pitch - line.height()) / 2))
            y += self._pitch
        self._layout.endLayout()
        units = self.text.encode("utf-16-le", "surrogatepass")
        for number in range(self._layout.lineCount() if rtl else 0):
            line = self._layout.lineAt(number)
            begin, end = line.textStart(), line.textStart() + line.textLength()
            end = _trimmed(units, begin, end)
            boxes = [run.boundingRect() for run in line.glyphRuns(begin, end - begin)] if end > begin else []
            if boxes:
                line.setPosition(QPointF(line.x() + width - max(box.right() for box in boxes), line.y()))


def _trimmed(units: bytes, begin: int, end: int) -> int:
    """The end of a line without the spaces there, in UTF-16 units."""
    words = units[2 * begin : 2 * end].decode("utf-16-le", "replace").rstrip()
    return begin + to_utf16(words, len(words))


def _range(start: int, size: int, shape: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, size, shape
    return made
