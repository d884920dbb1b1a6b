"""Places: Qt's positions (UTF-16 units of the whole document) as places of the value (code points of a paragraph), and back.

The one spot where the two are converted.
"""

from __future__ import annotations

from itertools import compress, count
from operator import attrgetter

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from desktop_app.editing.selection import Selection
from desktop_app.statement import Caret
from desktop_app.text.offsets import to_code_points, to_utf16
from desktop_app.ui.text.blocks import Shown


def offset_in(block: QTextBlock, position: int) -> int:
    """The code points of the block before a position of the document."""
    return to_code_points(block.text(), position - block.position())


def position_in(block: QTextBlock, offset: int) -> int:
    """The position in the document of an offset of the block; past its end: its end."""
    text = block.text()
    return block.position() + to_utf16(text, min(offset, len(text)))


def place_at(document: QTextDocument, shown: Shown, position: int) -> tuple[str, int] | None:
    """The paragraph and the offset at a position; None in a block that belongs to no paragraph."""
    block = document.findBlock(position)
    if not block.isValid() or block.blockNumber() >= len(shown):
        return None
    return shown[block.blockNumber()].id, offset_in(block, position)


def block_of(document: QTextDocument, shown: Shown, node: str, near: int = -1) -> QTextBlock | None:
    """The block of a paragraph; None where it is not shown. `near`: the number of the block that it may well be."""
    if 0 <= near < len(shown) and shown[near].id == node:
        return document.findBlockByNumber(near)
    number = next(compress(count(), map(node.__eq__, map(attrgetter("id"), shown))), None)  # in C: asked at each key
    return None if number is None else document.findBlockByNumber(number)


def selection_of(cursor: QTextCursor, shown: Shown, pane: str) -> Selection:
    """What is selected, in reading order."""
    start = place_at(cursor.document(), shown, cursor.selectionStart())
    end = place_at(cursor.document(), shown, cursor.selectionEnd()) if cursor.hasSelection() else start
    if start is None or end is None:
        return Selection(pane=pane)
    return Selection(start[0], start[1], end[0], end[1], pane=pane)


def cursor_for(document: QTextDocument, shown: Shown, caret: Caret, near: int = -1) -> QTextCursor | None:
    """A cursor at the caret with its selection; None where its paragraph is not shown. `near`: as of `block_of`."""
    block = block_of(document, shown, caret.node, near)
    if block is None:
        return None
    cursor = QTextCursor(block)
    anchor = block_of(document, shown, caret.anchor_node) if caret.anchor_node else None
    if anchor is not None and caret.anchor is not None:
        cursor.setPosition(position_in(anchor, caret.anchor))
        cursor.setPosition(position_in(block, caret.offset), QTextCursor.MoveMode.KeepAnchor)
    else:
        cursor.setPosition(position_in(block, caret.offset))
    return cursor
