"""Typing: other letters in one paragraph, its marks kept sensibly at the borders."""

from __future__ import annotations

from dataclasses import replace as with_fields

from desktop_app.statement.arranging import located, with_paragraph
from desktop_app.statement.change import Caret, Change
from desktop_app.statement.cleaning import resolvable, unmarked
from desktop_app.statement.marks import Mark, MarkKind
from desktop_app.statement.nodes import Paragraph, Statement
from desktop_app.statement.references import review_marks
from desktop_app.statement.runs import Run, Runs, canonical, cut, length, marks_at, plain
from desktop_app.statement.walking import Place
from desktop_app.text.characters import storable
from desktop_app.text.diff import edges
from desktop_app.text.message import message

GROWING: frozenset[MarkKind] = frozenset({"strong", "emphasis", "part"})
"""Marks that text typed at their end takes on; at the other marks' outer edges it does not."""


def replace(
    statement: Statement, node: str, start: int, end: int, text: str, *, label: str = message("Typing"), merges_with: str = ""
) -> Change | None:
    """Puts `text` for the code points `start` … `end` of a paragraph's stored text.

    Letters that stay (shared edges of the old and the new words) keep their marks. None: no such paragraph or range, or nothing new.
    """
    found = located(statement, node)
    if found is None or not 0 <= start <= end <= length(found[1].runs):
        return None
    runs = replaced(found[1].runs, start, end, storable(text))
    caret = Caret(node, start + len(storable(text)))
    return _rewritten(statement, found, runs, caret, label, merges_with)


def rewrite(
    statement: Statement,
    node: str,
    runs: Runs,
    *,
    caret: Caret | None = None,
    label: str = message("Typing"),
    merges_with: str = "",
) -> Change | None:
    """Gives a paragraph these runs: what a pane read back. None: no such paragraph, or the same runs."""
    found = located(statement, node)
    if found is None:
        return None
    clean = canonical(Run(storable(run.text), run.marks) for run in runs)
    return _rewritten(statement, found, resolvable(statement, clean), caret, label, merges_with)


def retyped(statement: Statement, node: str, runs: Runs, caret: Caret | None = None) -> Change | None:
    """Gives a paragraph runs that were made of its own by `replaced`. None: no such paragraph, or the same runs."""
    found = located(statement, node)
    return None if found is None else _rewritten(statement, found, runs, caret, message("Typing"), "")


def replaced(runs: Runs, start: int, end: int, text: str) -> Runs:
    """The runs with `text` for `start` … `end`; letters that stay keep their marks, new ones take those of `typed_marks`."""
    if len(runs) == 1 and not runs[0].marks:
        whole = f"{runs[0].text[:start]}{text}{runs[0].text[end:]}"
        return (Run(whole),) if whole else ()
    head, tail = edges(plain(cut(runs, start, end)), text)
    low, high = start + head, end - tail
    new = text[head : len(text) - tail]
    middle = Run(new, typed_marks(runs, start, end, low))
    return canonical((*cut(runs, 0, low), middle, *cut(runs, high, length(runs))))


def typed_marks(runs: Runs, start: int, end: int, at: int | None = None) -> tuple[Mark, ...]:
    """The marks of text that is put at `at` for the letters `start` … `end`.

    Strong, emphasis and parts: those of the letter before; where letters are replaced, of the first of them; at the paragraph's start,
    of the letter after. Any other mark only where it covers all letters replaced, or stands on both sides. Never `deleted`.
    """
    place = start if at is None else at
    before = marks_at(runs, place - 1) if place > 0 else ()
    if place == start and start < end:
        before = marks_at(runs, start)
    elif place == 0:
        before = marks_at(runs, end)
    grown = (mark for mark in before if mark.kind in GROWING)
    if start < end:
        around = set.intersection(*(set(run.marks) for run in cut(runs, start, end)))
    else:
        around = set(marks_at(runs, start - 1)) & set(marks_at(runs, start)) if start else set()
    inside = (mark for mark in around if mark.kind not in GROWING and mark.kind != "deleted")
    return canonical((Run(" ", (*grown, *inside)),))[0].marks


def _rewritten(
    statement: Statement, found: tuple[Place, Paragraph], runs: Runs, caret: Caret | None, label: str, merges_with: str
) -> Change | None:
    place, paragraph = found
    if runs == paragraph.runs:
        return None
    new = with_paragraph(statement, place, with_fields(paragraph, runs=runs))
    if review_marks(paragraph.runs) - review_marks(runs):
        new = unmarked(statement, new)
    return Change(new, label, caret, merges_with=merges_with)
