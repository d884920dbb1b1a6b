"""Printed paragraphs as Word's paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby

from desktop_app.formats.docx.copies.bookmarks import bookmark
from desktop_app.formats.docx.stretches import stretches
from desktop_app.statement.marks import Mark
from desktop_app.statement.nodes import Role
from desktop_app.statement.printing import Piece, Printed
from desktop_app.statement.runs import Run
from desktop_app.text.characters import SOFT_BREAK
from desktop_app.text.script import Way

ROLE_STYLES: dict[Role, str] = {
    "headline": "Title", "overline": "Overline", "subtitle": "Subtitle", "letterhead": "Letterhead", "date-line": "DateLine",
    "religious-opening": "ReligiousOpening", "reference": "Reference", "address": "Address", "slogan": "Slogan", "signature": "Signature",
}  # fmt: skip
DEEPEST = 6
INDENT, HANGING = 425, 284
"""Twentieths of a point of a list's level, and how far its labels stand out."""

ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
TOKENS = re.compile(f"([{SOFT_BREAK}\t])")


class Links:
    """The addresses of a document, each with the name of its relationship."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}

    def name(self, address: str) -> str:
        """The relationship to this address, a new one where there is none yet."""
        return self.names.setdefault(address, f"rLink{len(self.names) + 1}")


def paragraph(line: Printed, links: Links, first_bookmark: int) -> str:
    """The paragraph's XML; its bookmarks are numbered from `first_bookmark` on, one a piece."""
    label = run(Run(line.label), line) if line.label else ""
    pieces = "".join(_piece(piece, line, links, first_bookmark + number) for number, piece in enumerate(line.pieces))
    return f"<w:p><w:pPr>{_properties(line)}</w:pPr>{label}{pieces}</w:p>"


def style(line: Printed) -> str:
    """The id of the paragraph's style."""
    if line.role in ROLE_STYLES:
        return ROLE_STYLES[line.role]
    match line.style:
        case "heading":
            return f"Heading{min(max(line.level, 1), DEEPEST)}"
        case "quotation":
            return "Quote"
        case "list-item":
            return "ListParagraph"
        case _:
            return "Normal"


def run(piece: Run, line: Printed) -> str:
    """A run, cut where its direction changes."""
    foreign = next((mark.value for mark in piece.marks if mark.kind == "foreign"), line.language)
    return "".join(
        f"<w:r><w:rPr>{letter_properties(piece.marks, way, foreign)}</w:rPr>{content(text)}</w:r>"
        for text, way in stretches(piece.text, line.direction)
    )


def content(text: str, name: str = "t") -> str:
    """Letters as Word's text (`name`: "delText" for deleted ones), with soft breaks and tabs as its own elements."""
    done = ""
    for part in TOKENS.split(text):
        if part == SOFT_BREAK:
            done += "<w:br/>"
        elif part == "\t":
            done += "<w:tab/>"
        elif part:
            done += f'<w:{name} xml:space="preserve">{escaped(part)}</w:{name}>'
    return done


def escaped(text: str) -> str:
    """Letters as XML text or an attribute's value."""
    return text.translate(ENTITIES)


def _properties(line: Printed) -> str:
    bidi = "<w:bidi/>" if line.direction == "rtl" else ""
    indent = f'<w:ind w:start="{INDENT * max(line.level, 1)}" w:hanging="{HANGING}"/>' if line.style == "list-item" else ""
    return f'<w:pStyle w:val="{style(line)}"/>{bidi}{indent}'


def _piece(piece: Piece, line: Printed, links: Links, number: int) -> str:
    letters = "".join(
        _linked(address, tuple(group), line, links) for address, group in groupby(piece.runs, lambda run: _address(run.marks))
    )
    if not piece.node:
        return letters
    return f'<w:bookmarkStart w:id="{number}" w:name="{bookmark(piece.node)}"/>{letters}<w:bookmarkEnd w:id="{number}"/>'


def _linked(address: str, runs: Iterable[Run], line: Printed, links: Links) -> str:
    letters = "".join(run(each, line) for each in runs)
    return f'<w:hyperlink r:id="{links.name(address)}">{letters}</w:hyperlink>' if address else letters


def _address(marks: tuple[Mark, ...]) -> str:
    return next((mark.value for mark in marks if mark.kind == "link"), "")


def letter_properties(marks: tuple[Mark, ...], way: Way, language: str) -> str:
    """Properties of letters, in the order that the schema wants. Arabic letters are underlined, not slanted, for emphasis."""
    kinds = {mark.kind for mark in marks}
    named = next((name for kind, name in (("link", "Hyperlink"), ("emphasis", "Emphasis")) if kind in kinds), "")
    return "".join((
        f'<w:rStyle w:val="{named}"/>' if named else "",
        "<w:b/><w:bCs/>" if "strong" in kinds else "",
        "<w:i/>" if "emphasis" in kinds and way == "ltr" else "",
        '<w:u w:val="single"/>' if "emphasis" in kinds and way == "rtl" else "",
        "<w:rtl/>" if way == "rtl" else "",
        f'<w:lang {"w:bidi" if way == "rtl" else "w:val"}="{escaped(_tag(language, way))}"/>',
    ))  # fmt: skip


def _tag(language: str, way: Way) -> str:
    """Word's name of a language; that of the letters where the paragraph's language is not written in them."""
    arabic = language.split("-", maxsplit=1)[0] in ("ar", "ckb", "fa", "ur")
    if way == "rtl":
        return {"ar": "ar-SA", "ckb": "ku-Arab-IQ"}.get(language, language if arabic else "ar-SA")
    return {"en": "en-GB", "kmr": "ku-Latn-TR"}.get(language, "en-GB" if arabic else language)
