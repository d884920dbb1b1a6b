"""Thin lines under what is known of the letters: names, foreign words, scripture. Calm and grey; their shapes differ, not their colours.

They stand lower than the lines of problems, so that both can be seen under one word.
"""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop_app.statement import Paragraph
from desktop_app.statement.memo import by_identity
from desktop_app.ui.text.stretches import Stretch
from desktop_app.ui.theme import colour

DASHES = {"name": [1.0, 2.5], "foreign": [5.0, 3.0], "scripture": []}
"""Dots, dashes, a whole line."""

DEPTH = 0.58
"""Below the baseline, in sizes of the letters: under Arabic descenders and under the lines of problems."""


@by_identity
def line_ranges(paragraph: Paragraph) -> tuple[tuple[int, int, str], ...]:
    """(start, end, kind of mark) of each stretch with a line, in code points. Neighbouring runs of one mark are one stretch."""
    done: list[tuple[int, int, str]] = []
    for kind in DASHES:
        at, last = 0, None
        for run in paragraph.runs:
            end = at + len(run.text)
            mark = next((each for each in run.marks if each.kind == kind), None)
            if mark is not None and mark == last:
                done[-1] = (done[-1][0], end, kind)
            elif mark is not None:
                done.append((at, end, kind))
            at, last = end, mark
    return tuple(done)


def paint_mark(painter: QPainter, stretch: Stretch, kind: str, px: int) -> None:
    """The line under one piece of a stretch."""
    y = round(stretch.base + px * DEPTH) + 0.5
    pen = QPen(colour("edge"), 1)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if DASHES[kind]:
        pen.setDashPattern(DASHES[kind])
    painter.setPen(pen)
    painter.drawLine(QLineF(QPointF(stretch.rect.left() + 1, y), QPointF(stretch.rect.right() - 1, y)))
    if kind == "scripture":
        painter.drawLine(QLineF(QPointF(stretch.rect.left() + 1, y + 2), QPointF(stretch.rect.right() - 1, y + 2)))
