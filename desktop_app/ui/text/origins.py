"""Origins: where a text that is copied or dragged comes from."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

from desktop_app.editing.dragging import MIME, read, written
from desktop_app.editing.selection import Selection

if TYPE_CHECKING:
    from desktop_app.editing.document import Document


def owner(document: Document) -> str:
    """The name of an open statement while the program runs."""
    return f"{os.getpid()}:{id(document)}"


def note_selection(mime: QMimeData, document: Document, selection: Selection) -> None:
    """Writes down what is dragged, so that a drop knows it for its own."""
    mime.setData(MIME, written(selection, owner(document)))


def noted(mime: QMimeData, document: Document | None) -> Selection | None:
    """The selection of this statement that is dragged; None where anything else is."""
    return read(mime.data(MIME).data(), owner(document)) if document is not None and mime.hasFormat(MIME) else None


def files_in(mime: QMimeData) -> tuple[str, ...]:
    """The paths of the files that the data names."""
    return tuple(url.toLocalFile() for url in mime.urls() if url.isLocalFile()) if mime.hasUrls() else ()
