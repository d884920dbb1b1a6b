"""Repairs of several problems at once, as one change."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from desktop_app.statement.change import Change
from desktop_app.statement.edits.fixing import apply_fix
from desktop_app.statement.ids import Ids
from desktop_app.statement.nodes import Statement
from desktop_app.statement.problems import Fix, FixEdit, Insert, Problem, Replace
from desktop_app.text.message import message


def safe_fixes(problems: Iterable[Problem]) -> tuple[Fix, ...]:
    """The first fix of each problem that needs no human eye, in the order of the problems."""
    firsts = (next((fix for fix in problem.fixes if fix.safe), None) for problem in problems)
    return tuple(fix for fix in firsts if fix is not None)


def fixed(statement: Statement, fixes: Iterable[Fix], ids: Ids) -> Change | None:
    """All these fixes as one change; of two that touch the same letters or field the first counts. None: nothing changes.

    The ranges of all are those of `statement`.
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
    return apply_fix(statement, Fix(label if count == 1 else message("Fix all"), True, tuple(chain.from_iterable(chosen.values()))), ids)


def _place(edit: FixEdit) -> str:
    """The node that an edit touches: edits of different nodes never clash."""
    return edit.after if isinstance(edit, Insert) else edit.node


def _clash(one: FixEdit, other: FixEdit) -> bool:
    if isinstance(one, Replace) and isinstance(other, Replace):
        return one.node == other.node and ((one.start < other.end and other.start < one.end) or one == other)
    return one == other
