"""Writing a reviewer's copy: the document that shows every suggestion and comment, and carries the statement that it shows."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.formats.docx.copies.block_writing import Pen, Setting
from desktop_app.formats.docx.copies.bookmarks import bookmark
from desktop_app.formats.docx.copies.comment_parts import WORD_2010, WORD_2012, comments_part, extended_part
from desktop_app.formats.docx.copies.copy import Copy
from desktop_app.formats.docx.copies.fields import Cell, divider, table
from desktop_app.formats.docx.copies.origin import origin_part, properties_part
from desktop_app.formats.docx.copies.rendering import rendered
from desktop_app.formats.docx.copies.times import key
from desktop_app.formats.docx.paragraphs import Links, escaped, letter_properties
from desktop_app.statement.directions import language_direction
from desktop_app.statement.nodes import Statement
from desktop_app.statement.walking import paragraphs

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = (
    f'xmlns:w="{WORD}" xmlns:r="{OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    f'xmlns:w14="{WORD_2010}" xmlns:w15="{WORD_2012}" xmlns:w16du="http://schemas.microsoft.com/office/word/2023/wordml/word16du" '
    'mc:Ignorable="w14 w15 w16du"'
)
DIVIDER = "bayan_0text"
"""The bookmark of the line between the table and the text."""

_WIDTHS = (1500, 3148, 1500, 3148)
"""Twentieths of a point: two fields beside each other."""


def copy_parts(statement: Statement, links: Links, section: str) -> dict[str, str]:
    """The parts of the copy, without what every document has; `section`: the properties of its pages."""
    copy = rendered(statement)
    return {
        "word/document.xml": f"<w:document {SPACES}><w:body>{_body(statement, copy, links)}{section}</w:body></w:document>",
        "word/comments.xml": f"<w:comments {SPACES}>{comments_part(copy.remarks, statement.language)}</w:comments>",
        "word/commentsExtended.xml": f"<w15:commentsEx {SPACES}>{extended_part(copy.remarks)}</w15:commentsEx>",
        "customXml/item1.xml": origin_part(statement, copy.blocks),
        "customXml/itemProps1.xml": properties_part(),
    }


def _body(statement: Statement, copy: Copy, links: Links) -> str:
    keys = {change.id: key(change.authors, change.created) for change in statement.changes}
    moves = {}
    for gap in reversed(statement.gaps):
        moves[bookmark(gap.node)] = (bookmark(gap.id), keys[gap.change])
        moves[bookmark(gap.id)] = (bookmark(gap.id), keys[gap.change])
    pen = Pen(copy, links, moves)
    languages = {bookmark(paragraph.id): paragraph.language or statement.language for paragraph in paragraphs(statement)}
    text = "".join(
        pen.paragraph(number, Setting(block.shape.way, languages.get(block.starts[0][1], statement.language)))
        for number, block in enumerate(copy.blocks)
        if not block.cell
    )
    return f"{_table(statement, pen)}{_divider(statement)}{text}"


def _table(statement: Statement, pen: Pen) -> str:
    way = language_direction(statement.language)
    edges = "".join(f'<w:{edge} w:val="single" w:sz="4" w:color="C9CFD6"/>' for edge in ("top", "bottom", "insideH"))
    visual = "<w:bidiVisual/>" if way == "rtl" else ""
    look = f'{visual}<w:tblW w:w="{sum(_WIDTHS)}" w:type="dxa"/><w:tblBorders>{edges}</w:tblBorders><w:tblLayout w:type="fixed"/>'
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in _WIDTHS)
    return f"<w:tbl><w:tblPr>{look}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(_rows(statement, pen))}</w:tbl>"


def _rows(statement: Statement, pen: Pen) -> Iterator[str]:
    way, number = language_direction(statement.language), 0
    setting = Setting(way, statement.language)
    for group in table(statement):
        head = pen.paragraph(number, setting, "FieldHead") if group.node else _said(group.head, "FieldHead", statement)
        number += bool(group.node)
        shade = '<w:shd w:val="clear" w:color="auto" w:fill="EEF1F4"/>'
        yield f'<w:tr><w:tc><w:tcPr><w:tcW w:w="{sum(_WIDTHS)}" w:type="dxa"/><w:gridSpan w:val="4"/>{shade}</w:tcPr>{head}</w:tc></w:tr>'
        for at in range(0, len(group.cells), 2):
            row = ""
            pair: tuple[Cell | None, ...] = (*group.cells[at : at + 2], None)[:2]
            for cell, (small, large) in zip(pair, (_WIDTHS[:2], _WIDTHS[2:]), strict=True):
                label = _said(cell.label if cell else "", "FieldLabel", statement)
                value = pen.paragraph(number, setting, "FieldValue") if cell else _said("", "FieldLabel", statement)
                number += cell is not None
                row += f'<w:tc><w:tcPr><w:tcW w:w="{small}" w:type="dxa"/></w:tcPr>{label}</w:tc>'
                row += f'<w:tc><w:tcPr><w:tcW w:w="{large}" w:type="dxa"/></w:tcPr>{value}</w:tc>'
            yield f"<w:tr>{row}</w:tr>"


def _said(text: str, style: str, statement: Statement) -> str:
    way = language_direction(statement.language)
    bidi = "<w:bidi/>" if way == "rtl" else '<w:bidi w:val="0"/>'
    run = f'<w:r><w:rPr>{letter_properties((), way, statement.language)}</w:rPr><w:t xml:space="preserve">{escaped(text)}</w:t></w:r>'
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{bidi}</w:pPr>{run if text else ""}</w:p>'


def _divider(statement: Statement) -> str:
    line = _said(divider(statement), "FieldHead", statement)
    start = f'<w:spacing w:before="360" w:after="120"/></w:pPr><w:bookmarkStart w:id="0" w:name="{DIVIDER}"/>'
    return f'{line.replace("</w:pPr>", start, 1).removesuffix("</w:p>")}<w:bookmarkEnd w:id="0"/></w:p>'
