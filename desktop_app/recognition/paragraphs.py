"""Paragraphs: the pieces of a reading as paragraphs of the statement, verbatim."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
    """The paragraphs in order, with the section and state of each, and where each piece went: paragraph number and offset."""

    paragraphs: tuple[Paragraph, ...]
    sections: tuple[Section, ...]
    states: tuple[str, ...]
    first_piece: tuple[int, ...]
    home: Mapping[int, tuple[int, int]]


def build(reading: Reading, parts: Sequence[Part], main: str, ids: Ids) -> Built:
    """One paragraph a piece; pieces of one typed paragraph that the path left together are one again."""
    groups: list[list[int]] = []
    for at, piece in enumerate(reading.pieces):
        if groups and piece.run_in and _together(reading, groups[-1][0], at):
            groups[-1].append(at)
        else:
            groups.append([at])
    home = {at: (number, reading.pieces[at].start - reading.pieces[group[0]].start) for number, group in enumerate(groups) for at in group}
    made = [_paragraph(reading, group, parts, main, ids) for group in groups]
    firsts = tuple(group[0] for group in groups)
    return Built(tuple(made), tuple(reading.places[at][0] for at in firsts), tuple(reading.states[at] for at in firsts), firsts, home)


def _together(reading: Reading, first: int, at: int) -> bool:
    """Whether a cut was needless: the same section, and no new item."""
    return reading.places[first][0] == reading.places[at][0] and reading.states[at] != "agenda.step"


def _paragraph(reading: Reading, group: list[int], parts: Sequence[Part], main: str, ids: Ids) -> Paragraph:
    first, last = reading.pieces[group[0]], reading.pieces[group[-1]]
    role = reading.places[group[0]][1]
    runs = cut(canonical(first.line.runs), first.start, last.end)
    for at, start, end, value in parts:
        if at in group and start < end:
            shift = reading.pieces[at].start - first.start
            runs = remarked(runs, start + shift, end + shift, partial(_with, Mark("part", value)))
    style = first.line.style
    listed = first.label is not None and style == "normal"
    return Paragraph(
        id=ids("p"),
        runs=runs,
        style="list-item" if listed else style,
        level=1 if listed else first.line.level,
        label=_label(first),
        role=role,
        language=_foreign(first, main, role),
        run_in=first.run_in,
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

