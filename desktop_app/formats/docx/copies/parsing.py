"""A document as a reviewer's copy: its paragraphs and cells with the tracked changes in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from lxml import etree

from desktop_app.formats.docx.copies.copy import Block, Copy, Movement, Shape, Stretch, between, merged
from desktop_app.formats.docx.copies.inside import Inside
from desktop_app.formats.docx.copies.remark_reading import remarks_of
from desktop_app.formats.docx.copies.tracking import first_key, key_of, level_of, way_of
from desktop_app.formats.docx.copies.writing import DIVIDER
from desktop_app.formats.docx.names import alternative, attribute, child, local, value_of
from desktop_app.formats.docx.package import Package
from desktop_app.formats.docx.styles import Styles, styles_of
from desktop_app.text.characters import SOFT_BREAK, storable
from desktop_app.text.script import Way

_WRAPPERS = frozenset(("sdt", "sdtContent", "customXml", "ins", "moveTo", "del", "moveFrom", "smartTag"))
_PLAIN = frozenset(("defaultparagraphstyle", "standard", "bodytext", "textbody"))
"""What other programs call the style of usual paragraphs."""


def parsed(package: Package, way: Way = "rtl", *, foreign: bool = False) -> Copy:
    """What the document says; `way`: the direction of paragraphs that name none.

    `foreign`: a document that Bayan did not write. Its tables are no fields but text: a row is a block, with tabs between its cells.
    """
    styles = styles_of(next((package.part(name) for name in package.related("styles")), None))
    reader = _Reader(package, styles, way, foreign)
    reader.body(child(package.part(package.document), "body"))
    inside = reader.inside
    beside = inside.beside if foreign else (*inside.beside, *_notes(package))  # of other documents, notes are lines of the text
    remarks = remarks_of(package, inside.opened, inside.closed, reader.lost)
    return Copy(tuple(reader.blocks), remarks, tuple(reader.fixed), tuple(beside))


def _notes(package: Package) -> Iterator[str]:
    """The words of footnotes, endnotes and page headers, which no copy has when it is sent."""
    for name in package.related("header"):
        head = package.part(name)
        text = "" if head is None else " ".join("".join(one.text or "" for one in head.iter() if local(one) == "t").split())
        if text:
            yield storable(text)
    for kind in ("footnotes", "endnotes"):
        for part in (package.part(name) for name in package.related(kind)):
            for note in () if part is None else part:
                text = "".join(one.text or "" for one in note.iter() if local(one) == "t").strip()
                if text and attribute(note, "type") in (None, "normal"):
                    yield storable(text)


@dataclass(slots=True)
class _Reader:
    package: Package
    styles: Styles
    way: Way
    foreign: bool = False
    blocks: list[Block] = field(default_factory=list)
    fixed: list[str] = field(default_factory=list)
    lost: dict[str, str] = field(default_factory=dict)
    """Words that comments stand at which are no part of a paragraph or a field."""
    inside: Inside = field(init=False)

    def __post_init__(self) -> None:
        """Begins with nothing read."""
        self.inside = Inside(dict(self.package.relations(self.package.document)))

    def body(self, parent: Iterable[etree._Element] | None) -> None:
        """Reads the paragraphs and tables in an element."""
        for element in () if parent is None else parent:
            name = local(element)
            if name == "p":
                self._paragraph(element)
            elif name == "tbl":
                self._table(element)
            elif name in _WRAPPERS:
                self.body(element)
            elif name == "AlternateContent":
                self.body(alternative(element))
            else:
                self.inside.mark(element, (len(self.blocks), 0))

    def _paragraph(self, element: etree._Element) -> None:
        block = self._block(element)
        others = tuple((at, name) for at, name in block.starts if name != DIVIDER)
        if len(others) != len(block.starts) and others:  # somebody joined the first paragraph of the text to the line above it
            first = others[0][0]
            self.fixed.append(block.text[:first])
            kept = between(block.stretches, first, len(block.text))
            self.blocks.append(replace(block, starts=tuple((at - first, name) for at, name in others), stretches=kept))
        elif len(others) != len(block.starts):
            self.fixed.append(block.text)
            self.inside.postpone(len(self.blocks), block.text)
            self.lost |= self.inside.homeless
            self.inside.homeless.clear()
        else:
            self.blocks.append(block)

    def _table(self, table: etree._Element) -> None:
        for row in _rows(table, "tr"):
            if self.foreign:
                self._row(row)
                continue
            for cell in _rows(row, "tc"):
                self._cell(cell)
            self.lost |= self.inside.homeless
            self.inside.homeless.clear()

    def _row(self, row: etree._Element) -> None:
        stretches: tuple[Stretch, ...] = ()
        for number, cell in enumerate(_rows(row, "tc")):
            apart = "\t" if number else ""
            for element in (one for one in cell.iter() if local(one) == "p"):
                stretches = (*stretches, Stretch(apart))
                stretches = (*stretches, *self._block(element, sum(len(one.text) for one in stretches)).stretches)
                apart = SOFT_BREAK
        self.blocks.append(Block((), merged(stretches)))

    def _cell(self, cell: etree._Element) -> None:
        """One field, though a reviewer may have made several paragraphs of it."""
        number = len(self.blocks)
        parts: list[Block] = []
        length = 0
        for element in cell.iter():
            if local(element) == "p":
                part = self._block(element, length + bool(parts))
                length += len(part.text) + bool(parts)
                parts.append(part)
        starts = tuple(start for part in parts for start in part.starts)
        if not starts:
            texts = [text for part in parts if (text := part.text)]
            self.inside.postpone(number, SOFT_BREAK.join(texts))
            self.fixed += texts
            return
        self.inside.settle(number, length)
        stretches = parts[0].stretches
        for before, part in pairwise(parts):
            stretches = (*stretches, Stretch(SOFT_BREAK, before.inserted, before.deleted), *part.stretches)
        self.blocks.append(Block(starts[:1], merged(stretches), cell=True))

    def _block(self, element: etree._Element, offset: int = 0) -> Block:
        number = len(self.blocks)
        properties = child(element, "pPr")
        mark = child(properties, "rPr")
        starts, stretches = self.inside.read(element, number, offset)
        change = child(properties, "pPrChange")
        shape = self._shape(properties)
        shaped = None if change is None else (key_of(change), self._shape(child(change, "pPr")))
        inserted, deleted = first_key(mark, "ins", "moveTo"), first_key(mark, "del", "moveFrom")
        moved: Movement = ""
        if child(mark, "moveFrom") is not None:
            moved = "from"
        elif child(mark, "moveTo") is not None:
            moved = "to"
        return Block(starts, stretches, shape, shaped, inserted, deleted, moved=moved)

    def _shape(self, properties: etree._Element | None) -> Shape:
        style = self.styles.style_of(properties)
        known = self.styles.known.get(style or "")
        name = value_of(known, "name") or style or "normal"
        name = name.lower().replace(" ", "")
        return Shape("normal" if name in _PLAIN else name, way_of(properties, self.way), level_of(properties))


def _rows(parent: etree._Element, name: str) -> Iterator[etree._Element]:
    for element in parent:
        if local(element) == name:
            yield element
        elif local(element) in _WRAPPERS:
            yield from _rows(element, name)
