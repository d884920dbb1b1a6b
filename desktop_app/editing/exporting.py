"""Exporting: the statement in a format for others, and what that format cannot say of it."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.formats import FORMATS, Format, load
from desktop_app.statement import Statement
from desktop_app.statement.marks import MarkKind
from desktop_app.statement.walking import paragraphs
from desktop_app.text.message import message

OWN = "xml"


def marked(*kinds: MarkKind) -> Callable[[Statement], bool]:
    """Whether any letter of a statement carries one of these marks."""
    return lambda statement: any(mark.kind in kinds for paragraph in paragraphs(statement) for run in paragraph.runs for mark in run.marks)


TOLD: dict[str, tuple[str, Callable[[Statement], bool]]] = {
    "comments": (message("comments"), lambda statement: bool(statement.comments)),
    "changes": (message("suggestions: all are written as accepted"), lambda statement: bool(statement.changes)),
    "marks": (message("bold, emphasis and links"), marked("strong", "emphasis", "link")),
    "name": (message("marks of names"), marked("name")),
    "part": (message("marks of thanks, pledges and other parts"), marked("part")),
    "scripture": (message("marks of scripture"), marked("scripture")),
}
"""What a person should know that a file for others does not say, by the word in `Format.loses`, and whether a statement has it.
That such a file holds no fields and no agenda, its name says."""

exportable: tuple[Format, ...] = tuple(known for known in FORMATS if known.write and known.id != OWN)
"""The formats for others, in the order in which they are offered."""


def exported(statement: Statement, format_id: str, **options: bool) -> bytes:
    """The statement as a file of this format. KeyError where Bayan writes no such format."""
    known = {each.id: each for each in FORMATS if each.write}[format_id]
    data: bytes = load(known.write)(statement, **options)
    return data


def lost(statement: Statement, known: Format) -> tuple[str, ...]:
    """What of this statement the format does not say, as source texts of `message()`."""
    return tuple(words for kind, (words, has) in TOLD.items() if kind in known.loses and has(statement))
