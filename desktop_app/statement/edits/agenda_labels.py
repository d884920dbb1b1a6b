"""The labels of the agenda: those with which its items begin (أولاً، ثانياً …) count them, over all items."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.statement.arranging import with_paragraphs
from desktop_app.statement.change import Caret, Change
from desktop_app.statement.nodes import AgendaItem, Paragraph, Statement
from desktop_app.statement.walking import item_of
from desktop_app.text.labels import counts, next_label, numbered, readings
from desktop_app.text.message import message


def opening(item: AgendaItem) -> Paragraph | None:
    """The first paragraph of an item that counts: its label is the item's. None: the item has none."""
    return next((one for one in item.paragraphs if counts(one.label)), None)


def counts_items(statement: Statement, node: str) -> bool:
    """Whether this is a paragraph whose label is its item's, or an item that has one."""
    item = next((one for one in statement.agenda if one.id == node), None) or item_of(statement, node)
    if item is None or (first := opening(item)) is None:
        return False
    return node in (first.id, item.id)


def renumber_items(statement: Statement, node: str) -> Change | None:
    """The labels of all items count on in the order of the agenda, from the lowest one, in its style. None: they do."""
    first = [one for one in map(opening, statement.agenda) if one is not None]
    lowest = sorted((one.label for one in first), key=lambda label: readings(label)[0].number)
    labels = dict(zip((one.id for one in first), numbered(lowest), strict=True))
    done = with_paragraphs(statement, tuple(labels), lambda old: replace(old, label=labels[old.id]))
    return None if done is statement else Change(done, message("Renumber"), Caret(node))


def begun(statement: Statement, after: str, paragraph: Paragraph) -> Paragraph:
    """The first paragraph of a new item behind item `after`: with the next label where that one has a label, else as it is."""
    at = next((at for at, one in enumerate(statement.agenda) if one.id == after), -1)
    before = None if at < 0 else opening(statement.agenda[at])
    if before is None:
        return paragraph
    row = [one.label for one in map(opening, statement.agenda[: at + 1]) if one is not None]
    return replace(paragraph, style=before.style, level=before.level, label=next_label(row))
