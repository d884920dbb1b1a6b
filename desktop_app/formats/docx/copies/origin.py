"""What a copy carries of its origin: the statement as it was sent, so that a merge works on any computer.

A part of its own namespace, found by that and never by its name: LibreOffice names parts anew.
"""

from __future__ import annotations

import base64
import binascii
import zlib
from dataclasses import dataclass

from lxml import etree

from desktop_app.formats.docx.copies.bookmarks import bookmark
from desktop_app.formats.docx.copies.copy import Block
from desktop_app.formats.docx.paragraphs import escaped
from desktop_app.formats.xml.intake import LIMIT
from desktop_app.formats.xml.read import read as read_xml
from desktop_app.formats.xml.write import write as write_xml
from desktop_app.statement.nodes import Statement
from desktop_app.statement.walking import paragraphs
from desktop_app.text.digest import hex_digest
from desktop_app.text.refusal import Refusal

NAMESPACE = "urn:bayan:docx:1"
ITEM = "{6E2B1C0A-5D0E-4B5B-9A77-0B1A9F0D0C01}"
"""Word wants a number for the part; it is the same in all copies."""

_OWN = f"{{{NAMESPACE}}}"


@dataclass(frozen=True, slots=True)
class Origin:
    """What the part says. `digests`: of the text of each block, by its bookmark."""

    document: str
    base: Statement
    digests: dict[str, str]


def origin_part(statement: Statement, blocks: tuple[Block, ...]) -> str:
    """The part for a copy of this statement."""
    packed = base64.b64encode(zlib.compress(write_xml(statement), 9)).decode()
    rows = "".join(f'<block name="{block.starts[0][1]}" digest="{digest(block.rejected)}"/>' for block in blocks if block.starts)
    return f'<copy xmlns="{NAMESPACE}" version="1" document="{escaped(statement.id)}"><base>{packed}</base>{rows}</copy>'


def properties_part() -> str:
    """The part that tells Word of the other one."""
    space = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
    reference = f'<ds:schemaRefs><ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs>'
    return f'<ds:datastoreItem xmlns:ds="{space}" ds:itemID="{ITEM}">{reference}</ds:datastoreItem>'


def is_origin(root: etree._Element | None) -> bool:
    """Whether this is the root of such a part."""
    return root is not None and root.tag == f"{_OWN}copy"


def origin_of(root: etree._Element) -> Origin | None:
    """What the part says; None where it is damaged."""
    try:
        machine = zlib.decompressobj()
        data = machine.decompress(base64.b64decode(root.findtext(f"{_OWN}base", ""), validate=False), LIMIT + 1)
        base = read_xml(data)
    except (binascii.Error, ValueError, zlib.error, Refusal):
        return None
    digests = {row.get("name", ""): row.get("digest", "") for row in root.iterfind(f"{_OWN}block")}
    return Origin(root.get("document", ""), base, digests)


def digest(text: str) -> str:
    """The digest of a text but for its white space."""
    return hex_digest(" ".join(text.split()).encode())[:16]


def bookmarks(statement: Statement) -> dict[str, str]:
    """The ids of paragraphs and former places by their bookmarks."""
    nodes = (*(paragraph.id for paragraph in paragraphs(statement)), *(gap.id for gap in statement.gaps))
    return {bookmark(node): node for node in nodes}
