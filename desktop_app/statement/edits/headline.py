"""Editing the title: the headline paragraphs, one a line."""

from __future__ import annotations

from desktop_app.statement.accepted import accepted, accepted_map, is_read
from desktop_app.statement.change import Caret, Change
from desktop_app.statement.edits.breaks import insert_after, remove
from desktop_app.statement.edits.typing import replace as put
from desktop_app.statement.ids import Ids
from desktop_app.statement.nodes import Paragraph, Statement
from desktop_app.statement.runs import Run, length
from desktop_app.statement.walking import paragraphs
from desktop_app.text.diff import edges
from desktop_app.text.message import message

LABEL = message("Change the title")


def title_lines(statement: Statement) -> tuple[str, ...]:
    """The text of each headline paragraph as it reads with all suggestions accepted, in printing order; empty where there is none."""
    return tuple(accepted(paragraph.runs) for paragraph in _headlines(statement))


def set_title(statement: Statement, lines: tuple[str, ...], ids: Ids) -> Change | None:
    """The headline paragraphs say `lines`, one each.

    Only the letters that differ are replaced, so marks and suggestions beside them stay, also what is suggested for deletion. A line
    more becomes a paragraph behind the last headline (the first of the front where there is none), a line less takes the paragraph
    away. One empty line where there is no headline says nothing. None: nothing differs.
    """
    old = title_lines(statement)
    if old == lines or (not old and lines == ("",)):
        return None
    head, tail = _same(old, lines)
    new, gone = lines[head : len(lines) - tail], _headlines(statement)[head : len(old) - tail]
    result = statement
    for paragraph, text in zip(gone, new, strict=False):
        result = _said(result, paragraph, text)
    surplus = tuple(paragraph.id for paragraph in gone[len(new) :])
    if surplus:
        change = remove(result, surplus)
        result = change.statement if change is not None else result
    result = _added(result, new[len(gone) :], head + min(len(new), len(gone)), ids)
    if result == statement:
        return None
    return Change(result, LABEL, Caret(statement.id, field="title"))


def _headlines(statement: Statement) -> tuple[Paragraph, ...]:
    return tuple(paragraph for paragraph in paragraphs(statement) if paragraph.role == "headline" and is_read(paragraph))


def _same(old: tuple[str, ...], new: tuple[str, ...]) -> tuple[int, int]:
    """How many items are equal at the start and, beyond those, at the end."""
    most = min(len(old), len(new))
    head = next((at for at in range(most) if old[at] != new[at]), most)
    tail = next((at for at in range(most - head) if old[-1 - at] != new[-1 - at]), most - head)
    return head, tail


def _said(statement: Statement, paragraph: Paragraph, text: str) -> Statement:
    start, end, new = 0, length(paragraph.runs), text
    old = accepted(paragraph.runs)
    if len(old) < end:  # letters that are suggested for deletion stand on
        head, tail = edges(old, text)
        new, stored = text[head : len(text) - tail], accepted_map(paragraph.runs)
        last = stored.stored(len(old) - tail)
        first = stored.stored(head, right=True) if len(old) - tail > head else last
        start, end = first[1] if first else 0, last[1] if last else 0
    change = put(statement, paragraph.id, start, end, new)
    return change.statement if change is not None else statement


def _added(statement: Statement, texts: tuple[str, ...], before: int, ids: Ids) -> Statement:
    """`statement` with new headlines behind its first `before` ones."""
    new = tuple(Paragraph(ids("p"), (Run(text),) if text else (), role="headline") for text in texts)
    change = insert_after(statement, _headlines(statement)[before - 1].id if before else "front", new)
    return change.statement if change is not None else statement
