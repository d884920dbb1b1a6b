"""Reading HTML: web pages, and what Word, browsers and LibreOffice put on the clipboard, as lines for recognition."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from desktop_app.formats.html.paragraph import OpenParagraph
from desktop_app.formats.html.source import decoded, parsed, without_clipboard_header
from desktop_app.formats.html.styling import (
    BLOCKS,
    SENTENCE_BLOCKS,
    heading_of,
    hides_words,
    is_quotation,
    is_shown,
    item_label,
    keeps_space,
    marks_of,
    style_of,
    word_list_level,
)
from desktop_app.formats.plain.bounds import refuse_oversize, refuse_unholdable
from desktop_app.formats.plain.bullets import bullet
from desktop_app.formats.plain.read import Note, replaced_note
from desktop_app.formats.plain.rows import tabbed
from desktop_app.statement.lines import Line, Lines
from desktop_app.statement.marks import Mark
from desktop_app.statement.nodes import Style
from desktop_app.text.characters import NO_BREAK_SPACE, REPLACEMENT, storable
from desktop_app.text.message import message


def read(data: bytes, origin: str = "", encoding: str | None = None) -> Lines:
    """The paragraphs of an HTML file. `encoding` None: that of its mark or its declaration, else guessed.

    Raises a Refusal where the bytes mean nothing in a chosen encoding, or are too many, or hold more markup than a text can.
    """
    text, used = decoded(data, origin, encoding)
    return replace(_lines(without_clipboard_header(text), origin), encoding=used)


def from_text(text: str, origin: str = "clipboard") -> Lines:
    """The paragraphs of HTML that is letters already, as the clipboard gives it, with or without Windows' header."""
    refuse_oversize(text, origin)
    return _lines(without_clipboard_header(text.removeprefix("\ufeff")), origin)


def _lines(text: str, origin: str) -> Lines:
    root = parsed(text, origin)
    page = _Page()
    if root is not None:
        page.inside = not any((one.text or "").strip() == "StartFragment" for one in root.iter(etree.Comment))
        page.walk(root)
    refuse_unholdable(page.lines, origin)
    lost = sum(run.text.count(REPLACEMENT) for line in page.lines for run in line.runs)
    return Lines(tuple(page.lines), origin, "", (*page.notes(), *replaced_note(lost)))


@dataclass(frozen=True, slots=True)
class _Place:
    """What holds for text directly in an element."""

    tag: str = ""
    marks: tuple[Mark, ...] = ()
    style: Style = "normal"
    level: int = 0
    keep_space: bool = False
    soft: bool = False
    shown: bool = True


@dataclass(slots=True)
class _Page:
    """One reading of a page, from its start to its end. `inside`: between the marks of a clipboard's fragment."""

    inside: bool = True
    sinks: list[list[Line]] = field(default_factory=lambda: [[]])
    rows: list[list[list[Line]]] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    places: list[_Place] = field(default_factory=lambda: [_Place()])
    text: OpenParagraph = field(default_factory=OpenParagraph)
    label: str = ""
    deleted: int = 0
    hidden: int = 0

    @property
    def lines(self) -> list[Line]:
        """What was read so far, outside open cells of tables."""
        return self.sinks[0]

    def walk(self, root: etree._Element) -> None:
        walker = etree.iterwalk(root, events=("start", "end", "comment"))
        for event, element in walker:
            if event == "start":
                self._start(element)
                if self.places[-1].shown:
                    self._add((element.text or "").removeprefix("\n") if element.tag == "pre" else element.text)
                else:
                    walker.skip_subtree()
            elif event == "end":
                self._end()
                self._add(element.tail)
            else:
                self._comment(element)
                self._add(element.tail)
        self._flush()

    def notes(self) -> Iterator[Note]:
        if self.deleted:
            yield message("Passages marked as deleted were left out: {count}."), (("count", str(self.deleted)),)
        if self.hidden:
            yield message("Hidden words that were left out: {count} places."), (("count", str(self.hidden)),)

    def _add(self, text: str | None) -> None:
        place = self.places[-1]
        if text and self.inside and place.shown:
            self.text.add(text, place.marks, keep_space=place.keep_space)

    def _comment(self, element: etree._Element) -> None:
        match (element.text or "").strip():
            case "StartFragment":
                self.inside = True
            case "EndFragment":
                self.inside = False

    def _start(self, element: etree._Element) -> None:
        outer, style = self.places[-1], style_of(element)
        tag = str(element.tag)
        self.deleted += tag == "del"
        if not is_shown(element, style):
            self.hidden += self.inside and hides_words(element, style)
            self.places.append(replace(outer, tag=tag, shown=False))
            return
        if style.get("mso-list") == "ignore":
            self._word_label(element)
            self.places.append(replace(outer, tag=tag, shown=False))
            return
        if tag == "br":
            if self.inside:
                self.text.line_break()
        elif tag in BLOCKS:
            self._flush()
            self._open_block(element, tag)
        self.places.append(self._place(element, tag, style, outer))

    def _place(self, element: etree._Element, tag: str, style: dict[str, str], outer: _Place) -> _Place:
        place = replace(
            outer, tag=tag, marks=marks_of(element, style, outer.marks), keep_space=keeps_space(element, style, outer=outer.keep_space)
        )
        if tag not in BLOCKS:
            return place
        place = replace(place, soft=tag in SENTENCE_BLOCKS)
        heading, word_level = heading_of(element), word_list_level(style)
        if heading:
            return replace(place, style="heading", level=heading)
        if tag == "li" or word_level:
            depth = word_level or max(1, len(self.numbers))
            return replace(place, style="list-item", level=depth)
        return replace(place, style="quotation", level=0) if is_quotation(element) else place

    def _open_block(self, element: etree._Element, tag: str) -> None:
        if tag in ("ol", "ul", "menu", "dir"):
            self.numbers.append(_number(element.get("start"), 1) - 1)
        elif tag == "li":
            number = _number(element.get("value"), self.numbers[-1] + 1 if self.numbers else 1)
            if self.numbers:
                self.numbers[-1] = number
            self.label = item_label(element, number)
        elif tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.sinks.append([])

    def _end(self) -> None:
        place, tag = self.places[-1], self.places[-1].tag
        if place.shown and tag in BLOCKS:
            self._flush()
            if tag in ("ol", "ul", "menu", "dir"):
                self.numbers.pop()
            elif tag == "li":
                self.label = ""
            elif tag == "tr":
                self.sinks[-1] += tabbed(self.rows.pop())
            elif tag in ("td", "th"):
                self._close_cell()
        self.places.pop()

    def _close_cell(self) -> None:
        cell = self.sinks.pop()
        if self.rows:
            self.rows[-1].append(cell)
        else:
            self.sinks[-1] += cell

    def _flush(self) -> None:
        place = self.places[-1]
        lines = self.text.taken(place.style, place.level, self.label, soft=place.soft, keep_space=place.keep_space)
        if any(line.runs for line in lines):
            self.label = ""
        self.sinks[-1] += lines

    def _word_label(self, element: etree._Element) -> None:
        if self.inside:
            typed = "".join(str(part) for part in element.itertext()).replace(NO_BREAK_SPACE, " ").strip()
            self.label = storable(f"{bullet(typed)} ") if typed else ""


def _number(given: str | None, otherwise: int) -> int:
    text = (given or "").strip()
    digits = text.removeprefix("-")
    return int(text) if digits.isascii() and digits.isdigit() and len(digits) < 10 else otherwise
