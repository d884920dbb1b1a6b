"""From bytes or clipboard text to a tree: the encoding, Windows' clipboard header, the bounds."""

from __future__ import annotations

import codecs
import re

from lxml import etree, html

from desktop_app.formats.plain.bounds import MARKUP_LIMIT, refuse_oversize, shown_name
from desktop_app.formats.plain.encodings import decode, guess_encoding
from desktop_app.formats.plain.foreign import refuse_foreign
from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal

_DECLARED = re.compile(rb"""<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)""", re.IGNORECASE)
_SAID_FOR = {"iso-8859-1": "windows-1252", "latin1": "windows-1252", "us-ascii": "windows-1252"}
"""What browsers take these names for (WHATWG encodings)."""

_ARABIC_WORD = re.compile(rb"[\xc0-\xff]{4}.{0,400}?[\xc0-\xff]{4}.{0,400}?[\xc0-\xff]{4}", re.DOTALL)
"""Words of letters outside ASCII only: old Arabic pages call Windows-1256 Latin-1, and Latin texts have no such words."""

_TRUSTED = ("utf-8", "utf8", "windows-", "cp", "iso-8859-", "iso8859-", "mac")
"""How the names of encodings of letters begin. Python knows others, of domain names and of bytes; and a declaration of UTF-16
that can be read as ASCII is wrong."""

_OFFSETS = re.compile(r"^(StartHTML|EndHTML|StartFragment|EndFragment):\s*(-?\d+)\s*$", re.MULTILINE)
_TAGS = re.compile(r"""<[a-zA-Z](?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+')?+)*+""")
_VALUE = re.compile(r"""=\s*+(?:"[^"]*+"|'[^']*+')""")
_TAG = 20_000
"""Characters of a tag without its quoted values: the parser's time grows with the square of the number of attributes."""

_CLOSED = re.compile(
    r"""(<!--(?:-?>|.*?(?:--!?>|\Z))|<(script|style|title|textarea|xmp|iframe|noframes)\b.*?(?:</\2\b|\Z)"""
    r"""|<[a-zA-Z](?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+')?+)*+)|</(?:body|html)\s*+>""",
    re.DOTALL | re.IGNORECASE,
)
"""The end of a page, and before it what may only quote one. The parser stops there; browsers show what follows."""

_UNPRINTED = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]|&#x?0*;")


def decoded(data: bytes, origin: str, encoding: str | None) -> tuple[str, str]:
    """The page's text and the encoding it was read in: the chosen one, that of its mark, the declared one, else the guess."""
    refuse_oversize(data, origin)
    refuse_foreign(data, origin)
    if encoding is not None:
        return decode(data, encoding, origin=origin), encoding
    guess = guess_encoding(data)
    if not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_BE, codecs.BOM_UTF16_LE)) and guess != "utf-16":
        declared = _declared(data)
        if declared is not None:
            try:
                return data.decode(declared), declared
            except (UnicodeError, LookupError):
                pass
    return decode(data, guess, origin=origin, damaged=True), guess


def without_clipboard_header(text: str) -> str:
    """The page without the header that Windows puts before HTML on the clipboard; its offsets count bytes of UTF-8."""
    if not re.match(r"Version:\s*\d", text):
        return text
    offsets = {name: int(value) for name, value in _OFFSETS.findall(text)}
    data = text.encode("utf-8", "replace")
    start, end = offsets.get("StartHTML", -1), offsets.get("EndHTML", -1)
    if start < 0:
        start, end = offsets.get("StartFragment", -1), offsets.get("EndFragment", -1)
    if 0 < start < end:
        return data[start:end].decode("utf-8", "replace")
    return text[text.index("<") :] if "<" in text else ""


def parsed(text: str, origin: str) -> etree._Element | None:
    """The root of the page; None for a page without anything. Raises a Refusal where it is larger or deeper than a text can be."""
    if text.count("<") > MARKUP_LIMIT // 2:
        raise _too_large(origin, "too many elements")
    text = _CLOSED.sub(lambda found: found[1] or "", text)
    if any(len(tag[0]) > _TAG and len(_VALUE.sub("", tag[0])) > _TAG for tag in _TAGS.finditer(text)):
        raise _too_large(origin, "too many attributes")
    text = _UNPRINTED.sub("\ufffd", text)
    if not text.strip():
        return None
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True, remove_pis=True)
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise _too_large(origin, str(error)) from error
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise _too_large(origin, "too deep")
    return root


def _declared(data: bytes) -> str | None:
    found = _DECLARED.search(data[:4096])
    if found is None:
        return None
    name = (found[1] or found[2]).decode("ascii", "replace").lower()
    name = _SAID_FOR.get(name, name)
    if name == "windows-1252" and _ARABIC_WORD.search(data):
        return "windows-1256"
    return name if name.startswith(_TRUSTED) else None


def _too_large(origin: str, detail: str) -> Refusal:
    return Refusal(
        message("“{name}” holds far more markup than a statement needs, so it was not read. Copy its text and paste that."),
        detail=detail,
        name=shown_name(origin),
    )
