"""What a reviewer's copy says: paragraphs and cells with the suggestions in them, and the remarks beside them.

The same form is made of a statement (what the copy said when it was sent) and of a document (what it says now). What is equal in
both, nobody touched: so whatever Word cannot say of a statement is still there when the copy comes back.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Literal

from desktop_app.statement.marks import Mark
from desktop_app.text.script import Way

Movement = Literal["", "from", "to"]


@dataclass(frozen=True, slots=True)
class Key:
    """Who and when, as Word states it: the name and the time on the author's clock ("2026-01-31T18:00:00"), both may be empty.

    `utc`: the same time in UTC where the document tells it.
    """

    author: str
    when: str
    utc: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Letters with the same suggestions and marks (strong, emphasis, link). `before`: whose restyling, and the marks before it."""

    text: str
    inserted: Key | None = None
    deleted: Key | None = None
    marks: tuple[Mark, ...] = ()
    before: tuple[Key, tuple[Mark, ...]] | None = None


@dataclass(frozen=True, slots=True)
class Shape:
    """How a paragraph looks: the name of its style in small letters without spaces, its direction, the level of a list's item."""

    style: str = "normal"
    way: Way = "rtl"
    level: int = 0


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or a cell of the table of fields.

    `starts`: the pieces that begin in it, each as (offset, bookmark). `inserted`, `deleted`: suggestions for its end (its mark).
    `shaped`: who suggested its shape, and the shape before.
    """

    starts: tuple[tuple[int, str], ...] = ()
    stretches: tuple[Stretch, ...] = ()
    shape: Shape = Shape()
    shaped: tuple[Key, Shape] | None = None
    inserted: Key | None = None
    deleted: Key | None = None
    cell: bool = False
    moved: Movement = field(default="", compare=False)

    @property
    def text(self) -> str:
        """All letters, deleted ones included."""
        return "".join(stretch.text for stretch in self.stretches)

    @property
    def rejected(self) -> str:
        """The letters as if all suggestions were rejected."""
        return "".join(stretch.text for stretch in self.stretches if stretch.inserted is None)

    @property
    def accepted(self) -> str:
        """The letters as if all suggestions were accepted."""
        return "".join(stretch.text for stretch in self.stretches if stretch.deleted is None)


Point = tuple[int, int]
"""A place: the number of a block, and how many of its letters stand before."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment or an answer to one.

    `parent`: the number of the remark that it answers. `start`, `end`: what it stands at, None: nowhere; then
    `words` are those that it stood at in the document.
    """

    key: Key
    text: str
    start: Point | None = None
    end: Point | None = None
    parent: int | None = None
    done: bool = False
    words: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Copy:
    """A whole copy. `fixed`: texts of cells that are no fields; `beside`: what stands in notes, boxes and pictures."""

    blocks: tuple[Block, ...] = ()
    remarks: tuple[Remark, ...] = ()
    fixed: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()


def merged(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """The one form of these stretches: none empty, equal neighbours joined. LibreOffice cuts runs at every digit."""
    done: list[Stretch] = []
    for stretch in stretches:
        if not stretch.text:
            continue
        if done and replace(done[-1], text=stretch.text) == stretch:
            done[-1] = replace(stretch, text=done[-1].text + stretch.text)
        else:
            done.append(stretch)
    return tuple(done)


def between(stretches: tuple[Stretch, ...], start: int, end: int) -> tuple[Stretch, ...]:
    """The stretches from `start` up to `end`."""
    done: list[Stretch] = []
    at = 0
    for stretch in stretches:
        low, high = max(start - at, 0), min(end - at, len(stretch.text))
        if low < high:
            done.append(replace(stretch, text=stretch.text[low:high]))
        at += len(stretch.text)
    return tuple(done)
