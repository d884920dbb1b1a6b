"""Underlines: which stretches of which paragraphs have a problem, kept at their letters between two checks."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.editing.document import Notice
from desktop_app.statement import Problem
from desktop_app.statement.mapping import Mapping

Range = tuple[int, int, str]
"""Start and end in code points, and the severity."""
MANY = 1
"""More touched paragraphs are not followed in the turn of the change: most of them are not seen."""


def ranges_by_node(problems: Iterable[Problem]) -> dict[str, tuple[Range, ...]]:
    """The stretches to underline by paragraph; problems of fields and of whole nodes have none."""
    known: dict[str, list[Range]] = {}
    for problem in problems:
        if problem.start is not None and problem.end is not None and not problem.field:
            known.setdefault(problem.node, []).append((problem.start, problem.end, problem.severity))
    return {node: tuple(ranges) for node, ranges in known.items()}


class Underlines:
    """The stretches that an editor paints. After a change of many paragraphs each is followed when somebody asks for it."""

    def __init__(self) -> None:
        self._ranges: dict[str, tuple[Range, ...]] = {}
        self._later: dict[str, list[Mapping]] = {}

    def show(self, ranges: dict[str, tuple[Range, ...]]) -> bool:
        """These from now on; False where they are the same as before."""
        if ranges == self._ranges and not self._later:
            return False
        self._ranges, self._later = ranges, {}
        return True

    def of(self, node: str) -> tuple[Range, ...]:
        """Those of a paragraph."""
        self._catch_up(node)
        return self._ranges.get(node, ())

    def follow(self, notice: Notice) -> None:
        """Those of touched paragraphs move with their letters; those whose letters are gone go."""
        touched = [each for each in notice.touched if each in self._ranges] if self._ranges else []
        if len(touched) > MANY and not notice.mapping.moves:  # then no letters went to another paragraph
            for node in touched:
                self._later.setdefault(node, []).append(notice.mapping)
            return
        for node in touched:
            self._catch_up(node)
            self._move(node, notice.mapping)

    def _catch_up(self, node: str) -> None:
        for mapping in self._later.pop(node, ()) if self._later else ():
            self._move(node, mapping)

    def _move(self, node: str, mapping: Mapping) -> None:
        for start, end, severity in self._ranges.pop(node, ()):
            place = mapping.range(node, start, end)
            if place is not None:
                self._catch_up(place[0])
                self._ranges[place[0]] = (*self._ranges.get(place[0], ()), (place[1], place[2], severity))
