"""The parts of a copy that hold its comments: their words, and which answers which."""

from __future__ import annotations

from desktop_app.formats.docx.copies.copy import Remark
from desktop_app.formats.docx.paragraphs import content, escaped, letter_properties
from desktop_app.formats.docx.stretches import stretches
from desktop_app.statement.directions import language_direction
from desktop_app.text.script import direction

WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml"
WORD_2012 = "http://schemas.microsoft.com/office/word/2012/wordml"
_FIRST = 0x10000000
"""Numbers of paragraphs are above 0 and below 0x80000000, or Word loosens threads."""


def comments_part(remarks: tuple[Remark, ...], language: str) -> str:
    """The inside of word/comments.xml."""
    return "".join(_comment(number, remark, language) for number, remark in enumerate(remarks))


def extended_part(remarks: tuple[Remark, ...]) -> str:
    """The inside of word/commentsExtended.xml. An answer in a resolved thread is marked resolved itself: Word asks for that."""
    done = ""
    for number, remark in enumerate(remarks):
        parent = "" if remark.parent is None else f' w15:paraIdParent="{_paragraph(remark.parent)}"'
        done += f'<w15:commentEx w15:paraId="{_paragraph(number)}"{parent} w15:done="{int(remark.done)}"/>'
    return done


def _comment(number: int, remark: Remark, language: str) -> str:
    way = direction(remark.text) or language_direction(language)
    runs = "".join(
        f"<w:r><w:rPr>{letter_properties((), turned, language)}</w:rPr>{content(text)}</w:r>"
        for text, turned in stretches(remark.text, way)
    )
    bidi = "<w:bidi/>" if way == "rtl" else '<w:bidi w:val="0"/>'
    when = f' w:date="{remark.key.when}Z"' if remark.key.when else ""
    return (
        f'<w:comment w:id="{number}" w:author="{escaped(remark.key.author)}"{when} w:initials="{escaped(_initials(remark.key.author))}">'
        f'<w:p w14:paraId="{_paragraph(number)}"><w:pPr><w:pStyle w:val="CommentText"/>{bidi}</w:pPr>{runs}</w:p></w:comment>'
    )


def _paragraph(number: int) -> str:
    return f"{_FIRST + number:08X}"


def _initials(author: str) -> str:
    return "".join(word[0] for word in author.split()[:3])
