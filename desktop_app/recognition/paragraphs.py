"""Paragraphs: the pieces of a reading as paragraphs of the statement, verbatim."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from desktop_app.recognition.pieces import Piece
from desktop_app.recognition.reading import Reading
from desktop_app.statement import Ids, Mark, Paragraph
from desktop_app.statement.nodes import Role, Section
from desktop_app.statement.runs import canonical, cut, plain, remarked

Part = tuple[int, int, int, str]
"""A marked part: piece, code points of its text, value of the mark."""


@dataclass(frozen=True, slots=True)
class Built:
    """The paragraphs in order, one a piece of the reading, and the section of each."""

    paragraphs: tuple[Paragraph, ...]
    sections: tuple[Section, ...]


def build(reading: Reading, parts: Sequence[Part], main: str, ids: Ids) -> Built:
    """The pieces as paragraphs, with the parts marked. `main`: the statement's language."""
    made = [_paragraph(reading, at, [part for part in parts if part[0] == at], main, ids) for at in range(len(reading.pieces))]
    return Built(tuple(made), tuple(section for section, _ in reading.places))


def _paragraph(reading: Reading, at: int, parts: Sequence[Part], main: str, ids: Ids) -> Paragraph:
    piece, (_, role) = reading.pieces[at], reading.places[at]
    runs = cut(canonical(piece.line.runs), piece.start, piece.end)
    for _, start, end, value in parts:
        if start < end:
            runs = remarked(runs, start, end, partial(_with, Mark("part", value)))
    style = piece.line.style
    listed = piece.label is not None and style == "normal"
    return Paragraph(
        id=ids("p"),
        runs=runs,
        style="list-item" if listed else style,
        level=1 if listed else piece.line.level,
        label=_label(piece),
        role=role,
        language=_foreign(piece, main, role),
        run_in=piece.run_in,
    )


def _with(mark: Mark, marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    return (*marks, mark)


def _label(piece: Piece) -> str:
    if piece.label is None:
        return ""
    return piece.line.label or plain(piece.line.runs)[: piece.label.length]


def _foreign(piece: Piece, main: str, role: Role) -> str | None:
    """The language of a paragraph that is not in the statement's."""
    if piece.language in (None, main) or piece.words < 2 or (role == "wrapper" and piece.words < 4):
        return None
    return piece.language
