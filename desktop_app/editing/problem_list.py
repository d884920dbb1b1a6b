"""The problems, which of them is the current one, and the way from one to the next. Knows no widget."""

from __future__ import annotations

from bisect import bisect_left

from desktop_app.editing.finding.fields import FIELD_ORDER, ranks
from desktop_app.editing.selection import Selection
from desktop_app.statement import Statement
from desktop_app.statement.problems import Problem
from desktop_app.statement.walking import places

Place = tuple[int, int, int]
"""A place in reading order: the node, its field (a paragraph's text stands behind its label), the offset."""


class ProblemList:
    """In order of place. The current one is kept while the list is checked afresh; when it is gone, none is."""

    def __init__(self) -> None:
        self.problems: tuple[Problem, ...] = ()
        self.current: Problem | None = None
        self._seen: Selection | None = None

    def update(self, problems: tuple[Problem, ...]) -> None:
        """The problems as they are now."""
        self.problems = problems
        if self.current is None:
            return
        same = [problem for problem in problems if _name(problem) == _name(self.current)]
        at = self.current.start or 0
        self.current = min(same, key=lambda problem: abs((problem.start or 0) - at), default=None)

    def choose(self, problem: Problem | None, seen: Selection | None = None) -> None:
        """Makes a problem of the list the current one; None: none is. `seen`: what is selected when a person was led to it."""
        self.current, self._seen = (problem if problem in self.problems else None), seen

    def neighbour(self, by: int, statement: Statement, selection: Selection) -> tuple[Problem, bool] | None:
        """The next (1) or previous (-1) problem in reading order, and whether the way led round the end; None in an empty list.

        From the current problem, where the caret is still as it was set for it; else from the caret.
        """
        if not self.problems:
            return None
        around = sorted(self.problems, key=lambda problem: _place(statement, problem.node, problem.field, problem.start or 0))
        if self.current is not None and selection == self._seen:
            number = around.index(self.current) + by
        else:
            here = _place(statement, selection.node, selection.field, selection.start)
            first = bisect_left(around, here, key=lambda problem: _place(statement, problem.node, problem.field, problem.start or 0))
            number = first if by > 0 else first - 1
        return around[number % len(around)], not 0 <= number < len(around)


def _place(statement: Statement, node: str, field: str, offset: int) -> Place:
    """A node that is not there stands before all."""
    text = len(FIELD_ORDER) + 1 if node in places(statement) else 0
    return ranks(statement).get(node, -1), FIELD_ORDER.get(field, 0) + 1 if field else text, offset


def _name(problem: Problem) -> tuple[object, ...]:
    return problem.code, problem.node, problem.field, problem.message, problem.arguments
