"""Blanks: what a template leaves to fill in, written {{so}}, in the text and in fields.

The doubled braces are in every face that the house ships, on every keyboard, and in no official text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.statement.change import Caret, Change
from desktop_app.statement.edits.fields import set_field
from desktop_app.statement.edits.typing import replace as put
from desktop_app.statement.fields import fields_of, value_of
from desktop_app.statement.memo import by_identity
from desktop_app.statement.nodes import Paragraph, Statement
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import Node, find, paragraphs
from desktop_app.text.message import message

_BLANK = re.compile(r"\{\{([^{}\u2028]+)\}\}")
LABEL = message("Fill in")


@dataclass(frozen=True, slots=True)
class Blank:
    """A place to fill in: `words` say with what. `field` empty: code points `start` … `end` of the paragraph's stored text; else of the
    field's text. Of a field of several texts the first that has one is meant, and the range is 0 … 0."""

    node: str
    field: str
    start: int
    end: int
    words: str

    @property
    def caret(self) -> Caret:
        """The caret that selects it."""
        return Caret(self.node, self.end, self.field, self.node, self.start)


def blank(words: str) -> str:
    """How a blank is written."""
    return f"{{{{{words}}}}}"


def blank_ranges(text: str) -> tuple[tuple[int, int, str], ...]:
    """Start, end and words of each blank of a text, in order."""
    return tuple((*found.span(), found[1]) for found in _BLANK.finditer(text)) if "{{" in text else ()


def blanks(statement: Statement) -> tuple[Blank, ...]:
    """All of a statement in the order in which they are walked: those of the text as it is printed, then those of the fields."""
    return (*(each for paragraph in paragraphs(statement) for each in _of_paragraph(paragraph)), *field_blanks(statement))


def has_blanks(statement: Statement) -> bool:
    """Whether anything is left to fill in."""
    return any(map(_of_paragraph, paragraphs(statement))) or next(field_blanks(statement), None) is not None


def field_blanks(statement: Statement) -> Iterator[Blank]:
    """Those of the fields: the statement's, then attendance, signatories and items, row by row."""
    for node in _owners(statement):
        for name in fields_of(node):
            value = value_of(node, name)
            if isinstance(value, str):
                yield from (Blank(node.id, name, *found) for found in blank_ranges(value))
            elif isinstance(value, tuple):
                inside = next((found for text in value if isinstance(text, str) for found in blank_ranges(text)), None)
                if inside is not None:
                    yield Blank(node.id, name, 0, 0, inside[2])


def neighbour(statement: Statement, caret: Caret, by: int) -> Blank | None:
    """The blank behind the caret (`by` 1) or before its selection (-1), over the end to the other one; None where there is none."""
    found = blanks(statement)
    if not found:
        return None
    rank = {place: number for number, place in enumerate(_places(statement))}
    here = rank.get((caret.node, caret.field))
    if here is None:
        return found[0] if by > 0 else found[-1]
    low = min(caret.offset, caret.anchor) if caret.anchor is not None and caret.anchor_node in (None, caret.node) else caret.offset
    high = max(caret.offset, low if caret.anchor is None or caret.anchor_node not in (None, caret.node) else caret.anchor)
    if by > 0:
        behind = (each for each in found if (rank[each.node, each.field], each.start) >= (here, high) and each.caret != caret)
        return next(behind, found[0])
    before = [each for each in found if (rank[each.node, each.field], each.end) <= (here, low) and each.caret != caret]
    return before[-1] if before else found[-1]


def filled(statement: Statement, words: str, text: str) -> Change | None:
    """Every other blank of these words says `text` as well: what is asked twice is typed once. None: there is none, or no text."""
    said = " ".join(text.split())
    if not said or blank_ranges(said) or blank(words) == said:
        return None
    done = statement
    for each in reversed([one for one in blanks(statement) if one.words == words]):
        change = _put(done, each, said)
        done = change.statement if change is not None else done
    return None if done is statement else Change(done, LABEL)


def _put(statement: Statement, place: Blank, text: str) -> Change | None:
    if not place.field:
        return put(statement, place.node, place.start, place.end, text)
    node = find(statement, place.node)
    value = value_of(node, place.field) if node is not None else None
    mark = blank(place.words)
    if isinstance(value, tuple):
        return set_field(statement, place.node, place.field, tuple(str(each).replace(mark, text) for each in value))
    return set_field(statement, place.node, place.field, str(value).replace(mark, text))


@by_identity
def _of_paragraph(paragraph: Paragraph) -> tuple[Blank, ...]:
    return tuple(Blank(paragraph.id, "", *found) for found in blank_ranges(plain(paragraph.runs)))


def _owners(statement: Statement) -> tuple[Node, ...]:
    return (statement, *statement.metadata.attendance, *statement.metadata.signatories, *statement.agenda)


def _places(statement: Statement) -> Iterator[tuple[str, str]]:
    yield from ((paragraph.id, "") for paragraph in paragraphs(statement))
    yield from ((node.id, name) for node in _owners(statement) for name in fields_of(node))
