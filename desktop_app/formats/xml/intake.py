"""Intake: from the bytes of a file to a parsed tree, or one clear refusal.

Everything that could cost much time or memory is turned away before the tree is built: libxml2 limits depth and the length of
texts itself, but neither the number of elements nor that of attributes.
"""

from __future__ import annotations

import re

from lxml import etree

from desktop_app.formats.xml.damage import damaged
from desktop_app.formats.xml.encoding import decoded
from desktop_app.formats.xml.vocabulary import MAJOR, NAMESPACE
from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal

LIMIT = 16 * 1024 * 1024
"""Bytes of a file that are read at most."""

MOST_ELEMENTS = 200_000
MOST_ATTRIBUTES = 400_000

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_EQUALS = re.compile("=[ \t\r\n]*[\"']")
_MISC = re.compile(r"\s*(<\?.*?\?>|<!--.*?-->)", re.DOTALL)
_DOCTYPE = re.compile(r"\s*<!DOCTYPE")
_OTHERS = (b"\x1f\x8b", b"PK\x03\x04", b"BZh", b"\xfd7zXZ", b"(\xb5/\xfd", b"7z\xbc\xaf", b"%PDF", b"\xd0\xcf\x11\xe0", b"{\\rtf")


def parsed(data: bytes) -> etree._Element:
    """The root of the file's tree: an element "statement" of this major version. Raises Refusal."""
    text = _text(data)
    _refuse_control_characters(text)
    _refuse_doctype(text)
    _refuse_masses(text)
    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, collect_ids=False
    )  # fmt: skip
    try:
        root = etree.fromstring(text.encode(), parser)
    except etree.XMLSyntaxError as error:
        raise damaged(error, text) from error
    _refuse_other_roots(root)
    return root


def version_of(root: etree._Element) -> tuple[int, int]:
    """Major and minor version that the root claims, however many digits it writes them with, the minor one 0 where it names the major
    alone; (1, 0) where it claims none that can be read."""
    claimed = re.fullmatch(r"0*(\d+)(?:\.0*(\d+))?", root.get("version", "").strip(), re.ASCII)
    return (_number(claimed[1]), _number(claimed[2] or "0")) if claimed else (1, 0)


def _number(digits: str) -> int:
    return int(digits[:9])  # a longer one is newer than any version all the same


def _text(data: bytes) -> str:
    if len(data) > LIMIT:
        raise Refusal(
            message("The file is larger than {limit} MB, more than any statement. Check that it is the right file."), limit=LIMIT >> 20
        )
    if not data.strip(b" \t\r\n\xef\xbb\xbf"):
        raise Refusal(message("The file is empty. Open another copy of the statement, or the version before it."))
    if data.startswith(_OTHERS):
        raise Refusal(
            message("The file is packed or of another kind, and no Bayan statement. Unpack it, or import it if it is a Word document.")
        )
    text = decoded(data)
    if not text.lstrip().startswith("<"):
        raise Refusal(message("The file is not XML and no Bayan statement. If it is a text, import it instead of opening it."))
    return text


def _refuse_control_characters(text: str) -> None:
    found = _CONTROL.search(text)
    if found:
        raise Refusal(
            message(
                "Line {line}, column {column} holds a character that cannot stand in a statement (U+{code}). "
                "Delete it in a text editor, or open another copy."
            ),
            line=text.count("\n", 0, found.start()) + 1,
            column=found.start() - text.rfind("\n", 0, found.start()),
            code=f"{ord(found[0]):04X}",
        )


def _refuse_doctype(text: str) -> None:
    at = 0
    while (misc := _MISC.match(text, at)) is not None:
        at = misc.end()
    doctype = _DOCTYPE.match(text, at)
    if doctype is not None:
        raise Refusal(
            message(
                "Line {line} of the file declares a document type or entities. Bayan does not open such files, for they can do harm. "
                "Ask the sender for the statement as Bayan saved it."
            ),
            line=text.count("\n", 0, doctype.end()) + 1,
        )


def _refuse_masses(text: str) -> None:
    elements = text.count("<") - text.count("</")
    if elements > MOST_ELEMENTS or (text.count("=") > MOST_ATTRIBUTES and sum(1 for _ in _EQUALS.finditer(text)) > MOST_ATTRIBUTES):
        raise Refusal(
            message(
                "The file holds more parts than any statement: over {elements} elements or {attributes} attributes. "
                "Check that it is the right file."
            ),
            elements=MOST_ELEMENTS, attributes=MOST_ATTRIBUTES,
        )  # fmt: skip


def _refuse_other_roots(root: etree._Element) -> None:
    name = etree.QName(root)
    family, _, _ = NAMESPACE.rpartition(":")
    space, _, theirs = (name.namespace or "").rpartition(":")
    newer = space == family and theirs.isdecimal() and theirs != str(MAJOR)
    if name.localname == "statement" and (newer or (name.namespace == NAMESPACE and version_of(root)[0] > MAJOR)):
        raise Refusal(
            message(
                "The file was written by a newer version of Bayan. Install the newest version, "
                "or ask the sender to export the statement as Word or text."
            )
        )
    if name.namespace != NAMESPACE or name.localname != "statement":
        raise Refusal(
            message("The file is XML, but no Bayan statement: it begins with “{name}”. Check that it is the right file, or import it."),
            name=name.localname,
        )
