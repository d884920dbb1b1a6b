"""The comments of a statement as remarks of a copy: each with the place that it stands at."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.formats.docx.copies.beside import first, told, worded
from desktop_app.formats.docx.copies.bookmarks import bookmark
from desktop_app.formats.docx.copies.copy import Block, Point, Remark
from desktop_app.formats.docx.copies.times import key
from desktop_app.statement.nodes import AgendaItem, Statement
from desktop_app.statement.references import comments_of
from desktop_app.statement.review import Comment, Detached, OnField, OnMarks, OnNode
from desktop_app.statement.walking import find, paragraphs

Span = tuple[Point, Point]


def remarks(statement: Statement, blocks: tuple[Block, ...]) -> tuple[Remark, ...]:
    """The comments with a place in the copy, each followed by its answers."""
    done: list[Remark] = []
    for comment, span in shown(statement, blocks):
        number = len(done)
        done.append(Remark(key((comment.author,), comment.created), worded(comment), *span, None, comment.resolved))
        answers = ((key((reply.author,), reply.created), reply.text) for reply in comment.replies)
        done += (Remark(who, text, *span, number, comment.resolved) for who, text in answers)
    return tuple(done)


def shown(statement: Statement, blocks: tuple[Block, ...]) -> Iterator[tuple[Comment, Span]]:
    """The comments with a place in the copy, and those that tell what has no mark. Where the words are gone, they stand before the first
    letter of the text."""
    at = {name: (number, offset) for number, block in enumerate(blocks) for offset, name in block.starts}
    beside = told(statement)
    for comment in (*statement.comments, *beside):
        span = _span(statement, comment, blocks, at)
        span = (span[0], span[0]) if span is not None and comment in beside else span
        if span is not None:
            yield comment, span


def _span(statement: Statement, comment: Comment, blocks: tuple[Block, ...], at: dict[str, Point]) -> Span | None:
    match comment.anchor:
        case OnMarks():
            points = list(_marked(statement, comment.id, at))
            return (points[0][0], points[-1][1]) if points else None
        case OnNode(node) if isinstance(find(statement, node), AgendaItem):
            return _whole(blocks, at.get(bookmark(node)))
        case OnNode(node):
            return _whole(blocks, at.get(bookmark(node)))
        case OnField(node, field):
            return _whole(blocks, at.get(bookmark(node, field)) or at.get(bookmark(node)))
        case Detached():
            point = at.get(bookmark(first(statement) or ""))
            return None if point is None else (point, point)


def _marked(statement: Statement, comment: str, at: dict[str, Point]) -> Iterator[Span]:
    """The stretches of letters that carry the marks of a comment."""
    for paragraph in paragraphs(statement):
        if comment not in comments_of(paragraph):
            continue
        block, offset = at[bookmark(paragraph.id)]
        offset += len(paragraph.label)
        for run in paragraph.runs:
            if any(mark.kind == "commented" and mark.value == comment for mark in run.marks):
                yield (block, offset), (block, offset + len(run.text))
            offset += len(run.text)


def _whole(blocks: tuple[Block, ...], at: Point | None) -> Span | None:
    """From a start to the next one in its block."""
    if at is None:
        return None
    block, offset = at
    ends = [start for start, _name in blocks[block].starts if start > offset]
    return at, (block, ends[0] if ends else len(blocks[block].text))
