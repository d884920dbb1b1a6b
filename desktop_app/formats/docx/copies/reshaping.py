"""What became of the shapes of paragraphs: suggested, decided, or changed without a word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from desktop_app.formats.docx.copies.copy import Block, Shape
from desktop_app.formats.docx.copies.naming import Naming
from desktop_app.formats.docx.copies.sending import Home
from desktop_app.formats.docx.copies.shapes import SHAPING, reshaped
from desktop_app.formats.docx.copies.silent import Silent
from desktop_app.statement.fields import fields_of, value_of
from desktop_app.statement.nodes import Paragraph
from desktop_app.statement.review import Proposal
from desktop_app.text.script import direction


@dataclass(frozen=True, slots=True)
class Reshaped:
    """A paragraph with its shape, suggestions for it, and whether those that were sent are decided."""

    paragraph: Paragraph
    proposals: tuple[Proposal, ...] = ()
    decided: bool = False
    silent: tuple[Silent, ...] = ()


def known(paragraph: Paragraph, home: Home, block: Block, number: int, naming: Naming) -> Reshaped:
    """The shape of a paragraph that was sent."""
    sent, shaped = home.block, block.shaped
    if shaped is not None and (sent.shaped is None or sent.shaped[0] != shaped[0]):
        return _suggested(paragraph, shaped[1], block.shape, number, naming)
    if shaped is not None:
        return Reshaped(paragraph)
    old = sent.shape if sent.shaped is None else sent.shaped[1]
    done = reshaped(paragraph, old, block.shape)
    silent = tuple(Silent(f"{paragraph.id}/{field}", before, after) for field, before, after in _differences(paragraph, done))
    return Reshaped(done, (), sent.shaped is not None, silent)


def fresh(paragraph: Paragraph, block: Block) -> Paragraph:
    """A new paragraph in the shape of its block."""
    letters = direction("".join(run.text for run in paragraph.runs))
    done = reshaped(paragraph, Shape("normal", block.shape.way, 0), block.shape)
    return done if letters in (None, block.shape.way) else replace(done, direction=block.shape.way)


def _suggested(paragraph: Paragraph, old: Shape, new: Shape, number: int, naming: Naming) -> Reshaped:
    wanted = reshaped(paragraph, old, new)
    return Reshaped(
        paragraph,
        tuple(
            Proposal(naming.used(naming.shapes[number], "style"), paragraph.id, field, before, after)
            for field, before, after in _differences(paragraph, wanted)
        ),
    )


def _differences(old: Paragraph, new: Paragraph) -> Iterator[tuple[str, str, str]]:
    """The fields of the shape that differ, each with both values as text."""
    for field in SHAPING:
        kind = fields_of(old)[field]
        before, after = (kind.write(value_of(one, field)) for one in (old, new))
        if before != after:
            yield field, before, after
