"""Stretches: where a range of a block is painted, line by line, right over bidi runs and ligatures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QTextBlock, QTextDocument
from PySide6.QtWidgets import QTextEdit

from desktop_app.text.offsets import to_utf16


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
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        low, high = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
        if low >= high:
            continue
        boxes = [run.boundingRect() for run in line.glyphRuns(low, high - low)]
        if boxes:
            left, right = min(box.left() for box in boxes), max(box.right() for box in boxes)
        else:
            left, right = sorted((line.cursorToX(low)[0], line.cursorToX(high)[0]))
        rect = QRectF(left + bounds.left(), bounds.top() + line.y(), right - left, line.height())
        yield Stretch(rect.translated(shift), bounds.top() + line.y() + line.ascent() + shift.y())


def visible_blocks(editor: QTextEdit, area: QRect | None = None) -> Iterator[QTextBlock]:
    """The blocks of which something is seen in `area` of the viewport (None: all of it), from the top."""
    seen = area if area is not None else editor.viewport().rect()
    layout = editor.document().documentLayout()
    scrolled = editor.verticalScrollBar().value()
    block = editor.cursorForPosition(QPoint(0, max(0, seen.top()))).block()
    if block.previous().isValid():
        block = block.previous()
    while block.isValid():
        rect = layout.blockBoundingRect(block)
        if rect.top() > scrolled + seen.bottom():
            return
        if rect.bottom() >= scrolled + seen.top():
            yield block
        block = block.next()
