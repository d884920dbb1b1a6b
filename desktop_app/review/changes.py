"""Changes: the places of every suggestion of a statement, in reading order."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.review.parts import CONTINUES, Part, field_part, move_part, name_of, node_parts, paragraph_parts
from desktop_app.review.places import Places, places_of
from desktop_app.statement.accepted import is_read
from desktop_app.statement.memo import by_identity
from desktop_app.statement.nodes import Statement
from desktop_app.statement.references import changes_of, rows_of
from desktop_app.statement.walking import find, paragraphs


@by_identity
def parts_of(statement: Statement) -> dict[str, tuple[Part, ...]]:
    """The places of each suggestion, by its id. Remembered for as long as the statement lives: do not change the result."""
    places = places_of(statement)
    found: dict[str, list[Part]] = {}
    for change, part in sorted(_all(statement, places), key=lambda each: _position(places, each[1])):
        found.setdefault(change, []).append(part)
    return {change: _of_interest(parts) for change, parts in found.items()}


def _of_interest(parts: list[Part]) -> tuple[Part, ...]:
    """The places without those that merely follow from others: a piece that stands alone because what it continued is gone, the level
    beside a style. All of them where nothing else is there."""
    styled = {part.node for part in parts if part.field == "style"}
    kept = (part for part in parts if part.field != CONTINUES and not (part.field == "level" and part.node in styled))
    return tuple(kept) or tuple(parts)


def _position(places: Places, part: Part) -> tuple[int, int]:
    return places.order.get(part.node, len(places.order)), part.start


def _all(statement: Statement, places: Places) -> Iterator[tuple[str, Part]]:
    yield from ((proposal.change, field_part(statement, proposal, places)) for proposal in statement.proposals)
    yield from ((gap.change, move_part(statement, gap, places)) for gap in statement.gaps)
    for node in (*rows_of(statement), *statement.agenda):
        yield from node_parts(node, places.section(node.id))
    with_item = {
        (item.presence.deleted, piece.id)
        for item in statement.agenda
        if item.presence is not None and item.presence.deleted is not None
        for piece in item.paragraphs
    }
    last = ""
    for paragraph in paragraphs(statement):
        if changes_of(paragraph):
            for change, part in paragraph_parts(paragraph, places.section(paragraph.id), _head(statement, paragraph.break_change, last)):
                if part.kind != "paragraph-out" or (change, paragraph.id) not in with_item:
                    yield change, part
        if is_read(paragraph):
            last = paragraph.id


def _head(statement: Statement, broken: object, last: str) -> str:
    """The words of the paragraph that a suggested break stands behind."""
    behind = getattr(broken, "behind", None) or last
    return "" if broken is None else name_of(find(statement, behind))
