"""Shapes: where the two columns stand, and how high a row is."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from desktop_app.editing.columns import Side
from desktop_app.ui.theme import rtl, text_font

EDGE, GUTTER, WIDEST = 24, 56, 720
"""Outside of the columns; between them; the widest column that is still read in lines."""
PAD, SAID, HEAD, FOLD = 8, 20, 44, 36
"""Above and below the text of a row; the line of words above it; the head of a section; a fold."""
INSET = 12
"""From the bar at the edge of a cell to its text, and as much on the other side."""


@dataclass(frozen=True, slots=True)
class Places:
    """The columns in a view of this width: the old statement at the leading side."""

    width: float

    @property
    def column(self) -> float:
        """The width of a column."""
        return max(120.0, min(WIDEST, (self.width - 2 * EDGE - GUTTER) / 2))

    def left(self, side: str) -> float:
        """The left edge of a column."""
        start = (self.width - 2 * self.column - GUTTER) / 2
        return start if (side == "old") != rtl() else start + self.column + GUTTER

    @property
    def text(self) -> float:
        """The width of its text."""
        return self.column - 2 * INSET

    def gutter(self, top: float, height: float) -> QRectF:
        """What stands between the columns."""
        return QRectF((self.width - GUTTER) / 2, top, GUTTER, height)

    def row(self, top: float, height: float) -> QRectF:
        """Both columns with a little air."""
        start = min(self.left("old"), self.left("new"))
        return QRectF(start - 6, top, 2 * self.column + GUTTER + 12, height)


def turned(side: Side) -> bool:
    """Whether the text of a side runs from the right."""
    return rtl() if side.rtl is None else side.rtl


def face(side: Side) -> tuple[object, float]:
    """The font of a side, and the distance of its lines."""
    right = turned(side)
    px = (17 if right else 14) if side.field else (19 if right else 16)
    font = text_font(right_to_left=right, px=px)
    font.setBold(side.strong)
    return font, round(px * (1.68 if right else 1.6))


def guessed(side: Side | None, width: float) -> float:
    """About how high a side is, before its lines are known."""
    if side is None:
        return 0.0
    _font, pitch = face(side)
    return pitch * max(1, -(-len(side.text) * (7.0 if turned(side) else 7.6) // width))
