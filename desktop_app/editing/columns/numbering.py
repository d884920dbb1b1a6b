"""Numbering: the differences of two columns, counted as they are read; and the other ends of what moved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop_app.editing.columns.row import Row
from desktop_app.text.folding import folded
from desktop_app.text.spelling import spelled_alike


def numbered(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows with the numbers of their differences. What moved is counted where it stands now, and what moved along with its
    neighbour is one with it."""
    done = list(rows)
    left = {row.old.node: at for at, row in enumerate(rows) if row.kind == "moved" and row.old is not None}
    order = {node: at for at, node in enumerate(left)}
    count, last, moving = 0, -2, 0
    for at, row in enumerate(rows):
        side = row.new or row.old
        if row.kind in ("head", "same") or (row.kind == "moved" and row.new is None):
            last = last if side is not None and side.field else -2
            continue
        if row.kind != "moved" or row.new is None:
            count += 1
            done[at] = replace(row, stop=count, spelling=_is_spelling(row))
            last = last if side is not None and side.field else -2
            continue
        place = order.get(row.new.node, -2)
        if place < 0 or place != last + 1 or not _near(left, rows, row.new.node):
            count += 1
            moving = count
        last = place
        there = left.get(row.new.node, -1)
        done[at] = replace(row, stop=moving, partner=there)
        if there >= 0:
            done[there] = replace(rows[there], stop=moving, partner=at)
    return tuple(done)


def _near(left: dict[str, int], rows: Sequence[Row], node: str) -> bool:
    """Whether what stood before this one at the old place is a moved one too."""
    at = left[node] - 1
    return at >= 0 and rows[at].kind == "moved" and rows[at].new is None


def _is_spelling(row: Row) -> bool:
    """Whether diacritics or the shapes of digits differ alone. Folding is quick, and tells most of them apart."""
    if row.kind != "changed" or row.old is None or row.new is None:
        return False
    one, other = row.old.text, row.new.text
    return folded(one) == folded(other) and spelled_alike(one, other)
