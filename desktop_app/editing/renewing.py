"""Renewing: a statement as a new one of its own, with ids of its own and without what others said of the old one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from desktop_app.statement import AgendaItem, Ids, Paragraph, Run, Statement
from desktop_app.statement.accepted import is_read, reading, without_deleted
from desktop_app.statement.arranging import with_paragraphs
from desktop_app.statement.marks import STYLE_MARKS
from desktop_app.statement.metadata import Attendance, Signatory
from desktop_app.statement.runs import canonical
from desktop_app.statement.sources import Source
from desktop_app.statement.walking import node_ids, paragraphs

Row = TypeVar("Row", Attendance, Signatory)


def renewed(statement: Statement, ids: Ids) -> Statement:
    """The statement under fresh ids, all suggestions accepted; comments, milestones, ignored problems and extensions stay behind."""
    fresh = {node: ids(node.partition("-")[0]) for node in _nodes(statement)}
    copies = {each.id: _copied(each, fresh[each.id]) for each in paragraphs(statement) if is_read(each)}
    agenda = tuple(_item(item, fresh, copies) for item in statement.agenda if not _is_gone(item, copies))
    done = replace(
        statement,
        id=fresh[statement.id],
        metadata=replace(
            statement.metadata,
            attendance=_rows(statement.metadata.attendance, fresh),
            signatories=_rows(statement.metadata.signatories, fresh),
        ),
        front=_row(statement.front, copies),
        lead=_row(statement.lead, copies),
        body=_row(statement.body, copies),
        closing=_row(statement.closing, copies),
        agenda=agenda,
        comments=(), changes=(), proposals=(), gaps=(), milestones=(), ignored=(), extensions=(),
        sources=tuple(kept for source in statement.sources if (kept := _source(statement, source, fresh, copies)) is not None),
    )  # fmt: skip
    live = set(node_ids(done))
    return _begun(replace(done, sources=tuple(source for source in done.sources if source.owner in live)))


def _nodes(statement: Statement) -> tuple[str, ...]:
    metadata = statement.metadata
    rows: tuple[Attendance | Signatory | AgendaItem | Paragraph, ...]
    rows = (*metadata.attendance, *metadata.signatories, *statement.agenda, *paragraphs(statement))
    return (statement.id, *(row.id for row in rows))


def _rows(rows: tuple[Row, ...], fresh: Mapping[str, str]) -> tuple[Row, ...]:
    """The rows of a table that are read, as nobody's suggestions."""
    read = (row for row in rows if row.presence is None or row.presence.deleted is None)
    return tuple(replace(row, id=fresh[row.id], presence=None) for row in read)


def _row(row: tuple[Paragraph, ...], copies: Mapping[str, Paragraph]) -> tuple[Paragraph, ...]:
    return tuple(copies[each.id] for each in row if each.id in copies)


def _is_gone(item: AgendaItem, copies: Mapping[str, Paragraph]) -> bool:
    """Whether an item is suggested for deletion, and nothing of it is read any more."""
    return item.presence is not None and item.presence.deleted is not None and not any(each.id in copies for each in item.paragraphs)


def _item(item: AgendaItem, fresh: Mapping[str, str], copies: Mapping[str, Paragraph]) -> AgendaItem:
    own = {paragraph.id for paragraph in item.paragraphs}
    decisions = tuple(copies[node].id for node in item.decisions if node in copies and node in own)
    return replace(item, id=fresh[item.id], paragraphs=_row(item.paragraphs, copies), decisions=decisions, presence=None)


def _copied(paragraph: Paragraph, node: str) -> Paragraph:
    runs = canonical(
        Run(run.text, tuple(mark for mark in run.marks if mark.kind in STYLE_MARKS)) for run in without_deleted(paragraph.runs)
    )
    joined = paragraph.break_change is not None and paragraph.break_change.deleted is not None
    return replace(paragraph, id=node, runs=runs, run_in=paragraph.run_in or joined, break_change=None, presence=None)


def _source(statement: Statement, source: Source, fresh: Mapping[str, str], copies: Mapping[str, Paragraph]) -> Source | None:
    if source.owner not in fresh or source.node not in copies:
        return None
    read = reading(next(each for each in paragraphs(statement) if each.id == source.node))
    start, end = read.shown(source.node, source.start) or 0, read.shown(source.node, source.end) or 0
    return replace(source, owner=fresh[source.owner], node=copies[source.node].id, start=start, end=end)


def _begun(statement: Statement) -> Statement:
    """The first paragraph of all continues nothing."""
    first = next(iter(paragraphs(statement)), None)
    if first is None or not first.run_in:
        return statement
    return with_paragraphs(statement, (first.id,), lambda each: replace(each, run_in=False))
