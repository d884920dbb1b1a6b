"""Rows as they are painted: both cells at one height, the bar and the words that say what differs, the number between them."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop_app.editing.columns import Columns, Row, bits
from desktop_app.editing.columns.wording import above
from desktop_app.ui.comparing.cell import Cell
from desktop_app.ui.comparing.shapes import HEAD, INSET, PAD, SAID, Places, face, turned
from desktop_app.ui.parts import badge_width, paint_badge, paint_words
from desktop_app.ui.theme import colour, rtl, ui_font
from desktop_app.ui.words import said, tr

BARS = {"removed": "error", "added": "ok", "moved": "hint", "restyled": "warning"}
SIDES = ("old", "new")
Selected = tuple[str, int, int]
"""The side, and the two ends in UTF-16 units."""


class Laid:
    """A row in its lines."""

    def __init__(self, columns: Columns, number: int, places: Places) -> None:
        self.row: Row = columns.rows[number]
        self.cells: dict[str, Cell] = {}
        for side, own, found in zip(SIDES, (self.row.old, self.row.new), bits(columns, number, tr), strict=True):
            if own is not None:
                font, pitch = face(own)
                self.cells[side] = Cell(found, side, font, places.text, pitch, rtl=turned(own))
        self.said = any(above(self.row, side) for side in SIDES)
        self.top = PAD + (SAID if self.said else 0)
        high = max((cell.height for cell in self.cells.values()), default=0.0)
        self.height = HEAD if self.row.kind == "head" else self.top + high + PAD

    def corner(self, side: str, places: Places, y: float) -> QPointF:
        """Where the text of a side begins, for a row whose upper edge is at `y`."""
        return QPointF(places.left(side) + INSET, y + self.top)

    def paint(
        self, painter: QPainter, y: float, places: Places, *, current: bool, spelling: bool, selected: Selected | None, number: str
    ) -> None:
        """Paints it with its upper edge at `y`."""
        if self.row.kind == "head":
            self._head(painter, y, places)
            return
        shown = bool(self.row.stop) and (spelling or not self.row.spelling)
        if current:
            painter.setPen(QPen(colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(places.row(y, self.height).adjusted(1, 1, -1, -1), 8, 8)
        for side in SIDES:
            self._side(painter, y, places, side, shown=shown, spelling=spelling, selected=selected)
        if shown:
            self._number(painter, y, places, number, current=current)

    def _head(self, painter: QPainter, y: float, places: Places) -> None:
        place = places.row(y + 12, HEAD - 12).adjusted(6, 0, -6, 0)
        assert self.row.title is not None
        paint_words(painter, place, said(self.row.title), ui_font("strong"), "ink2")
        painter.setPen(QPen(colour("hairline"), 1))
        painter.drawLine(QLineF(place.left(), place.bottom() - 0.5, place.right(), place.bottom() - 0.5))

    def _side(
        self, painter: QPainter, y: float, places: Places, side: str, *, shown: bool, spelling: bool, selected: Selected | None
    ) -> None:
        left, inner = places.left(side), self.height - 2 * PAD
        cell = self.cells.get(side)
        if cell is None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("chrome"))
            painter.drawRoundedRect(QRectF(left, y + PAD, places.column, inner), 6, 6)
            return
        if shown:
            tone = BARS.get(self.row.kind) or ("hint" if self.row.spelling else "error" if side == "old" else "ok")
            if self.row.kind in BARS and self.row.kind != "restyled":
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour(f"{tone}_soft", 0.6))
                painter.drawRoundedRect(QRectF(left, y + PAD, places.column, inner), 6, 6)
            painter.fillRect(QRectF(left + (places.column - 3 if rtl() else 0), y + PAD, 3, inner), colour(tone))
        words = " · ".join(said(each) for each in above(self.row, side, spelling=spelling))
        if words:
            place = QRectF(left + INSET, y + PAD, places.text, SAID)
            ink = BARS.get(self.row.kind, "ink2") if self.row.kind in ("added", "removed", "moved") else "ink2"
            paint_words(painter, place, words, ui_font("caption"), ink if shown else "ink3")
        chosen = selected[1:] if selected is not None and selected[0] == side else None
        cell.paint(painter, self.corner(side, places, y), chosen, spelling=spelling)

    def _number(self, painter: QPainter, y: float, places: Places, number: str, *, current: bool) -> None:
        first = next(iter(self.cells.values()))
        wide = badge_width(number)
        box = places.gutter(y + self.top + first.base - 14, 18)
        place = QRectF(box.center().x() - wide / 2, box.top(), wide, 18)
        paint_badge(painter, place, number, "accent" if current else "hover", "on_accent" if current else "ink2")
