"""What comes of a comparison: suggestions in the open statement, or a page that keeps both columns."""

from __future__ import annotations

from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from desktop_app.editing.codec import shared
from desktop_app.editing.suggesting import REVIEW
from desktop_app.statement import Change, Statement
from desktop_app.storage.saving import save
from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal
from desktop_app.ui import asking
from desktop_app.ui.actions.file import document_name, last_folder
from desktop_app.ui.words import language, said, tr

if TYPE_CHECKING:
    from desktop_app.ui.comparing.window import ComparingWindow
    from desktop_app.ui.window import MainWindow


def may_take(owner: MainWindow) -> bool:
    """Whether suggestions can go into the open statement."""
    return owner.document is not None and not owner.document.read_only


def take(owner: MainWindow, done: Statement) -> bool:
    """The suggestions go in as one step, and the review shows them. False: there is nothing new in them."""
    document = owner.document
    document.seal()
    if not owner.apply(Change(shared(document.value, done), message("Compare")), REVIEW):
        return False
    owner.side.show("review")
    owner.show_dock(owner.problems_dock, True)
    owner.activateWindow()
    return True


def save_report(shown: ComparingWindow, owner: MainWindow) -> bool:
    """Both columns as a web page, where the person says; it is opened then."""
    if shown.found is None:
        return False
    mine, theirs = document_name(owner.document), shown.path.name
    stem = said(message("{name} (compared)"), name=Path(theirs).stem)
    suggestion = last_folder(owner, writable=True) / f"{stem}.html"
    path = asking.choose_file(shown, tr("Save report"), suggestion, ((tr("Web pages"), "*.html"),), saving=True)
    if path is None:
        return False
    path = path if path.suffix else path.with_suffix(".html")
    page = import_module("desktop_app.editing.columns.page").page
    try:
        save(path, page(shown.found.columns, (mine, theirs), datetime.now().astimezone(), tr, language()))
    except Refusal as refusal:
        asking.tell(shown, refusal)
        return False
    owner.handed.written(path, ())
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
    return True
