"""From bytes to text: which encoding a file has, and where it breaks it."""

from __future__ import annotations

import codecs
import re

from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_BARE = ((b"<\x00", "utf-16-le"), (b"\x00<", "utf-16-be"))
"""UTF-16 without a byte order mark, known by its first character (XML 1.0, appendix F)."""

_DECLARED = re.compile(rb"""\A\s*<\?xml\s[^>]{0,200}?\sencoding\s*=\s*["']([A-Za-z0-9._\-]+)["']""")
_READABLE = re.compile(r"utf-8|ascii|utf-16(-[lb]e)?|iso8859-\d+|cp125\d|cp1256")


def decoded(data: bytes) -> str:
    """The text of a file. Raises Refusal where the bytes are not in the encoding that the file claims, with the line."""
    name = encoding_of(data)
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        line, column = _position(data[: error.start], name)
        raise Refusal(
            message(
                "Line {line}, column {column} holds bytes that are not {encoding}, though the file says so: "
                "its encodings are mixed or wrong. Open it in the program that wrote it, and save it as UTF-8."
            ),
            detail=str(error), line=line, column=column, encoding=_shown(name),
        ) from error  # fmt: skip


def encoding_of(data: bytes) -> str:
    """The codec of a file: by its byte order mark, else as declared, else UTF-8. Raises Refusal for one that is not read."""
    for start, name in (*_MARKS, *_BARE):
        if data.startswith(start):
            return name
    declared = _DECLARED.match(data)
    if declared is None:
        return "utf-8"
    claimed = declared[1].decode()
    try:
        name = codecs.lookup(claimed).name
    except LookupError:
        name = ""
    if not _READABLE.fullmatch(name):
        raise Refusal(
            message(
                "The file says that its encoding is “{encoding}”, which Bayan does not read. Save it as UTF-8 in the program that wrote it."
            ),
            encoding=claimed,
        )
    return "utf-8" if name.startswith("utf-16") else name  # sixteen bits without their mark or zero bytes: it can only be a wrong claim


def _position(before: bytes, name: str) -> tuple[int, int]:
    text = before.decode(name, "ignore")
    return text.count("\n") + 1, len(text) - (text.rfind("\n") + 1) + 1


def _shown(name: str) -> str:
    return name.removesuffix("-sig").removesuffix("-le").removesuffix("-be").upper()
