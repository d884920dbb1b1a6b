"""The problems and which of them is the current one. Knows no widget."""

from __future__ import annotations

from desktop_app.statement.problems import Problem


class ProblemList:
    """In order of place. The current one is kept while the list is checked afresh; when it is gone, its place in the list is."""

    def __init__(self) -> None:
        self.problems: tuple[Problem, ...] = ()
        self.current: Problem | None = None
        self._index = 0

    def update(self, problems: tuple[Problem, ...]) -> None:
        """The problems as they are now."""
        self.problems = problems
        if self.current is None:
            return
        same = [number for number, problem in enumerate(problems) if _name(problem) == _name(self.current)]
        if not same:
            self._index = min(self._index, max(len(problems) - 1, 0))
            self.current = None
            return
        at = self.current.start or 0
        self._index = min(same, key=lambda number: abs((problems[number].start or 0) - at))
        self.current = problems[self._index]

    def choose(self, problem: Problem | None) -> None:
        """Makes a problem of the list the current one; None: none is."""
        self.current = problem if problem in self.problems else None
        if self.current is not None:
            self._index = self.problems.index(self.current)

    def neighbour(self, by: int) -> Problem | None:
        """The next (1) or previous (-1) problem, round the end; None in an empty list."""
        if not self.problems:
            return None
        if self.current is None:
            return self.problems[self._index if by > 0 else (self._index - 1) % len(self.problems)]
        return self.problems[(self._index + by) % len(self.problems)]


def _name(problem: Problem) -> tuple[object, ...]:
    return problem.code, problem.node, problem.field, problem.message, problem.arguments
