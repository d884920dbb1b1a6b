"""Grouping of problems: the same sentence at many places is one row."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.statement.problems import SEVERITIES, Problem, Severity


@dataclass(frozen=True, slots=True, weakref_slot=True)
class ProblemGroup:
    """Problems of one code that say the same, in order of place; at least one."""

    problems: tuple[Problem, ...]

    @property
    def first(self) -> Problem:
        """The one whose words stand for all."""
        return self.problems[0]


def grouped(problems: Iterable[Problem]) -> tuple[ProblemGroup, ...]:
    """The groups, errors first, then by the place of their first problem."""
    known: dict[tuple[object, ...], list[Problem]] = {}
    for problem in problems:
        key = (problem.code, problem.severity, problem.message, tuple((name, str(value)) for name, value in problem.arguments))
        known.setdefault(key, []).append(problem)
    groups = [ProblemGroup(tuple(found)) for found in known.values()]
    return tuple(sorted(groups, key=lambda group: SEVERITIES.index(group.first.severity)))


def severities(problems: Iterable[Problem]) -> dict[Severity, int]:
    """How many there are of each severity."""
    counts: dict[Severity, int] = dict.fromkeys(SEVERITIES, 0)
    for problem in problems:
        counts[problem.severity] += 1
    return counts


def worst(counts: dict[Severity, int]) -> Severity | None:
    """The worst severity that occurs; None where there is no problem."""
    return next((severity for severity in SEVERITIES if counts[severity]), None)
