"""Properties of tracked changes and of paragraphs, as the XML says them."""

from __future__ import annotations

from lxml import etree

from desktop_app.formats.docx.copies.copy import Key
from desktop_app.formats.docx.copies.times import stated
from desktop_app.formats.docx.names import attribute, child, local, switch
from desktop_app.formats.docx.paragraphs import INDENT
from desktop_app.text.characters import storable
from desktop_app.text.script import Way

DEEPEST_LEVEL = 9
"""Word's lists have nine levels."""


def key_of(change: etree._Element) -> Key:
    """Who made the change, and when."""
    utc = next((value for name, value in change.attrib.items() if str(name).endswith("}dateUtc")), None)
    author = storable(attribute(change, "author") or "").strip()
    return Key(author, stated(attribute(change, "date")), stated(utc if isinstance(utc, str) else None))


def first_key(properties: etree._Element | None, *names: str) -> Key | None:
    """Who made the first of these changes that the properties name; None where they name none."""
    found = (one for name in names if (one := child(properties, name)) is not None)
    return next((key_of(one) for one in found), None)


def way_of(properties: etree._Element | None, usual: Way) -> Way:
    """The direction of a paragraph."""
    told = switch(properties, "bidi")
    return usual if told is None else "rtl" if told else "ltr"


def level_of(properties: etree._Element | None) -> int:
    """The level of a list's item by its indentation."""
    indent = child(properties, "ind")
    for name in ("start", "left"):
        value = attribute(indent, name)
        if value is not None and value.lstrip("-").isdigit():
            return min(max(round(int(value[:9]) / INDENT), 0), DEEPEST_LEVEL)
    return 0


def is_change(element: etree._Element, *names: str) -> bool:
    """Whether the element is one of these."""
    return local(element) in names
