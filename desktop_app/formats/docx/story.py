"""A story of a Word document (its body, a note, a header): the text that is printed, in reading order, with its marks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from lxml import etree

from desktop_app.formats.docx.fields import Fields
from desktop_app.formats.docx.names import alternative, attribute, child, local, relationship
from desktop_app.formats.docx.package import Relation
from desktop_app.formats.docx.styles import Styles
from desktop_app.formats.plain.addresses import web_address
from desktop_app.statement.marks import EMPHASIS, STRONG, Mark
from desktop_app.statement.runs import Run, Runs, canonical, cut, length, plain
from desktop_app.text.characters import SOFT_BREAK, storable

_PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"
_LETTERS = {"tab": "\t", "ptab": "\t", "cr": SOFT_BREAK, "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_DELETED = frozenset(("del", "moveFrom"))
_THROUGH = frozenset(
    ("hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent", "customXml", "fldSimple", "dir", "bdo", "ruby", "rubyBase", "r")
)
_SYMBOLS = {"symbol": {0xB7: "•", 0xA9: "♥"}, "wingdings": {0xFC: "✓", 0xFB: "✗", 0xA7: "▪", 0xA8: "◻", 0xFE: "☑", 0x6F: "□", 0xE0: "→"}}

Left = Literal["changes", "comments", "pictures", "hidden"]


@dataclass(slots=True)
class Gathered:
    """What is found on the way beside the text: notes to print behind, text boxes, words above others, what was left out."""

    notes: list[tuple[str, str]] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    above: list[str] = field(default_factory=list)
    left: Counter[Left] = field(default_factory=Counter)
    counted: dict[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class Story:
    """Reads the paragraphs of one part in order; fields may begin in one paragraph and end in another."""

    styles: Styles
    relations: dict[str, Relation]
    gathered: Gathered
    fields: Fields = field(default_factory=Fields)
    _runs: list[Run] = field(default_factory=list)

    def paragraph(self, element: etree._Element) -> Runs:
        """The runs of a paragraph as they would be printed with all suggested changes accepted."""
        properties = child(element, "pPr")
        style = None if self.styles.heading(properties) else self.styles.style_of(properties)
        self._runs = []
        for one in element:
            self._take(one, style, None)
        runs = canonical(self._runs)
        return cut(runs, 0, length(runs) - len(plain(runs)) + len(plain(runs).rstrip(SOFT_BREAK)))

    def _take(self, element: etree._Element, style: str | None, link: str | None) -> None:
        name = local(element)
        if name in _DELETED:
            self.gathered.left["changes"] += 1
        elif name == "AlternateContent":
            for one in alternative(element):
                self._take(one, style, link)
        elif name in ("oMath", "oMathPara"):
            self._add("".join(one.text or "" for one in element.iter() if local(one) == "t"), ())
        elif name == "r":
            self._run(element, style, link)
        elif name in _THROUGH:
            self.gathered.left["changes"] += name in ("ins", "moveTo")
            inner = self._target(element) if name == "hyperlink" else self.fields.target(attribute(element, "instr")) or link
            for one in element:
                self._take(one, style, inner)

    def _run(self, run: etree._Element, style: str | None, link: str | None) -> None:
        properties = child(run, "rPr")
        marks = [STRONG] if self.styles.run_switch(properties, style, "b", "bCs") else []
        marks += [EMPHASIS] if self.styles.run_switch(properties, style, "i", "iCs") else []
        hidden = self.styles.run_switch(properties, style, "vanish")
        for one in run:
            target = link or self.fields.link
            here = (*marks, Mark("link", target)) if target else tuple(marks)
            if not hidden:
                self._content(one, here, style, target)
            elif local(one) in ("fldChar", "instrText"):
                self.fields.read(one)
            elif _letters(one):
                self.gathered.left["hidden"] += 1

    def _content(self, element: etree._Element, marks: tuple[Mark, ...], style: str | None, link: str | None) -> None:
        name = local(element)
        if name in ("fldChar", "instrText"):
            self.fields.read(element)
        elif not self.fields.shown:
            return
        elif name == "t":
            text = (element.text or "").replace("\n", " ")
            self._add(text if element.get(_PRESERVE) == "preserve" else text.strip(), marks)
        elif name in _LETTERS:
            self._add(_LETTERS[name], marks)
        elif name == "br":
            self._break(element, marks)
        elif name == "sym":
            self._add(symbol(element), marks)
        elif name == "AlternateContent":
            for one in alternative(element):
                self._content(one, marks, style, link)
        elif name in ("ruby", "r"):
            self.gathered.above += [text for one in element if local(one) == "rt" and (text := _letters(one).strip())]
            self._take(element, style, link)
        else:
            self._beside_text(element, name)

    def _beside_text(self, element: etree._Element, name: str) -> None:
        """What stands in a run and is no text: references to notes and comments, pictures, deleted words."""
        if name in ("footnoteReference", "endnoteReference"):
            self._reference(element, name.removesuffix("Reference"))
        elif name == "commentReference":
            self.gathered.left["comments"] += 1
        elif name in ("drawing", "pict", "object"):
            self._picture(element)
        elif name in _DELETED:
            self.gathered.left["changes"] += 1

    def _break(self, element: etree._Element, marks: tuple[Mark, ...]) -> None:
        if attribute(element, "type") in (None, "textWrapping") or self._runs:
            self._add(SOFT_BREAK, marks)

    def _reference(self, element: etree._Element, kind: str) -> None:
        name = attribute(element, "id") or ""
        if attribute(element, "customMarkFollows") in ("1", "true", "on"):
            self.gathered.notes.append((kind, name))
            return
        number = self.gathered.counted[kind] = self.gathered.counted.get(kind, 0) + 1
        self._add(note_label(kind, number), ())
        self.gathered.notes.append((f"{kind} {number}", name))

    def _picture(self, element: etree._Element) -> None:
        boxes = list(_boxes(element))
        self.gathered.boxes += boxes
        self.gathered.left["pictures"] += not boxes

    def _target(self, element: etree._Element) -> str | None:
        relation = self.relations.get(relationship(element) or "")
        return web_address(relation.target) if relation is not None and relation.external else None

    def _add(self, text: str, marks: tuple[Mark, ...]) -> None:
        if text and self.fields.shown:
            self._runs.append(Run(storable(text), marks))


def _boxes(element: etree._Element) -> Iterator[etree._Element]:
    """The outermost text boxes in an element, of each alternative the one that is read."""
    for one in alternative(element) if local(element) == "AlternateContent" else element:
        if local(one) == "txbxContent":
            yield one
        else:
            yield from _boxes(one)


def _letters(element: etree._Element) -> str:
    return "".join(one.text or "" for one in element.iter() if local(one) == "t")


def note_label(kind: str, number: int) -> str:
    """How the number of a note is printed, in the text and before the note."""
    return f"[{number}]" if kind == "footnote" else f"[*{number}]"


def symbol(element: etree._Element) -> str:
    """The letter of a w:sym, U+FFFD where nobody knows it."""
    try:
        code = int(attribute(element, "char") or "", 16)
    except ValueError:
        return "\ufffd"
    if not 0xF000 <= code <= 0xF0FF:
        return chr(code) if 0x20 <= code <= 0x10FFFF else "\ufffd"
    return _SYMBOLS.get((attribute(element, "font") or "").lower(), {}).get(code - 0xF000, "\ufffd")
