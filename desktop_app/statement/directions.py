"""The writing direction of a paragraph: as set, else by the script of most of its letters."""

from __future__ import annotations

from operator import attrgetter

from desktop_app.statement.memo import by_identity
from desktop_app.statement.nodes import Paragraph, Statement
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import chains, paragraphs
from desktop_app.text.script import Way
from desktop_app.text.script import direction as of_letters

_RUN_IN = attrgetter("run_in")


def language_direction(language: str) -> Way:
    """The direction of a language's own script; that of Arabic script for `ar`, `ckb`, `fa` …, of Latin for the others."""
    return "rtl" if language.split("-", maxsplit=1)[0] in ("ar", "ckb", "fa", "ur", "he") else "ltr"


def direction(statement: Statement, paragraph: Paragraph) -> Way:
    """As set; else by most letters of the whole run-in chain; else, without letters, the statement's."""
    if paragraph.direction != "auto":
        return paragraph.direction
    chain = chained(statement).get(paragraph.id)
    found = _of_chain(chain) if chain is not None else _of_paragraph(paragraph)
    return found or language_direction(statement.language)


@by_identity
def _of_paragraph(paragraph: Paragraph) -> Way | None:
    return of_letters(plain(paragraph.runs))


def _of_chain(chain: tuple[Paragraph, ...]) -> Way | None:
    return of_letters("".join(plain(piece.runs) for piece in chain))


@by_identity
def chained(statement: Statement) -> dict[str, tuple[Paragraph, ...]]:
    """Chains of several pieces, by each piece's id. Remembered for as long as the statement lives: do not change the result."""
    if not any(map(_RUN_IN, paragraphs(statement))):
        return {}
    return {piece.id: chain for chain in chains(statement) if len(chain) > 1 for piece in chain}
