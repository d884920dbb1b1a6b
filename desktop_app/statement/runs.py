"""Runs: the text of a paragraph with its marks, in one canonical form.

Offsets are code points of the stored text: deleted suggestions count, labels do not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from desktop_app.statement.marks import Mark, ordered


@dataclass(frozen=True, slots=True)
class Run:
    """Letters that carry the same marks. `text` is never empty inside a paragraph; a soft line break is U+2028."""

    text: str
    marks: tuple[Mark, ...] = ()


Runs = tuple[Run, ...]


def canonical(runs: Iterable[Run]) -> Runs:
    """The one form of these runs: no empty run, marks ordered, adjacent runs of equal marks merged."""
    done: list[Run] = []
    for run in runs:
        if not run.text:
            continue
        marks = ordered(run.marks)
        if done and done[-1].marks == marks:
            done[-1] = Run(done[-1].text + run.text, marks)
        else:
            done.append(run if run.marks == marks else Run(run.text, marks))
    return tuple(done)


def plain(runs: Iterable[Run]) -> str:
    """The stored text of the runs, deleted suggestions included."""
    return "".join(run.text for run in runs)


def length(runs: Iterable[Run]) -> int:
    """Code points of the stored text."""
    return sum(len(run.text) for run in runs)


def cut(runs: Runs, start: int, end: int) -> Runs:
    """The runs from `start` up to `end`; offsets past the text are taken as its end."""
    done: list[Run] = []
    at = 0
    for run in runs:
        low, high = max(start - at, 0), min(end - at, len(run.text))
        if low < high:
            done.append(run if low == 0 and high == len(run.text) else Run(run.text[low:high], run.marks))
        at += len(run.text)
    return tuple(done)


def marks_at(runs: Runs, offset: int) -> tuple[Mark, ...]:
    """The marks of the letter at `offset`; none past the end."""
    piece = cut(runs, offset, offset + 1)
    return piece[0].marks if piece else ()


def remarked(runs: Runs, start: int, end: int, change: Callable[[tuple[Mark, ...]], Iterable[Mark]]) -> Runs:
    """The runs with the marks between `start` and `end` replaced by `change(marks)`."""
    inside = (Run(run.text, ordered(change(run.marks))) for run in cut(runs, start, end))
    return canonical((*cut(runs, 0, start), *inside, *cut(runs, end, length(runs))))
