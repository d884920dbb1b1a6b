"""The look of a review in the text: grounds behind the letters, lines under them, and the signs of breaks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import zip_longest
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextBlock, QTextLine

from desktop_app.editing.inline import NOBODY, spans, touched
from desktop_app.statement import Paragraph
from desktop_app.statement.runs import length
from desktop_app.ui.parts.author import author_ground, author_ink
from desktop_app.ui.text.places import offset_in
from desktop_app.ui.text.stretches import Here, Stretch
from desktop_app.ui.text.underlines import Range
from desktop_app.ui.theme import colour

if TYPE_CHECKING:
    from desktop_app.ui.text.editor import TextEditor

Ground = tuple[int, int, str, float]
"""Start and end in code points, the colour token and the opacity."""
RESTYLED = "restyled"
PILCROW = "\u00b6"
CURRENT = 0.16
"""How strongly the colour of the author lies over the ground of a comment that the caret is in: its letters have their own colour."""
ROUND = 2
"""Pixels that the corners of an edge are rounded by."""


def authors_in(editor: TextEditor) -> Mapping[str, int]:
    """Whose colour each suggestion and each open comment of what is shown has."""
    source = editor.viewing.source
    return editor.face.inks.of(source) if source is not None and (source.changes or source.comments) else NOBODY


def touched_by_caret(editor: TextEditor, paragraph: Paragraph) -> frozenset[str]:
    """What the caret is in, or the selection touches, in the paragraph of the caret."""
    cursor = editor.textCursor()
    if not (editor.hasFocus() or editor.outer.balloons.holds()):
        return frozenset()
    block = cursor.block()
    first, last = sorted((cursor.anchor(), cursor.position()))
    end = offset_in(block, min(last, block.position() + block.length() - 1))
    found = touched(paragraph, offset_in(block, max(first, block.position())) if first != last else end, end)
    return found or frozenset(_around(editor, paragraph, at_start=not end))


def _around(editor: TextEditor, paragraph: Paragraph, *, at_start: bool) -> Iterator[str]:
    """What a caret is in that stands at no letters: what is for its paragraph, and for the break before it."""
    for presence in (paragraph.presence, paragraph.break_change if at_start else None):
        yield from filter(None, (presence.inserted, presence.deleted) if presence is not None else ())
    if editor.shown is not None:
        yield from editor.face.inks.at(editor.shown, paragraph.id)
        yield from filter(None, (editor.face.inks.moved(editor.shown, paragraph.id),))


def review_grounds(paragraph: Paragraph, authors: Mapping[str, int], current: frozenset[str]) -> Iterator[Ground]:
    """The grounds of what is commented on, and over them those of what is suggested; a comment that the caret is in stands out."""
    whole = paragraph.presence
    changes = (whole.inserted, whole.deleted) if whole is not None else ()
    for change in filter(None, changes):
        yield 0, length(paragraph.runs), author_ground(authors.get(change, 1)), 1.0
    for span in spans(paragraph):
        number = authors.get(span.id, 0)
        if not number:
            continue
        if span.kind != RESTYLED:
            ground = "comment_ground" if span.kind == "commented" else author_ground(number)
            yield span.start, span.end, ground, 1.0
        if span.id in current and span.kind == "commented":
            yield span.start, span.end, author_ink(number), CURRENT


def review_lines(paragraph: Paragraph, authors: Mapping[str, int]) -> tuple[Range, ...]:
    """The lines under the letters, each named by its author: of what is put in, set otherwise, or commented on."""
    done: list[Range] = []
    if paragraph.presence is not None and paragraph.presence.inserted is not None and paragraph.runs:
        done.append((0, length(paragraph.runs), author_ink(authors.get(paragraph.presence.inserted, 1))))
    for span in spans(paragraph):
        number = authors.get(span.id, 0)
        if number and span.kind != "deleted":
            done.append((span.start, span.end, f"{RESTYLED}{number}" if span.kind == RESTYLED else author_ink(number)))
    return tuple(done)


def review_edges(paragraph: Paragraph, authors: Mapping[str, int], current: frozenset[str]) -> Iterator[tuple[int, int, int]]:
    """(start, end, author) of each suggestion that the caret is in, one stretch for what goes and what comes in its place: a darker ground
    would take from the contrast of its letters."""
    for id_ in sorted(current):
        number = authors.get(id_, 0)
        found = [span for span in spans(paragraph) if span.id == id_ and span.kind in ("inserted", "deleted")] if number else []
        start = None
        for span, after in zip_longest(sorted(found, key=lambda one: one.start), sorted(found, key=lambda one: one.start)[1:]):
            start = span.start if start is None else start
            if after is None or after.start > span.end:
                yield start, span.end, number
                start = None


def paint_review(painter: QPainter, editor: TextEditor, block: QTextBlock, paragraph: Paragraph, shift: QPointF) -> None:
    """Over the letters of a block: the sign of a break behind it, and the edge around what the caret is in."""
    authors = authors_in(editor)
    here: Here = editor.placed.here(editor, block, paragraph, shift)
    for start, end, author in review_edges(paragraph, authors, editor.outer.current(paragraph.id)):
        for stretch in here.pieces(start, end):
            paint_round(painter, stretch, author, here.px)
    sign = break_sign(editor, block.blockNumber(), authors)
    if sign is not None:
        paint_break(painter, editor, block, sign, here.top + shift, here.px)


def paint_round(painter: QPainter, stretch: Stretch, author: int, px: int) -> None:
    """The edge around a stretch, in the colour of its author."""
    ink = colour(author_ink(author))
    left, top, width, height = stretch.rect.left() - 1, stretch.base - px, stretch.rect.width() + 2, px * 1.52
    for side in (
        QRectF(left + ROUND, top, width - 2 * ROUND, 1),
        QRectF(left + ROUND, top + height - 1, width - 2 * ROUND, 1),
        QRectF(left, top + ROUND, 1, height - 2 * ROUND),
        QRectF(left + width - 1, top + ROUND, 1, height - 2 * ROUND),
    ):
        painter.fillRect(side, ink)  # a rounded outline takes ten times as long, and is painted at each key of a suggestion


def break_sign(editor: TextEditor, number: int, authors: Mapping[str, int]) -> tuple[int, bool] | None:
    """Whether a sign stands behind the letters of this block: whose it is, and whether it is struck. A break that somebody puts in or
    takes out; an empty paragraph that somebody puts in or takes out."""
    paragraph = editor.paragraphs[number]
    behind = editor.paragraphs[number + 1].break_change if number + 1 < len(editor.paragraphs) else None
    for presence in (behind, None if paragraph.runs else paragraph.presence):
        if presence is not None:
            return authors.get(presence.deleted or presence.inserted or "", 1), presence.deleted is not None
    return None


def line_end(line: QTextLine, *, rtl: bool) -> float:
    """The edge behind all letters of a line. The place of the caret behind the last one may lie among them: before a number in
    right-to-left text, after Arabic words in a line from left to right."""
    edge = line.cursorToX(line.textStart() + line.textLength())
    caret = edge[0] if isinstance(edge, tuple) else edge
    written = line.naturalTextRect()
    return min(caret, written.left()) if rtl else max(caret, written.right())


def paint_break(painter: QPainter, editor: TextEditor, block: QTextBlock, sign: tuple[int, bool], top: QPointF, px: int) -> None:
    """The sign of a break behind the last letter of a block whose layout begins at `top` of the viewport."""
    layout = block.layout()
    if not layout.lineCount():
        return
    author, struck = sign
    line = layout.lineAt(layout.lineCount() - 1)
    rtl = block.blockFormat().layoutDirection() == Qt.LayoutDirection.RightToLeft
    x = line_end(line, rtl=rtl) + top.x()
    font = editor.face.font("text", rtl)
    font.setPixelSize(round(px * 0.9))
    painter.setFont(font)
    width = painter.fontMetrics().horizontalAdvance(PILCROW) + 4
    left = x - width - 3 if rtl else x + 3
    left = max(0.0, min(left, editor.viewport().width() - width))
    base = top.y() + line.y() + line.ascent()
    room = QRectF(left, base - px, width, px * 1.52)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(author_ground(author)))
    painter.drawRoundedRect(room, 3, 3)
    painter.setPen(colour(author_ink(author)))
    painter.drawText(QPointF(left + 2, base), PILCROW)
    if struck:
        painter.setPen(QPen(colour(author_ink(author)), 1.5))
        middle = base - px * 0.3
        painter.drawLine(QLineF(room.left(), middle, room.right(), middle))
