"""The vocabulary: names of the XML that more than one module needs. resources/schema/statement-1.rnc documents each."""

from __future__ import annotations

from desktop_app.statement.marks import NAME_KINDS, PART_KINDS, MarkKind

NAMESPACE = "urn:bayan:statement:1"
MAJOR, MINOR = 1, 0
VERSION = f"{MAJOR}.{MINOR}"

XML = "{http://www.w3.org/XML/1998/namespace}"
ID = f"{XML}id"
LANG = f"{XML}lang"

MARK_ELEMENTS: dict[MarkKind, str] = {
    "inserted": "ins",
    "deleted": "del",
    "restyled": "restyle",
    "scripture": "scripture",
    "part": "part",
    "foreign": "foreign",
    "name": "name",
    "link": "link",
    "strong": "strong",
    "emphasis": "em",
}
"""The element of each mark. Commented ranges have no element: they are written as pairs of empty ones."""

MARK_VALUES: dict[MarkKind, str] = {
    "inserted": "change",
    "deleted": "change",
    "restyled": "change",
    "part": "kind",
    "foreign": "xml:lang",
    "name": "kind",
    "link": "to",
}
"""The attribute that holds the value of a mark; the others have none."""

MARK_CHOICES: dict[MarkKind, tuple[str, ...]] = {"part": PART_KINDS, "name": NAME_KINDS}
"""The values that a mark may have; the others may have any."""

ID_PREFIXES = {
    "statement": "st",
    "p": "p",
    "item": "i",
    "group": "g",
    "signatory": "s",
    "comment": "c",
    "reply": "r",
    "change": "t",
    "gap": "v",
}
"""The elements that carry an id, and how ids of their kind begin."""


def own(name: str) -> str:
    """The name of an element of Bayan's namespace as lxml writes it."""
    return f"{{{NAMESPACE}}}{name}"


def local(tag: object) -> str:
    """The short name of an element of Bayan's namespace; empty for elements of others, XML comments and instructions."""
    return tag[len(NAMESPACE) + 2 :] if isinstance(tag, str) and tag.startswith(f"{{{NAMESPACE}}}") else ""


def attribute_name(name: str) -> str:
    """An attribute's name as lxml writes it, as a person would: "xml:id"."""
    return f"xml:{name[len(XML) :]}" if name.startswith(XML) else name
