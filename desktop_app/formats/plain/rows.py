"""Rows of tables as paragraphs: cells apart by tabs."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.statement.lines import Line
from desktop_app.statement.runs import Run, Runs, canonical
from desktop_app.text.characters import SOFT_BREAK

_TALLEST = 4
"""More lines in a cell than a table of data has: the table only lays the page out."""


def tabbed(cells: Sequence[Sequence[Line]]) -> list[Line]:
    """The lines of one row: the cells joined by tabs, several paragraphs of a cell by soft breaks.

    A row with words in one cell only, or with a cell of many paragraphs, is layout: its paragraphs stay as they are.
    """
    filled = [[line for line in cell if line.runs] for cell in cells]
    spoken = [cell for cell in filled if cell]
    if len(spoken) < 2 or max(map(len, spoken)) > _TALLEST:
        return [line for cell in spoken for line in cell]
    while not filled[-1]:
        filled.pop()
    pieces: list[Run] = []
    for index, cell in enumerate(filled):
        pieces += [Run("\t")] if index else []
        pieces += _cell(cell)
    return [Line(canonical(pieces))]


def _cell(lines: Sequence[Line]) -> Runs:
    runs: list[Run] = []
    for line in lines:
        runs += [Run(SOFT_BREAK)] if runs else []
        runs += [Run(line.label)] if line.label else []
        runs += line.runs
    return tuple(runs)
