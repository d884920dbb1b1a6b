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
        self._problems: tuple[Problem, ...] = ()
        self._work: Iterator[tuple[Problem, ...]] | None = None
        self._found: list[Problem] = []
        self._listeners: list[Callable[[tuple[Problem, ...]], None]] = []
        self._end = document.subscribe(self._changed)
        self._restart()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Mapped to the present value; in order of place."""
        return self._problems

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
        return self._problems

    def close(self) -> None:
        """Ends it: the document is no longer listened to."""
        self._end()
        self._listeners.clear()
        self._work = None

    def _changed(self, notice: Notice) -> None:
        self._problems = mapped(self._problems, notice)
        self._restart()

    def _restart(self) -> None:
        value = self._document.value
        self._found = []
        self._work = (part for check in self._checks for part in check(value))

    def _finish(self) -> None:
        self._work = None
        self._problems = in_order(self._document.value, self._found)
        for listener in tuple(self._listeners):
            listener(self._problems)


def mapped(problems: tuple[Problem, ...], notice: Notice) -> tuple[Problem, ...]:
    """The problems at their places in the new value; those whose text is gone are left out."""
    moved: list[Problem] = []
    for problem in problems:
        if problem.start is None or problem.end is None or problem.field:
            moved.append(problem)
            continue
        place = notice.mapping.range(problem.node, problem.start, problem.end)
        if place is not None:
            node, start, end = place
            same = (node, start, end) == (problem.node, problem.start, problem.end)
            moved.append(problem if same else replace(problem, node=node, start=start, end=end, fixes=()))
    return tuple(moved)


def in_order(statement: Statement, problems: list[Problem]) -> tuple[Problem, ...]:
    """The problems by place in the statement (those of the metadata first), then by offset and severity."""
    order = {paragraph.id: number for number, paragraph in enumerate(paragraphs(statement), 1)}
    for item in statement.agenda:
        order[item.id] = order.get(item.paragraphs[0].id, 0) if item.paragraphs else 0
    return tuple(sorted(set(problems), key=lambda p: (order.get(p.node, 0), p.start or 0, SEVERITY_ORDER[p.severity], p.code, p.field)))
