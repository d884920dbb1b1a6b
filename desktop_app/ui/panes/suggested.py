"""What the panes show of suggestions: the value that their fields hold, the lines beside them, and the way of an edit and a decision into
the document."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from PySide6.QtWidgets import QWidget

from desktop_app.editing.document import Document
from desktop_app.editing.field_words import field_words
from desktop_app.editing.identity import me
from desktop_app.editing.reviewing import accept, reject
from desktop_app.editing.settings import Settings
from desktop_app.editing.suggesting import REVIEW, presented
from desktop_app.review.beside import Beside, rivals_at
from desktop_app.review.shown import returned, shown
from desktop_app.statement import Change, Statement
from desktop_app.text.message import Message, message
from desktop_app.ui.deciding import may_go_in
from desktop_app.ui.parts.suggestions import Line
from desktop_app.ui.preferences import Preferences
from desktop_app.ui.words import Words, language, tr

ABOUT: dict[tuple[str, bool], str] = {
    ("in", True): message("New item"), ("out", True): message("Deletion of the item"), ("moved", True): message("Moved item"),
    ("in", False): message("New row"), ("out", False): message("Deletion of the row"), ("moved", False): message("Moved row"),
}  # fmt: skip
"""What is suggested for a node as a whole; True: for an agenda item."""


def seen(document: Document) -> Statement:
    """The statement whose fields a form shows: with what the person suggests himself, or all accepted or rejected as he wishes."""
    how = document.suggesting
    return presented(shown(document.value, how.author), how.view)


def can_write(document: Document) -> bool:
    """Whether fields may be edited: not those that are only to be read."""
    return not document.read_only and document.suggesting.view == "marks"


def put(document: Document, change: Change | None, origin: str) -> bool:
    """An edit of what is seen goes into the document."""
    return document.apply(returned(document.value, document.suggesting.author, change), origin)


def decide(parent: QWidget, document: Document, change: str, preferences: Preferences | None, *, accepted: bool) -> bool:
    """Decides a suggestion in the name of who sits here, as an undo step of its own; who would break the statement by it is asked
    before, in front of `parent`."""
    act = accept if accepted else reject
    who = me(preferences.value if preferences is not None else Settings()).name
    made = act(document.value, {change}, who, datetime.now().astimezone())
    return made is not None and may_go_in(parent, document, made) and document.apply(made, REVIEW)


def line_of(each: Beside, *, about: Words = "") -> Line:
    """A suggestion as it is shown; `about` stands before its words where it is a value."""
    names = ", ".join(each.authors)
    if each.kind != "value":
        note: Words = ""
        if each.kind == "moved":
            stood = message("it stood after “{words}”") if each.old else message("it stood at the top of the list")
            note = Message(stood, (("words", each.old),))
        old, new = ("", "") if each.kind == "moved" else (each.old, each.new)
        return Line(each.change, names, each.author, ABOUT[each.kind, each.of == "item"], old, new, note)
    old, new = (_value(each, lexical) if lexical else "" for lexical in (each.old, each.new))
    return Line(each.change, names, each.author, about, old, new)


def lines_of(found: tuple[Beside, ...], field: str | None = None) -> tuple[Line, ...]:
    """The lines of a node: those of one field, whose name its place tells, or of all with the names of fields."""
    if field is not None:
        return tuple(line_of(each) for each in found if each.kind == "value" and each.field == field)
    rivals = rivals_at(found)
    return tuple(_of_card(each, rival=each.change in rivals) for each in found)


def _of_card(each: Beside, *, rival: bool) -> Line:
    """A line in the card of an item: what comes or goes is the item itself, which need not be named."""
    line = line_of(each, about=each.field_name)
    return replace(line, rival=rival) if each.kind == "value" else replace(line, old="", new="")


def _value(each: Beside, lexical: str) -> Message | str:
    """A value as its field says it."""
    return field_words(each.of, each.field, lexical, tr, language())
