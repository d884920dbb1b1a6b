"""What suggestions for the ends of paragraphs mean: Word knows a mark at a paragraph's end, a statement paragraphs and breaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.formats.docx.copies.copy import Block, Key

End = tuple[Key, int]
"""Who, and the number of the block at whose end it is said."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How a paragraph stands: whether all of it is suggested for insertion or deletion, and whether the break before it is."""

    inserted: End | None = None
    deleted: End | None = None
    split: End | None = None
    joined: End | None = None

    @property
    def keys(self) -> tuple[Key | None, ...]:
        """Who says each of the four."""
        return tuple(None if end is None else end[0] for end in (self.inserted, self.deleted, self.split, self.joined))


def standings(blocks: Sequence[Block]) -> tuple[Standing, ...]:
    """How each paragraph of a text stands.

    A paragraph without a letter that was there before is inserted as a whole if its own end is, or else if the end before it is (Enter
    at a paragraph's end). One without a letter that stays is deleted as a whole in the same way. Every other suggested end is that of
    the break before the next paragraph that is not itself inserted or deleted as a whole.
    """
    done: list[Standing] = []
    split: End | None = None
    joined: End | None = None
    for number, block in enumerate(blocks):
        fresh = all(stretch.inserted is not None for stretch in block.stretches)
        gone = all(stretch.deleted is not None for stretch in block.stretches)
        own_in = (block.inserted, number) if block.inserted is not None else None
        own_out = (block.deleted, number) if block.deleted is not None else None
        inserted = (own_in or split) if fresh else None
        deleted = (own_out or (joined if block.stretches else None)) if gone else None
        split_here, joined_here = None, None
        if inserted is None or inserted is not own_in:
            split_here, split = (None if inserted is not None else split), own_in
        if deleted is None or deleted is not own_out:
            joined_here, joined = (None if deleted is not None else joined), own_out
        done.append(Standing(inserted, deleted, split_here, joined_here))
    return tuple(done)
