"""Parting a text for applications that take so much and no more."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

from desktop_app.text.bidi import Base
from desktop_app.text.characters import SOFT_BREAK
from desktop_app.text.offsets import to_utf16
from desktop_app.text.script import Way

_ROOM = 40
"""Units of a part that are kept free for its number, and for the controls that hold its lines."""
_SENTENCE_ENDS = re.compile(r"(?<=[.!?؟…])\s+|\n")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph: its text with line feeds in it, its direction, and the boxes in which its order is to hold."""

    text: str
    way: Way
    boxes: tuple[Base, ...]

    @property
    def size(self) -> int:
        """UTF-16 units, two controls for each line and the blank line behind it included."""
        return to_utf16(self.text, len(self.text)) + 2 * self.text.count("\n") + 4


def parted(blocks: Iterable[Block], limit: int) -> Iterator[list[Block]]:
    """The blocks in groups that do not exceed the limit (0: one group): parted between paragraphs, and a paragraph that is itself too
    long between sentences, or else between words."""
    room = max(limit - _ROOM, _ROOM) if limit else 0
    group: list[Block] = []
    used = 0
    for block in chain.from_iterable(_pieces(replace(whole, text=whole.text.replace(SOFT_BREAK, "\n")), room) for whole in blocks):
        if group and room and used + block.size > room:
            yield group
            group, used = [], 0
        group.append(block)
        used += block.size
    if group:
        yield group


def _pieces(block: Block, room: int) -> Iterator[Block]:
    rest = block
    while room and rest.size > room:
        head = _fitting(rest.text, room)
        cut = next((found for found in reversed([*_SENTENCE_ENDS.finditer(rest.text, 0, head)]) if found.start()), None)
        start, end = cut.span() if cut else (head, head)
        if not cut and (blank := rest.text.rfind(" ", 0, head)) > 0:
            start, end = blank, blank + 1
        yield replace(rest, text=rest.text[:start])
        rest = replace(rest, text=rest.text[end:])
    if rest.text:
        yield rest


def _fitting(text: str, room: int) -> int:
    """So many code points surely fit, with what is added to their lines."""
    used, lines = 4, 0
    for at, letter in enumerate(text):
        lines += 2 if letter == "\n" else 0
        used += 2 if ord(letter) > 0xFFFF else 1
        if used + lines > room:
            return max(at, 1)
    return len(text)
