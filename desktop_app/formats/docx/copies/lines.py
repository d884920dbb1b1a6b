"""Lines of a document found again in the statement that was recognised in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from desktop_app.formats.docx.copies.copy import Block
from desktop_app.formats.docx.copies.finding import ALIKE, alike
from desktop_app.statement.nodes import Statement
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import chains
from desktop_app.text.diff import same

Place = tuple[str, int]
"""A letter of the statement: its paragraph and its offset there."""

Letter = tuple[int, int]
"""A letter of the document: its block and its offset there."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it is read with all suggestions accepted, and where its letters stand."""

    text: str
    letters: tuple[Letter, ...]


@dataclass(frozen=True, slots=True)
class _Chain:
    text: str
    places: tuple[Place | None, ...]


def lines_of(blocks: Sequence[Block]) -> list[Line]:
    """The lines of a document; one goes on where the end of its block is deleted."""
    done: list[Line] = []
    held: list[tuple[str, Letter]] = []
    for number, block in enumerate(blocks):
        at = 0
        for stretch in block.stretches:
            if stretch.deleted is None:
                held += [(letter, (number, at + step)) for step, letter in enumerate(stretch.text)]
            at += len(stretch.text)
        if block.deleted is None or number == len(blocks) - 1:
            done.append(Line("".join(letter for letter, _where in held), tuple(where for _letter, where in held)))
            held = []
    return [line for line in done if line.text.strip()]


def places_of(statement: Statement, lines: Sequence[Line]) -> dict[Letter, Place]:
    """Where letters of the lines stand in the statement; those of labels, and those that it does not hold, stand nowhere."""
    rows = list(_chains(statement))
    done: dict[Letter, Place] = {}
    for line, row in _pairs(lines, rows):
        for part in same(line.text, row.text):
            for step in range(part.length):
                place = row.places[part.new + step]
                if place is not None:
                    done[line.letters[part.old + step]] = place
    return done


def _chains(statement: Statement) -> Iterator[_Chain]:
    for chain in chains(statement):
        text, places = "", []
        for piece in chain:
            said = plain(piece.runs)
            text += piece.label + said
            places += [*(None for _ in piece.label), *((piece.id, at) for at in range(len(said)))]
        yield _Chain(text, tuple(places))


def _pairs(lines: Sequence[Line], rows: Sequence[_Chain]) -> Iterator[tuple[Line, _Chain]]:
    """Lines with the same words first, in order; then, between those, the ones that are most alike; then what stands elsewhere."""
    old, new = [_squeezed(line.text) for line in lines], [_squeezed(row.text) for row in rows]
    left_lines, left_rows = set(range(len(old))), set(range(len(new)))
    near: list[tuple[int, int]] = []
    for tag, low, high, first, last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            found = list(zip(range(low, high), range(first, last), strict=True))
        else:
            found = []
            near += [(one, other) for one in range(low, high) for other in range(first, last) if high - low + last - first < 60]
        for one, other in found:
            yield lines[one], rows[other]
            left_lines.discard(one)
            left_rows.discard(other)
    for one, other in [*near, *((one, other) for one in sorted(left_lines) for other in sorted(left_rows) if old[one] == new[other])]:
        if one in left_lines and other in left_rows and _is(old[one], new[other], lines[one].text, rows[other].text):
            yield lines[one], rows[other]
            left_lines.discard(one)
            left_rows.discard(other)


def _is(old: str, new: str, said: str, written: str) -> bool:
    """Whether the line is the paragraph: but for a generated label, or nearly."""
    return bool(old) and (new.endswith(old) or old.endswith(new) or alike(said, written) >= ALIKE)


def _squeezed(text: str) -> str:
    return "".join(text.split())
