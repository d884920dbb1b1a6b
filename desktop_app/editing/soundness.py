"""Soundness: what a decision would break. A suggestion may take away what the file format asks for; who accepts it is told before."""

from __future__ import annotations

from collections import Counter

from desktop_app.formats.xml.validate import validate
from desktop_app.statement import Problem, Statement


def broken_by(old: Statement, new: Statement) -> tuple[Problem, ...]:
    """The errors of the schema that the new statement has and the old one has not."""
    before = Counter(_name(problem) for problem in validate(old) if problem.severity == "error")
    found = []
    for problem in validate(new):
        if problem.severity != "error":
            continue
        if before[_name(problem)]:
            before[_name(problem)] -= 1
        else:
            found.append(problem)
    return tuple(found)


def _name(problem: Problem) -> tuple[str, str, str]:
    return problem.code, problem.node, problem.field
