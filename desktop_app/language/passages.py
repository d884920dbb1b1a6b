"""The passages of a statement, each made once for as long as its paragraphs are the same objects."""

from __future__ import annotations

from collections.abc import Iterator
from weakref import ref

from desktop_app.language.passage import Passage, passage
from desktop_app.statement.accepted import read_chains
from desktop_app.statement.nodes import Paragraph, Statement

RESTING_PLACE = 100
"""After so many passages a rule of the whole statement may rest."""


class _Known:
    """Passages by their first paragraph."""

    def __init__(self) -> None:
        self._of: dict[int, tuple[tuple[ref[Paragraph], ...], str, Passage]] = {}

    def of(self, pieces: tuple[Paragraph, ...], language: str) -> Passage:
        key, known = id(pieces[0]), self._of
        entry = known.get(key)
        if entry is not None:
            refs, said_in, text = entry
            if said_in == language and len(refs) == len(pieces) and all(one() is piece for one, piece in zip(refs, pieces, strict=True)):
                return text
        text = passage(pieces, language)
        first = ref(pieces[0], lambda _gone: known.pop(key, None))
        known[key] = (first, *map(ref, pieces[1:])), language, text
        return text


_KNOWN = _Known()


def passage_of(pieces: tuple[Paragraph, ...], language: str) -> Passage:
    """The passage of a chain, the same object for as long as its pieces are; `language`: of the statement."""
    return _KNOWN.of(pieces, language)


def passages_of(statement: Statement) -> Iterator[Passage]:
    """The passages of a statement in printing order, those of wrappers left out: they are of others, and never published."""
    for pieces in read_chains(statement):
        if pieces[0].role != "wrapper":
            yield passage_of(pieces, statement.language)
