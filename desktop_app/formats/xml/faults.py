"""Faults: every place at which a file breaks the grammar, each once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from lxml import etree

from desktop_app.formats.xml.shapes import TEXT, Part, Shape, shapes, validator
from desktop_app.formats.xml.verdict import Verdict
from desktop_app.formats.xml.vocabulary import local

FaultKind = Literal[
    "value", "missing-property", "missing-part", "unknown-property", "unknown-part", "misplaced-part", "foreign-part", "repeated-part",
    "part-order", "stray-text", "other",
]  # fmt: skip

BLANK = " \t\r\n"


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that the grammar does not allow. `element` is where it stands; `name`: the attribute or missing part that it is about,
    empty for the element itself; `type`: of which type the value should be; `words`: the value or text."""

    kind: FaultKind
    element: etree._Element
    name: str = ""
    type: str = ""
    words: str = ""


def faults(verdict: Verdict) -> tuple[Fault, ...]:
    """Every fault of the judged tree, in document order; none exactly when the grammar accepts it."""
    return () if verdict.accepted else tuple(fault for part in faults_by_element(verdict.root) for fault in part)


def faults_by_element(root: etree._Element) -> Iterator[tuple[Fault, ...]]:
    """The faults of a tree that the grammar does not accept, element by element in document order: at least one."""
    found = False
    for part in _walk(root):
        found = found or bool(part)
        yield part
    if not found:
        yield (Fault("other", root),)


def _walk(element: etree._Element) -> Iterator[tuple[Fault, ...]]:
    shape = shapes().get(local(element.tag))
    if shape is not None:
        yield (*_attribute_faults(element, shape), *_content_faults(element, shape))
    for child in element:
        if local(child.tag):
            yield from _walk(child)


def _attribute_faults(element: etree._Element, shape: Shape) -> Iterator[Fault]:
    for name, written in element.attrib.items():
        if name not in shape.attributes:
            yield Fault("unknown-property", element, str(name), words=str(written))
            continue
        kind, _required = shape.attributes[str(name)]
        if not _fits(kind, str(written), as_attribute=True):
            yield Fault("value", element, str(name), kind, str(written))
    for name, (kind, required) in shape.attributes.items():
        if required and name not in element.attrib:
            yield Fault("missing-property", element, name, kind)


def _content_faults(element: etree._Element, shape: Shape) -> Iterator[Fault]:
    if shape.content == "row":
        yield from _row_faults(element, shape)
        return
    allowed = shape.parts[0].names if shape.parts else frozenset[str]()
    yield from (_alien(child) for child in element if isinstance(child.tag, str) and local(child.tag) not in allowed)
    if shape.content == "value" and not any(isinstance(child.tag, str) for child in element):
        written = str(element.xpath("string()"))
        if not _fits(shape.type, written, as_attribute=False):
            yield Fault("value", element, type=shape.type, words=written)


def _row_faults(element: etree._Element, shape: Shape) -> Iterator[Fault]:
    if (element.text or "").strip(BLANK):
        yield Fault("stray-text", element, words=element.text or "")
    at = 0
    seen: set[Part] = set()
    for child in element:
        part = _part_of(child, shape)
        if part is None:
            yield from (_alien(child),) if isinstance(child.tag, str) else ()
        elif part in seen and not part.many:
            yield Fault("repeated-part", child, words=str(child.xpath("string()")))
        elif shape.parts.index(part) < at:
            yield Fault("part-order", child)
        else:
            at = shape.parts.index(part)
        if part is not None:
            seen.add(part)
        if (child.tail or "").strip(BLANK):
            yield Fault("stray-text", element, words=child.tail or "")
    for part in shape.parts:
        if part.required and part not in seen:
            yield Fault("missing-part", element, next(iter(part.names)))


def _part_of(child: etree._Element, shape: Shape) -> Part | None:
    if not isinstance(child.tag, str):
        return None
    name = local(child.tag)
    return next((part for part in shape.parts if (name in part.names if name else not part.names)), None)


def _alien(child: etree._Element) -> Fault:
    name = local(child.tag)
    words = str(child.xpath("string()"))
    if not name:
        return Fault("foreign-part", child, words=words)
    return Fault("misplaced-part" if name in shapes() else "unknown-part", child, words=words)


@lru_cache(maxsize=4096)
def _fits(kind: str, written: str, *, as_attribute: bool) -> bool:
    if kind == TEXT:
        return True
    element = etree.Element("v")
    if as_attribute:
        element.set("v", written)
    else:
        element.text = written
    return bool(validator(kind, as_attribute).validate(element))
