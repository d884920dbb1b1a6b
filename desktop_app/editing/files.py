"""Opening and saving a document: the formats meet the disk."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.editing.document import Document
from desktop_app.formats import load, reader_of
from desktop_app.formats.xml.read import newer_minor, read
from desktop_app.formats.xml.write import write
from desktop_app.review.workflow import read_only
from desktop_app.statement import Ids, Paragraph, Statement
from desktop_app.statement.lines import Lines
from desktop_app.storage.reading import is_there, read_bytes
from desktop_app.storage.saving import save
from desktop_app.text.digest import hex_digest, quick_hex_digest
from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal

if TYPE_CHECKING:
    from desktop_app.formats.docx.copies.returning import Returned

SUFFIX = ".bayan"
LARGE = 1024 * 1024
"""Bytes below which no statement can reach a limit of the reader."""


class ChangedOnDiskRefusal(Refusal):
    """The file is no longer what was opened; it was left as it is."""


def new_document(ids: Ids, language: str = "ar") -> Document:
    """A statement with room for a headline, a lead, a body and a closing text, that was never saved."""
    headline, lead, body, closing = (Paragraph(ids("p")) for _ in range(4))
    value = Statement(ids("st"), language, front=(replace(headline, role="headline"),), lead=(lead,), body=(body,), closing=(closing,))
    return Document(value)


def open_document(path: Path) -> Document:
    """The document in a file; a released one can be read alone. Raises Refusal; the file is left untouched."""
    data = read_bytes(path)
    value = read(data)
    reason = read_only(value)
    if newer_minor(data):
        reason = message("This file was written by a newer version of Bayan. It can be read here, but not changed.")
    document = Document(value, path, read_only=reason, file_data=data)
    document.disk_digest = hex_digest(data)
    return document


def is_statement(path: Path) -> bool:
    """Whether the file is opened as a document; the text of any other is recognised first."""
    return reader_of(path.name).id == "xml"


def read_lines(path: Path) -> tuple[Lines, bytes | None]:
    """The text of a file that holds no statement, and its bytes where they can be read in another encoding (plain text). Raises
    Refusal."""
    known, data = reader_of(path.name), read_bytes(path)
    lines: Lines = load(known.read)(data, path.name, None)
    return lines, data if known.id == "plain" else None


def returned_copy(path: Path) -> Document | None:
    """What a reviewer sent back of a statement, as a document without a file: it is not the statement itself. None for any other file.
    Raises Refusal."""
    known = reader_of(path.name)
    if known.id != "docx":
        return None
    back: Returned | None = load("desktop_app.formats.docx.copies.returning:returned")(read_bytes(path), path.name)
    return None if back is None else Document(back.statement)


def with_reviewers(path: Path, lines: Lines, statement: Statement) -> Statement:
    """The statement that was recognised in the lines of this file, with the suggestions and comments that stand in the file; itself
    where there are none, or where the file can be read no longer."""
    known = reader_of(path.name)
    if not known.lay:
        return statement
    try:
        done: Statement = load(known.lay)(statement, read_bytes(path), lines)[0]
    except Refusal:
        return statement
    return done


def save_document(document: Document, path: Path | None = None, *, over: bool = False) -> Path:
    """Writes the document to its file, or to `path`. Drafts with problems are saved as well.

    Raises Refusal when it can't be written or is too large to be opened again (the old file stays whole), ChangedOnDiskRefusal
    when somebody else has changed the document's own file since it was opened; `over` writes all the same.
    """
    target = path or document.path
    if target is None:
        raise Refusal(message("This statement has no file yet. Choose a name and a folder for it."))
    if not over and target == document.path and _changed(target, document.disk_digest):
        raise ChangedOnDiskRefusal(
            message("{name} was changed by another program since it was opened. Save under another name, or open it again."),
            name=target.name,
        )
    value = document.value
    data = _written(value)
    save(target, data)
    document.mark_saved(value, target, quick_hex_digest(data))
    return target


def _changed(target: Path, digest: str) -> bool:
    """Whether the file holds something else than what was opened; a file that is gone does not, one that can't be read does."""
    if not is_there(target):
        return False
    try:
        return quick_hex_digest(read_bytes(target)) != digest
    except Refusal:
        return True


def _written(value: Statement) -> bytes:
    """The file of a statement. A large one is read back first: what could not be opened again is not saved over what can."""
    data = write(value)
    if len(data) > LARGE:
        try:
            read(data)
        except Refusal as refusal:
            raise Refusal(
                message("The statement is too large: Bayan could not open it again. Move a part of it to another statement, then save."),
                detail=str(refusal),
            ) from refusal
    return data
