"""Shapes: the letters of what is seen, kept as Qt has shaped them.

Qt forgets the shapes of a block after each painting and shapes all its letters anew at the next one: of Arabic that takes longer than
the painting itself, at each key and for each block that moves down when a line wraps.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QTextBlock

from desktop_app.ui.text.stretches import visible_blocks

if TYPE_CHECKING:
    from desktop_app.ui.text.editor import TextEditor

MOST = 64
"""Blocks whose shapes are kept: some 50 bytes for each letter."""
NOWHERE = QRectF(0, -1e6, 1, 1)
"""Above everything: nothing is painted there."""


class Shapes:
    """Keeps the shapes of the blocks that are painted, and lets those go that have long been scrolled away."""

    def __init__(self) -> None:
        self._kept: list[QTextBlock] = []

    def keep(self, blocks: Iterable[QTextBlock]) -> None:
        """These are about to be painted."""
        for block in blocks:
            layout = block.layout()
            if not layout.cacheEnabled():
                layout.setCacheEnabled(True)
                self._kept.append(block)

    def let_go(self, editor: TextEditor, painter: QPainter) -> None:
        """Where too many are kept: those that are not seen go. `painter`: any that is active, nothing is painted with it."""
        if len(self._kept) <= MOST:
            return
        seen = {block.blockNumber(): block for block in visible_blocks(editor)}
        for block in self._kept:
            if block.isValid() and block.blockNumber() not in seen:
                block.layout().setCacheEnabled(False)
                block.layout().draw(painter, QPointF(), [], NOWHERE)  # Qt forgets shapes only after a painting
        self._kept = list(seen.values())
