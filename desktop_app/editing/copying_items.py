"""Copying items of the agenda as wholes, with every field that they have, and putting them into an agenda again."""

from __future__ import annotations

import json

from desktop_app.editing.codec import decoded, encoded
from desktop_app.editing.copying import sound
from desktop_app.editing.selection import Selection
from desktop_app.statement import AgendaItem, Change, Ids, Paragraph, Statement
from desktop_app.statement.edits.items import insert_items
from desktop_app.statement.fields import fields_of, value_of
from desktop_app.statement.walking import Node

MIME = "application/x-bayan-items"
"""The kind of data that holds agenda items with all that they are."""


def copied_items(statement: Statement, selection: Selection) -> tuple[AgendaItem, ...]:
    """The items that are selected as wholes, in the agenda's order; none while a text is selected."""
    whole = selection.node in selection.items or not selection.node
    return tuple(item for item in statement.agenda if item.id in selection.items) if whole else ()


def packed(items: tuple[AgendaItem, ...]) -> bytes:
    """The items for the clipboard."""
    return json.dumps(encoded(items), ensure_ascii=False).encode()


def unpacked(data: bytes) -> tuple[AgendaItem, ...]:
    """The items again; none where the data is anything else, or holds a value that no item can have."""
    try:
        found = decoded(json.loads(data))
        return found if isinstance(found, tuple) and all(_sound(item) for item in found) else ()
    except (ValueError, KeyError, TypeError, AttributeError):
        return ()


def pasted(statement: Statement, selection: Selection, items: tuple[AgendaItem, ...], ids: Ids) -> Change | None:
    """Copies of the items, with new ids, behind the last selected item; at the end where none is. None: no items."""
    chosen = [item.id for item in statement.agenda if item.id in selection.items]
    return insert_items(statement, items, ids, chosen[-1] if chosen else None)


def _sound(item: object) -> bool:
    """Whether this is an item that a statement can have. TypeError or AttributeError: it is none."""
    return isinstance(item, AgendaItem) and isinstance(item.paragraphs, tuple) and _fits(item) and all(map(_sound_text, item.paragraphs))


def _sound_text(paragraph: object) -> bool:
    return isinstance(paragraph, Paragraph) and isinstance(paragraph.id, str) and sound(paragraph) and _fits(paragraph)


def _fits(node: Node) -> bool:
    return all(kind.clean(value_of(node, name)) == value_of(node, name) for name, kind in fields_of(node).items())
