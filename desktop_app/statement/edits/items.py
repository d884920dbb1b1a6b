"""Items: the steps of the agenda put in, taken out, divided and joined."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.statement.arranging import Container, in_order, located, with_arrangement
from desktop_app.statement.change import Caret, Change, Move
from desktop_app.statement.cleaning import Successor
from desktop_app.statement.edits.agenda_labels import begun
from desktop_app.statement.edits.breaks import split
from desktop_app.statement.edits.fields import set_field
from desktop_app.statement.edits.moving import move_items
from desktop_app.statement.edits.structure import changed
from desktop_app.statement.fields import ITEM_FIELDS, value_of
from desktop_app.statement.ids import Ids
from desktop_app.statement.marks import STYLE_MARKS
from desktop_app.statement.nodes import AgendaItem, ItemKind, Paragraph, Statement, Vote
from desktop_app.statement.runs import Run, canonical, length
from desktop_app.statement.walking import places
from desktop_app.text.message import message

JOINER = " · "
"""Between two titles or presenters that became one: it belongs to no language."""


def add_item(statement: Statement, ids: Ids, after: str | None = None, kind: ItemKind = "other") -> Change | None:
    """A new item with an empty paragraph, behind item `after`; None: at the end. Behind an item with a label it has the next one. None
    where there is no such item."""
    index = len(statement.agenda) if after is None else _index(statement, after) + 1
    if after is not None and not index:
        return None
    first = begun(statement, after or (statement.agenda[-1].id if statement.agenda else ""), Paragraph(ids("p")))
    item = AgendaItem(ids("i"), kind, paragraphs=(first,))
    return changed(statement, _with(statement, index, (item,)), message("Add an item"), Caret(item.paragraphs[0].id))


def item_from_paragraphs(
    statement: Statement, nodes: tuple[str, ...], ids: Ids, kind: ItemKind = "other", before: str | None = None
) -> Change | None:
    """Makes a new item of paragraphs, in printing order: before item `before`, else where they stand in the agenda or, from another
    section, at the agenda's near end."""
    moved = in_order(statement, nodes)
    if not moved:
        return None
    item = AgendaItem(ids("i"), kind, paragraphs=())
    index = _agenda_index(statement, moved[0].id) if before is None else _index(statement, before)
    if index < 0:
        return None
    going = {paragraph.id for paragraph in moved}
    left = _without(statement, going)
    behind = {kept.id for kept in statement.agenda[index:]}
    at = next((at for at, kept in enumerate(left.agenda) if kept.id in behind), len(left.agenda))
    made = replace(item, paragraphs=moved, decisions=_decided(statement, going))
    return changed(statement, _with(left, at, (made,)), message("Make an item of it"), Caret(moved[0].id))


def delete_items(statement: Statement, items: tuple[str, ...]) -> Change | None:
    """Takes items away, with their text and all that refers to them. None: none of them is there."""
    gone = set(items)
    agenda = tuple(item for item in statement.agenda if item.id not in gone)
    at = next((at for at, item in enumerate(statement.agenda) if item.id in gone), 0)
    near = agenda[min(at, len(agenda) - 1)] if agenda else None
    caret = None if near is None else Caret(near.id)
    return changed(statement, replace(statement, agenda=agenda), message("Delete the item"), caret)


def duplicate_items(statement: Statement, items: tuple[str, ...], ids: Ids) -> Change | None:
    """Copies of items behind the last of them, in their order, with fresh ids and without the marks of review. None: no such item."""
    chosen = [at for at, item in enumerate(statement.agenda) if item.id in items]
    if not chosen:
        return None
    copies = tuple(_item_copied(statement.agenda[at], ids) for at in chosen)
    caret = Caret(copies[0].paragraphs[0].id if copies[0].paragraphs else copies[0].id)
    return changed(statement, _with(statement, chosen[-1] + 1, copies), message("Duplicate the item"), caret)


def insert_items(statement: Statement, items: tuple[AgendaItem, ...], ids: Ids, after: str | None = None) -> Change | None:
    """Copies of items, of this statement or another, behind item `after` (None: at the end), with fresh ids and without the marks of
    review. None: no items, or there is no such item."""
    index = len(statement.agenda) if after is None else _index(statement, after) + 1
    if not items or (after is not None and not index):
        return None
    copies = tuple(_item_copied(item, ids) for item in items)
    return changed(statement, _with(statement, index, copies), message("Paste items"), Caret(copies[0].id))


def split_item(statement: Statement, node: str, ids: Ids, offset: int = 0) -> Change | None:
    """Divides an item before its paragraph `node`, or before the code point `offset` of that: the rest becomes an item of its own.

    A paragraph that is divided goes on as a run-in piece, so that what is printed stays. None: no paragraph of an item, or nothing
    would be left in the first part.
    """
    divided = _divided(statement, node, offset, ids)
    if divided is None:
        return None
    whole, node, moves, heirs = divided
    place = places(whole)[node]
    if place.item is None or not place.index:
        return None
    item = whole.agenda[place.item]
    first, second = item.paragraphs[: place.index], item.paragraphs[place.index :]
    own = {paragraph.id for paragraph in first}
    head = replace(item, paragraphs=first, decisions=tuple(one for one in item.decisions if one in own))
    rest = AgendaItem(ids("i"), paragraphs=second, decisions=tuple(one for one in item.decisions if one not in own), presence=item.presence)
    agenda = (*whole.agenda[: place.item], head, rest, *whole.agenda[place.item + 1 :])
    return changed(statement, replace(whole, agenda=agenda), message("Split the item"), Caret(node), moves, heirs)


def merge_items(statement: Statement, item: str) -> Change | None:
    """Adds an item to the one before it: all paragraphs and decisions stay, in order.

    Titles and presenters of both stay, one behind the other (JOINER). Kind, outcome and vote hold one value each: those of the first
    stay where it says any, and what the second says stands on in its text. None: no such item, or it is the first.
    """
    index = _index(statement, item)
    if index < 1:
        return None
    first, second = statement.agenda[index - 1], statement.agenda[index]
    new = replace(
        first,
        kind=second.kind if first.kind == "other" else first.kind,
        title=_both(first.title, second.title),
        paragraphs=(*first.paragraphs, *second.paragraphs),
        presenter=_both(first.presenter, second.presenter),
        outcome=first.outcome or second.outcome,
        vote=second.vote if first.vote == Vote() else first.vote,
        decisions=(*first.decisions, *second.decisions),
    )
    done = replace(_without_own_data(statement, second, new), agenda=(*statement.agenda[: index - 1], new, *statement.agenda[index + 1 :]))
    caret = Caret(second.paragraphs[0].id if second.paragraphs else new.id)
    return changed(statement, done, message("Merge the items"), caret, successors={item: Successor(first.id)})


def merge_all(statement: Statement, items: tuple[str, ...]) -> Change | None:
    """Adds items, in their order, to the first of them, also where others stand between. None: fewer than two of them are there.

    What stays of each is said at `merge_items`.
    """
    chosen = [item.id for item in statement.agenda if item.id in items]
    if len(chosen) < 2:
        return None
    first, *rest = chosen
    behind = [item.id for item in statement.agenda[_index(statement, first) + 1 :] if item.id not in rest]
    moved = move_items(statement, tuple(rest), behind[0] if behind else None)
    value = statement if moved is None else moved.statement
    for item in rest:
        step = merge_items(value, item)
        value = value if step is None else step.statement
    return None if value is statement else Change(value, message("Merge the items"), Caret(first))


def set_items(statement: Statement, items: tuple[str, ...], field: str, value: object) -> Change | None:
    """Gives a field of several items one value, as a step of its own. None: all of them have it, or it is no value of the field."""
    done = statement
    for item in items:
        step = set_field(done, item, field, value)
        done = done if step is None else step.statement
    return None if done is statement else Change(done, message("Change a field"), Caret(items[0]))


def _both(first: str, second: str) -> str:
    """Two short texts as one; one that is part of the other adds nothing."""
    if second in first:
        return first
    return second if first in second else f"{first}{JOINER}{second}"


def _without_own_data(statement: Statement, second: AgendaItem, merged: AgendaItem) -> Statement:
    """The statement without sources and proposals of those fields of the second item that the merged one does not take from it."""
    lost = {name for name in ITEM_FIELDS if value_of(second, name) != value_of(merged, name)}
    sources = tuple(one for one in statement.sources if one.owner != second.id or one.field not in lost)
    proposals = tuple(one for one in statement.proposals if one.node != second.id or one.field not in lost)
    return replace(
        statement,
        sources=statement.sources if sources == statement.sources else sources,
        proposals=statement.proposals if proposals == statement.proposals else proposals,
    )


def _divided(statement: Statement, node: str, offset: int, ids: Ids) -> tuple[Statement, str, tuple[Move, ...], dict[str, str]] | None:
    """The statement with the paragraph divided where the offset lies inside it, and the first paragraph of the second part."""
    found = located(statement, node)
    if found is None:
        return None
    if not 0 < offset < length(found[1].runs):
        return statement, node, (), {}
    change = split(statement, node, offset, ids, run_in=True)
    if change is None or change.caret is None:
        return None
    return change.statement, change.caret.node, change.moves, {node: change.caret.node}


def _item_copied(item: AgendaItem, ids: Ids) -> AgendaItem:
    copies = {paragraph.id: _copied(paragraph, ids("p")) for paragraph in item.paragraphs}
    paragraphs = tuple(replace(copy, run_in=copy.run_in and at > 0) for at, copy in enumerate(copies.values()))
    decisions = tuple(copies[node].id for node in item.decisions if node in copies)
    return replace(item, id=ids("i"), paragraphs=paragraphs, decisions=decisions, presence=None)


def _copied(paragraph: Paragraph, node: str) -> Paragraph:
    runs = tuple(
        Run(run.text, tuple(mark for mark in run.marks if mark.kind in STYLE_MARKS))
        for run in paragraph.runs
        if not any(mark.kind == "deleted" for mark in run.marks)
    )
    return replace(paragraph, id=node, runs=canonical(runs), break_change=None, presence=None)


def _index(statement: Statement, item: str) -> int:
    """The position of an item; -1 where there is none."""
    return next((at for at, one in enumerate(statement.agenda) if one.id == item), -1)


def _agenda_index(statement: Statement, node: str) -> int:
    """Where in the agenda an item of this paragraph belongs: behind its own item, else at the end nearer to its section."""
    place = places(statement)[node]
    if place.item is not None:
        return place.item + (place.index > 0)
    return len(statement.agenda) if place.section == "closing" else 0


def _with(statement: Statement, index: int, items: tuple[AgendaItem, ...]) -> Statement:
    return replace(statement, agenda=(*statement.agenda[:index], *items, *statement.agenda[index:]))


def _without(statement: Statement, going: set[str]) -> Statement:
    rows = {Container("agenda", item.id): item.paragraphs for item in statement.agenda}
    rows |= {Container(section): getattr(statement, section) for section in ("front", "lead", "body", "closing")}
    return with_arrangement(statement, {key: tuple(one for one in row if one.id not in going) for key, row in rows.items()})


def _decided(statement: Statement, nodes: set[str]) -> tuple[str, ...]:
    return tuple(node for item in statement.agenda for node in item.decisions if node in nodes)
