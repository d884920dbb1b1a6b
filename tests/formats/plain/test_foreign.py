"""Files of other programs: one clear sentence each, whatever the name says."""

from __future__ import annotations

import io
import zipfile

import pytest

from desktop_app.formats.plain.foreign import foreign_kind, refuse_foreign
from desktop_app.formats.plain.read import read
from desktop_app.text.refusal import Refusal

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def odt() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        file.writestr("content.xml", "<a/>")
    return out.getvalue()


FILES = {
    ".doc": OLE + bytes(600), "password": OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"), ".odt": odt(),
    ".rtf": rb"{\rtf1\ansi \'c8}", "PDF": b"%PDF-1.7\n%\xe2\xe3", "picture": b"\x89PNG\r\n\x1a\n", "archive": b"\x1f\x8b\x08\x00",
}  # fmt: skip


@pytest.mark.parametrize("word", FILES)
def test_each_is_named_and_says_what_to_do(word: str) -> None:
    with pytest.raises(Refusal, match=r"“statement\.txt”") as refusal:
        refuse_foreign(FILES[word], "statement.txt")
    assert word in str(refusal.value)
    with pytest.raises(Refusal):
        read(FILES[word], "statement.txt")


@pytest.mark.parametrize("data", [b"", "بيان".encode(), b"BM is an abbreviation, not a bitmap", b"PK\x03\x04rest", b"The %PDF- format"])
def test_what_bayan_may_read_is_left_alone(data: bytes) -> None:
    assert foreign_kind(data) is None
