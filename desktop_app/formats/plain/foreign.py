"""Files of other programs that Bayan does not read: recognised by their first bytes, whatever their name says."""

from __future__ import annotations

from desktop_app.formats.plain.bounds import shown_name
from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ZIP = b"PK\x03\x04"
_ODF_TEXT = b"mimetypeapplication/vnd.oasis.opendocument"
_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\x00", b"MM\x00*")
_PACKED = (b"\x1f\x8b", b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"\xfd7zXZ\x00")

_DOC = message("“{name}” is an old Word document (.doc), which Bayan does not read. Save it as .docx in Word or LibreOffice and open that.")
LOCKED = message("“{name}” is protected with a password. Open it in the program that made it, save it without the password, and open that.")
_ODT = message("“{name}” is an OpenDocument file (.odt), which Bayan does not read. Save it as .docx in LibreOffice and open that.")
_RTF = message("“{name}” is a Rich Text file (.rtf), which Bayan does not read. Save it as .docx in Word or LibreOffice and open that.")
_PDF = message("“{name}” is a PDF, which Bayan does not read. Open it, copy its text, and paste the text into Bayan.")
_PICTURE = message("“{name}” is a picture. Bayan reads text: type the statement, or open the document that the picture was made from.")
_ARCHIVE = message("“{name}” is a compressed archive. Unpack it and open the document in it.")


def foreign_kind(data: bytes) -> str | None:
    """Why Bayan does not read such bytes: a source text of `message()` with the place {name}; None where it may.

    A zip that is no OpenDocument file is left to the reader of Word documents.
    """
    head = data[:512]
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith(_OLE):
        return LOCKED if _ENCRYPTED in data[: 64 * 1024] else _DOC
    if head.startswith(_ZIP):
        return _ODT if _ODF_TEXT in head[:128] else None
    if start.startswith(b"{\\rtf"):
        return _RTF
    if b"%PDF-" in head and not head.partition(b"%PDF-")[0].strip(b"\xef\xbb\xbf \t\r\n\x00"):
        return _PDF
    if any(head.startswith(magic) for magic in _PICTURES) or _is_bitmap(data):
        return _PICTURE
    return _ARCHIVE if any(head.startswith(magic) for magic in _PACKED) else None


def refuse_foreign(data: bytes, origin: str = "") -> None:
    """Raises a Refusal with one clear sentence where the bytes are a .doc, .odt, .rtf, PDF, picture or archive."""
    source = foreign_kind(data)
    if source is not None:
        raise Refusal(source, name=shown_name(origin))


def _is_bitmap(data: bytes) -> bool:
    return data[:2] == b"BM" and len(data) >= 26 and int.from_bytes(data[2:6], "little") == len(data)
