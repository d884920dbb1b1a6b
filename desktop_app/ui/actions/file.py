"""New, open, import, save, close."""

from __future__ import annotations

import os
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING
from unicodedata import category, normalize

from PySide6.QtCore import QMimeData, QStandardPaths
from PySide6.QtGui import QGuiApplication

from desktop_app.editing.aiding import in_house_digits
from desktop_app.editing.document import Document
from desktop_app.editing.files import (
    SUFFIX,
    ChangedOnDiskRefusal,
    is_statement,
    new_document,
    open_document,
    read_lines,
    returned_copy,
    save_document,
    with_reviewers,
)
from desktop_app.editing.on_disk import may_write
from desktop_app.statement import Change, Statement, fresh_ids
from desktop_app.statement.lines import Lines
from desktop_app.statement.walking import title
from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal
from desktop_app.ui.asking import ask_discard, ask_over, choose_open, choose_save, tell
from desktop_app.ui.importing import ORIGIN, created, lines_of_clipboard
from desktop_app.ui.words import counted, said, tr

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow

MENDED = (
    message("1 safe fix was applied · Undo takes it back"),
    message("2 safe fixes were applied · Undo takes them back"),
    message("{count:d} safe fixes were applied · Undo takes them back"),
    message("{count:,} safe fixes were applied · Undo takes them back"),
)
TOLD = 8000
"""Milliseconds for which the status bar says how many."""


def new(window: MainWindow) -> bool:
    """An empty statement."""
    place = room(window)
    if place is None:
        return False
    value = new_document(fresh_ids(Random())).value
    place.show_document(Document(in_house_digits(value, window.settings)))
    return True


def paste_new(window: MainWindow) -> bool:
    """The text of the clipboard, recognised and accepted in the import dialog."""
    if take(window, QGuiApplication.clipboard().mimeData()):
        return True
    if lines_of_clipboard(QGuiApplication.clipboard().mimeData()) is None:
        tell(window, Refusal(message("The clipboard holds no text. Copy the text of the statement first.")))
    return False


def take(window: MainWindow, data: QMimeData | None) -> bool:
    """The text of the clipboard or of a drop, recognised and accepted in the import dialog; False also where it holds none."""
    lines = lines_of_clipboard(data)
    return lines is not None and _accept_lines(window, lines)


def open_(window: MainWindow) -> bool:
    """A file that the person chooses."""
    path = choose_open(window, last_folder(window))
    return path is not None and open_path(window, path)


def open_path(window: MainWindow, path: Path) -> bool:
    """A statement is opened, any other text imported. One that is open already comes to the front."""
    holding = window.windows.holding(path) if window.windows is not None else None
    if holding is not None:
        window.windows.bring(holding)
        return True
    window.folder = path.absolute().parent
    try:
        document = open_document(path) if is_statement(path) else returned_copy(path)
        if document is None:
            return _accept_lines(window, *read_lines(path), path=path)
    except Refusal as refusal:
        window.change_settings(window.settings.forgotten(str(path.absolute())))
        tell(window, refusal)
        return False
    place = room(window)
    if place is None:
        return False
    place.show_document(document)
    window.change_settings(window.settings.opened(path))
    return True


def save(window: MainWindow) -> bool:
    """To its file; where there is none, or one that may not be written to, the person is asked."""
    if window.document is None:
        return False
    path = window.document.path
    return _write(window, None) if path is not None and may_write(path) else save_as(window)


def save_as(window: MainWindow) -> bool:
    """To a file that the person chooses."""
    if window.document is None:
        return False
    path = choose_save(window, _suggestion(window))
    return path is not None and _write(window, path)


def _suggestion(window: MainWindow) -> Path:
    """Its own file; a name in a folder that may be written to where there is none, or where it may not be."""
    path = window.document.path
    if path is not None and may_write(path):
        return path
    name = path.name if path is not None else f"{file_name(window.document.value)}{SUFFIX}"
    if path is not None and os.access(path.parent, os.W_OK):
        return path.with_stem(said(message("{name} (copy)"), name=path.stem))
    return last_folder(window, writable=True) / name


def close(window: MainWindow) -> bool:
    """The statement is closed. The last window stays and welcomes."""
    if window.document is None:
        return False
    if window.windows is not None and len(window.windows) > 1:
        return window.close()
    if not heard(window) or not may_leave(window):
        return False
    window.show_document(None)
    return True


def quit_(window: MainWindow) -> bool:
    """All windows are closed, as far as the person lets each go."""
    return window.close() if window.windows is None else window.windows.close_all()


def room(window: MainWindow) -> MainWindow | None:
    """The window for one more statement. A window that stands alone must be left for it: None where the person stays."""
    if window.windows is not None:
        return window.windows.room(window)
    return window if heard(window) and may_leave(window) else None


def heard(window: MainWindow) -> bool:
    """Whether a person knows of the texts in the fields that were not understood. Where not, they are told, and nothing is left yet."""
    window.settle_edits()
    return not window.unread.tell()


def may_leave(window: MainWindow) -> bool:
    """Whether the open statement may be left: saved, unchanged, or given up by the person."""
    window.settle_edits()
    document = window.document
    if document is None or not document.modified:
        return True
    answer = ask_discard(window, document_name(document))
    return save(window) if answer == "save" else answer == "discard"


def last_folder(window: MainWindow, *, writable: bool = False) -> Path:
    """Where a person last opened or saved; else their documents, else their home. `writable`: where they may save, too."""
    used = (window.folder, *(Path(path).parent for path in window.settings.recent[:1]))
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    known = (folder for folder in (*used, Path(documents)) if folder is not None)
    folders = (folder for folder in known if os.path.isdir(folder))  # noqa: PTH112 - Path.is_dir raises on a share that has vanished
    return next((folder for folder in folders if not writable or os.access(folder, os.W_OK)), Path.home())


def document_name(document: Document) -> str:
    """What a person calls it: its file, else its title, else "Untitled"."""
    if document.path is not None:
        return document.path.name
    return title(document.value).partition("\n")[0] or tr("Untitled")


def file_name(statement: Statement) -> str:
    """A file name from the title: its letters, without the marks that stand on them."""
    letters = (letter for letter in normalize("NFC", title(statement)) if not category(letter).startswith("M"))
    words = "".join(letter if letter.isalnum() or letter in " -" else " " for letter in letters).split()
    return " ".join(words[:8]) or tr("Statement")


def _write(window: MainWindow, path: Path | None) -> bool:
    window.settle_edits()
    document = window.document
    try:
        saved = save_document(document, path)
    except ChangedOnDiskRefusal as refusal:
        window.keeping.look()
        answer = ask_over(window, refusal)
        if answer == "over":
            return _write_over(window, path)
        return _compared(window) if answer == "compare" else answer == "merge" and window.keeping.merge() and _write(window, None)
    except Refusal as refusal:
        tell(window, refusal)
        return False
    return _wrote(window, saved)


def _compared(window: MainWindow) -> bool:
    """After a look at both: True when the file holds what is open here, saved or reloaded."""
    chosen = window.keeping.compare()
    return chosen == "reload" or (chosen in ("keep", "merge") and _write(window, None))


def _write_over(window: MainWindow, path: Path | None) -> bool:
    try:
        return _wrote(window, save_document(window.document, path, over=True))
    except Refusal as refusal:
        tell(window, refusal)
        return False


def _wrote(window: MainWindow, path: Path) -> bool:
    window.folder = path.absolute().parent
    if window.settings.remember:
        window.preferences.remembered.learn(window.document.value)
    window.change_settings(window.settings.opened(path))
    window.keeping.written()
    window.follow()
    window.unread.tell()
    return True


def _accept_lines(window: MainWindow, lines: Lines, data: bytes | None = None, *, path: Path | None = None) -> bool:
    made = created(window, lines, data)
    place = room(window) if made is not None else None
    if place is None:
        return False
    document, fixes = made
    if path is not None and (kept := with_reviewers(path, lines, document.value)) is not document.value:
        document.apply(Change(kept, message("Suggestions and comments of the file")), ORIGIN)
    place.show_document(document)
    if fixes:
        place.status.showMessage(counted(fixes, *MENDED), TOLD)
    return True


def recover(window: MainWindow) -> bool:
    """What was not saved, after a crash or on purpose."""
    return window.windows is not None and window.windows.recovering is not None and window.windows.recovering.offer_given_up(window)


FILE_ACTS = {
    "file.new": new, "file.paste-new": paste_new, "file.open": open_, "file.recent": lambda _window: False, "file.recover": recover,
    "file.save": save, "file.save-as": save_as, "file.close": close, "file.quit": quit_,
}  # fmt: skip

FILE_READY = {"file.recent": lambda window: bool(window.settings.recent)}
