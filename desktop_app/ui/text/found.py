"""The places that are found, painted in the text: a soft ground, the current one with an edge."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop_app.editing.finding.finder import FOUND
from desktop_app.ui.text.stretches import Stretch
from desktop_app.ui.text.underlines import Range
from desktop_app.ui.theme import colour

if TYPE_CHECKING:
    from desktop_app.ui.text.editor import TextEditor

CURRENT = "current"
GROUNDS = {FOUND: 0.16, CURRENT: 0.30}


def found_by(editor: TextEditor) -> Callable[[str], tuple[Range, ...]]:
    """Gives the stretches of a paragraph that the window's search has found; none in a window that can't search."""
    finding = getattr(editor.window(), "sought", None)
    return finding.found.of if finding is not None else lambda _node: ()


def label_found_by(editor: TextEditor, node: str) -> str:
    """Whether the window's search has found something in the label of a paragraph: FOUND, CURRENT, or nothing."""
    finding = getattr(editor.window(), "sought", None)
    return finding.found.label_of(node) if finding is not None else ""


def paint_found_label(painter: QPainter, place: QRectF, kind: str) -> None:
    """The ground under a label, and the edge of the current place around it: the caret stands behind the label, and selects nothing."""
    painter.setPen(QPen(colour("accent"), 1.5) if kind == CURRENT else Qt.PenStyle.NoPen)
    painter.setBrush(colour("accent", GROUNDS[kind]))
    painter.drawRoundedRect(place.adjusted(-3, 0, 3, 0), 3, 3)


def paint_found(painter: QPainter, stretch: Stretch, kind: str, px: int) -> None:
    """The ground under the letters."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("accent", GROUNDS[kind]))
    painter.drawRoundedRect(_place(stretch, px), 3, 3)


def paint_edge(painter: QPainter, stretch: Stretch, px: int) -> None:
    """The edge of the current place, over the letters: it is seen in a selection too."""
    painter.setPen(QPen(colour("accent"), 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(_place(stretch, px), 3, 3)


def _place(stretch: Stretch, px: int) -> QRectF:
    return QRectF(stretch.rect.left() - 1, stretch.base - px, stretch.rect.width() + 2, px * 1.52)
