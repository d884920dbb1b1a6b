"""The blocks of a copy as Word's paragraphs, with real tracked changes, bookmarks and the ranges of comments."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import count, groupby, pairwise

from desktop_app.formats.docx.copies.copy import Block, Copy, Key, Shape, Stretch, between
from desktop_app.formats.docx.paragraphs import HANGING, INDENT, Links, content, escaped, letter_properties
from desktop_app.formats.docx.stretches import stretches
from desktop_app.statement.marks import Mark
from desktop_app.text.script import Way

STYLE_IDS = {
    name.lower(): name
    for name in (
        "Title", "Overline", "Subtitle", "Letterhead", "DateLine", "ReligiousOpening", "Reference", "Address", "Slogan", "Signature",
        "Heading1", "Heading2", "Heading3", "Heading4", "Heading5", "Heading6", "Quote", "ListParagraph", "Normal",
    )
}  # fmt: skip

_ORDER = ("ins", "del", "moveFrom", "moveTo")
"""How the schema wants the marks of a paragraph's end."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How the letters of a block are set beside what the block says: the direction of their line, their language."""

    way: Way
    language: str


@dataclass(slots=True)
class Pen:
    """Writes the blocks of one copy; numbers of changes, bookmarks and comments are unique in it.

    `moves`: of a block that was moved, its first bookmark and the name of the move, with who moved it.
    """

    copy: Copy
    links: Links
    moves: dict[str, tuple[str, Key]] = field(default_factory=dict)
    _numbers: count[int] = field(default_factory=lambda: count(1))
    _opened: dict[int, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))
    _closed: dict[int, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        """Sorts the remarks by the blocks where they begin and end."""
        for number, remark in enumerate(self.copy.remarks):
            if remark.start is not None and remark.end is not None:
                self._opened[remark.start[0]].append((remark.start[1], number))
                self._closed[remark.end[0]].append((remark.end[1], number))

    def paragraph(self, number: int, setting: Setting, style: str = "") -> str:
        """The block of this number as a paragraph; `style`: that of a cell's paragraph, empty for the block's own."""
        block = self.copy.blocks[number]
        properties = f'<w:pStyle w:val="{style}"/>{_bidi(setting.way)}' if style else shape_properties(block.shape)
        change = "" if block.shaped is None else self._reshaping(*block.shaped)
        return f"<w:p><w:pPr>{properties}{self._end(block)}{change}</w:pPr>{self._inside(number, block, setting)}</w:p>"

    def tracked(self, key: Key) -> str:
        """The attributes of a change."""
        when = f' w:date="{key.when}Z"' if key.when else ""
        utc = f' w16du:dateUtc="{key.utc}Z"' if key.utc else ""
        return f'w:id="{next(self._numbers)}" w:author="{escaped(key.author)}"{when}{utc}'

    def _reshaping(self, key: Key, old: Shape) -> str:
        return f"<w:pPrChange {self.tracked(key)}><w:pPr>{shape_properties(old)}</w:pPr></w:pPrChange>"

    def _end(self, block: Block) -> str:
        """Suggestions for the paragraph's end."""
        marks = []
        if block.inserted is not None:
            marks.append(("moveTo" if self._moves(block, block.inserted, "to") else "ins", block.inserted))
        if block.deleted is not None:
            marks.append(("moveFrom" if self._moves(block, block.deleted, "from") else "del", block.deleted))
        marks.sort(key=lambda mark: _ORDER.index(mark[0]))
        said = "".join(f"<w:{name} {self.tracked(key)}/>" for name, key in marks)
        return f"<w:rPr>{said}</w:rPr>" if said else ""

    def _inside(self, number: int, block: Block, setting: Setting) -> str:
        places = self._places(number, block)
        offsets = sorted({0, len(block.text), *places})
        done = "".join(places.get(0, ()))
        for start, end in pairwise(offsets):
            done += self._letters(block, start, end, setting) + "".join(places.get(end, ()))
        move = self.moves.get(block.starts[0][1]) if block.moved and block.starts else None
        if move is None:
            return done
        name, range_ = "moveFrom" if block.moved == "from" else "moveTo", next(self._numbers)
        when = f' w:date="{move[1].when}Z"' if move[1].when else ""
        start_ = f'<w:{name}RangeStart w:id="{range_}" w:name="{move[0]}" w:author="{escaped(move[1].author)}"{when}/>'
        return f'{start_}{done}<w:{name}RangeEnd w:id="{range_}"/>'

    def _places(self, number: int, block: Block) -> dict[int, list[str]]:
        """What stands between letters, by offset: ends before beginnings, but never before the beginning of the same range."""
        places: dict[int, list[str]] = defaultdict(list)
        length, closed = len(block.text), sorted(self._closed[number])
        opened = {remark: at for at, remark in self._opened[number]}
        for at, remark in closed:
            if opened.get(remark) != at:
                places[at].append(_closing(remark))
        bounds = [*(at for at, _name in block.starts), length]
        open_ids: list[int] = []
        for index, (at, name) in enumerate(block.starts):
            if index:
                places[at].append(f'<w:bookmarkEnd w:id="{open_ids[-1]}"/>')
            open_ids.append(next(self._numbers))
            places[at].append(f'<w:bookmarkStart w:id="{open_ids[-1]}" w:name="{name}"/>')
        for at, remark in sorted(self._opened[number]):
            places[at].append(f'<w:commentRangeStart w:id="{remark}"/>')
        for at, remark in closed:
            if opened.get(remark) == at:
                places[at].append(_closing(remark))
        if open_ids:
            places[bounds[-1]].append(f'<w:bookmarkEnd w:id="{open_ids[-1]}"/>')
        return places

    def _letters(self, block: Block, start: int, end: int, setting: Setting) -> str:
        done = ""
        for address, group in groupby(between(block.stretches, start, end), lambda stretch: _address(stretch.marks)):
            inside = "".join(self._stretch(stretch, block, setting) for stretch in group)
            done += f'<w:hyperlink r:id="{self.links.name(address)}">{inside}</w:hyperlink>' if address else inside
        return done

    def _stretch(self, stretch: Stretch, block: Block, setting: Setting) -> str:
        moved_away = stretch.deleted is not None and self._moves(block, stretch.deleted, "from")
        name = "t" if stretch.deleted is None or moved_away else "delText"
        done = ""
        for text, way in stretches(stretch.text, setting.way):
            now = letter_properties(stretch.marks, way, setting.language)
            if stretch.before is not None:
                key, marks = stretch.before
                was = letter_properties((*marks, *(mark for mark in stretch.marks if mark.kind == "link")), way, setting.language)
                now += f"<w:rPrChange {self.tracked(key)}><w:rPr>{was}</w:rPr></w:rPrChange>"
            done += f"<w:r><w:rPr>{now}</w:rPr>{content(text, name)}</w:r>"
        if stretch.deleted is not None:
            tag = "moveFrom" if moved_away else "del"
            done = f"<w:{tag} {self.tracked(stretch.deleted)}>{done}</w:{tag}>"
        if stretch.inserted is not None:
            tag = "moveTo" if self._moves(block, stretch.inserted, "to") else "ins"
            done = f"<w:{tag} {self.tracked(stretch.inserted)}>{done}</w:{tag}>"
        return done

    def _moves(self, block: Block, key: Key, way: str) -> bool:
        move = self.moves.get(block.starts[0][1]) if block.starts else None
        return block.moved == way and move is not None and move[1] == key


def shape_properties(shape: Shape) -> str:
    """A shape as the properties of a paragraph."""
    indent = f'<w:ind w:start="{INDENT * shape.level}" w:hanging="{HANGING}"/>' if shape.level else ""
    return f'<w:pStyle w:val="{STYLE_IDS[shape.style]}"/>{_bidi(shape.way)}{indent}'


def _bidi(way: Way) -> str:
    return "<w:bidi/>" if way == "rtl" else '<w:bidi w:val="0"/>'


def _closing(remark: int) -> str:
    mark = f'<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="{remark}"/></w:r>'
    return f'<w:commentRangeEnd w:id="{remark}"/>{mark}'


def _address(marks: tuple[Mark, ...]) -> str:
    return next((mark.value for mark in marks if mark.kind == "link"), "")
