"""Moving: paragraphs between sections and items, items in the agenda."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.statement.arranging import Container, arrangement, in_order, with_arrangement
from desktop_app.statement.change import Caret, Change
from desktop_app.statement.edits.structure import changed
from desktop_app.statement.nodes import Paragraph, Section, Statement
from desktop_app.text.message import message


def move_paragraphs(
    statement: Statement, nodes: tuple[str, ...], section: Section, item: str | None = None, before: str | None = None
) -> Change | None:
    """Moves paragraphs, in printing order, into a section or agenda item: before paragraph `before` of it, None: to its end.

    A `before` that is itself moved counts as the first paragraph behind it that stays. None: nothing to move, no such target (the
    agenda without an item), or all stand there already.
    """
    moved = in_order(statement, nodes)
    rows = arrangement(statement)
    target = Container(section, item)
    if not moved or target not in rows:
        return None
    going = {paragraph.id for paragraph in moved}
    index = _index(rows[target], going, before)
    if index is None:
        return None
    new = {container: tuple(one for one in row if one.id not in going) for container, row in rows.items()}
    new[target] = (*new[target][:index], *moved, *new[target][index:])
    done = with_arrangement(statement, new)
    return changed(statement, done, message("Move"), Caret(moved[0].id))


def move_items(statement: Statement, items: tuple[str, ...], before: str | None = None) -> Change | None:
    """Moves agenda items, in their order, before item `before`, None: to the end. None: nothing to move, or they stand there."""
    going = set(items)
    moved = tuple(item for item in statement.agenda if item.id in going)
    stays = [item for item in statement.agenda if item.id not in going]
    if not moved or (before is not None and all(item.id != before for item in statement.agenda)):
        return None
    while before in going:
        order = [item.id for item in statement.agenda]
        at = order.index(before) + 1
        before = order[at] if at < len(order) else None
    index = next((at for at, item in enumerate(stays) if item.id == before), len(stays))
    done = replace(statement, agenda=(*stays[:index], *moved, *stays[index:]))
    return changed(statement, done, message("Move the item"), Caret(moved[0].id))


def _index(row: tuple[Paragraph, ...], going: set[str], before: str | None) -> int | None:
    """How many paragraphs of the row that stay stand before the place; None where `before` is not in the row."""
    at = len(row) if before is None else next((at for at, one in enumerate(row) if one.id == before), None)
    return None if at is None else sum(one.id not in going for one in row[:at])
