"""Commands on agenda items."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from desktop_app.editing.commands.command import Command, Context, Edit, EditFunction, Window
from desktop_app.editing.selection import selected_items, selected_paragraphs
from desktop_app.statement import Caret, Change
from desktop_app.statement.edits.fields import field_value, set_field
from desktop_app.statement.edits.items import add_item, delete_items, duplicate_items, merge_all, merge_items, set_items, split_item
from desktop_app.statement.edits.moving import move_items
from desktop_app.statement.names import ITEM_KIND_NAMES, OUTCOME_NAMES, VOTE_METHOD_NAMES
from desktop_app.statement.runs import length
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
    """Copies of the selected items behind the last of them."""
    return _landing(context, duplicate_items(context.statement, selected_items(context.statement, context.selection), context.ids))


def split(context: Context) -> Change | None:
    """The item ends at the caret: before its paragraph, inside it, or behind it."""
    selection, item = context.selection, item_of(context.statement, context.selection.node)
    if item is None:
        return None
    own = [paragraph.id for paragraph in item.paragraphs]
    at = own.index(selection.node)
    if selection.start and selection.start >= length(item.paragraphs[at].runs):
        return split_item(context.statement, own[at + 1], context.ids) if at + 1 < len(own) else None
    return split_item(context.statement, selection.node, context.ids, selection.start)


def merge(context: Context) -> Change | None:
    """The selected items become one; a single one becomes part of the one before it."""
    items = selected_items(context.statement, context.selection)
    if len(items) > 1:
        return merge_all(context.statement, items)
    return _landing(context, merge_items(context.statement, items[0])) if items else None


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


def given(field: str, value: object) -> EditFunction:
    """An edit that gives a field of all selected items this value."""
    return lambda context: set_items(context.statement, selected_items(context.statement, context.selection), field, value)


def has(field: str, value: object) -> Callable[[Context], bool]:
    """Whether all selected items have this value in a field."""

    def holds(context: Context) -> bool:
        items = selected_items(context.statement, context.selection)
        return bool(items) and all(field_value(context.statement, item, field) == value for item in items)

    return holds


def _landing(context: Context, change: Change | None) -> Change | None:
    """While items are selected as a whole, the eye stays on them and does not go into their text."""
    known = {item.id for item in context.statement.agenda}
    if change is None or change.caret is None or context.selection.node not in known:
        return change
    holder = item_of(change.statement, change.caret.node)
    return change if holder is None else replace(change, caret=Caret(holder.id))


def _shifted(context: Context, by: int) -> Change | None:
    items = selected_items(context.statement, context.selection)
    order = [item.id for item in context.statement.agenda]
    if not items:
        return None
    edge = order.index(items[0]) - 1 if by < 0 else order.index(items[-1]) + 2
    if edge < 0 or edge > len(order):
        return None
    return move_items(context.statement, items, order[edge] if edge < len(order) else None)


ITEMS = (
    Command("agenda.add", message("Add an item"), message("A new item behind the current one"), Edit(add), ("Ctrl+Return",), "agenda/items", "agenda", icon="add", tool="agenda"),
    Command("agenda.duplicate", message("Duplicate the item"), message("A copy behind the current item"), Edit(duplicate), ("Ctrl+D",), "agenda/items", "agenda", "item", "copy", "agenda"),
    Command("agenda.delete", message("Delete the item"), message("Delete the item with its text"), Edit(delete), ("Ctrl+Shift+Delete",), "agenda/items", "agenda", "item", "delete", "agenda"),
    Command("agenda.up", message("Move up"), message("Move the item one place up"), Edit(up), ("Alt+Up",), "agenda/order", "agenda", "item"),
    Command("agenda.down", message("Move down"), message("Move the item one place down"), Edit(down), ("Alt+Down",), "agenda/order", "agenda", "item"),
    Command("agenda.decision", message("Decision of the item"), message("Count this paragraph as a decision of its item"), Edit(decision), ("Ctrl+Shift+D",), "agenda/order", "agenda", "item", "gavel", checked=decides),
    Command("agenda.split", message("Split the item here"), message("Begin a new item at the caret"), Edit(split), ("Ctrl+Shift+Return",), "agenda/order", "agenda", "item"),
    Command("agenda.merge", message("Merge the items"), message("Make one item of those selected, or add the item to the one before it"), Edit(merge), ("Ctrl+Shift+J",), "agenda/order", "agenda", "item"),
)  # fmt: skip

VIEW = (
    Command("agenda.compact", message("Compact agenda"), message("Show the items of the agenda as one line each"), Window(), ("Ctrl+Shift+L",), "agenda/view", needs="document"),
)  # fmt: skip


def _choice(group: str, field: str, value: str, title: str, purpose: str) -> Command:
    id_ = f"agenda.{group}.{value or 'none'}"
    return Command(id_, title, purpose, Edit(given(field, value)), (), f"agenda/{group}", needs="item", checked=has(field, value))


KINDS = tuple(_choice("kind", "kind", value, title, message("Say what kind of item it is")) for value, title in ITEM_KIND_NAMES.items())
OUTCOMES = tuple(_choice("outcome", "outcome", value, title, message("Say how the item ended")) for value, title in OUTCOME_NAMES.items())
VOTES = tuple(
    _choice("vote", "vote.method", value, title, message("Say how the vote was taken")) for value, title in VOTE_METHOD_NAMES.items()
)

AGENDA = ITEMS + KINDS + OUTCOMES + VOTES + VIEW
