"""On disk: whether the file of an open document is still what was opened or saved, and what may be done where it is not."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import Literal

from desktop_app.editing.codec import shared
from desktop_app.editing.document import Document
from desktop_app.formats.xml.read import read
from desktop_app.statement import Change, Statement
from desktop_app.storage.reading import is_there, read_bytes
from desktop_app.text.digest import hex_digest
from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal

Found = Literal["same", "changed", "gone"]


class OnDisk:
    """Looks after the file of one document. Cheap while nothing happens: the bytes are read only when time or size differ."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._known: tuple[Path, str, tuple[int, int]] | None = None
        self._found: Found = "same"

    def look(self) -> Found:
        """How the file stands now. A file that can't be looked at for the moment counts as the same."""
        path, digest = self._document.path, self._document.disk_digest
        if path is None or not digest:
            return "same"
        try:
            status = path.stat()
        except FileNotFoundError:
            self._known = None
            return "gone"
        except OSError:
            return "same"
        known = (path, digest, (status.st_mtime_ns, status.st_size))
        if known != self._known:
            try:
                self._found = "same" if hex_digest(read_bytes(path)) == digest else "changed"
            except Refusal:
                self._found = "changed"
            self._known = known
        return self._found


def on_disk(document: Document) -> tuple[Statement, str]:
    """The statement that stands in the document's file now, and the digest of its bytes. Raises Refusal."""
    if document.path is None:
        raise Refusal(message("This statement has no file yet. Choose a name and a folder for it."))
    data = read_bytes(document.path)
    return read(data), hex_digest(data)


def reload(document: Document) -> None:
    """Takes what stands in the file, as one step that can be undone: nothing is lost. Raises Refusal; then nothing has changed."""
    value, digest = on_disk(document)
    path = document.path
    value = replace(shared(document.value, value), sources=value.sources)  # the places in the file's text are the file's
    document.apply(Change(value, message("Reload from disk")), "reload")
    if path is not None:
        document.mark_saved(document.value, path, digest)


def keep(document: Document) -> None:
    """The person knows what the file holds and keeps their own: it needs a save, which writes over the file. Raises Refusal."""
    if document.path is not None and is_there(document.path):
        document.mark_unsaved(hex_digest(read_bytes(document.path)))


def may_write(path: Path) -> bool:
    """Whether this file may be written over, and its folder take the new one; True for one that is not there."""
    return not is_there(path) or (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))
