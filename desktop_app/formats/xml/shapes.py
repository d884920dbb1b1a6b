"""Shapes: what the grammar says of each element by itself, so that every fault of a file can be found and not the first alone.

A name has one pattern wherever it stands, and a pattern is a row of parts, a text with parts in it, or a value: that is less than
RELAX NG can say. `shapes` reads the grammar's own file; a test holds both to the same judgement.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from typing import Literal

from lxml import etree

from desktop_app.formats.xml.schema import grammar_tree
from desktop_app.formats.xml.vocabulary import NAMESPACE

RNG = "{http://relaxng.org/ns/structure/1.0}"
TEXT = "text"
"""The type of a value that may be any text."""


@dataclass(frozen=True, slots=True)
class Part:
    """The place of child elements in a row: any of `names`; `names` empty: elements of other namespaces."""

    names: frozenset[str]
    required: bool = False
    many: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """An element. Its content is a "row" of parts (none: an empty element), "mixed": text with elements of `parts[0]` in it, or a
    "value" of `type`. `attributes`: by the name that lxml gives, the type and whether it must be there. A type is the name of a
    pattern of values, or TEXT."""

    name: str
    attributes: dict[str, tuple[str, bool]]
    content: Literal["row", "mixed", "value"]
    parts: tuple[Part, ...] = ()
    type: str = TEXT


@cache
def shapes() -> dict[str, Shape]:
    """The shape of each element by its short name. Shared: do not change it."""
    return {name: shape for _pattern, name, shape in _all()}


@cache
def validator(kind: str, as_attribute: bool) -> etree.RelaxNG:
    """Whether the attribute "v", or the content, of an element "v" is a value of the type."""
    schema = deepcopy(grammar_tree().getroot())
    start = schema.find(f"{RNG}start")
    if start is None:
        raise LookupError("the grammar has no start")
    start.clear()
    element = etree.SubElement(start, f"{RNG}element", name="v", ns="")
    holder = etree.SubElement(element, f"{RNG}attribute", name="v", ns="") if as_attribute else element
    etree.SubElement(holder, f"{RNG}ref", name=kind)
    return etree.RelaxNG(schema)


@cache
def _defines() -> dict[str, etree._Element]:
    return {define.get("name", ""): define for define in grammar_tree().getroot().iter(f"{RNG}define")}


def _all() -> Iterator[tuple[str, str, Shape]]:
    for pattern, define in _defines().items():
        element = define.find(f"{RNG}element")
        name = None if element is None else element.find(f"{RNG}name")
        if element is not None and name is not None and name.get("ns") == NAMESPACE:
            yield pattern, name.text or "", _shape(name.text or "", element)


def _shape(name: str, element: etree._Element) -> Shape:
    attributes: dict[str, tuple[str, bool]] = {}
    row: list[Part] = []
    for child in element:
        if child.tag == f"{RNG}attribute":
            attributes[_attribute_name(child)] = (_type(child), True)
        elif child.tag == f"{RNG}optional" and child[0].tag == f"{RNG}attribute":
            attributes[_attribute_name(child[0])] = (_type(child[0]), False)
        elif child.tag == f"{RNG}text":
            return Shape(name, attributes, "value")
        elif child.tag == f"{RNG}ref" and _is_type(child.get("name", "")):
            return Shape(name, attributes, "value", type=child.get("name", ""))
        elif child.tag in (f"{RNG}ref", f"{RNG}optional", f"{RNG}zeroOrMore"):
            names, mixed = _names(child)
            if mixed:
                return Shape(name, attributes, "mixed", (Part(names, many=True),))
            row.append(Part(names, child.tag == f"{RNG}ref", child.tag == f"{RNG}zeroOrMore"))
    return Shape(name, attributes, "row", tuple(row))


def _attribute_name(attribute: etree._Element) -> str:
    name = attribute.find(f"{RNG}name")
    if name is None:
        raise LookupError("an attribute of the grammar has no name")
    return f"{{{name.get('ns')}}}{name.text}" if name.get("ns") else name.text or ""


def _type(attribute: etree._Element) -> str:
    pattern = attribute.find(f"{RNG}ref")
    return TEXT if pattern is None else pattern.get("name", TEXT)


def _is_type(pattern: str) -> bool:
    define = _defines()[pattern]
    return next(define.iter(f"{RNG}element", f"{RNG}text", f"{RNG}ref"), None) is None


def _names(node: etree._Element) -> tuple[frozenset[str], bool]:
    """The elements that a pattern offers, and whether it has text among them."""
    if node.tag == f"{RNG}text":
        return frozenset(), True
    if node.tag == f"{RNG}element":
        name = node.find(f"{RNG}name")
        return frozenset() if name is None else frozenset({name.text or ""}), False
    inside = _defines()[node.get("name", "")] if node.tag == f"{RNG}ref" else node
    found = [_names(child) for child in inside if isinstance(child.tag, str) and child.tag.startswith(RNG)]
    return frozenset().union(*(names for names, _mixed in found)), any(mixed for _names_, mixed in found)
