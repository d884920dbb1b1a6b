"""Encodings: which letters a file's bytes mean.

The order of the guess is measured: byte order mark, strict UTF-8, UTF-16 by its zero bytes, else Windows-1256. A short
Arabic text in Windows-1256 is almost never valid UTF-8, so nothing cleverer is right more often.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from desktop_app.formats.plain.bounds import shown_name
from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal

ENCODINGS = ("utf-8", "utf-16", "windows-1256", "iso-8859-6", "cp720", "cp864")
"""What the import dialog offers, the usual first."""

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_PIECE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_SHAPED = re.compile("[\ufe70-\ufefc]")


def guess_encoding(data: bytes) -> str:
    """The encoding, one of ENCODINGS, that the bytes most likely have."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return encoding
    if _utf16_order(data):
        return "utf-16"
    return "utf-8" if _is_utf8(data) else "windows-1256"


def decode(data: bytes, encoding: str, *, origin: str = "", damaged: bool = False) -> str:
    """The text of the bytes without a byte order mark. Raises a Refusal where a byte has no meaning in this encoding.

    `damaged`: such bytes become U+FFFD instead. `encoding` may be any that Python knows.
    """
    name = encoding
    if encoding == "utf-16" and not data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        name = _utf16_order(data) or "utf-16-le"
    try:
        text = data.decode(name, "replace" if damaged else "strict")
    except (UnicodeError, LookupError) as error:
        raise Refusal(
            message("“{name}” cannot be read as {encoding}: some of its bytes mean nothing there. Choose another encoding."),
            detail=str(error),
            name=shown_name(origin),
            encoding=encoding,
        ) from error
    if encoding == "cp864":
        text = _SHAPED.sub(_unshaped, text)
    return text.removeprefix("\ufeff")


def preview(data: bytes, encoding: str, *, characters: int = 600) -> str:
    """The beginning of the text in this encoding for a person to judge; what has no meaning there shows as U+FFFD."""
    return decode(data[: 4 * characters], encoding, damaged=True)[:characters]


def _is_utf8(data: bytes) -> bool:
    """Whether the bytes are UTF-8, or would be but for a few that were damaged or cut off."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        pieces = len(_PIECE.findall(data))
        stray = sum(byte >= 0x80 for byte in _PIECE.sub(b"", data))
        return pieces >= 10 * stray
    return True


def _utf16_order(data: bytes) -> str | None:
    """ "utf-16-le" or "utf-16-be" where the bytes look like it without a mark; None else.

    One byte of each letter is then small: 00 for Latin, 06 for Arabic. No text in another encoding holds such bytes.
    """
    pairs = len(data) // 2
    small = tuple(sum(byte <= 8 for byte in data[side::2]) for side in (0, 1))
    high, low = max(small), min(small)
    if not pairs or high < 0.5 * pairs or low > 0.1 * high:
        return None
    return "utf-16-be" if small[0] > small[1] else "utf-16-le"


def _unshaped(found: re.Match[str]) -> str:
    """The letter behind a shaped one: cp864 has no others."""
    plain = unicodedata.normalize("NFKC", found[0])
    return plain if len(plain) == 1 else plain.replace("\u0640", "").replace(" ", "")
