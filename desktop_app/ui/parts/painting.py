"""Small strokes that several painted widgets and delegates share."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption

from desktop_app.text.script import direction, sentence_direction
from desktop_app.ui.theme import colour, rtl, ui_font

LEADING = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute


class Pen:
    """A place that walks from the leading edge to the trailing one."""

    def __init__(self, rect: QRectF, *, right_to_left: bool, start: float = 0) -> None:
        self.rect, self.right_to_left, self.x = rect, right_to_left, start

    def take(self, width: float, gap: float = 0) -> QRectF:
        """The next `width` pixels at full height; the pen moves behind them and a gap."""
        left = self.rect.right() - self.x - width if self.right_to_left else self.rect.left() + self.x
        self.x += width + gap
        return QRectF(left, self.rect.top(), width, self.rect.height())

    def rest(self, end: float = 0) -> QRectF:
        """What is left up to `end` pixels before the trailing edge."""
        return self.take(max(0.0, self.rect.width() - self.x - end))


def paint_box(painter: QPainter, place: QRectF, radius: float, edge: str = "button_edge", ground: str = "raised") -> None:
    """A round box with an edge of one pixel, within the place."""
    painter.setPen(QPen(colour(edge), 1))
    painter.setBrush(colour(ground))
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


def along(right_to_left: bool) -> int:
    """Alignment at the leading edge, middle of the height, whatever the text's own direction is."""
    side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
    return int(LEADING | side)


def paint_words(painter: QPainter, place: QRectF, text: str, font: QFont, token: str) -> None:
    """One line at the window's leading edge, elided where it is too long; inside it the text runs by its own script."""
    painter.setFont(font)
    painter.setPen(colour(token))
    own = sentence_direction(text) or ("rtl" if rtl() else "ltr")
    forced = Qt.TextFlag.TextForceRightToLeft if own == "rtl" else Qt.TextFlag.TextForceLeftToRight
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width(), int(forced))
    painter.drawText(place, along(rtl()) | int(forced), shown)


def broken(text: str, font: QFont, width: float) -> list[str]:
    """The lines that a text takes in this width, without the spaces at which it was broken."""
    turned = (sentence_direction(text) or ("rtl" if rtl() else "ltr")) == "rtl"
    layout, lines = QTextLayout(text, font), []
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if turned else Qt.LayoutDirection.LeftToRight)
    layout.setTextOption(option)
    units = text.encode("utf-16-le", "surrogatepass")
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        begin, end = 2 * line.textStart(), 2 * (line.textStart() + line.textLength())
        lines.append(units[begin:end].decode("utf-16-le", "surrogatepass").strip())
    layout.endLayout()
    return lines


def paint_broken(painter: QPainter, place: QRectF, text: str, font: QFont, pen: QColor, *, own_edge: bool = False) -> None:
    """Several lines, all at the window's leading edge or at that of their own script.

    Qt hangs the space at which a line was broken out there in Arabic, and that line stands back from the others.
    """
    high = QFontMetricsF(font).lineSpacing()
    turned = (sentence_direction(text) or ("rtl" if rtl() else "ltr")) == "rtl"
    edge = along(turned if own_edge else rtl())
    forced = Qt.TextFlag.TextForceRightToLeft if turned else Qt.TextFlag.TextForceLeftToRight
    painter.setFont(font)
    painter.setPen(pen)
    for number, words in enumerate(broken(text, font, place.width())):
        line = QRectF(place.left(), place.top() + number * high, place.width(), high)
        painter.drawText(line, edge | int(forced) | int(Qt.TextFlag.TextDontClip), words)


def paint_quotation(painter: QPainter, place: QRectF, text: str, font: QFont) -> None:
    """One line of the statement's own text: it stands at the edge where its script begins, as in the statement."""
    turned = (direction(text) or ("rtl" if rtl() else "ltr")) == "rtl"
    forced = Qt.TextFlag.TextForceRightToLeft if turned else Qt.TextFlag.TextForceLeftToRight
    painter.setFont(font)
    painter.setPen(colour("ink2"))
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width(), int(forced))
    painter.drawText(place, along(turned) | int(forced), shown)


def paint_badge(painter: QPainter, rect: QRectF, text: str, ground: str, ink: str) -> None:
    """A number in a pill."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(ground))
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    painter.setPen(colour(ink))
    painter.setFont(ui_font(px=11, weight=600))
    painter.drawText(rect.translated(0, -0.5), int(Qt.AlignmentFlag.AlignCenter), text)


def badge_width(text: str) -> float:
    """The width of a badge of height 18."""
    return max(18.0, 11.0 + 7.0 * len(text))


def paint_ring(painter: QPainter, rect: QRectF, inset: float = 3) -> None:
    """The focus ring of painted widgets."""
    painter.setPen(QPen(colour("focus"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), 6, 6)
