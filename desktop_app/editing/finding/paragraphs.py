"""Going to a paragraph: by its number, or by how it begins."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.statement import Paragraph, Statement
from desktop_app.statement.accepted import reading
from desktop_app.statement.memo import by_identity
from desktop_app.statement.walking import paragraphs
from desktop_app.text.characters import SOFT_BREAK
from desktop_app.text.digits import european
from desktop_app.text.folding import folded

BEGINNING = 120
"""Code points of a paragraph by which it is known."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph by how it begins, with its label. `number` counts all paragraphs of the statement from 1, as the status bar does."""

    number: int
    node: str
    text: str
    heading: bool


@by_identity
def lines(statement: Statement) -> tuple[Line, ...]:
    """All paragraphs in printing order."""
    return tuple(Line(number, each.id, _beginning(each), _heads(each)) for number, each in enumerate(paragraphs(statement), 1))


def matching(statement: Statement, typed: str) -> tuple[Line, ...]:
    """The paragraphs that are meant, the likeliest first: of this number; else those that begin so, headings before the others, then
    those that have a word that does. Where nothing is typed all that say something."""
    wanted = folded(typed).strip()
    everything = lines(statement)
    if not wanted:
        return tuple(line for line in everything if line.text)
    digits = european(wanted)
    named = tuple(line for line in everything if digits.isdecimal() and line.number == int(digits))
    ranked = [(_distance(form, wanted) + (not line.heading), line) for line, form in zip(everything, _forms(statement), strict=True)]
    found = sorted((pair for pair in ranked if pair[0] < FAR), key=lambda pair: (pair[0], pair[1].number))
    return (*named, *(line for _, line in found if line not in named))


FAR = 9


def _distance(form: str, wanted: str) -> int:
    """0: the paragraph begins so; 2: one of its words does; FAR: none."""
    if form.startswith(wanted):
        return 0
    return 2 if f" {wanted}" in form else FAR


@by_identity
def _forms(statement: Statement) -> tuple[str, ...]:
    return tuple(folded(line.text) for line in lines(statement))


def _beginning(paragraph: Paragraph) -> str:
    return (paragraph.label + reading(paragraph).text[:BEGINNING]).replace(SOFT_BREAK, " ").strip()


def _heads(paragraph: Paragraph) -> bool:
    return paragraph.style == "heading" or paragraph.role in ("headline", "overline", "subtitle")
