"""Names in the XML of Word documents. Documents in the strict form use other namespaces for the same names."""

from __future__ import annotations

from lxml import etree

_WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_RELATIONSHIPS = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)
_OFF = ("0", "false", "off")
_READ = frozenset(("p", "r", "t", "tbl", "drawing", "pict", "object", "oMath", "sym", "br", "cr", "tab"))
"""What a choice must hold to be preferred; newer Word's own symbols, for one, stand as letters in the fallback alone."""


def local(element: etree._Element) -> str:
    """The element's name without its namespace; empty for comments and processing instructions."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: etree._Element | None, name: str) -> str | None:
    """The attribute of Word's namespace; None where the element or the attribute is missing."""
    if element is None:
        return None
    return next((value for space in _WORD if (value := element.get(f"{{{space}}}{name}")) is not None), None)


def relationship(element: etree._Element, name: str = "id") -> str | None:
    """The attribute that names a relationship of the part (r:id)."""
    return next((value for space in _RELATIONSHIPS if (value := element.get(f"{{{space}}}{name}")) is not None), None)


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """The first child of this name, or what the path of names leads to."""
    for name in path:
        if element is None:
            return None
        element = next((one for one in element if local(one) == name), None)
    return element


def alternative(element: etree._Element) -> tuple[etree._Element, ...]:
    """What to read of an mc:AlternateContent: the content of its first choice that holds something known, else of its fallback."""
    choices = [one for one in element if local(one) == "Choice"]
    fallback = child(element, "Fallback")
    known = next((one for one in choices if any(local(inner) in _READ for inner in one.iter())), fallback)
    return () if known is None else tuple(known)


def value_of(element: etree._Element | None, *path: str) -> str | None:
    """The w:val of the child that the path leads to."""
    return attribute(child(element, *path), "val")


def number_of(element: etree._Element | None, *path: str) -> int | None:
    """The same as a whole number; None where it is none."""
    value = value_of(element, *path)
    try:
        return None if value is None else int(value)
    except ValueError:
        return None


def switch(properties: etree._Element | None, *names: str) -> bool | None:
    """Whether the first of these on/off properties that is given is on; None where none of them is given."""
    found = [one for name in names if (one := child(properties, name)) is not None]
    if not found:
        return None
    return any((attribute(one, "val") or "1") not in _OFF for one in found)
