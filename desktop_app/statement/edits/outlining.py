"""Outlining: a row of the outline is taken to another place, with all that it stands for."""

from __future__ import annotations

from desktop_app.statement.change import Change
from desktop_app.statement.contents import Entry, contents
from desktop_app.statement.edits.items import item_from_paragraphs
from desktop_app.statement.edits.moving import move_items, move_paragraphs
from desktop_app.statement.ids import Ids
from desktop_app.statement.nodes import Section, Statement


def take_entry(statement: Statement, key: str, row: int, ids: Ids, *, onto: bool = False) -> Change | None:
    """Moves what the row `key` stands for to before row `row` of `contents`; behind the last one: to the end. `onto`: into that row:
    into its section where it is a head, into the item as further paragraphs, else before it.

    Paragraphs between two items become an item of their own. An item stays in the agenda: its fields have no place elsewhere.
    None: the head of a section, an empty row, a place where it stands already or may not stand.
    """
    rows = contents(statement)
    taken = next((entry for entry in rows if entry.key == key), None)
    if taken is None or taken.head or not taken.nodes or not 0 <= row <= len(rows):
        return None
    if onto and row < len(rows) and not rows[row].head:
        return _onto(statement, taken, rows[row], ids)
    section, before = _end_of(rows[row].section) if onto and row < len(rows) else _before(rows, row)
    if taken.number is not None:
        return move_items(statement, (taken.nodes[0],), _key(before)) if section == "agenda" else None
    if section == "agenda":
        return item_from_paragraphs(statement, taken.nodes, ids, before=_key(before))
    return move_paragraphs(statement, taken.nodes, section, before=before.node if before else None)


def step_entry(statement: Statement, key: str, by: int, ids: Ids) -> Change | None:
    """Moves a row one place up (-1) or down (1), over the heads of sections too. None where it can't go there."""
    keys = [entry.key for entry in contents(statement)]
    if key not in keys:
        return None
    at = keys.index(key)
    rows = range(at - 1, -1, -1) if by < 0 else range(at + 2, len(keys) + 1)
    return next((change for row in rows if (change := take_entry(statement, key, row, ids)) is not None), None)


def _onto(statement: Statement, taken: Entry, target: Entry, ids: Ids) -> Change | None:
    if target.number is None:
        row = contents(statement).index(target)
        return take_entry(statement, taken.key, row, ids)
    if taken.number is not None:
        return move_items(statement, (taken.nodes[0],), target.key)
    return move_paragraphs(statement, taken.nodes, "agenda", item=target.key)


def _before(rows: tuple[Entry, ...], row: int) -> tuple[Section, Entry | None]:
    """The section at the edge above row `row`, and the row that would come next in it."""
    if row < len(rows) and not rows[row].head:
        return rows[row].section, rows[row]
    return _end_of(rows[row - 1].section if row else rows[0].section)


def _end_of(section: Section) -> tuple[Section, Entry | None]:
    return section, None


def _key(entry: Entry | None) -> str | None:
    return entry.key if entry is not None else None
