"""Breaks: paragraphs divided, joined, put in and taken out."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.statement.arranging import Container, arrangement, container_of, located, with_arrangement, with_paragraph
from desktop_app.statement.change import Caret, Change, Move
from desktop_app.statement.cleaning import Successor, resolved
from desktop_app.statement.edits.replacing import replace_range
from desktop_app.statement.edits.structure import changed, joined_pair, with_own_ids, with_storable_text
from desktop_app.statement.ids import Ids
from desktop_app.statement.nodes import SECTIONS, AgendaItem, Paragraph, Role, Statement
from desktop_app.statement.runs import cut, length
from desktop_app.statement.walking import paragraphs
from desktop_app.text.message import message

__all__ = ["insert_after", "join", "remove", "replace_range", "split"]

LINE_ROLES: frozenset[Role] = frozenset(
    {"religious-opening", "reference", "date-line", "overline", "headline", "subtitle", "issuance", "event"}
)
"""Roles of one line: what is typed after it is something else."""


def split(statement: Statement, node: str, offset: int, ids: Ids, *, run_in: bool = False) -> Change | None:
    """Divides a paragraph before the code point `offset`: the first part keeps the id and the label, the second gets a fresh id.

    After the end of a heading or of a line that stands alone (headline, date line …) a plain paragraph begins. In an empty list item
    it ends the list instead. `run_in`: the second part continues the first, so that only the structure changes and not the print.
    """
    found = located(statement, node)
    if found is None or not 0 <= offset <= length(found[1].runs):
        return None
    place, paragraph = found
    if not paragraph.runs and paragraph.style == "list-item" and not run_in:
        plain_one = replace(paragraph, style="normal", level=0, label="")
        return changed(statement, with_paragraph(statement, place, plain_one), message("End the list"), Caret(node))
    size, fresh = length(paragraph.runs), ids("p")
    first, second = _divided(paragraph, offset, fresh, run_in=run_in)
    new = arrangement(statement)
    container = container_of(statement, place)
    row = new[container]
    new[container] = (*row[: place.index], first, second, *row[place.index + 1 :])
    done = with_arrangement(statement, new)
    if 0 < offset < size:
        done = _also_decided(done, container, node, fresh)
    successors = {node: Successor(fresh)} if offset == 0 < size and not paragraph.label else {}
    moves = (Move(node, offset, size, fresh, 0),)
    return changed(statement, done, message("Split the paragraph"), Caret(fresh), moves, {node: fresh}, successors)


def join(statement: Statement, node: str) -> Change | None:
    """Joins a paragraph to the end of the one before it, wherever that stands. The first one's id survives; where it was empty, it
    takes style, role and label of the second. A label between the texts stays as text. None for the first paragraph of all."""
    order = paragraphs(statement)
    index = next((at for at, paragraph in enumerate(order) if paragraph.id == node), 0)
    if not index:
        return None
    before, paragraph = order[index - 1], order[index]
    joined, at = joined_pair(before, paragraph)
    new = {
        container: tuple(joined if one.id == before.id else one for one in row if one.id != node)
        for container, row in arrangement(statement).items()
    }
    done = with_arrangement(statement, new)
    moves = (Move(node, 0, length(paragraph.runs), before.id, at),)
    successors = {node: Successor(before.id, at)}
    return changed(statement, done, message("Join paragraphs"), Caret(before.id, at), moves, {node: before.id}, successors)


def insert_after(statement: Statement, node: str, new: tuple[Paragraph, ...], ids: Ids | None = None) -> Change | None:
    """Puts paragraphs behind paragraph `node`; first into the agenda item, or the section, whose id or name `node` is.

    An id that is taken, or empty, is replaced by a fresh one of `ids`; without `ids` that is an error of the caller (ValueError).
    """
    target = _target(statement, node)
    if target is None or not new:
        return None
    container, index = target
    clean = with_own_ids(statement, tuple(resolved(statement, with_storable_text(paragraph)) for paragraph in new), ids)
    row = arrangement(statement)[container]
    done = with_arrangement(statement, {container: (*row[:index], *clean, *row[index:])})
    return changed(statement, done, message("Insert paragraphs"), Caret(clean[-1].id, length(clean[-1].runs)))


def remove(statement: Statement, nodes: tuple[str, ...]) -> Change | None:
    """Takes paragraphs and agenda items away, with all that refers to them. None: none of them is there."""
    gone = set(nodes)
    kept = {container: tuple(one for one in row if one.id not in gone) for container, row in arrangement(statement).items()}
    agenda = tuple(item for item in statement.agenda if item.id not in gone)
    done = statement if len(agenda) == len(statement.agenda) else replace(statement, agenda=agenda)
    done = with_arrangement(done, kept)
    return changed(statement, done, message("Delete"), _beside(statement, done))


def _beside(old: Statement, new: Statement) -> Caret | None:
    """The end of the last paragraph before what was taken away, the start of the first one where nothing is before it."""
    stays = {paragraph.id for paragraph in paragraphs(new)}
    last: Paragraph | None = None
    for paragraph in paragraphs(old):
        if paragraph.id not in stays and last is not None:
            return Caret(last.id, length(last.runs))
        if paragraph.id not in stays:
            break
        last = paragraph
    first = next(iter(paragraphs(new)), None)
    return None if first is None else Caret(first.id)


def _divided(paragraph: Paragraph, offset: int, fresh: str, *, run_in: bool) -> tuple[Paragraph, Paragraph]:
    size = length(paragraph.runs)
    first = replace(paragraph, runs=cut(paragraph.runs, 0, offset))
    second = replace(paragraph, id=fresh, label="", runs=cut(paragraph.runs, offset, size), run_in=run_in, break_change=None)
    if run_in:
        return first, second
    if offset == size:
        second = _after_its_end(second)
    elif offset == 0 and not paragraph.label:
        first = _after_its_end(first)
    return first, second


def _after_its_end(paragraph: Paragraph) -> Paragraph:
    """An empty paragraph beside one of this kind."""
    role: Role = "none" if paragraph.role in LINE_ROLES else paragraph.role
    if paragraph.style == "heading" or role != paragraph.role:
        return replace(paragraph, style="normal", level=0, role=role)
    return paragraph


def _also_decided(statement: Statement, container: Container, node: str, fresh: str) -> Statement:
    def told(item: AgendaItem) -> AgendaItem:
        if item.id != container.item or node not in item.decisions:
            return item
        at = item.decisions.index(node) + 1
        return replace(item, decisions=(*item.decisions[:at], fresh, *item.decisions[at:]))

    return replace(statement, agenda=tuple(told(item) for item in statement.agenda)) if container.item else statement


def _target(statement: Statement, node: str) -> tuple[Container, int] | None:
    found = located(statement, node)
    if found is not None:
        return container_of(statement, found[0]), found[0].index + 1
    if any(item.id == node for item in statement.agenda):
        return Container("agenda", node), 0
    return next(((Container(section), 0) for section in SECTIONS if section == node != "agenda"), None)
