"""Painting around the letters: grounds behind parts of the text, lines under problems. From LOOK's numbers."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from desktop_app.statement import Paragraph
from desktop_app.statement.memo import by_identity
from desktop_app.ui.text.stretches import Stretch
from desktop_app.ui.theme import colour

LEAST_WIDTH = 10
"""Pixels; a comma's line would be lost otherwise."""

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
        for mark in run.marks:
            if mark.kind == "part" and mark.value in PART_GROUNDS:
                ranges.append((at, end, *PART_GROUNDS[mark.value]))
            elif mark.kind == "commented":
                ranges.append((at, end, "comment_ground", 1.0))
        at = end
    return tuple(ranges)


def paint_ground(painter: QPainter, stretch: Stretch, token: str, opacity: float, px: int) -> None:
    """A soft ground as high as the letters, not as the line."""
    rect = QRectF(stretch.rect.left() - 1, stretch.base - px, stretch.rect.width() + 2, px * 1.52)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(token, opacity))
    painter.drawRoundedRect(rect, 3, 3)


def paint_line(painter: QPainter, stretch: Stretch, severity: str, px: int) -> None:
    """The line under a problem; its shape tells the severity without colour."""
    left, right = stretch.rect.left(), stretch.rect.right()
    if right - left < LEAST_WIDTH:
        middle = (left + right) / 2
        left, right = middle - LEAST_WIDTH / 2, middle + LEAST_WIDTH / 2
    y = round(stretch.base + px * 0.47)
    tint = colour(severity)
    match severity:
        case "error":
            _wave(painter, left, right, y + 0.5, tint)
        case "warning":
            pen = QPen(tint, 2)
            pen.setDashPattern([3, 2])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawLine(QPointF(left, y), QPointF(right, y))
        case _:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tint)
            for step in range(int((right - left - 1) // 4) + 1):
                painter.drawEllipse(QPointF(left + 1 + 4 * step, y + 0.5), 1.1, 1.1)


def _wave(painter: QPainter, left: float, right: float, y: float, tint: QColor) -> None:
    path = QPainterPath(QPointF(left, y))
    x, up = left, True
    while x < right - 0.5:
        step = min(3.0, right - x)
        path.quadTo(x + step / 2, y + (-2.4 if up else 2.4), x + step, y)
        x, up = x + step, not up
    pen = QPen(tint, 1.5)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
