"""Going to a paragraph: by its number, or by how it begins."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.statement import Paragraph, Statement
from desktop_app.statement.accepted import chain_text, read_chains
from desktop_app.statement.memo import by_identity
from desktop_app.text.characters import SOFT_BREAK
from desktop_app.text.digits import european
from desktop_app.text.folding import folded

BEGINNING = 120
"""Code points of a paragraph by which it is known."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph as it is printed: with its label, run-in pieces and all. `number` counts from 1; `node`: its first piece."""

    number: int
    node: str
    text: str
    heading: bool


@by_identity
def lines(statement: Statement) -> tuple[Line, ...]:
    """All paragraphs that say something, in printing order, by how they begin."""
    said = ((chain[0], _beginning(chain)) for chain in read_chains(statement))
    return tuple(Line(number, first.id, text, _heads(first)) for number, (first, text) in enumerate((one for one in said if one[1]), 1))


def matching(statement: Statement, typed: str) -> tuple[Line, ...]:
    """The paragraphs that are meant, the likeliest first: of this number; else those that begin so, headings before the others, then
    those that have a word that does. All where nothing is typed."""
    wanted = folded(typed).strip()
    everything = lines(statement)
    if not wanted:
        return everything
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


def _beginning(chain: tuple[Paragraph, ...]) -> str:
    return chain_text(chain, labels=True).text[:BEGINNING].replace(SOFT_BREAK, " ").strip()


def _heads(paragraph: Paragraph) -> bool:
    return paragraph.style == "heading" or paragraph.role in ("headline", "overline", "subtitle")
