"""Returning: where the eye goes when a step is undone, to what came back."""

from __future__ import annotations

from desktop_app.editing.history import Step
from desktop_app.statement import Caret, Paragraph, Statement
from desktop_app.statement.nodes import SECTIONS
from desktop_app.statement.touching import replaced
from desktop_app.statement.walking import find, places, section_paragraphs


def return_place(step: Step) -> Caret | None:
    """The place of a step in the value before it; None where the step says none and no text differs.

    An agenda item that comes back is shown; else the place that the edit named, if its text differs there; else a paragraph that
    comes back; else, for text that moved, where it stood before.
    """
    before, after, caret = step.before, step.after, step.back
    items = {item.id for item in after.agenda}
    item = next((each for each in before.agenda if each.id not in items), None)
    if item is not None:
        return Caret(item.id)
    if caret is not None and _differs(before, after, caret):
        return caret
    paragraph = _restored(before, after)
    if paragraph is not None:
        return Caret(paragraph.id)
    if caret is None or find(before, caret.node) is not None:
        return caret
    move = next((each for each in step.moves if each.to == caret.node), None)
    if move is not None:
        return Caret(move.node, move.start + max(0, caret.offset - move.at))
    touched = _touched(before, after)
    return Caret(touched.id) if touched is not None else None


def _differs(before: Statement, after: Statement, caret: Caret) -> bool:
    old = find(before, caret.node)
    return old is not None and old is not find(after, caret.node)


def _restored(before: Statement, after: Statement) -> Paragraph | None:
    kept = places(after)
    return next((each for each in _replaced(before, after) if each.id not in kept), None)


def _touched(before: Statement, after: Statement) -> Paragraph | None:
    return next(iter(_replaced(before, after)), None)


def _replaced(before: Statement, after: Statement) -> tuple[Paragraph, ...]:
    pairs = ((section_paragraphs(before, name), section_paragraphs(after, name)) for name in SECTIONS)
    return tuple(paragraph for old, new in pairs for paragraph in replaced(old, new))
