"""The inside of a paragraph of a copy: letters with their suggestions, where pieces begin, where comments stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from desktop_app.formats.docx.copies.bookmarks import PREFIX
from desktop_app.formats.docx.copies.copy import Key, Point, Stretch, merged
from desktop_app.formats.docx.copies.tracking import key_of
from desktop_app.formats.docx.fields import Fields
from desktop_app.formats.docx.names import alternative, attribute, child, local, relationship, switch, value_of
from desktop_app.formats.docx.package import Relation
from desktop_app.formats.docx.story import symbol
from desktop_app.formats.plain.addresses import web_address
from desktop_app.statement.marks import EMPHASIS, STRONG, Mark, ordered
from desktop_app.text.characters import SOFT_BREAK, storable

_LETTERS = {"tab": "\t", "ptab": "\t", "br": SOFT_BREAK, "cr": SOFT_BREAK, "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_THROUGH = frozenset(("smartTag", "sdt", "sdtContent", "customXml", "dir", "bdo", "ruby", "rubyBase"))
_PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"
_OFF_TEXT = frozenset(("drawing", "pict", "object", "footnoteReference", "endnoteReference"))


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands around letters: suggestions and a link."""

    inserted: Key | None = None
    deleted: Key | None = None
    link: str = ""


@dataclass(slots=True)
class Inside:
    """Reads paragraphs one after the other; ranges of comments may reach over several. `beside`: texts that are no letters of them."""

    relations: dict[str, Relation]
    opened: dict[str, Point] = field(default_factory=dict)
    closed: dict[str, Point] = field(default_factory=dict)
    beside: list[str] = field(default_factory=list)
    homeless: dict[str, str] = field(default_factory=dict)
    _fields: Fields = field(default_factory=Fields)
    _starts: list[tuple[int, str]] = field(default_factory=list)
    _waiting: list[str] = field(default_factory=list)
    _done: list[Stretch] = field(default_factory=list)
    _number: int = 0
    _at: int = 0

    def read(self, paragraph: etree._Element, number: int, offset: int = 0) -> tuple[tuple[tuple[int, str], ...], tuple[Stretch, ...]]:
        """Where pieces begin, and the letters; `number`: of the block, of which `offset` letters were read before."""
        self._number, self._at, self._done = number, offset, []
        self._starts, self._waiting = [(offset, name) for name in self._waiting], []
        for element in paragraph:
            self._take(element, _Around())
        return tuple(self._starts), merged(self._done)

    def mark(self, element: etree._Element, at: Point) -> None:
        """Takes what stands between paragraphs: bookmarks for the next one, ends of comments."""
        if local(element) == "bookmarkStart" and (attribute(element, "name") or "").startswith(PREFIX):
            self._waiting.append(attribute(element, "name") or "")
        elif local(element) in ("commentRangeStart", "commentRangeEnd"):
            self._range(element, at)

    def postpone(self, number: int, words: str) -> None:
        """Comments on a place that is no block go to the next one, or else stand nowhere; `words`: of that place."""
        for known in (self.opened, self.closed):
            for name in [name for name, point in known.items() if point[0] == number]:
                del known[name]
                self.homeless[name] = words

    def settle(self, number: int, length: int) -> None:
        """Comments that were postponed stand at this block."""
        for name in self.homeless:
            self.opened[name], self.closed[name] = (number, 0), (number, length)
        self.homeless.clear()

    def _take(self, element: etree._Element, around: _Around) -> None:
        name = local(element)
        match name:
            case "r":
                self._run(element, around)
            case "ins" | "moveTo":
                self._through(element, replace(around, inserted=key_of(element)))
            case "del" | "moveFrom":
                self._through(element, replace(around, deleted=key_of(element)))
            case "hyperlink":
                self._through(element, replace(around, link=self._target(element) or around.link))
            case "fldSimple":
                self._through(element, replace(around, link=Fields.target(attribute(element, "instr")) or around.link))
            case "AlternateContent":
                for one in alternative(element):
                    self._take(one, around)
            case "oMath" | "oMathPara":
                self._beside(element)
            case _ if name in _THROUGH:
                self._through(element, around)
            case _:
                self._place(element)

    def _through(self, element: etree._Element, around: _Around) -> None:
        for one in element:
            self._take(one, around)

    def _place(self, element: etree._Element) -> None:
        name = attribute(element, "name") or ""
        if local(element) == "bookmarkStart" and name.startswith(PREFIX):
            self._starts.append((self._at, name))
        elif local(element) in ("commentRangeStart", "commentRangeEnd"):
            self._range(element, (self._number, self._at))

    def _range(self, element: etree._Element, at: Point) -> None:
        known = self.opened if local(element) == "commentRangeStart" else self.closed
        known.setdefault(attribute(element, "id") or "", at)

    def _run(self, run: etree._Element, around: _Around) -> None:
        properties = child(run, "rPr")
        now = _marks(properties)
        change = child(properties, "rPrChange")
        before = None
        if change is not None and (was := _marks(child(change, "rPr"))) != now:
            before = (key_of(change), was)
        for one in run:
            for text in self._content(one):
                link = around.link or self._fields.link or ""
                marks = ordered((*now, *((Mark("link", link),) if link else ())))
                self._done.append(Stretch(text, around.inserted, around.deleted, marks, before))
                self._at += len(text)

    def _content(self, element: etree._Element) -> Iterator[str]:
        name = local(element)
        if name in ("fldChar", "instrText"):
            self._fields.read(element)
        elif name == "commentReference":
            point = (self._number, self._at)
            identity = attribute(element, "id") or ""
            self.opened.setdefault(identity, point)
            self.closed.setdefault(identity, point)
        elif name in ("t", "delText") and self._fields.shown:
            text = (element.text or "").replace("\n", " ")
            yield storable(text if element.get(_PRESERVE) == "preserve" else text.strip())
        elif name in _LETTERS and self._fields.shown:
            if name != "br" or attribute(element, "type") in (None, "textWrapping"):
                yield _LETTERS[name]
        elif name == "sym" and self._fields.shown:
            yield storable(symbol(element))
        elif name == "AlternateContent":
            for one in alternative(element):
                yield from self._content(one)
        elif name in _OFF_TEXT:
            self._beside(element)

    def _beside(self, element: etree._Element) -> None:
        text = "".join(one.text or "" for one in element.iter() if local(one) == "t").strip() or _picture(element)
        self.beside += [storable(text)] if text else []

    def _target(self, element: etree._Element) -> str:
        relation = self.relations.get(relationship(element) or "")
        return (web_address(relation.target) or "") if relation is not None and relation.external else ""


def _picture(element: etree._Element) -> str:
    """A picture by what it shows, else by its name; empty where there is none."""
    if not any(local(one) in ("blip", "imagedata") for one in element.iter()):
        return ""
    named = next((one for one in element.iter() if local(one) == "docPr"), None)
    return f"🖼 {'' if named is None else named.get('descr') or named.get('name') or ''}".strip()


def _marks(properties: etree._Element | None) -> tuple[Mark, ...]:
    """Bold and emphasis of letters by their own properties: those of styles go with the paragraph."""
    style = (value_of(properties, "rStyle") or "").lower()
    strong = switch(properties, "b", "bCs") or style == "strong"
    underlined = value_of(properties, "u") == "single" and "link" not in style
    slanted = (switch(properties, "i", "iCs") or underlined or style == "emphasis") and "link" not in style
    return (*((STRONG,) if strong else ()), *((EMPHASIS,) if slanted else ()))
