"""Repairs of several problems at once, as one change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from desktop_app.statement.change import Caret, Change
from desktop_app.statement.edits.fixing import apply_fix
from desktop_app.statement.ids import Ids
from desktop_app.statement.nodes import Statement
from desktop_app.statement.problems import Fix, FixEdit, Insert, Problem, Remove, Replace
from desktop_app.text.characters import storable
from desktop_app.text.message import message


def safe_fixes(problems: Iterable[Problem]) -> tuple[Fix, ...]:
    """The first fix of each problem that needs no human eye, in the order of the problems."""
    firsts = (next((fix for fix in problem.fixes if fix.safe), None) for problem in problems)
    return tuple(fix for fix in firsts if fix is not None)


def fixes_alike(problems: Iterable[Problem], like: Problem, fix: Fix) -> tuple[Fix, ...]:
    """The fixes of all problems of this kind: a safe `fix` stands for every safe one of its rule, another one for those that do just the
    same to problems that say the same."""
    kind = [problem for problem in problems if problem.code == like.code]
    if fix.safe:
        return safe_fixes(kind)
    same = (problem for problem in kind if (problem.message, problem.arguments) == (like.message, like.arguments))
    return tuple(one for problem in same for one in problem.fixes if (one.label, one.arguments) == (fix.label, fix.arguments))


def fixed(statement: Statement, fixes: Iterable[Fix], ids: Ids, stays: Caret | None = None) -> Change | None:
    """All these fixes as one change; of two that touch the same letters or field the first counts. None: nothing changes.

    The ranges of all are those of `statement`. `stays`: where the caret is; the change leaves it at its letters, and undoing it leads
    to what was mended. Without it the change leads there itself.
    """
    chosen: dict[str, list[FixEdit]] = {}
    label, count = "", 0
    for fix in fixes:
        if not any(_clash(one, other) for one in fix.edits for other in chosen.get(_place(one), ())):
            label, count = fix.label, count + 1
            for one in fix.edits:
                chosen.setdefault(_place(one), []).append(one)
    if not chosen:
        return None
    all_ = Fix(label if count == 1 else message("Fix all"), True, tuple(chain.from_iterable(chosen.values())))
    change = apply_fix(statement, all_, ids)
    return change if change is None or stays is None else replace(change, caret=_carried(stays, chosen), back=change.caret)


def _carried(caret: Caret, edits: Mapping[str, Sequence[FixEdit]]) -> Caret | None:
    """The caret at the same letters after the edits. None: it stands in no text, and nothing leads it away."""
    if caret.field or not caret.node or any(isinstance(edit, Remove) for edit in edits.get(caret.node, ())):
        return None
    anchor = None if caret.anchor is None else _shifted(caret.anchor, edits.get(caret.anchor_node or "", ()))
    return replace(caret, offset=_shifted(caret.offset, edits.get(caret.node, ())), anchor=anchor)


def _shifted(offset: int, edits: Sequence[FixEdit]) -> int:
    """An offset of a text after its edits; one inside what is replaced goes to the end of what stands there then."""
    shifted = offset
    for edit in edits:
        if isinstance(edit, Replace) and edit.start < offset:
            shifted += edit.start + len(storable(edit.text)) - min(edit.end, offset)
    return shifted


def _place(edit: FixEdit) -> str:
    """The node that an edit touches: edits of different nodes never clash."""
    return edit.after if isinstance(edit, Insert) else edit.node


def _clash(one: FixEdit, other: FixEdit) -> bool:
    if isinstance(one, Replace) and isinstance(other, Replace):
        return one.node == other.node and ((one.start < other.end and other.start < one.end) or one == other)
    return one == other
