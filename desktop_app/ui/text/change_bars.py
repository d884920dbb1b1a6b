"""Change bars: what of a text is suggested or commented on, line by line, and the bars beside these lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF, QTextBlock

from desktop_app.editing.inline import spans
from desktop_app.statement import Paragraph
from desktop_app.statement.runs import length
from desktop_app.ui.parts.author import author_ink
from desktop_app.ui.text.gutter import span
from desktop_app.ui.text.review_look import authors_in
from desktop_app.ui.theme import colour

if TYPE_CHECKING:
    from desktop_app.ui.text.editor import TextEditor

BAR, BAR_HIGH, BAR_AT, STEP = 2, 28, 10, 4
"""A change bar, its distance from the letters, and between those of two authors."""
ARROW = 4
"""Half of the width of an arrow."""
Found = tuple[float, int, str, int]
"""The baseline of a line, the code points before, a suggestion or a comment that stands there, and the number of its author."""
Edge = Callable[[float, float], float]
"""Gives the left edge of something so far from the letters and so wide."""


def found_in(editor: TextEditor, block: QTextBlock, paragraph: Paragraph) -> list[Found]:
    """What stands in the lines of a paragraph, from the top in reading order; of a whole paragraph in its first line."""
    authors = authors_in(editor)
    shift = QPointF(0, -editor.verticalScrollBar().value())
    here = editor.placed.here(editor, block, paragraph, shift)
    first = span(editor, block)[2]
    done = [(first, 0, change, authors.get(change, 1)) for change in dict.fromkeys((*whole_of(editor, paragraph), *_at(editor, paragraph)))]
    for each in spans(paragraph):
        number = authors.get(each.id, 0)
        if number:
            done.extend((stretch.base, each.start, each.id, number) for stretch in here.pieces(each.start, each.end))
    broken = editor.paragraphs[block.blockNumber() + 1].break_change if block.blockNumber() + 1 < len(editor.paragraphs) else None
    if broken is not None:
        layout = block.layout()
        last = layout.lineAt(layout.lineCount() - 1) if layout.lineCount() else None
        change = broken.deleted or broken.inserted or ""
        base = first if last is None else first + last.y() + last.ascent() - layout.lineAt(0).y() - layout.lineAt(0).ascent()
        done.append((base, length(paragraph.runs), change, authors.get(change, 1)))
    return sorted(done, key=lambda one: one[:2])


def whole_of(editor: TextEditor, paragraph: Paragraph) -> Iterator[str]:
    """The suggestions that put in, take out or move a paragraph as a whole, or give a field of it another value."""
    presence = paragraph.presence
    yield from filter(None, (presence.inserted, presence.deleted) if presence is not None else ())
    yield from filter(None, (moved(editor, paragraph),))
    comments = {comment.id for comment in editor.shown.comments} if editor.shown is not None else set()
    yield from (id_ for id_ in _at(editor, paragraph) if id_ not in comments)


def moved(editor: TextEditor, paragraph: Paragraph) -> str | None:
    """The suggestion by which it stands here."""
    return editor.face.inks.moved(editor.shown, paragraph.id) if editor.shown is not None and editor.viewing.lens is None else None


def _at(editor: TextEditor, paragraph: Paragraph) -> tuple[str, ...]:
    return editor.face.inks.at(editor.shown, paragraph.id) if editor.shown is not None and editor.viewing.lens is None else ()


def paint_whole(painter: QPainter, editor: TextEditor, block: QTextBlock, paragraph: Paragraph, edge: Edge) -> None:
    """A bar along the whole paragraph for each suggestion that is for all of it; with arrows where it was moved."""
    authors, carried = authors_in(editor), moved(editor, paragraph)
    top, bottom, _base = span(editor, block)
    for number, change in enumerate(dict.fromkeys(whole_of(editor, paragraph))):
        x = edge(BAR_AT + number * STEP, BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(author_ink(authors.get(change, 1))))
        painter.drawRoundedRect(QRectF(x, top, BAR, bottom - top), 1, 1)
        for tip, away in ((top - 2, 6), (bottom + 2, -6)) if change == carried else ():
            middle = x + BAR / 2
            painter.drawPolygon(QPolygonF((QPointF(middle, tip), QPointF(middle - ARROW, tip + away), QPointF(middle + ARROW, tip + away))))


def paint_bars(painter: QPainter, editor: TextEditor, paragraph: Paragraph, found: list[Found], edge: Edge) -> None:
    """A bar beside each line, one of each author; not where one stands beside the whole paragraph."""
    whole = {*whole_of(editor, paragraph)}
    others = whole | {comment.id for comment in editor.shown.comments}
    lines: dict[float, list[int]] = {}
    for base, _start, id_, number in found:
        if id_ not in others and number not in lines.setdefault(base, []):
            lines[base].append(number)
    painter.setPen(Qt.PenStyle.NoPen)
    for base, numbers in lines.items():
        for at, number in enumerate(numbers[:2]):
            painter.setBrush(colour(author_ink(number)))
            painter.drawRoundedRect(QRectF(edge(BAR_AT + (len(whole) + at) * STEP, BAR), base - 20, BAR, BAR_HIGH), 1, 1)
