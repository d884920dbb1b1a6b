"""Stretches: where a range of a block is painted, line by line, right over bidi runs and ligatures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QTextBlock, QTextDocument

from desktop_app.text.offsets import to_utf16

if TYPE_CHECKING:
    from desktop_app.ui.text.editor import TextEditor

NEAR = 12
"""Blocks that are looked at before Qt is asked."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of a range on one line, in the viewport's coordinates; `base` is the y of the baseline."""

    rect: QRectF
    base: float


def stretches(document: QTextDocument, block: QTextBlock, start: int, end: int, shift: QPointF) -> Iterator[Stretch]:
    """The pieces of the code points `start` … `end` of a block, moved by `shift` (the scroll position)."""
    text = block.text()
    first, last = to_utf16(text, start), to_utf16(text, end)
    bounds = document.documentLayout().blockBoundingRect(block)
    layout = block.layout()
    for number in range(max(layout.lineForTextPosition(first).lineNumber(), 0), layout.lineCount()):
        line = layout.lineAt(number)
        low, high = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
        if low >= high:
            if line.textStart() >= last:
                return
            continue
        boxes = [run.boundingRect() for run in line.glyphRuns(low, high - low)]
        if boxes:
            left, right = min(box.left() for box in boxes), max(box.right() for box in boxes)
        else:
            left, right = sorted((line.cursorToX(low)[0], line.cursorToX(high)[0]))
        rect = QRectF(left + bounds.left(), bounds.top() + line.y(), right - left, line.height())
        yield Stretch(rect.translated(shift), bounds.top() + line.y() + line.ascent() + shift.y())


def visible_blocks(editor: TextEditor, area: QRect | None = None) -> Iterator[QTextBlock]:
    """The blocks of which something is seen in `area` of the viewport (None: all of it), from the top."""
    seen = area if area is not None else editor.viewport().rect()
    layout = editor.document().documentLayout()
    scrolled = editor.verticalScrollBar().value()
    block = _first(editor, scrolled + seen.top()) or editor.cursorForPosition(QPoint(0, max(0, seen.top()))).block()
    if block.previous().isValid():
        block = block.previous()
    first = True
    while block.isValid():
        rect = layout.blockBoundingRect(block)
        if rect.top() > scrolled + seen.bottom():
            return
        if rect.bottom() >= scrolled + seen.top():
            if first:
                editor.seen_first, first = block.blockNumber(), False
            yield block
        block = block.next()


def _first(editor: TextEditor, top: int) -> QTextBlock | None:
    """The block at this height of the document, sought from the one that was seen first the last time: Qt seeks it among all blocks,
    which is felt at each key of a long text. None: it is not near."""
    layout, block = editor.document().documentLayout(), editor.document().findBlockByNumber(editor.seen_first)
    for _ in range(NEAR):
        if not block.isValid() or not block.layout().lineCount():
            return None
        rect = layout.blockBoundingRect(block)
        if rect.top() <= top <= rect.bottom():
            return block
        block = block.previous() if rect.top() > top else block.next()
    return None
