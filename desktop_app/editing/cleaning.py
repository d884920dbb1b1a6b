"""Cleaning up: all that can be put right without a human eye, rule by rule, as one change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable

from desktop_app.language import RULES, House, check, fixed, safe_fixes
from desktop_app.statement import Caret, Change, Ids, Problem, Statement
from desktop_app.text.message import message

ROUNDS = 8
"""One fix can lay another open; more rounds than this would mean that two rules undo each other's work."""


def safe_counts(problems: Iterable[Problem]) -> dict[str, int]:
    """How many problems of each code can be put right without a human eye; most frequent first."""
    return dict(Counter(problem.code for problem in problems if safe_fixes((problem,))).most_common())


def cleaned(
    statement: Statement, problems: Iterable[Problem], codes: Collection[str], ids: Ids, house: House, stays: Caret | None = None
) -> Change | None:
    """The safe fixes of these codes, and what lies open then, as one change. `problems`: those of `statement`. None: nothing changes.
    `stays`: where the caret is; it stays at its letters."""
    rules = [rule for rule in RULES if rule.code in codes and rule.safe]
    done, caret, back = statement, stays, None
    found = [problem for problem in problems if problem.code in codes]
    for _ in range(ROUNDS):
        change = fixed(done, safe_fixes(found), ids, caret)
        if change is None:
            break
        done, back = change.statement, back or change.back
        caret = change.caret if stays is not None else None
        found = list(check(done, rules, house))
    return None if done is statement else Change(done, message("Clean up"), caret, back=back)
