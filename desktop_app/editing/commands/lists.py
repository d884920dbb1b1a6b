"""Commands on lists: numbers, bullets, levels."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.editing.commands.command import Command, Context, Edit
from desktop_app.editing.commands.paragraph import staying
from desktop_app.editing.selection import selected_paragraphs
from desktop_app.statement import Change, Paragraph
from desktop_app.statement.edits.lists import bullets, deepen, is_item, number, renumber
from desktop_app.statement.walking import find
from desktop_app.text.labels import counts
from desktop_app.text.message import message


def numbered_list(context: Context) -> Change | None:
    """The selected paragraphs become a numbered list, or plain again."""
    nodes = selected_paragraphs(context.statement, context.selection)
    return staying(context, number(context.statement, nodes)) if nodes else None


def bulleted_list(context: Context) -> Change | None:
    """The selected paragraphs become a list with bullets, or plain again."""
    nodes = selected_paragraphs(context.statement, context.selection)
    return staying(context, bullets(context.statement, nodes)) if nodes else None


def anew(context: Context) -> Change | None:
    """The list at the caret is numbered on from its first item."""
    return staying(context, renumber(context.statement, context.selection.node))


def deeper(context: Context) -> Change | None:
    """The selected items go one level deeper."""
    return staying(context, deepen(context.statement, selected_paragraphs(context.statement, context.selection), 1))


def higher(context: Context) -> Change | None:
    """The selected items go back one level."""
    return staying(context, deepen(context.statement, selected_paragraphs(context.statement, context.selection), -1))


def _items(check: Callable[[Paragraph], bool]) -> Callable[[Context], bool]:
    """Whether all selected paragraphs are items of which this holds."""

    def checked(context: Context) -> bool:
        nodes = [find(context.statement, node) for node in selected_paragraphs(context.statement, context.selection)]
        return bool(nodes) and all(isinstance(node, Paragraph) and is_item(node) and check(node) for node in nodes)

    return checked


LISTS = (
    Command("list.numbered", message("Numbered list"), message("Number the paragraphs, or make them plain again"), Edit(numbered_list), ("Ctrl+Alt+5",), "format/list", "text", "paragraph", checked=_items(lambda item: counts(item.label))),
    Command("list.bulleted", message("Bulleted list"), message("Give the paragraphs bullets, or make them plain again"), Edit(bulleted_list), ("Ctrl+Alt+6",), "format/list", "text", "paragraph", checked=_items(lambda item: not counts(item.label))),
    Command("list.renumber", message("Renumber"), message("Number the list on from its first item, in the style of that"), Edit(anew), ("Ctrl+Alt+7",), "format/list", "text", "paragraph"),
    Command("list.deeper", message("One level deeper"), message("Make it part of the item before; Tab does so in a list"), Edit(deeper), ("Ctrl+M",), "format/list", "text", "paragraph"),
    Command("list.higher", message("One level up"), message("Take it out of the item it is part of; Shift+Tab does so in a list"), Edit(higher), ("Ctrl+Shift+M",), "format/list", "text", "paragraph"),
)  # fmt: skip
