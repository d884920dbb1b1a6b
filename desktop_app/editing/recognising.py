"""Paste and recognise: what recognition made of a text, put into a statement that is open. One change."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from random import Random

from desktop_app.editing.selection import Selection, selected_items
from desktop_app.statement import AgendaItem, Caret, Change, Ids, Lines, Paragraph, Statement, fresh_ids
from desktop_app.statement.edits.breaks import insert_after, replace_range
from desktop_app.statement.edits.structure import changed
from desktop_app.statement.nodes import Section
from desktop_app.statement.runs import length
from desktop_app.statement.walking import find, paragraphs
from desktop_app.text.message import message

LABEL = message("Paste and recognise")
ENDS: dict[str, Section] = {"body": "body", "closing": "closing"}


def afresh(lines: Lines, seed: int) -> Statement:
    """The statement that the lines are, with ids drawn from `seed`. A child process may do it."""
    read: Statement = import_module("desktop_app.recognition").recognise(lines, fresh_ids(Random(seed)))
    return read


def recognised(statement: Statement, selection: Selection, read: Statement, ids: Ids) -> Change | None:
    """Puts the recognised statement `read`, whose ids this one does not have, behind the caret.

    A statement without any text becomes what was read, fields and sections. In the agenda its steps come as items behind the current
    one, what stands before and after them as an item each. Elsewhere its paragraphs come with styles, roles and labels, the agenda among
    them. None: nothing was read.
    """
    pieces = paragraphs(read)
    if not pieces:
        return None
    if not any(paragraph.runs for paragraph in paragraphs(statement)) and not statement.agenda:
        return _whole(statement, read)
    if selection.pane == "agenda" and read.agenda:
        return _items(statement, selection, read, ids)
    change = _behind(statement, selection, (replace(pieces[0], run_in=False), *pieces[1:]), ids)
    return change and replace(change, label=LABEL)


def _whole(statement: Statement, read: Statement) -> Change | None:
    """Everything that was read; what the statement says of itself already stays."""
    sources = tuple(replace(source, node=statement.id) if source.node == read.id else source for source in read.sources)
    metadata = read.metadata if statement.metadata == type(statement.metadata)() else statement.metadata
    kept = () if metadata is statement.metadata else sources
    done = replace(
        statement, language=read.language, metadata=metadata, front=read.front, lead=read.lead, body=read.body, agenda=read.agenda,
        closing=read.closing, sources=kept,
    )  # fmt: skip
    return changed(statement, done, LABEL, _end(paragraphs(read)[-1]))


def _items(statement: Statement, selection: Selection, read: Statement, ids: Ids) -> Change | None:
    before, after = (*read.front, *read.lead, *read.body), read.closing
    new = (
        *((AgendaItem(ids("i"), paragraphs=before),) if before else ()),
        *read.agenda,
        *((AgendaItem(ids("i"), paragraphs=after),) if after else ()),
    )
    current = selected_items(statement, selection)
    order = [item.id for item in statement.agenda]
    at = order.index(current[-1]) + 1 if current else len(order)
    done = replace(statement, agenda=(*statement.agenda[:at], *new, *statement.agenda[at:]))
    last = new[-1].paragraphs
    return changed(statement, done, LABEL, _end(last[-1]) if last else Caret(new[-1].id))


def _behind(statement: Statement, selection: Selection, pieces: tuple[Paragraph, ...], ids: Ids) -> Change | None:
    node = find(statement, selection.end_node or selection.node)
    if isinstance(node, Paragraph) and not node.runs:
        return replace_range(statement, node.id, 0, node.id, 0, pieces, ids)
    if node is None or not isinstance(node, Paragraph | AgendaItem):
        end = getattr(statement, ENDS.get(selection.pane, "body"))
        return insert_after(statement, end[-1].id if end else ENDS.get(selection.pane, "body"), pieces, ids)
    return insert_after(statement, node.id, pieces, ids)


def _end(paragraph: Paragraph) -> Caret:
    return Caret(paragraph.id, length(paragraph.runs))
