"""Marking: what stretches of letters are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from desktop_app.statement.accepted import without_deleted
from desktop_app.statement.arranging import paragraph_of, with_paragraphs
from desktop_app.statement.change import Caret, Change
from desktop_app.statement.marks import STYLE_MARKS, Mark, MarkKind
from desktop_app.statement.nodes import Paragraph, Statement
from desktop_app.statement.runs import Runs, cut, remarked
from desktop_app.text.message import message

Range = tuple[str, int, int]
"""A paragraph's id and code points of its stored text."""

SINGLE: frozenset[MarkKind] = frozenset({"name", "link", "foreign"})
"""Marks of which a letter carries one of a kind: a new value takes the place of the old."""


def toggle(statement: Statement, ranges: tuple[Range, ...], mark: Mark) -> Change | None:
    """Takes the mark off where all letters of the ranges carry it, else puts it on all of them.

    Letters that are suggested for deletion don't count. None: a mark of review, or no letter in the ranges.
    """
    pieces = [(node, start, end, _runs(statement, node)) for node, start, end in ranges]
    inside = [run for _node, start, end, runs in pieces for run in cut(runs, start, end)]
    counted = without_deleted(tuple(inside)) or tuple(inside)
    if mark.kind not in STYLE_MARKS or not counted:
        return None
    if all(mark in run.marks for run in counted):
        return _marked(statement, ranges, mark, on=False)
    return _marked(statement, ranges, mark, on=True)


def put_on(statement: Statement, ranges: tuple[Range, ...], mark: Mark) -> Change | None:
    """Puts a style mark on all letters of the ranges. None: they carry it, or it is a mark of review."""
    return _marked(statement, ranges, mark, on=True) if mark.kind in STYLE_MARKS else None


def take_off(statement: Statement, ranges: tuple[Range, ...], kinds: frozenset[MarkKind]) -> Change | None:
    """Takes all style marks of these kinds off the letters of the ranges ("Clear formatting"). None: they carry none."""
    gone = kinds & STYLE_MARKS
    return _remarked(statement, ranges, lambda marks: tuple(mark for mark in marks if mark.kind not in gone))


def _marked(statement: Statement, ranges: tuple[Range, ...], mark: Mark, *, on: bool) -> Change | None:
    def change(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
        others = tuple(old for old in marks if old != mark and not (on and old.kind == mark.kind and mark.kind in SINGLE))
        return (*others, mark) if on else others

    return _remarked(statement, ranges, change)


def _remarked(statement: Statement, ranges: tuple[Range, ...], change: Callable[[tuple[Mark, ...]], tuple[Mark, ...]]) -> Change | None:
    done = statement
    for node, start, end in ranges:
        done = with_paragraphs(done, (node,), partial(_changed, min(start, end), max(start, end), change))
    if done is statement or done == statement:
        return None
    node, start, _end = ranges[0]
    last, _start, end = ranges[-1]
    return Change(done, message("Mark"), Caret(last, end, anchor_node=node, anchor=start))


def _changed(start: int, end: int, change: Callable[[tuple[Mark, ...]], tuple[Mark, ...]], paragraph: Paragraph) -> Paragraph:
    return replace(paragraph, runs=remarked(paragraph.runs, start, end, change))


def _runs(statement: Statement, node: str) -> Runs:
    paragraph = paragraph_of(statement, node)
    return () if paragraph is None else paragraph.runs
