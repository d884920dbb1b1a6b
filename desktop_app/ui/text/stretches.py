"""Stretches: where a range of a block is painted, line by line, right over bidi runs and ligatures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QPixmap, QTextBlock, QTextDocument

from desktop_app.statement import Paragraph
from desktop_app.text.offsets import to_utf16
from desktop_app.ui.theme import colours

if TYPE_CHECKING:
    from desktop_app.ui.text.editor import TextEditor

MOST = 256
"""Paragraphs whose ranges are remembered."""
NEAR = 12
"""Blocks that are looked at before Qt is asked."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of a range on one line, in the viewport's coordinates; `base` is the y of the baseline."""

    rect: QRectF
    base: float


Known = dict[tuple[int, int], tuple[Stretch, ...]]

Cut = tuple[str, int, int, int]
"""A piece of the line of a severity: its left edge, its height and its width in whole pixels."""

Cuts = dict[tuple[object, ...], tuple[Cut, ...]]

Strips = dict[str, QPixmap]
"""By severity, what the lines are cut from."""


class Placed:
    """Where ranges of paragraphs are painted, remembered while neither their letters nor the width change: asking Qt for the glyphs
    of everything that is seen would cost more than painting them."""

    def __init__(self) -> None:
        self._strips: Strips = {}
        self._dressed: tuple[object, ...] = ()
        self._known: dict[int, tuple[Paragraph, tuple[object, ...], int, Known, Cuts]] = {}

    def strips_for(self, editor: TextEditor) -> Strips:
        """The strips of the theme and the screen that the editor is shown in; they are painted when they are wanted."""
        dressed = colours(), editor.devicePixelRatioF()
        if dressed != self._dressed:
            self._dressed, self._strips = dressed, {}
        return self._strips

    def here(self, editor: TextEditor, block: QTextBlock, paragraph: Paragraph, shift: QPointF) -> Here:
        """The ranges of a block that shows this paragraph, moved by `shift`."""
        bounds = editor.document().documentLayout().blockBoundingRect(block)
        if editor.composition.active:  # letters stand in the block that are in no paragraph
            return Here(block, bounds.topLeft(), shift, _size(editor, paragraph), {}, {})
        looks = editor.face, bounds.width(), block.blockFormatIndex()
        entry = self._known.get(id(paragraph))  # of several versions: undo comes back to the very one that stood before
        if entry is None or entry[0] is not paragraph or entry[1] != looks:
            if len(self._known) >= MOST:
                del self._known[next(iter(self._known))]
            entry = self._known[id(paragraph)] = paragraph, looks, _size(editor, paragraph), {}, {}
        return Here(block, bounds.topLeft(), shift, *entry[2:])


def _size(editor: TextEditor, paragraph: Paragraph) -> int:
    return editor.face.char(editor.shown, paragraph).font().pixelSize()


@dataclass(frozen=True, slots=True)
class Here:
    """A block whose upper edge is at `top` of the document, with the size of its letters and what is known of its ranges."""

    block: QTextBlock
    top: QPointF
    shift: QPointF
    px: int
    known: Known
    cuts: Cuts

    def pieces(self, start: int, end: int) -> Iterator[Stretch]:
        """Where a range is painted, line by line."""
        found = self.known.get((start, end))
        if found is None:
            found = self.known[start, end] = tuple(stretches(self.block.document(), self.block, start, end, -self.top))
        at = self.top + self.shift
        for piece in found:
            yield Stretch(piece.rect.translated(at), piece.base + at.y())


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
    block = _first(editor, scrolled + seen.top())
    if block is None:
        block = editor.cursorForPosition(QPoint(0, max(0, seen.top()))).block()
        if block.previous().isValid():
            block = block.previous()
    first = True
    while block.isValid():
        rect = layout.blockBoundingRect(block)
        if rect.top() > scrolled + seen.bottom():
            return
        if rect.bottom() >= scrolled + seen.top() and block.isVisible():
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
        rect, before, following = layout.blockBoundingRect(block), block.previous(), block.next()
        if rect.top() > top and before.isValid():
            block = before
        elif top <= rect.bottom() or not following.isValid() or layout.blockBoundingRect(following).top() > top:
            return block
        else:
            block = following
    return None
