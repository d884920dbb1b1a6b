"""Painting around the letters: grounds behind parts of the text, lines under problems and suggestions. From LOOK's numbers."""

from __future__ import annotations

from collections.abc import Iterator
from math import floor

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPixmap

from desktop_app.statement import Paragraph
from desktop_app.statement.memo import by_identity
from desktop_app.ui.parts.author import paint_author_line
from desktop_app.ui.text.stretches import Cut, Here, Stretch, Strips
from desktop_app.ui.text.underlines import Range
from desktop_app.ui.theme import colour

LEAST_WIDTH = 10
"""Pixels; a comma's line would be lost otherwise."""

PENS = {
    "error": (1.5, [], Qt.PenCapStyle.RoundCap),
    "warning": (2.0, [3.0, 2.0], Qt.PenCapStyle.FlatCap),
}
"""Width, dashes and ends of the lines that are drawn with a pen; what is less grave is dotted."""
AUTHOR, RESTYLED = "author", "restyled"
"""Lines of a review: under what an author put in or spoke of, and under what he set otherwise; behind each his number."""

STRIP, TALL = 240, 8
"""Pixels of the strip that the lines are cut from: a multiple of every pattern's period. The line is in its middle."""

PART_GROUNDS = {
    "thanks": ("sec_opening", 0.12),
    "pledge": ("sec_lead", 0.12),
    "vote": ("sec_agenda", 0.12),
    "demand": ("sec_body", 0.10),
    "pull-quote": ("ink3", 0.12),
}


@by_identity
def ground_ranges(paragraph: Paragraph) -> tuple[tuple[int, int, str, float], ...]:
    """(start, end, token, opacity) of each tinted stretch of a paragraph, in code points. Remembered by identity."""
    ranges: list[tuple[int, int, str, float]] = []
    at = 0
    for run in paragraph.runs:
        end = at + len(run.text)
        parts = (mark.value for mark in run.marks if mark.kind == "part")
        ranges.extend((at, end, *PART_GROUNDS[part]) for part in parts if part in PART_GROUNDS)
        at = end
    return tuple(ranges)


def paint_ground(painter: QPainter, stretch: Stretch, token: str, opacity: float, px: int) -> None:
    """A soft ground as high as the letters, not as the line."""
    rect = QRectF(stretch.rect.left() - 1, stretch.base - px, stretch.rect.width() + 2, px * 1.52)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(token, opacity))
    painter.drawRoundedRect(rect, 3, 3)


def paint_problems(painter: QPainter, here: Here, ranges: tuple[Range, ...], strips: Strips) -> None:
    """The lines under the problems and the suggestions of a block; their shapes tell the severity, and the author, without colour. They
    are cut from strips that are painted once, and their places are remembered: Qt takes longer for three dots than for a line of
    letters."""
    at = here.top + here.shift
    whole = floor(at.y())
    key = ranges, at.x(), at.y() - whole
    cuts = here.cuts.get(key)
    if cuts is None:
        cuts = here.cuts[key] = tuple(_cuts(here, ranges, whole))
    ratio = painter.device().devicePixelRatio()
    for severity, left, y, width in cuts:
        strip = strips.get(severity) or strips.setdefault(severity, _strip(severity, ratio))
        top = whole + y - TALL // 2
        if width <= STRIP:
            painter.drawPixmap(left, top, width, TALL, strip, 0, 0, round(width * ratio), round(TALL * ratio))
        else:
            painter.drawTiledPixmap(left, top, width, TALL, strip)


def _cuts(here: Here, ranges: tuple[Range, ...], whole: int) -> Iterator[Cut]:
    """The pieces of strips, from the whole pixel `whole` of the viewport down."""
    for start, end, severity in ranges:
        for stretch in here.pieces(start, end):
            left, right = stretch.rect.left(), stretch.rect.right()
            if right - left < LEAST_WIDTH and not severity.startswith(AUTHOR):
                middle = (left + right) / 2
                left, right = middle - LEAST_WIDTH / 2, middle + LEAST_WIDTH / 2
            yield severity, round(left), round(stretch.base + here.px * 0.47) - whole, round(right) - round(left)


def _strip(severity: str, ratio: float) -> QPixmap:
    """A long line as it stands under a problem of this severity, or under the suggestions of an author."""
    strip = QPixmap(round(STRIP * ratio), round(TALL * ratio))
    strip.setDevicePixelRatio(ratio)
    strip.fill(Qt.GlobalColor.transparent)
    painter, middle, path = QPainter(strip), TALL / 2, QPainterPath()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if severity.startswith(AUTHOR):
        paint_author_line(painter, 0, STRIP, middle + 0.5, int(severity.removeprefix(AUTHOR)))
        painter.end()
        return strip
    tint = colour(severity.replace(RESTYLED, AUTHOR))
    if severity in PENS:
        width, dashes, cap = PENS[severity]
        pen = QPen(tint, width)
        pen.setCapStyle(cap)
        if dashes:
            pen.setDashPattern(dashes)
        painter.setPen(pen)
        path.moveTo(0, middle)
        path.lineTo(STRIP, middle)
        if severity == "error":
            path = _wave(middle + 0.5)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint)
        for x in range(1, STRIP, 4):
            path.addEllipse(QPointF(x + 0.1, middle + 0.5), 1.1, 1.1)
    painter.drawPath(path)
    painter.end()
    return strip


def _wave(y: float) -> QPainterPath:
    path = QPainterPath(QPointF(0, y))
    for x in range(0, STRIP, 6):
        path.quadTo(x + 1.5, y - 2.4, x + 3, y)
        path.quadTo(x + 4.5, y + 2.4, x + 6, y)
    return path
