"""Walking a statement: order, places, run-in chains, the title."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.statement.memo import by_identity
from desktop_app.statement.metadata import Attendance, Signatory
from desktop_app.statement.nodes import AgendaItem, Paragraph, Section, Statement
from desktop_app.statement.runs import plain

Node = Statement | Paragraph | AgendaItem | Attendance | Signatory


@dataclass(frozen=True, slots=True)
class Place:
    """Where a paragraph stands: its section, the position of its item (None outside the agenda), its position there."""

    section: Section
    item: int | None
    index: int


def section_paragraphs(statement: Statement, section: Section) -> tuple[Paragraph, ...]:
    """The paragraphs of one section in order; of the agenda: those of all items."""
    match section:
        case "front":
            return statement.front
        case "lead":
            return statement.lead
        case "body":
            return statement.body
        case "closing":
            return statement.closing
        case "agenda":
            return tuple(paragraph for item in statement.agenda for paragraph in item.paragraphs)


def placed(statement: Statement) -> Iterator[tuple[Place, Paragraph]]:
    """Every paragraph with its place, in printing order."""
    for section in ("front", "lead", "body"):
        for index, paragraph in enumerate(section_paragraphs(statement, section)):
            yield Place(section, None, index), paragraph
    for number, item in enumerate(statement.agenda):
        for index, paragraph in enumerate(item.paragraphs):
            yield Place("agenda", number, index), paragraph
    for index, paragraph in enumerate(statement.closing):
        yield Place("closing", None, index), paragraph


def paragraphs(statement: Statement) -> tuple[Paragraph, ...]:
    """All paragraphs in printing order."""
    return (
        *statement.front,
        *statement.lead,
        *statement.body,
        *(paragraph for item in statement.agenda for paragraph in item.paragraphs),
        *statement.closing,
    )


@by_identity
def places(statement: Statement) -> dict[str, Place]:
    """The place of each paragraph by id. Remembered for as long as the statement lives: do not change the result."""
    return {paragraph.id: place for place, paragraph in placed(statement)}


def find(statement: Statement, node: str) -> Node | None:
    """The node of this id: a paragraph, item, group, signatory or the statement itself; None where there is none."""
    if node == statement.id:
        return statement
    place = places(statement).get(node)
    if place is not None:
        return at(statement, place)
    others: tuple[AgendaItem | Attendance | Signatory, ...]
    others = (*statement.agenda, *statement.metadata.attendance, *statement.metadata.signatories)
    return next((other for other in others if other.id == node), None)


def at(statement: Statement, place: Place) -> Paragraph:
    """The paragraph at a place."""
    if place.item is not None:
        return statement.agenda[place.item].paragraphs[place.index]
    return section_paragraphs(statement, place.section)[place.index]


def item_of(statement: Statement, paragraph: str) -> AgendaItem | None:
    """The agenda item that holds the paragraph; None where none does."""
    place = places(statement).get(paragraph)
    return None if place is None or place.item is None else statement.agenda[place.item]


def chains(statement: Statement) -> Iterator[tuple[Paragraph, ...]]:
    """The paragraphs as the reader sees them: each with the run-in pieces that continue it, across items and sections."""
    chain: list[Paragraph] = []
    for paragraph in paragraphs(statement):
        if chain and not paragraph.run_in:
            yield tuple(chain)
            chain = []
        chain.append(paragraph)
    if chain:
        yield tuple(chain)


def title(statement: Statement) -> str:
    """The headline paragraphs' text, one a line; empty where the statement has none."""
    return "\n".join(plain(paragraph.runs) for paragraph in paragraphs(statement) if paragraph.role == "headline")


def node_ids(statement: Statement) -> Iterator[str]:
    """Every id that stands in the statement, its own first."""
    yield statement.id
    metadata = statement.metadata
    for group in (metadata.attendance, metadata.signatories, paragraphs(statement), statement.agenda):
        yield from (node.id for node in group)
    for comment in statement.comments:
        yield comment.id
        yield from (reply.id for reply in comment.replies)
    yield from (change.id for change in statement.changes)
    yield from (gap.id for gap in statement.gaps)
