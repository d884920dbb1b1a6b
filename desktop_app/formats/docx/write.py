"""Writing Word documents: clean ones, with named styles and right-to-left told wherever Word wants to be told.

Office Open XML (ECMA-376, part 1, transitional). The parts are few and plain, so they are written as text; the same statement gives the
same bytes.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.formats.docx.copies.writing import copy_parts
from desktop_app.formats.docx.paragraphs import Links, escaped, paragraph
from desktop_app.resource import resource
from desktop_app.statement.directions import language_direction
from desktop_app.statement.nodes import Statement
from desktop_app.statement.printing import printed
from desktop_app.statement.walking import title

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PAGE = (
    '<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1417" w:right="1304" w:bottom="1304" w:left="1304" w:header="709" w:footer="624" w:gutter="0"/>'
)
"""A4, margins of 25 and 23 mm."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part beside the document: its name, what it is to the document, what it holds."""

    name: str
    relation: str
    holds: str


BESIDE = (
    Part("styles", f"{OFFICE}/styles", "styles"),
    Part("settings", f"{OFFICE}/settings", "settings"),
    Part("footer1", f"{OFFICE}/footer", "footer"),
)
IN_COPIES = (
    Part("comments", f"{OFFICE}/comments", "comments"),
    Part("commentsExtended", "http://schemas.microsoft.com/office/2011/relationships/commentsExtended", "commentsExtended"),
)

NUMBER = "".join(
    f"<w:r>{inside}</w:r>"
    for inside in (
        '<w:fldChar w:fldCharType="begin"/>', '<w:instrText xml:space="preserve"> PAGE </w:instrText>', '<w:fldChar w:fldCharType="end"/>',
    )
)  # fmt: skip


def write(statement: Statement, *, wrappers: bool = False, review: bool = False) -> bytes:
    """The printed statement as a Word document: styles by role and style, a bookmark for each paragraph's id, page numbers.

    `review`: instead a copy for a reviewer, with all text, suggestions, comments and fields, that `copies.returned` reads again.
    """
    links = Links()
    if review:
        parts = {name: HEAD + part for name, part in copy_parts(statement, links, _section(statement)).items()}
    else:
        parts = {"word/document.xml": _document(statement, links, wrappers=wrappers)}
    beside = (*BESIDE, *IN_COPIES) if review else BESIDE
    parts |= _fixed(statement, beside, tracking=review)
    near = [(part.name, part.relation, f"{part.name}.xml", "") for part in beside]
    far = ((name, f"{OFFICE}/hyperlink", address, "External") for address, name in links.names.items())
    if review:
        near.append(("item1", f"{OFFICE}/customXml", "../customXml/item1.xml", ""))
        parts["customXml/_rels/item1.xml.rels"] = _relations(("props1", f"{OFFICE}/customXmlProps", "itemProps1.xml", ""))
    parts["word/_rels/document.xml.rels"] = _relations(*near, *far)
    return _packed(parts)


def _packed(parts: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name in sorted(parts):  # "[Content_Types].xml" comes first, as readers expect it
            package.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), parts[name], zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _document(statement: Statement, links: Links, *, wrappers: bool) -> str:
    body = "".join(_paragraphs(statement, links, wrappers=wrappers)) or "<w:p/>"
    return f'{HEAD}<w:document xmlns:w="{WORD}" xmlns:r="{OFFICE}"><w:body>{body}{_section(statement)}</w:body></w:document>'


def _section(statement: Statement) -> str:
    bidi = "<w:bidi/>" if language_direction(statement.language) == "rtl" else ""
    return f'<w:sectPr><w:footerReference w:type="default" r:id="footer1"/>{PAGE}{bidi}</w:sectPr>'


def _paragraphs(statement: Statement, links: Links, *, wrappers: bool) -> Iterator[str]:
    bookmark = 0
    for line in printed(statement, wrappers=wrappers):
        yield paragraph(line, links, bookmark)
        bookmark += len(line.pieces)


def _fixed(statement: Statement, beside: tuple[Part, ...], *, tracking: bool) -> dict[str, str]:
    kinds = (("document", "document.main"), *((part.name, part.holds) for part in beside))
    overrides = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{KIND}.{kind}+xml"/>' for name, kind in kinds)
    if tracking:
        properties = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
        overrides += f'<Override PartName="/customXml/itemProps1.xml" ContentType="{properties}"/>'
    bidi = "<w:bidi/>" if language_direction(statement.language) == "rtl" else ""
    tracked = "<w:trackRevisions/>" if tracking else ""
    return {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}'
        '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
        "_rels/.rels": _relations(
            ("document", f"{OFFICE}/officeDocument", "word/document.xml", ""),
            ("core", f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml", ""),
        ),
        "word/styles.xml": resource("word/styles.xml").read_text("utf-8"),
        "word/settings.xml": f'{HEAD}<w:settings xmlns:w="{WORD}">{tracked}<w:compat><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="en-GB" w:bidi="ar-SA"/></w:settings>',
        "word/footer1.xml": f'{HEAD}<w:ftr xmlns:w="{WORD}"><w:p><w:pPr><w:pStyle w:val="Footer"/>{bidi}</w:pPr>{NUMBER}</w:p></w:ftr>',
        "docProps/core.xml": _core(statement),
    }


def _core(statement: Statement) -> str:
    metadata = statement.metadata
    said = (
        ("dc:title", " ".join(title(statement).split())), ("dc:creator", metadata.issuer), ("cp:keywords", ", ".join(metadata.keywords)),
        ("dc:language", statement.language),
    )  # fmt: skip
    inside = "".join(f"<{name}>{escaped(value)}</{name}>" for name, value in said if value)
    spaces = f'xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    return f"{HEAD}<cp:coreProperties {spaces}>{inside}</cp:coreProperties>"


def _relations(*rows: tuple[str, str, str, str]) -> str:
    """Relationships of (name, type, target, "External" or empty)."""
    inside = "".join(
        f'<Relationship Id="{name}" Type="{kind}" Target="{escaped(target)}"{f" TargetMode={mode!r}" if mode else ""}/>'
        for name, kind, target, mode in rows
    )
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{inside}</Relationships>'
