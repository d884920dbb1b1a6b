"""Walking a review: which suggestion or comment stands at the caret, and which comes next. No Qt."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.editing.selection import Selection, selected_items, selected_ranges
from desktop_app.review.bonds import contested_deletions
from desktop_app.review.commenting import Where
from desktop_app.review.listing import ChangeRow, CommentRow, Row, listed
from desktop_app.review.parts import Part
from desktop_app.review.places import places_of
from desktop_app.statement import Caret, OnField, OnNode, Paragraph, Statement
from desktop_app.statement.walking import find, item_of

NEAR, BESIDE, AROUND = 0, 1, 2
"""How a suggestion stands to the caret: it touches it; it is of its whole paragraph; of its item."""


def open_rows(statement: Statement) -> tuple[Row, ...]:
    """What waits for somebody, in reading order: the suggestions, and the comments that nobody has resolved. What rivals take out alike is
    decided with them: it does not wait by itself."""
    shared = contested_deletions(statement)
    return tuple(row for row in listed(statement) if (row.id not in shared if isinstance(row, ChangeRow) else not row.comment.resolved))


def caret_of(row: Row) -> Caret | None:
    """Where the eye goes for it, with its letters selected; None for a comment whose words are gone."""
    if isinstance(row, CommentRow):
        if row.ranges:
            (first, start, _), (last, _, end) = row.ranges[0], row.ranges[-1]
            return Caret(last, end, "", first, start)
        return Caret(row.node, field=row.field) if row.node else None
    part = row.parts[0]
    if part.start < part.end:
        return Caret(part.node, part.end, "", part.node, part.start)
    return Caret(part.node, field=part.field)


def selection_of(row: ChangeRow) -> Selection:
    """What a suggestion is about, as something that is selected: its letters, its field, its item or paragraph."""
    part = row.parts[0]
    if part.start < part.end:
        return Selection(part.node, part.start, part.node, part.end)
    whole = part.of == "item" and not part.field
    return Selection(part.node, field=part.field, items=(part.node,) if whole else ())


class ReviewWalk:
    """`chosen`: the row that a person went to last; it is the current one for as long as the caret is there, also where others stand at
    the same letters, or where no caret tells of the place (a field in a card)."""

    def __init__(self) -> None:
        self.chosen = ""
        self._there: Selection | None = None

    def current(self, statement: Statement, selection: Selection) -> Row | None:
        """What stands at the caret: suggestions before comments, the smaller before the larger, what rivals take out alike behind them.
        None where nothing does."""
        best: tuple[tuple[int, bool, int, int], Row] | None = None
        shared = contested_deletions(statement)
        for number, row in enumerate(listed(statement)):
            distance = _distance(statement, row, selection)
            if row.id == self.chosen and (distance is not None or selection == self._there):
                return row
            if distance is None:
                continue
            rank = (distance[0] + 3 * isinstance(row, CommentRow), row.id in shared, distance[1], number)
            if best is None or rank < best[0]:
                best = rank, row
        return best[1] if best is not None else None

    def neighbour(self, by: int, statement: Statement, selection: Selection) -> tuple[Row, bool] | None:
        """What waits behind (`by` 1) or before the caret, and whether the way led round; None where nothing waits."""
        rows = tuple(row for row in open_rows(statement) if caret_of(row) is not None)
        if not rows:
            return None
        here = self.current(statement, selection)
        at = rows.index(here) if here in rows else None
        if at is None:
            place = _place(statement, selection)
            before = sum(_row_place(statement, row) < place for row in rows)
            at = before - 1 if by > 0 else before
        led = at + by
        return rows[led % len(rows)], not 0 <= led < len(rows)

    def choose(self, row: Row, selection: Selection | None = None) -> None:
        """It is the current one from now on. `selection`: what is selected where its place is shown."""
        self.chosen, self._there = row.id, selection


def current_change(statement: Statement, selection: Selection, chosen: str = "") -> ChangeRow | None:
    """The suggestion at the caret; `chosen`: that one where it stands there. What rivals take out alike comes behind them."""
    rows = [row for row in listed(statement) if isinstance(row, ChangeRow)]
    shared = contested_deletions(statement)
    return next((row for row in rows if row.id == chosen), None) or min(
        (row for row in rows if _distance(statement, row, selection) is not None),
        key=lambda row: (row.id in shared, _distance(statement, row, selection) or (AROUND, 0)),
        default=None,
    )


def current_comment(statement: Statement, selection: Selection, chosen: str = "") -> CommentRow | None:
    """The comment at the caret; `chosen`: that one, wherever it stands."""
    rows = [row for row in listed(statement) if isinstance(row, CommentRow)]
    return next((row for row in rows if row.id == chosen), None) or min(
        (row for row in rows if _distance(statement, row, selection) is not None),
        key=lambda row: _distance(statement, row, selection) or (AROUND, 0),
        default=None,
    )


def comment_place(statement: Statement, selection: Selection) -> Where | None:
    """What a comment made now would stand at: the selected letters, else the field, the items or the paragraph at the caret; None where
    there is nothing."""
    ranges = selected_ranges(statement, selection)
    if ranges and not selection.field:
        return ranges
    if selection.field and selection.node:
        return OnField(selection.node, selection.field)
    items = () if isinstance(find(statement, selection.node), Paragraph) else selected_items(statement, selection)
    node = items[0] if items else selection.node
    found = find(statement, node) if node else None
    return None if found is None or found is statement else OnNode(node)


def section_of(statement: Statement, selection: Selection) -> str:
    """The section in which the caret stands, as the rows of the review name it; empty where it stands nowhere."""
    return places_of(statement).section(selection.node)


def _distance(statement: Statement, row: Row, selection: Selection) -> tuple[int, int] | None:
    """How far the row stands from the caret, and over how many letters; None: elsewhere."""
    if isinstance(row, CommentRow):
        if row.ranges:
            touched = [end - start for node, start, end in row.ranges if _touches(statement, selection, node, start, end)]
            return (NEAR, sum(touched)) if touched else None
        return _whole(statement, selection, row.node, row.field)
    return min((found for part in row.parts if (found := _part_distance(statement, part, selection)) is not None), default=None)


def _part_distance(statement: Statement, part: Part, selection: Selection) -> tuple[int, int] | None:
    if part.start < part.end:
        return (NEAR, part.end - part.start) if _touches(statement, selection, part.node, part.start, part.end) else None
    if part.kind in ("split", "join") and selection.node == part.node and not selection.field and selection.empty and not selection.start:
        return NEAR, 0
    return _whole(statement, selection, part.node, part.field)


def _whole(statement: Statement, selection: Selection, node: str, field: str) -> tuple[int, int] | None:
    """Of a place that is no stretch of letters: a node, or a field of it."""
    if node in selection.items and selection.empty:
        return AROUND, int(bool(field))  # the keys are at the item, or in one of its fields
    if not node or selection.node != node:
        item = item_of(statement, selection.node) if selection.node else None
        return (AROUND, 0) if item is not None and item.id == node and not field else None
    if selection.field or field:
        if field == selection.field:
            return NEAR, 0
        shown_in_text = not selection.field and isinstance(find(statement, node), Paragraph)
        return (BESIDE, 0) if shown_in_text else None
    return BESIDE, 0


def _touches(statement: Statement, selection: Selection, node: str, start: int, end: int) -> bool:
    if selection.field:
        return False
    if selection.empty:
        return selection.node == node and start <= selection.start <= end
    return any(here == node and low < end and start < high for here, low, high in selected_ranges(statement, selection))


def _place(statement: Statement, selection: Selection) -> tuple[int, int]:
    order = places_of(statement).order
    return order.get(selection.node, -1), selection.start


def _row_place(statement: Statement, row: Row) -> tuple[int, int]:
    order = places_of(statement).order
    start = next((part.start for part in _parts(row)), row.ranges[0][1] if isinstance(row, CommentRow) and row.ranges else 0)
    return order.get(row.node, len(order)), start


def _parts(row: Row) -> Iterator[Part]:
    yield from row.parts if isinstance(row, ChangeRow) else ()
