"""Checking: which problems the open statement has, kept up to date without standing in the way of typing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from desktop_app.editing.document import Document, Notice
from desktop_app.formats.xml.validate import validate
from desktop_app.language import check_chains
from desktop_app.statement import Problem, Statement
from desktop_app.statement.walking import paragraphs

Check = Callable[[Statement], Iterator[tuple[Problem, ...]]]
"""Gives the problems of a statement in slices, each of a millisecond or so."""

SEVERITY_ORDER = {"error": 0, "warning": 1, "hint": 2}


def schema_check(statement: Statement) -> Iterator[tuple[Problem, ...]]:
    """What the grammar and the rules of the schema say."""
    yield validate(statement)


CHECKS: tuple[Check, ...] = (check_chains, schema_check)


class Checker:
    """The problems of a document.

    After a change the known problems are mapped to the new text at once; `step` then checks afresh, slice by slice, whenever the
    window has time, and the result replaces the old one when it is whole.
    """

    def __init__(self, document: Document, checks: tuple[Check, ...] = CHECKS) -> None:
        self._document, self._checks = document, checks
        self._known: dict[str, tuple[Problem, ...]] = {}
        self._work: Iterator[tuple[Problem, ...]] | None = None
        self._found: list[Problem] = []
        self._listeners: list[Callable[[tuple[Problem, ...]], None]] = []
        self._end = document.subscribe(self._changed)
        self._restart()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Mapped to the present value; in order of place."""
        return tuple(problem for known in self._known.values() for problem in known)

    @property
    def idle(self) -> bool:
        """True when the problems are those of the present value."""
        return self._work is None

    def subscribe(self, listener: Callable[[tuple[Problem, ...]], None]) -> None:
        """`listener` is given the problems whenever a check has come to its end."""
        self._listeners.append(listener)

    def step(self, enough: Callable[[], bool]) -> bool:
        """Checks on until `enough()`, at least one slice. True while there is more to do."""
        while self._work is not None:
            try:
                self._found.extend(next(self._work))
            except StopIteration:
                self._finish()
            if enough():
                break
        return self._work is not None

    def finish(self) -> tuple[Problem, ...]:
        """Checks to the end, and gives the problems."""
        self.step(lambda: False)
        return self.problems

    def close(self) -> None:
        """Ends it: the document is no longer listened to."""
        self._end()
        self._listeners.clear()
        self._work = None

    def _changed(self, notice: Notice) -> None:
        for node in notice.touched & self._known.keys():
            moved = [_moved(problem, notice) for problem in self._known[node]]
            self._known[node] = tuple(problem for problem in moved if problem is not None)
        self._restart()

    def _restart(self) -> None:
        value = self._document.value
        self._found = []
        self._work = (part for check in self._checks for part in check(value))

    def _finish(self) -> None:
        self._work = None
        self._known = {}
        for problem in in_order(self._document.value, self._found):
            self._known[problem.node] = (*self._known.get(problem.node, ()), problem)
        for listener in tuple(self._listeners):
            listener(self.problems)


def _moved(problem: Problem, notice: Notice) -> Problem | None:
    if problem.start is None or problem.end is None or problem.field:
        return problem
    place = notice.mapping.range(problem.node, problem.start, problem.end)
    if place is None:
        return None
    same = place == (problem.node, problem.start, problem.end)
    return problem if same else replace(problem, node=place[0], start=place[1], end=place[2], fixes=())


def in_order(statement: Statement, problems: list[Problem]) -> tuple[Problem, ...]:
    """The problems by place in the statement (those of the metadata first), then by offset and severity."""
    order = {paragraph.id: number for number, paragraph in enumerate(paragraphs(statement), 1)}
    for item in statement.agenda:
        order[item.id] = order.get(item.paragraphs[0].id, 0) if item.paragraphs else 0
    return tuple(sorted(set(problems), key=lambda p: (order.get(p.node, 0), p.start or 0, SEVERITY_ORDER[p.severity], p.code, p.field)))
