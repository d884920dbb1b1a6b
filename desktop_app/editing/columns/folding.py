"""Folding: which rows are shown, and where what is the same on both sides is one line."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import groupby

from desktop_app.editing.columns.row import Columns, Row
from desktop_app.text.message import Message, message
from desktop_app.text.plural import plural

AROUND = 1
"""So many paragraphs that are the same stay beside a difference; fields do not."""
LEAST = 2
"""Fewer than so many are not worth a fold."""


@dataclass(frozen=True, slots=True)
class Fold:
    """The rows `first` … `last` are the same on both sides and not shown."""

    first: int
    last: int

    @property
    def count(self) -> int:
        """How many rows it hides."""
        return self.last - self.first + 1


Entry = int | Fold
"""A row by its number, or rows that are folded."""


def stops(columns: Columns, *, spelling: bool) -> tuple[int, ...]:
    """The numbers of the differences that are walked, in order; without `spelling` those of the spelling alone are none."""
    left_out = frozenset() if spelling else columns.spelled
    return tuple(number for number in range(1, columns.differences + 1) if number not in left_out)


def differs(columns: Columns, number: int, *, spelling: bool) -> bool:
    """Whether the row is a difference that is shown as one."""
    row = columns.rows[number]
    return bool(row.stop) and (spelling or not row.spelling)


def entries(columns: Columns, *, spelling: bool, folds: bool, opened: AbstractSet[int] = frozenset()) -> tuple[Entry, ...]:
    """What is shown from the top on. `opened`: the first rows of folds that the person opened. The heads of sections always stand, and
    the line of an item where anything of it does."""
    rows = columns.rows
    if not folds:
        return tuple(range(len(rows)))
    kept = {at for at, row in enumerate(rows) if row.kind == "head"}
    for at in range(len(rows)):
        if differs(columns, at, spelling=spelling):
            near = range(max(0, at - AROUND), min(len(rows), at + AROUND + 1))
            kept.update(each for each in near if each == at or not _is_field(rows[each]))
    kept |= {rows[at].item for at in kept if rows[at].item >= 0}
    return tuple(_folded(len(rows), kept, opened))


def _is_field(row: Row) -> bool:
    side = row.new or row.old
    return side is not None and side.field


def _folded(count: int, kept: AbstractSet[int], opened: AbstractSet[int]) -> Iterator[Entry]:
    for shown, found in groupby(range(count), key=kept.__contains__):
        numbers = tuple(found)
        if shown or len(numbers) < LEAST or numbers[0] in opened:
            yield from numbers
        else:
            yield Fold(numbers[0], numbers[-1])


def told(columns: Columns, fold: Fold) -> Message:
    """What a fold hides, in words."""
    sides = [row.new for row in columns.rows[fold.first : fold.last + 1] if row.new is not None]
    if sides and all(side.field for side in sides):
        one, two = message("1 field is the same"), message("2 fields are the same")
        return plural(fold.count, one, two, message("{count:d} fields are the same"), message("{count} fields are the same"))
    one, two = message("1 paragraph is the same"), message("2 paragraphs are the same")
    return plural(fold.count, one, two, message("{count:d} paragraphs are the same"), message("{count} paragraphs are the same"))
