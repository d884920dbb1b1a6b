"""Where: the node and field that a place in the XML belongs to, and its name for a person."""

from __future__ import annotations

from lxml import etree

from desktop_app.formats.xml.part_names import (
    OTHER_PART,
    OTHER_PROPERTY,
    PARAGRAPH_PLACES,
    PARTS,
    PLACES,
    PROPERTIES,
    STATEMENT_PLACE,
)
from desktop_app.formats.xml.vocabulary import ID, attribute_name, local, own
from desktop_app.statement.nodes import SECTIONS
from desktop_app.text.message import Message

_OWNERS = ("p", "item", "group", "signatory", "comment")
"""The elements whose id a problem can stand at; everything else belongs to the statement."""

_FIELDS: dict[str, str] = {
    "event": "event", "event-name": "event.name", "honorary": "event.honorary", "ordinal": "event.ordinal", "starts": "event.starts",
    "ends": "event.ends", "time": "event.time", "venue": "event.venue", "region": "event.region", "slogan": "event.slogans",
    "keyword": "keywords", "relation": "relations", "title": "title", "presenter": "presenter", "remark": "text",
    **{name: name for name in (
        "kind", "status", "reference", "issuer", "issued", "place", "embargo", "addressee", "attendance", "signatories", "keywords",
        "contact", "digits", "relations",
    )},
}  # fmt: skip
"""The field that an element's text is."""

_PROPERTY_FIELDS = {"xml:lang": "language", "dir": "direction"}
_PARAGRAPH_FIELDS = ("style", "level", "label", "role", "xml:lang", "dir")
_ITEM_FIELDS = ("kind", "outcome", "decisions")


def owner_of(element: etree._Element) -> etree._Element:
    """The element whose id a problem of this one stands at: a paragraph, item, group, signatory, comment, or the statement."""
    above = [element, *element.iterancestors()]
    paragraphs = [node for node in above if local(node.tag) == "p"]
    if paragraphs:
        return paragraphs[-1]
    return next((node for node in above if local(node.tag) in _OWNERS), above[-1])


def node_of(element: etree._Element) -> str:
    """The id of the node that a problem of this element stands at. What is data about another node (a suggested value, a move, a
    passage) stands at that node, where there is one."""
    named = element.get("owner") or element.get("node") or ""
    if local(element.tag) in ("proposal", "gap", "source") and named:
        root = element.getroottree().getroot()
        if any(other.get(ID) == named for name in ("statement", "p", "item", "group", "signatory") for other in root.iter(own(name))):
            return named
    return owner_of(element).get(ID, "")


def field_of(element: etree._Element, attribute: str = "") -> str:
    """The field of that node: named as everywhere in Bayan, empty for its text or where there is no such field."""
    name, written = local(element.tag), attribute_name(attribute)
    if name in ("proposal", "source"):
        return element.get("field", "")
    if name == "vote":
        return f"vote.{written}" if written else "vote"
    if name == "relation":
        return "relations"
    if not written:
        return _FIELDS.get(name, "")
    if name == "p":
        return _PROPERTY_FIELDS.get(written, written) if written in _PARAGRAPH_FIELDS else ""
    if name == "item":
        return written if written in _ITEM_FIELDS else ""
    if name in ("group", "signatory"):
        return "" if written == "xml:id" else written
    return "language" if (name, written) == ("statement", "xml:lang") else ""


def place_of(element: etree._Element) -> Message:
    """The place for a person: "paragraph 3 of the body"."""
    for above in (element, *element.iterancestors()):
        name = local(above.tag)
        if name == "p" and (parent := above.getparent()) is not None and local(parent.tag) in PARAGRAPH_PLACES:
            if local(parent.tag) == "item":
                return Message(PARAGRAPH_PLACES["item"], (("number", number_of(above)), ("item", number_of(parent))))
            return Message(PARAGRAPH_PLACES[local(parent.tag)], (("number", number_of(above)),))
        if name in PLACES:
            return Message(PLACES[name], (("number", number_of(above)),))
        if name in ("metadata", *SECTIONS):
            return Message(PARTS[name])
    return Message(STATEMENT_PLACE)


def part_name(element: etree._Element, attribute: str = "") -> Message:
    """What a person calls the element, or an attribute of it."""
    if attribute:
        return Message(PROPERTIES.get(attribute_name(attribute), OTHER_PROPERTY))
    return Message(PARTS.get(local(element.tag), OTHER_PART))


def number_of(element: etree._Element) -> int:
    """Which of its like it is under its parent, counted from 1."""
    return 1 + sum(1 for _ in element.itersiblings(element.tag, preceding=True))


def line_in_file(element: etree._Element) -> int:
    """The line of the file at which the element begins, counted from 1."""
    line: object = element.sourceline
    return line if isinstance(line, int) else 1


def range_of(element: etree._Element) -> tuple[int, int] | None:
    """Which code points of its paragraph's stored text the element holds; None for what stands in no paragraph, or is one."""
    paragraph = next((above for above in element.iterancestors() if local(above.tag) == "p"), None)
    if paragraph is None:
        return None
    start, found = _letters_before(paragraph, element)
    return (start, start + letters(element)) if found else None


def letters(element: etree._Element) -> int:
    """Code points of the stored text inside: line breaks count as one."""
    breaks = sum(1 for _ in element.iter(own("br")))
    return len(str(element.xpath("string()"))) + breaks


def _letters_before(element: etree._Element, searched: etree._Element) -> tuple[int, bool]:
    count = len(element.text or "")
    for child in element:
        if child is searched:
            return count, True
        if searched in child.iterdescendants():
            inside, _found = _letters_before(child, searched)
            return count + inside, True
        count += letters(child) + len(child.tail or "")
    return count, False
