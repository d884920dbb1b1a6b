"""The package of a Word document: a zip of XML parts, opened with care.

Zip and XML are both ways to make much of little, so the members are counted, sizes are held against their declarations, a
document type is refused, and the elements of a part are counted before a tree is built.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from desktop_app.formats.docx.names import local
from desktop_app.formats.plain.bounds import LIMIT, MARKUP_LIMIT, refuse_oversize, shown_name
from desktop_app.formats.plain.foreign import LOCKED, refuse_foreign
from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal

_MEMBERS = 2000
"""Parts of a package: Word writes some twenty, and one for each picture."""

_UNPACKED = 256 * 1024 * 1024
"""Bytes that all parts declare together. Pictures count, though nobody reads them: whoever declares more is no statement."""

_PART = 2 * LIMIT
"""Bytes of one part, declared and counted while reading: a declaration can lie."""

_RATIO = 400
"""How many times larger than the file its parts may be. Deflate reaches 1,030; a document that repeats one line, about 60."""

_ROOT_RELATIONS = "_rels/.rels"
_PROBLEMS = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError)


@dataclass(frozen=True, slots=True)
class Relation:
    """Where a relationship of a part leads: the name of another part, or an address outside."""

    kind: str
    target: str
    external: bool


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of an opened document. `document` is the name of the main part."""

    archive: zipfile.ZipFile
    origin: str
    document: str = ""
    parts: dict[str, etree._Element | None] = field(default_factory=dict)

    def part(self, name: str) -> etree._Element | None:
        """The root element of a part; None where there is no such part. Raises a Refusal for one that cannot be read."""
        if name not in self.parts:
            self.parts[name] = _parsed(self.archive, name, self.origin)
        return self.parts[name]

    def relations(self, name: str) -> Mapping[str, Relation]:
        """The relationships of a part by their ids."""
        folder, _, last = name.rpartition("/")
        root = self.part(f"{folder}/_rels/{last}.rels" if folder else f"_rels/{last}.rels")
        return {} if root is None else _relations(root, folder)

    def related(self, kind: str) -> tuple[str, ...]:
        """The names of the parts of this kind ("styles", "header") that the main part refers to."""
        return tuple(r.target for r in self.relations(self.document).values() if r.kind == kind and not r.external)


def opened(data: bytes, origin: str) -> Package:
    """The package in these bytes. Raises a Refusal where they hold no Word document, or one made to do harm."""
    refuse_oversize(data, origin)
    refuse_foreign(data, origin)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _PROBLEMS as error:
        raise _no_document(origin, str(error)) from error
    members = archive.infolist()
    unpacked = sum(member.file_size for member in members)
    if len(members) > _MEMBERS or unpacked > min(_UNPACKED, _RATIO * len(data)):
        raise _too_large(origin, f"{len(members)} members, {unpacked} bytes")
    if any(member.flag_bits & 1 for member in members):
        raise Refusal(LOCKED, name=shown_name(origin))
    root = _parsed(archive, _ROOT_RELATIONS, origin)
    mains = [] if root is None else [r.target for r in _relations(root, "").values() if r.kind == "officeDocument"]
    package = Package(archive, origin, mains[0] if mains else "word/document.xml")
    main = package.part(package.document)
    if main is None or local(main) != "document":
        raise _no_document(origin, f"main part {package.document}")
    return package


def _parsed(archive: zipfile.ZipFile, name: str, origin: str) -> etree._Element | None:
    try:
        member = archive.getinfo(name)
    except KeyError:
        return None
    if member.file_size > _PART:
        raise _too_large(origin, f"{name}: {member.file_size} bytes")
    try:
        with archive.open(member) as file:
            data = file.read(_PART + 1)
    except _PROBLEMS as error:
        raise _damaged(origin, f"{name}: {error}") from error
    if len(data) > _PART or data.count(b"<") > MARKUP_LIMIT:
        raise _too_large(origin, f"{name}: too many elements")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _damaged(origin, f"{name}: {error}") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise _damaged(origin, f"{name}: document type")
    return root


def _relations(root: etree._Element, folder: str) -> dict[str, Relation]:
    found: dict[str, Relation] = {}
    for one in root:
        external = one.get("TargetMode") == "External"
        target = one.get("Target") or ""
        if not external:
            target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        found[one.get("Id") or ""] = Relation((one.get("Type") or "").rpartition("/")[2], target, external)
    return found


def _no_document(origin: str, detail: str) -> Refusal:
    return Refusal(
        message("“{name}” is not a Word document. Open it in the program that made it and save it as .docx."),
        detail=detail,
        name=shown_name(origin),
    )


def _damaged(origin: str, detail: str) -> Refusal:
    return Refusal(
        message("“{name}” is damaged and cannot be read. Open it in Word or LibreOffice, save it again as .docx, and open that."),
        detail=detail,
        name=shown_name(origin),
    )


def _too_large(origin: str, detail: str) -> Refusal:
    return Refusal(
        message("“{name}” unpacks to far more than a statement holds, so it was not read. Copy the text that you need and paste it here."),
        detail=detail,
        name=shown_name(origin),
    )
