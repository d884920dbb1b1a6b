"""Unseen: blocks below the view that a change touches. Their letters are at once those of the value; where their lines break, Qt works
out while the person rests, or before anything leads there. A step undone is seen as soon as what is seen of it is laid out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextBlock

from desktop_app.ui.text.blocks import Shown

if TYPE_CHECKING:
    from desktop_app.ui.text.editor import TextEditor

FEW = 2
"""So many blocks are laid out at once."""
AIR = 40
"""Pixels below the view that count as seen."""
ROOM = 2
"""Views of text that must follow below: near the end of a text its scroll bar would move."""


class Unseen:
    """Blocks that are not laid out yet; Qt passes over what is not visible."""

    def __init__(self, editor: TextEditor) -> None:
        self._editor = editor
        self._blocks: list[QTextBlock] = []

    def pass_over(self, shown: Shown, wanted: Shown, ends: tuple[int, int]) -> None:
        """Before the blocks of `shown` are made to show `wanted`: those far below need not be laid out with the others. `ends`: as
        `alike` gives them."""
        if not self._editor.writing.rests or len(shown) != len(wanted):
            self.lay_out()
            return
        first, tail = ends
        if len(shown) - tail - first > FEW:
            self._pass_over(first, len(shown) - tail)

    def _pass_over(self, first: int, last: int) -> None:
        editor, bar = self._editor, self._editor.verticalScrollBar()
        document, height = editor.document(), editor.viewport().height()
        layout, edge, room = document.documentLayout(), bar.value() + height + AIR, bar.maximum() - bar.value() - ROOM * height
        block = document.findBlockByNumber(first)
        for _ in range(first, last):
            rect = layout.blockBoundingRect(block)
            if block.isVisible() and rect.top() > edge:
                room -= rect.height()
                if room < 0:
                    return
                block.setVisible(False)
                self._blocks.append(block)
            block = block.next()

    def come_up(self) -> None:
        """After the change: where what is seen has become so short that what is not laid out would be seen, it is."""
        if not self._blocks:
            return
        above = self._blocks[0].previous()
        bar = self._editor.verticalScrollBar()
        if above.document().documentLayout().blockBoundingRect(above).bottom() <= bar.value() + self._editor.viewport().height():
            self.lay_out()

    def leads(self, block: QTextBlock) -> None:
        """Before the caret goes to this block."""
        if self._blocks and block.blockNumber() >= self._blocks[0].blockNumber():
            self.lay_out()

    def lay_out(self) -> None:
        """Lays out what was passed over."""
        blocks, self._blocks = [block for block in self._blocks if block.isValid()], []
        if not blocks:
            return
        for block in blocks:
            block.setVisible(True)
        start = min(block.position() for block in blocks)
        end = max(block.position() + block.length() for block in blocks)
        self._editor.document().markContentsDirty(start, end - start - 1)
