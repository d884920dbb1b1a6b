"""Repair: a tree that breaks the grammar, so arranged that reading it loses no text.

Words that stand where no text may stand, and those of unknown parts, become paragraphs: in their section where they stand in one,
else at the end of the front (those of the metadata) or of the closing text. Elements of other namespaces move to the extensions.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from desktop_app.formats.xml.faults import BLANK
from desktop_app.formats.xml.shapes import Shape, shapes
from desktop_app.formats.xml.vocabulary import local, own
from desktop_app.statement.nodes import SECTIONS


@dataclass(slots=True)
class _Strays:
    """What is still without a place: paragraphs for the front and the closing text, elements of other namespaces."""

    front: list[etree._Element] = field(default_factory=list)
    closing: list[etree._Element] = field(default_factory=list)
    foreign: list[etree._Element] = field(default_factory=list)


def repair(root: etree._Element) -> None:
    """Arranges the tree in place. Elements that were right stay the same objects."""
    strays = _Strays()
    _tidy(root, strays)
    for name, found in (("front", strays.front), ("closing", strays.closing), ("extensions", strays.foreign)):
        if found:
            holder = root.find(own(name))
            (etree.SubElement(root, own(name)) if holder is None else holder).extend(found)


def _tidy(element: etree._Element, strays: _Strays) -> None:
    name = local(element.tag)
    shape = shapes()[name]
    if shape.content != "row":
        return
    pieces = list(_pieces(element))
    del element[:]
    element.text = None
    for piece in pieces:
        if isinstance(piece, str):
            _place(element, [_paragraph(piece)], strays)
        elif not local(piece.tag) and name != "extensions":
            strays.foreign.append(piece)
        elif _allowed(element, piece, shape):
            element.append(piece)
            if local(piece.tag):
                _tidy(piece, strays)
        else:
            _place(element, list(_salvaged(piece)), strays)


def _pieces(element: etree._Element) -> Iterator[str | etree._Element]:
    """The texts and elements directly inside, in order, each element without its tail; blank texts and XML comments are left out."""
    if (element.text or "").strip(BLANK):
        yield element.text or ""
    for child in element:
        tail, child.tail = child.tail or "", None
        if isinstance(child.tag, str):
            yield child
        if tail.strip(BLANK):
            yield tail


def _allowed(element: etree._Element, piece: etree._Element, shape: Shape) -> bool:
    name = local(piece.tag)
    part = next((part for part in shape.parts if (name in part.names if name else not part.names)), None)
    if part is None:
        return False
    return part.many or name in SECTIONS or element.find(str(piece.tag)) is None


def _place(element: etree._Element, found: list[etree._Element], strays: _Strays) -> None:
    name = local(element.tag)
    if name == "item" or (name in SECTIONS and name != "agenda"):
        element.extend(found)
    elif name == "agenda":
        if found:
            etree.SubElement(element, own("item")).extend(found)
    elif name == "statement" and (before := [child for child in element if local(child.tag) in SECTIONS]):
        _place(before[-1], found, strays)
    elif name == "statement" or any(local(above.tag) == "metadata" for above in (element, *element.iterancestors())):
        strays.front.extend(found)
    else:
        strays.closing.extend(found)


def _salvaged(element: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs inside an element that does not belong where it stands; one of its text where it holds none."""
    if local(element.tag) == "p":
        yield element
    elif next(element.iter(own("p")), None) is not None:
        for piece in list(_pieces(element)):
            yield from [_paragraph(piece)] if isinstance(piece, str) else _salvaged(piece)
    elif str(element.xpath("string()")).strip(BLANK):
        paragraph = _paragraph(element.text or "")
        paragraph.extend(list(element))
        yield paragraph


def _paragraph(text: str) -> etree._Element:
    paragraph = etree.Element(own("p"))
    paragraph.text = text
    return paragraph
