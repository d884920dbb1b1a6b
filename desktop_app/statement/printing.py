"""Printing: the statement as its readers see it. Every format that is read by people writes this and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.statement.accepted import is_read, read_chains, without_deleted
from desktop_app.statement.directions import direction
from desktop_app.statement.marks import STYLE_MARKS
from desktop_app.statement.nodes import Paragraph, Role, Section, Statement, Style
from desktop_app.statement.runs import Run, Runs, canonical, plain
from desktop_app.statement.unprinted import unprinted
from desktop_app.statement.walking import places
from desktop_app.text.script import Way


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters of one paragraph of the value: its id, empty for a line made of a field."""

    node: str
    runs: Runs


@dataclass(frozen=True, slots=True)
class Printed:
    """One paragraph on paper: a chain of run-in pieces with all suggestions accepted and without the marks of review.

    `label` is its typed number or bullet with the white space behind it; those of later pieces stand among the letters.
    `role`, `style`, `level`, `section` are those of the piece where it starts; `language` is never empty.
    """

    pieces: tuple[Piece, ...]
    section: Section
    role: Role
    style: Style
    level: int
    label: str
    language: str
    direction: Way

    @property
    def runs(self) -> Runs:
        """The letters without the label."""
        return canonical(run for piece in self.pieces for run in piece.runs)

    @property
    def text(self) -> str:
        """What is read, label included; soft breaks are U+2028."""
        return self.label + plain(self.runs)


def printed(statement: Statement, *, wrappers: bool = False, fields: bool = True) -> tuple[Printed, ...]:
    """What is printed, in order. Blank paragraphs are left out; so are agency lines and page remains unless `wrappers`, and so is
    the text of items that are suggested for deletion. `fields`: also what stands in a field and nowhere in the text."""
    lines = tuple(_of_text(statement, wrappers=wrappers))
    if not fields:
        return lines
    added = [_of_field(statement, paragraph, section) for section, paragraph in unprinted(statement)]
    first = next((number for number, line in enumerate(lines) if line.role != "religious-opening"), len(lines))
    front = tuple(line for line in added if line.section == "front")
    closing = tuple(line for line in added if line.section != "front")
    return (*lines[:first], *front, *lines[first:], *closing) if added else lines


def _of_text(statement: Statement, *, wrappers: bool) -> Iterator[Printed]:
    gone = {
        paragraph.id
        for item in statement.agenda
        if item.presence is not None and item.presence.deleted is not None
        for paragraph in item.paragraphs
    }
    known = places(statement)
    for chain in read_chains(statement):
        if chain[0].role == "wrapper" and not wrappers:
            continue
        kept = tuple(piece for piece in chain if piece.id not in gone and is_read(piece))
        if kept:
            line = _line(statement, kept, known[kept[0].id].section)
            if line.text.strip():
                yield line


def _line(statement: Statement, chain: tuple[Paragraph, ...], section: Section) -> Printed:
    first = chain[0]
    pieces = tuple(Piece(piece.id, _clean(piece, labelled=piece is not first)) for piece in chain)
    language, way = first.language or statement.language, direction(statement, first)
    return Printed(pieces, section, first.role, first.style, first.level, first.label, language, way)


def _clean(piece: Paragraph, *, labelled: bool) -> Runs:
    runs = (Run(run.text, tuple(mark for mark in run.marks if mark.kind in STYLE_MARKS)) for run in without_deleted(piece.runs))
    return canonical((Run(piece.label if labelled else ""), *runs))


def _of_field(statement: Statement, paragraph: Paragraph, section: Section) -> Printed:
    way = direction(statement, paragraph)
    return Printed((Piece("", paragraph.runs),), section, paragraph.role, "normal", 0, "", statement.language, way)
