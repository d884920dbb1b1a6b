"""Commands on agenda items."""

from __future__ import annotations

from desktop_app.editing.commands.command import Command, Context, Edit
from desktop_app.editing.selection import selected_items, selected_paragraphs
from desktop_app.statement import Change
from desktop_app.statement.edits.fields import set_field
from desktop_app.statement.edits.items import add_item, delete_items, duplicate_item, merge_items, split_item
from desktop_app.statement.edits.moving import move_items
from desktop_app.statement.walking import item_of
from desktop_app.text.message import message


def add(context: Context) -> Change | None:
    """A new item behind the current one, at the end where there is none."""
    items = selected_items(context.statement, context.selection)
    return add_item(context.statement, context.ids, items[-1] if items else None)


def delete(context: Context) -> Change | None:
    """The selected items go, with their text."""
    return delete_items(context.statement, selected_items(context.statement, context.selection))


def duplicate(context: Context) -> Change | None:
    """A copy of the current item behind it."""
    items = selected_items(context.statement, context.selection)
    return duplicate_item(context.statement, items[-1], context.ids) if items else None


def split(context: Context) -> Change | None:
    """The item ends before the paragraph at the caret."""
    return split_item(context.statement, context.selection.node, context.ids)


def merge(context: Context) -> Change | None:
    """The current item becomes part of the one before it."""
    items = selected_items(context.statement, context.selection)
    return merge_items(context.statement, items[0]) if items else None


def up(context: Context) -> Change | None:
    """The selected items go one place up."""
    return _shifted(context, -1)


def down(context: Context) -> Change | None:
    """The selected items go one place down."""
    return _shifted(context, 1)


def decision(context: Context) -> Change | None:
    """The selected paragraphs of an item count as its decisions, or no longer count where all of them do."""
    nodes = selected_paragraphs(context.statement, context.selection)
    item = item_of(context.statement, nodes[0]) if nodes else None
    if item is None:
        return None
    own = [paragraph.id for paragraph in item.paragraphs]
    chosen = [node for node in own if node in nodes]
    rest = [node for node in own if node in item.decisions and node not in chosen]
    on = not set(chosen) <= set(item.decisions)
    decisions = tuple(node for node in own if node in rest or (on and node in chosen))
    return set_field(context.statement, item.id, "decisions", decisions)


def decides(context: Context) -> bool:
    """Whether the paragraph at the caret is a decision of its item."""
    item = item_of(context.statement, context.selection.node)
    return item is not None and context.selection.node in item.decisions


def _shifted(context: Context, by: int) -> Change | None:
    items = selected_items(context.statement, context.selection)
    order = [item.id for item in context.statement.agenda]
    if not items:
        return None
    edge = order.index(items[0]) - 1 if by < 0 else order.index(items[-1]) + 2
    if edge < 0 or edge > len(order):
        return None
    return move_items(context.statement, items, order[edge] if edge < len(order) else None)


AGENDA = (
    Command("agenda.add", message("Add an item"), message("A new item behind the current one"), Edit(add), ("Ctrl+Return",), "agenda/items", "agenda", icon="add", tool="agenda"),
    Command("agenda.duplicate", message("Duplicate the item"), message("A copy behind the current item"), Edit(duplicate), ("Ctrl+D",), "agenda/items", "agenda", "item", "copy", "agenda"),
    Command("agenda.delete", message("Delete the item"), message("Delete the item with its text"), Edit(delete), ("Ctrl+Shift+Delete",), "agenda/items", "agenda", "item", "delete", "agenda"),
    Command("agenda.up", message("Move up"), message("Move the item one place up"), Edit(up), ("Alt+Up",), "agenda/order", "agenda", "item"),
    Command("agenda.down", message("Move down"), message("Move the item one place down"), Edit(down), ("Alt+Down",), "agenda/order", "agenda", "item"),
    Command("agenda.decision", message("Decision of the item"), message("Count this paragraph as a decision of its item"), Edit(decision), ("Ctrl+Shift+D",), "agenda/order", "agenda", "item", "gavel", checked=decides),
    Command("agenda.split", message("Split the item here"), message("Begin a new item with this paragraph"), Edit(split), (), "agenda/order", "agenda", "item"),
    Command("agenda.merge", message("Merge with the item before"), message("Add the item to the one before it"), Edit(merge), (), "agenda/order", "agenda", "item"),
)  # fmt: skip
