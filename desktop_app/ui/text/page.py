"""The page: what is painted under and over the letters of the blocks that are seen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QPainter, QTextBlock

from desktop_app.statement import Paragraph
from desktop_app.ui.text.found import CURRENT, found_by, paint_edge, paint_found
from desktop_app.ui.text.gutter import paint_hint, paint_label
from desktop_app.ui.text.invisibles import paint_invisibles, shows_invisibles
from desktop_app.ui.text.mark_lines import line_ranges, paint_mark
from desktop_app.ui.text.painting import ground_ranges, paint_ground, paint_problems
from desktop_app.ui.text.rails import hint
from desktop_app.ui.text.review_look import Ground, authors_in, paint_review, review_grounds, review_lines
from desktop_app.ui.text.stretches import Here, visible_blocks
from desktop_app.ui.theme import colour
from desktop_app.ui.words import tr

if TYPE_CHECKING:
    from desktop_app.ui.text.editor import TextEditor


Seen = tuple[tuple[QTextBlock, Paragraph], ...]


def seen_paragraphs(editor: TextEditor, area: QRect) -> Iterator[tuple[QTextBlock, Paragraph]]:
    """The blocks of which something is seen in `area` of the viewport, with their paragraphs, from the top."""
    if editor.shown is None:
        return
    for block in visible_blocks(editor, area):
        if block.blockNumber() < len(editor.paragraphs):
            yield block, editor.paragraphs[block.blockNumber()]


def paint_grounds(editor: TextEditor, area: QRect, seen: Seen) -> None:
    """Behind the letters: the page itself, tinted parts and commented stretches, what is found."""
    of = found_by(editor) if editor.viewing.lens is None else lambda _node: ()
    authors = authors_in(editor)
    tinted = [(block, paragraph, found) for block, paragraph in seen if (found := _tints(editor, paragraph, authors))]
    hits = [(block, paragraph, found) for block, paragraph in seen if (found := of(paragraph.id))]
    if not tinted and not hits and not editor.margins.ground:
        return
    painter, shift = _painter(editor), _shift(editor)
    if editor.margins.ground:
        over = area.adjusted(-1, -1, 1, 1)  # at 150 % an edge lies within a pixel, which would stay as it was
        painter.fillRect(over, colour(editor.margins.ground))
    for block, paragraph, found in tinted:
        here = editor.placed.here(editor, block, paragraph, shift)
        for start, end, token, opacity in found:
            for stretch in here.pieces(start, end):
                paint_ground(painter, stretch, token, opacity, here.px)
    for block, paragraph, found in hits:
        here = editor.placed.here(editor, block, paragraph, shift)
        for start, end, kind in found:
            for stretch in here.pieces(start, end):
                paint_found(painter, stretch, kind, here.px)
    painter.end()


def _tints(editor: TextEditor, paragraph: Paragraph, authors: Mapping[str, int]) -> tuple[Ground, ...]:
    parts = ground_ranges(paragraph)
    return (*parts, *review_grounds(paragraph, authors, editor.outer.current(paragraph.id))) if authors else parts


def paint_lines(editor: TextEditor, seen: Seen) -> None:
    """Over the letters: typed labels, faint words in empty paragraphs, lines under problems, suggestions and marks, signs of breaks and
    of invisible characters."""
    painter, shift = _painter(editor), _shift(editor)
    hinted, strips = editor.railed and not editor.composition.active, editor.placed.strips_for(editor)
    found, authors = found_by(editor) if editor.viewing.lens is None else lambda _node: (), authors_in(editor)
    for block, paragraph in seen:
        if paragraph.label or paragraph.style == "list-item":
            paint_label(painter, editor, block, paragraph)
        if hinted and not paragraph.runs:
            paint_hint(painter, editor, block, tr(hint(editor.shown, paragraph)))
        marks, hits = line_ranges(paragraph), found(paragraph.id)
        ranges = editor.underlines.of(paragraph.id) if editor.viewing.lens is None else ()  # they tell places of what is stored
        if authors:
            ranges = (*review_lines(paragraph, authors), *ranges)
            paint_review(painter, editor, block, paragraph, shift)
        if ranges or marks or hits:
            here = editor.placed.here(editor, block, paragraph, shift)
            if ranges:
                paint_problems(painter, here, ranges, strips)
            if marks or hits:
                _paint_marks(painter, here, (*marks, *(hit for hit in hits if hit[2] == CURRENT)))
    _paint_signs(painter, editor, seen if shows_invisibles(editor) else (), shift)
    editor.shapes.let_go(editor, painter)
    painter.end()


def _paint_signs(painter: QPainter, editor: TextEditor, seen: Seen, shift: QPointF) -> None:
    for block, paragraph in seen:
        paint_invisibles(painter, editor, block, _size(editor, paragraph), shift)


def _paint_marks(painter: QPainter, here: Here, ranges: tuple[tuple[int, int, str], ...]) -> None:
    for start, end, kind in ranges:
        for stretch in here.pieces(start, end):
            if kind == CURRENT:
                paint_edge(painter, stretch, here.px)
            else:
                paint_mark(painter, stretch, kind, here.px)


def _size(editor: TextEditor, paragraph: Paragraph) -> int:
    return editor.face.char(editor.shown, paragraph).font().pixelSize()


def _painter(editor: TextEditor) -> QPainter:
    painter = QPainter(editor.viewport())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def _shift(editor: TextEditor) -> QPointF:
    return QPointF(-editor.horizontalScrollBar().value(), -editor.verticalScrollBar().value())
