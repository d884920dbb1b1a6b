"""Lists: items one below the other, their levels and their labels. A list ends where a paragraph is no item of it.

The labels of a list are what is printed. A list that is made here numbers itself as it grows; labels that stand stay until
`renumber`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from desktop_app.statement.arranging import arrangement, container_of, in_order, located, paragraph_of, with_paragraphs
from desktop_app.statement.change import Caret, Change
from desktop_app.statement.edits.agenda_labels import counts_items, renumber_items
from desktop_app.statement.edits.breaks import split
from desktop_app.statement.ids import Ids
from desktop_app.statement.nodes import Paragraph, Statement
from desktop_app.text.labels import bullet, counts, first_label, next_label, numbered
from desktop_app.text.message import message

LEVELS = 9
"""Levels that Word's lists have."""


def is_item(paragraph: Paragraph) -> bool:
    """Whether the paragraph is an item of a list."""
    return paragraph.style == "list-item"


def deepen(statement: Statement, nodes: tuple[str, ...], by: int) -> Change | None:
    """The list items among these go `by` levels deeper, or back (negative). An item without text takes the label that its new place
    asks for; labels of others stay. None: no item moves."""
    done = statement
    for item in in_order(statement, nodes):
        level = min(max(item.level + by, 1), LEVELS)
        if not is_item(item) or level == item.level:
            continue
        moved = replace(item, level=level)
        done = _put(done, moved)
        if not item.runs and item.label:
            done = _put(done, replace(moved, label=_proposed(done, moved, item.label)))
    return _changed(statement, done, nodes, message("Change the level"))


def shrink(statement: Statement, node: str) -> Change | None:
    """What Backspace at the start of an item takes away: its label, then a level, then the list. None: it is no item and has no label."""
    item = paragraph_of(statement, node)
    if item is None or (not is_item(item) and not item.label):
        return None
    if item.label:
        return _each(statement, (node,), lambda old: replace(old, label=""), message("Change the label"))
    if item.level > 1:
        return deepen(statement, (node,), -1)
    return _each(statement, (node,), _plain, message("End the list"))


def go_on(statement: Statement, node: str, offset: int, ids: Ids) -> Change | None:
    """Enter in an item at the code point `offset`: the next item with the next label; an empty one goes back a level, from the first
    one out of the list. None: it is no item."""
    item = paragraph_of(statement, node)
    if item is None or not is_item(item):
        return None
    if not item.runs:
        return deepen(statement, (node,), -1) if item.level > 1 else _each(statement, (node,), _plain, message("End the list"))
    change = split(statement, node, offset, ids)
    if change is None or change.caret is None or not item.label:
        return change
    label = next_label((*_labels_before(statement, item), item.label))
    return replace(change, statement=with_paragraphs(change.statement, (change.caret.node,), lambda old: replace(old, label=label)))


def number(statement: Statement, nodes: tuple[str, ...]) -> Change | None:
    """These paragraphs become a numbered list, or go on the one before them; plain ones again where all of them are numbered."""
    chosen = in_order(statement, nodes)
    if all(is_item(one) and counts(one.label) for one in chosen):
        return _each(statement, nodes, _plain, message("End the list"))
    done = statement
    for one in chosen:
        item = replace(one, style="list-item", level=one.level if is_item(one) else 1, label="")
        done = _put(done, item)
        before = _labels_before(done, item)
        label = next_label(before) if before and counts(before[-1]) else _first_label(statement, item)
        done = _put(done, replace(item, label=label))
    return _changed(statement, done, nodes, message("Numbered list"))


def bullets(statement: Statement, nodes: tuple[str, ...]) -> Change | None:
    """These paragraphs become a list with bullets; plain ones again where all of them are that."""
    chosen = in_order(statement, nodes)
    if all(is_item(one) and not counts(one.label) for one in chosen):
        return _each(statement, nodes, _plain, message("End the list"))

    def made(old: Paragraph) -> Paragraph:
        level = old.level if is_item(old) else 1
        return replace(old, style="list-item", level=level, label=bullet(level))

    return _each(statement, nodes, made, message("Bulleted list"))


def renumber(statement: Statement, node: str) -> Change | None:
    """All items of the list that this one is in, at its level, are numbered on from the first one, in its style; where it begins an item
    of the agenda, those of the agenda. None: they are."""
    if counts_items(statement, node):
        return renumber_items(statement, node)
    item = paragraph_of(statement, node)
    if item is None or not is_item(item):
        return None
    row = siblings(statement, item)
    labels = dict(zip((one.id for one in row), numbered([one.label for one in row]), strict=True))
    change = _each(statement, tuple(labels), lambda old: replace(old, label=labels[old.id]), message("Renumber"))
    return None if change is None else replace(change, caret=Caret(node))


def siblings(statement: Statement, item: Paragraph) -> tuple[Paragraph, ...]:
    """The items of its list at its level, in order: deeper ones and run-in pieces stand between, anything else ends the list."""
    row, at = _row(statement, item)
    before, behind = _reached(row[:at][::-1], item.level), _reached(row[at + 1 :], item.level)
    return (*before[::-1], item, *behind)


def _reached(row: tuple[Paragraph, ...], level: int) -> tuple[Paragraph, ...]:
    found = []
    for one in row:
        if one.run_in:
            continue
        if not is_item(one) or one.level < level:
            break
        if one.level == level:
            found.append(one)
    return tuple(found)


def _labels_before(statement: Statement, item: Paragraph) -> tuple[str, ...]:
    row, at = _row(statement, item)
    return tuple(one.label for one in _reached(row[:at][::-1], item.level)[::-1] if one.label)


def _proposed(statement: Statement, item: Paragraph, label: str) -> str:
    """The label of an item that has just come to its level: on with the list there; the first of a new one."""
    before = _labels_before(statement, item)
    if before:
        return next_label(before)
    return _first_label(statement, item) if counts(label) else bullet(item.level)


def _first_label(statement: Statement, item: Paragraph) -> str:
    return first_label(item.level, (item.language or statement.language).partition("-")[0], statement.metadata.digits)


def _row(statement: Statement, item: Paragraph) -> tuple[tuple[Paragraph, ...], int]:
    """The paragraphs of the section or agenda item that holds it, and its position there."""
    found = located(statement, item.id)
    if found is None:
        raise LookupError(item.id)
    return arrangement(statement)[container_of(statement, found[0])], found[0].index


def _put(statement: Statement, new: Paragraph) -> Statement:
    return with_paragraphs(statement, (new.id,), lambda _old: new)


def _plain(paragraph: Paragraph) -> Paragraph:
    return replace(paragraph, style="normal", level=0, label="")


def _each(statement: Statement, nodes: tuple[str, ...], change: Callable[[Paragraph], Paragraph], label: str) -> Change | None:
    return _changed(statement, with_paragraphs(statement, nodes, change), nodes, label)


def _changed(old: Statement, new: Statement, nodes: tuple[str, ...], label: str) -> Change | None:
    return None if new is old else Change(new, label, Caret(nodes[0]))
