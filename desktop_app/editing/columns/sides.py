"""Sides: what a node of a statement shows in its column, and what is said above it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import cast

from desktop_app.editing.columns.row import BREAK, Open, Piece, Side
from desktop_app.review.parts import name_of, of_node
from desktop_app.review.places import places_of
from desktop_app.review.wording import field_name, place_name
from desktop_app.statement import AgendaItem, Attendance, Mark, Paragraph, Signatory, Statement
from desktop_app.statement.directions import direction, language_direction
from desktop_app.statement.field_names import VALUE_NAMES
from desktop_app.statement.fields import fields_of, value_of
from desktop_app.statement.marks import STYLE_MARKS
from desktop_app.statement.nodes import Section
from desktop_app.statement.walking import Node, find, item_of, section_paragraphs
from desktop_app.text.message import Message, message
from desktop_app.text.script import direction as of_letters

Element = Paragraph | AgendaItem | Attendance | Signatory
"""What a row is made of, beside fields."""

UNSHOWN = frozenset({"event", "decisions"})
"""Fields that are said by others, or by ids."""
LOOK = ("style", "level", "role", "direction", "language")
"""What a paragraph is, beside its letters."""
AFTER = 40
"""Code points of the words behind which something stands."""


def elements(statement: Statement, section: str) -> tuple[Element, ...]:
    """What stands in a section or a table, in order; of the agenda each item before its paragraphs."""
    match section:
        case "attendance":
            return statement.metadata.attendance
        case "signatories":
            return statement.metadata.signatories
        case "agenda":
            return tuple(each for item in statement.agenda for each in cast("tuple[Element, ...]", (item, *item.paragraphs)))
    return section_paragraphs(statement, cast("Section", section))


def holder(statement: Statement, element: Element) -> str:
    """The item that holds a paragraph; empty where none does."""
    item = item_of(statement, element.id) if isinstance(element, Paragraph) else None
    return "" if item is None else item.id


def of_element(statement: Statement, found: tuple[Element, ...], said: tuple[Message, ...] = ()) -> Side:
    """A row of a table, the line of an item, or paragraphs one after the other: one, but where it was divided or joined."""
    first = found[0]
    if isinstance(first, AgendaItem):
        number = next(at for at, each in enumerate(statement.agenda, 1) if each.id == first.id)
        told = (Message(message("Item {number}"), (("number", number),)), *said)
        return Side(first.id, _letters(first.title), told, _runs_right(statement, first.title), strong=True)
    if isinstance(first, Paragraph):
        pieces = tuple(piece for each in found if isinstance(each, Paragraph) for piece in _pieces(each, led=each is not first))
        strong = first.role == "headline" or first.style == "heading"
        return Side(first.id, pieces, said, direction(statement, first) == "rtl", strong)
    if isinstance(first, Attendance):
        figures = " / ".join(str(each) for each in (first.count, first.of) if each is not None)
        words = " · ".join(filter(None, (first.role, first.body, figures)))
    else:
        words = " · ".join(filter(None, (first.name, first.office, first.body)))
    return Side(first.id, _letters(words), said, _runs_right(statement, words), field=True)


def of_field(statement: Statement, node: Node, field: str, text: str) -> Side | None:
    """A field with a value in its lexical form; None where it says nothing."""
    if not text:
        return None
    of = of_node(node)
    names = VALUE_NAMES.get((of, field), {})
    told = Message(names[text]) if text in names else None
    rtl = None if told is not None or of_letters(text) is None else _runs_right(statement, text)
    return Side(node.id, _letters(text), (Message(field_name(of, field)),), rtl, field=True, told=told)


def values(statement: Statement, node: Node | None) -> dict[str, str]:
    """The fields that say something, in their lexical form; what was decided in the words of its paragraphs."""
    if node is None:
        return {}
    done = {field: kind.write(value_of(node, field)) for field, kind in fields_of(node).items() if field not in UNSHOWN}
    if isinstance(node, AgendaItem) and node.decisions:
        done["decisions"] = "\u2028".join(name_of(find(statement, each)) for each in node.decisions)
    return {field: text for field, text in done.items() if text}


def look_of(paragraph: Paragraph, field: str) -> Message:
    """What a paragraph is in this way, in words."""
    text = fields_of(paragraph)[field].write(value_of(paragraph, field))
    names = VALUE_NAMES.get(("paragraph", field), {})
    value: object = Message(names[text]) if text in names else text or Message(message("(empty)"))
    return Message(message("{field}: {value}"), (("field", Message(field_name("paragraph", field))), ("value", value)))


def looks(old: Paragraph, new: Paragraph) -> tuple[tuple[Message, ...], tuple[Message, ...]]:
    """What the two are otherwise than each other, beside their letters and the marks of those: of the old one, of the new one."""
    fields = [field for field in LOOK if value_of(old, field) != value_of(new, field)]
    mine, theirs = ([look_of(each, field) for field in fields] for each in (old, new))
    if old.run_in != new.run_in:
        (mine if old.run_in else theirs).append(Message(message("Continues the paragraph before it")))
    return tuple(mine), tuple(theirs)


def standing(statement: Statement, node: str) -> Message:
    """Where a node stands: its section, and the words that it follows there."""
    places = places_of(statement)
    name, before = Message(place_name(places.section(node))), places.before(node)
    words = "" if before is None else name_of(find(statement, before))
    if not words:
        return Message(message("the start of {section}"), (("section", name),))
    cut = words if len(words) <= AFTER else f"{words[:AFTER].rpartition(' ')[0] or words[:AFTER]}…"
    return Message(message("{section}, after “{words}”"), (("section", name), ("words", cut)))


def _pieces(paragraph: Paragraph, *, led: bool) -> Iterator[Piece]:
    """The letters by their suggestions and formats; a break before them where another paragraph leads."""
    own = (
        Piece(BREAK if led else ""),
        Piece(paragraph.label),
        *(Piece(run.text, _open(run.marks), _format(run.marks)) for run in paragraph.runs),
    )
    for (open_, marks), found in groupby(own, key=lambda piece: (piece.open, piece.marks)):
        text = "".join(piece.text for piece in found)
        if text:
            yield Piece(text, open_, marks)


def _letters(text: str) -> tuple[Piece, ...]:
    return (Piece(text),) if text else ()


def _runs_right(statement: Statement, text: str) -> bool:
    return (of_letters(text) or language_direction(statement.language)) == "rtl"


def _open(marks: tuple[Mark, ...]) -> Open:
    kinds = {mark.kind for mark in marks}
    return "out" if "deleted" in kinds else "in" if "inserted" in kinds else ""


def _format(marks: tuple[Mark, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((mark.kind, mark.value) for mark in marks if mark.kind in STYLE_MARKS)
