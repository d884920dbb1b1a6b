"""The page: what is painted under and over the letters of the blocks that are seen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QPainter, QTextBlock

from desktop_app.statement import Paragraph
from desktop_app.ui.text.gutter import paint_hint, paint_label
from desktop_app.ui.text.painting import ground_ranges, paint_ground, paint_line
from desktop_app.ui.text.rails import hint
from desktop_app.ui.text.stretches import stretches, visible_blocks
from desktop_app.ui.words import tr

if TYPE_CHECKING:
    from desktop_app.ui.text.editor import TextEditor


def paint_grounds(editor: TextEditor, area: QRect) -> None:
    """Behind the letters: tinted parts and commented stretches."""
    painter, shift = _painter(editor), _shift(editor)
    for block, paragraph in _seen(editor, area):
        px = editor.face.char(editor.shown, paragraph).font().pixelSize()
        for start, end, token, opacity in ground_ranges(paragraph):
            for stretch in stretches(editor.document(), block, start, end, shift):
                paint_ground(painter, stretch, token, opacity, px)
    painter.end()


def paint_lines(editor: TextEditor, area: QRect) -> None:
    """Over the letters: typed labels, faint words in empty paragraphs, lines under problems."""
    painter, shift = _painter(editor), _shift(editor)
    for block, paragraph in _seen(editor, area):
        paint_label(painter, editor, block, paragraph)
        if not paragraph.runs and editor.railed and not editor.composition.active:
            paint_hint(painter, editor, block, tr(hint(editor.shown, paragraph)))
        px = editor.face.char(editor.shown, paragraph).font().pixelSize()
        for start, end, severity in editor.underlines.of(paragraph.id):
            for stretch in stretches(editor.document(), block, start, end, shift):
                paint_line(painter, stretch, severity, px)
    painter.end()


def _seen(editor: TextEditor, area: QRect) -> Iterator[tuple[QTextBlock, Paragraph]]:
    if editor.shown is None:
        return
    for block in visible_blocks(editor, area):
        if block.blockNumber() < len(editor.paragraphs):
            yield block, editor.paragraphs[block.blockNumber()]


def _painter(editor: TextEditor) -> QPainter:
    painter = QPainter(editor.viewport())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def _shift(editor: TextEditor) -> QPointF:
    return QPointF(-editor.horizontalScrollBar().value(), -editor.verticalScrollBar().value())
