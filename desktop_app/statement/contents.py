"""Contents: the outline of a statement, as rows of its sections, the roles in them and the agenda items."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.statement.accepted import accepted
from desktop_app.statement.memo import by_identity
from desktop_app.statement.nodes import AgendaItem, Paragraph, Role, Section, Statement

WORDS = 48
"""Code points of a paragraph that stand for it where nothing names it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the outline.

    What it is called: `text` verbatim where that is not empty, else its `role`, else its `section`; with `part`, the part of the
    closing that it holds. `key` is stable while the row means the same. `node`: where one goes from here, empty for an empty
    section; `nodes`: all paragraphs (and the item) that the row stands for; of a head, none. `number` counts agenda items from 1.
    """

    key: str
    section: Section
    depth: int = 0
    head: bool = False
    role: Role = "none"
    part: bool = False
    text: str = ""
    number: int | None = None
    node: str = ""
    nodes: tuple[str, ...] = ()


@by_identity
def contents(statement: Statement) -> tuple[Entry, ...]:
    """The rows in printing order. Remembered for as long as the statement lives."""
    return (
        *_grouped("front", statement.front, depth=0),
        *_lead(statement),
        _head("body", statement.body),
        *_grouped("body", statement.body),
        _head("agenda", tuple(paragraph for item in statement.agenda for paragraph in item.paragraphs)),
        *(_item(number, item) for number, item in enumerate(statement.agenda, 1)),
        _head("closing", statement.closing),
        *_grouped("closing", statement.closing),
    )


@by_identity
def owners(statement: Statement) -> dict[str, str]:
    """The key of the row that stands for each paragraph and item. Remembered: do not change the result."""
    return {node: entry.key for entry in contents(statement) for node in entry.nodes}


def _lead(statement: Statement) -> tuple[Entry, ...]:
    nodes = tuple(paragraph.id for paragraph in statement.lead)
    return (Entry("lead", "lead", node=nodes[0], nodes=nodes),) if nodes else ()


def _head(section: Section, paragraphs: tuple[Paragraph, ...]) -> Entry:
    return Entry(section, section, head=True, node=paragraphs[0].id if paragraphs else "")


def _item(number: int, item: AgendaItem) -> Entry:
    first = item.paragraphs[0].id if item.paragraphs else item.id
    text = item.title or (_beginning(item.paragraphs[0]) if item.paragraphs else "")
    return Entry(item.id, "agenda", 1, text=text, number=number, node=first, nodes=(item.id, *(p.id for p in item.paragraphs)))


def _grouped(section: Section, paragraphs: tuple[Paragraph, ...], depth: int = 1) -> Iterator[Entry]:
    """One row for neighbours of the same kind; each heading begins its own, what follows without a role belongs to it."""
    group: list[Paragraph] = []
    for paragraph in paragraphs:
        if group and not _belongs(section, group, paragraph):
            yield _group(section, depth, group)
            group = []
        group.append(paragraph)
    if group:
        yield _group(section, depth, group)


def _belongs(section: Section, group: list[Paragraph], paragraph: Paragraph) -> bool:
    if paragraph.run_in:
        return True
    if paragraph.style == "heading":
        return False
    if paragraph.role == "none" and group[0].style == "heading":
        return True
    return paragraph.role == group[-1].role and (section != "closing" or _has_part(paragraph) == _has_part(group[-1]))


def _group(section: Section, depth: int, group: list[Paragraph]) -> Entry:
    first, nodes = group[0], tuple(paragraph.id for paragraph in group)
    part = section == "closing" and first.role == "none" and _has_part(first)
    named = first.style != "heading" and (first.role != "none" or section != "body")
    text = "" if named else _beginning(first)
    return Entry(first.id, section, depth, role=first.role, part=part, text=text, node=first.id, nodes=nodes)


@by_identity
def _has_part(paragraph: Paragraph) -> bool:
    return any(mark.kind == "part" and mark.value in ("thanks", "pledge") for run in paragraph.runs for mark in run.marks)


@by_identity
def _beginning(paragraph: Paragraph) -> str:
    text = " ".join(accepted(paragraph.runs)[: 8 * WORDS].split())
    return text if len(text) <= WORDS else text[:WORDS].rsplit(" ", 1)[0] + "…"
