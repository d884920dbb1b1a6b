"""Styles of a Word document: which paragraphs are headings or quotations, which runs are bold, which lists go with them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from desktop_app.formats.docx.names import attribute, child, local, number_of, switch, value_of

DEEPEST = 6
"""The deepest level of a heading that is told apart."""

_TITLES = {"title": 1, "subtitle": 2}
_QUOTATIONS = frozenset(("quote", "intense quote", "block text", "quotations"))


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles by their ids, and the id of the style that paragraphs without one have."""

    known: dict[str, etree._Element]
    usual: str | None

    def chain(self, style: str | None) -> Iterator[etree._Element]:
        """The style and those that it is based on, the nearest first."""
        seen: set[str] = set()
        while style is not None and style in self.known and style not in seen:
            seen.add(style)
            yield self.known[style]
            style = value_of(self.known[style], "basedOn")

    def heading(self, properties: etree._Element | None) -> int:
        """The heading level of a paragraph with these properties, 1 for a title; 0 for none."""
        level = number_of(properties, "outlineLvl")
        for style in self.chain(self.style_of(properties)):
            name = (value_of(style, "name") or "").lower()
            if name in _TITLES:
                return _TITLES[name]
            if level is None:
                level = number_of(child(style, "pPr"), "outlineLvl")
            if level is None and name.startswith("heading ") and name[8:].isdigit():
                level = int(name[8:]) - 1
        return 0 if level is None or not 0 <= level <= 8 else min(level + 1, DEEPEST)

    def is_quotation(self, properties: etree._Element | None) -> bool:
        """Whether the paragraph's style is one for quotations."""
        names = ((value_of(style, "name") or "").lower() for style in self.chain(self.style_of(properties)))
        return any(name in _QUOTATIONS for name in names)

    def numbering(self, properties: etree._Element | None) -> tuple[str, int] | None:
        """The list (numId) and level of a paragraph, its own or its style's; None outside lists."""
        places = [properties, *(child(style, "pPr") for style in self.chain(self.style_of(properties)))]
        given = [number for place in places if (number := child(place, "numPr")) is not None]
        lists = [value for number in given if (value := value_of(number, "numId")) is not None]
        if not lists or lists[0] == "0":
            return None
        levels = [level for number in given if (level := number_of(number, "ilvl")) is not None]
        return lists[0], levels[0] if levels else 0

    def run_switch(self, run: etree._Element | None, paragraph_style: str | None, *names: str) -> bool:
        """Whether an on/off property is on for a run with these properties in a paragraph of this style."""
        own = switch(run, *names)
        if own is not None:
            return own
        styles = [*self.chain(value_of(run, "rStyle")), *self.chain(paragraph_style)]
        given = (switch(child(style, "rPr"), *names) for style in styles)
        return next((on for on in given if on is not None), False)

    def style_of(self, properties: etree._Element | None) -> str | None:
        """The id of the paragraph's style."""
        return value_of(properties, "pStyle") or self.usual


def styles_of(part: etree._Element | None) -> Styles:
    """The styles of the part word/styles.xml; none where it is missing."""
    known: dict[str, etree._Element] = {}
    usual = None
    for style in () if part is None else part:
        name = attribute(style, "styleId")
        if local(style) != "style" or name is None:
            continue
        known[name] = style
        if attribute(style, "type") == "paragraph" and attribute(style, "default") in ("1", "true", "on"):
            usual = name
    return Styles(known, usual)
