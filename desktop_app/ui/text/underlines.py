"""Underlines: which stretches of which paragraphs have a problem, kept at their letters between two checks."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.editing.document import Notice
from desktop_app.statement import Problem

Range = tuple[int, int, str]
"""Start and end in code points, and the severity."""


def ranges_by_node(problems: Iterable[Problem]) -> dict[str, tuple[Range, ...]]:
    """The stretches to underline by paragraph; problems of fields and of whole nodes have none."""
    known: dict[str, list[Range]] = {}
    for problem in problems:
        if problem.start is not None and problem.end is not None and not problem.field:
            known.setdefault(problem.node, []).append((problem.start, problem.end, problem.severity))
    return {node: tuple(ranges) for node, ranges in known.items()}


class Underlines:
    """The stretches that an editor paints."""

    def __init__(self) -> None:
        self._ranges: dict[str, tuple[Range, ...]] = {}

    def show(self, ranges: dict[str, tuple[Range, ...]]) -> bool:
        """These from now on; False where they are the same as before."""
        if ranges == self._ranges:
            return False
        self._ranges = ranges
        return True

    def of(self, node: str) -> tuple[Range, ...]:
        """Those of a paragraph."""
        return self._ranges.get(node, ())

    def follow(self, notice: Notice) -> None:
        """Those of touched paragraphs move with their letters; those whose letters are gone go."""
        for node in [each for each in notice.touched if each in self._ranges] if self._ranges else ():
            for start, end, severity in self._ranges.pop(node):
                place = notice.mapping.range(node, start, end)
                if place is not None:
                    self._ranges[place[0]] = (*self._ranges.get(place[0], ()), (place[1], place[2], severity))
