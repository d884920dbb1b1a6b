"""Copies that go out and come back: sending, merging, comparing, and the report for each reviewer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from desktop_app.editing.identity import me
from desktop_app.editing.suggesting import REVIEW
from desktop_app.statement import Statement
from desktop_app.storage.saving import save
from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal
from desktop_app.ui import asking
from desktop_app.ui.actions.file import document_name, file_name, heard, last_folder, save_as
from desktop_app.ui.actions.file import save as save_statement
from desktop_app.ui.actions.review import introduces
from desktop_app.ui.words import language, said, tr

if TYPE_CHECKING:
    from desktop_app.editing.incoming import Incoming
    from desktop_app.editing.merging import Together
    from desktop_app.ui.window import MainWindow

Act = Callable[["MainWindow"], bool]
READABLE = "*.bayan *.xml *.docx *.txt *.html *.htm"
OWN_FILE = message("This is the statement's own file. Choose another name for the copy.")


def send(window: MainWindow) -> bool:
    """Writes a copy for reviewers where the person says; the statement is in review then, and is saved."""
    document = window.document
    if not may_change(window) or not heard(window) or not introduces(window):
        return False
    if document.path is None and not save_as(window):  # the copy is named after the statement, which stays where it is
        return False
    dialog = import_module("desktop_app.ui.dialogs.sending").SendDialog
    wanted = dialog(window, again=document.value.metadata.status == "in-review").answer()
    if wanted is None:
        return False
    kind, note = wanted
    path = _copy_path(window, kind)
    if path is None:
        return False
    sending = import_module("desktop_app.editing.outgoing")
    out = sending.outgoing(document.value, sending.kind_of(path.name), me(window.settings).name, _now(), note)
    try:
        save(path, out.data)
    except Refusal as refusal:
        asking.tell(window, refusal)
        return False
    window.folder = path.absolute().parent
    document.seal()
    window.apply(out.change, REVIEW)
    save_statement(window)
    window.handed.sent(path)
    return True


def _copy_path(window: MainWindow, kind: str) -> Path | None:
    """Where the copy goes; never over the statement itself. A suffix of either kind that was typed says which kind it is to be."""
    own = window.document.path
    stem = own.stem if own is not None else file_name(window.document.value)
    suggestion = last_folder(window, writable=True) / f"{said(message('{name} (for review)'), name=stem)}{kind}"
    title = message("Copies for Word") if kind == ".docx" else message("Copies for Bayan")
    path = asking.choose_file(window, tr("Copy for review"), suggestion, ((tr(title), f"*{kind}"),), saving=True)
    if path is None:
        return None
    known = [each for each, _words in import_module("desktop_app.editing.outgoing").COPY_KINDS]
    path = path if path.suffix.lower() in known else path.with_name(f"{path.name}{kind}")
    if own is not None and path.absolute() == own.absolute():
        asking.tell(window, Refusal(OWN_FILE))
        return None
    return path


def merge(window: MainWindow) -> bool:
    """Asks for the copies that came back, and merges them."""
    if not may_change(window):
        return False
    kinds = ((tr("Copies of reviewers"), READABLE), (tr("All files"), "*"))
    paths = asking.choose_files(window, tr("Merge reviewers' copies"), last_folder(window), kinds)
    return merge_files(window, paths)


def merge_files(window: MainWindow, paths: Sequence[Path]) -> bool:
    """Shows what these copies bring and merges them: one step, that undo takes back."""
    known = tuple(dict.fromkeys(path.absolute() for path in paths))
    if not known or not may_change(window) or not heard(window) or not introduces(window):
        return False
    window.folder = known[0].parent
    done = _ask_merge(window, known)[0]
    return done is not None and take(window, done)


def merge_disk(window: MainWindow) -> Incoming | None:
    """What the statement's own file holds since another program wrote it, merged with what is open here. What was read of it; None:
    nothing was merged."""
    document = window.document
    if not may_change(window) or document.path is None or not heard(window):
        return None
    done, found = _ask_merge(window, (document.path,), document.saved_value or document.value)
    if done is None:
        return None
    take(window, done)
    return found[0]


def _ask_merge(window: MainWindow, paths: tuple[Path, ...], base: Statement | None = None) -> tuple[Together | None, list[Incoming]]:
    dialog = import_module("desktop_app.ui.dialogs.merging").MergeDialog
    asked = dialog(window, window.document.value, paths, me(window.settings).name, base)
    done = asked.ask()
    window.activateWindow()
    return done, asked.found


def take(window: MainWindow, done: Together) -> bool:
    """The merged statement goes in, never as a suggestion of whoever sits here; the review shows what came."""
    incoming, tallying = (import_module(f"desktop_app.editing.{name}") for name in ("incoming", "tallying"))
    document = window.document
    old = document.value
    document.seal()
    if not window.apply(incoming.merged(old, done), REVIEW):
        window.handed.merged(None)
        return False
    window.side.show("review")
    window.show_dock(window.problems_dock, True)
    window.handed.merged(tallying.came(*incoming.brought(old, done)))
    return True


def compare(window: MainWindow) -> bool:
    """Shows what another file says otherwise; the person may take it as suggestions."""
    if window.document is None:
        return False
    kinds = ((tr("Official statements and texts"), READABLE), (tr("All files"), "*"))
    path = asking.choose_file(window, tr("Compare with"), last_folder(window), kinds)
    return path is not None and compare_with(window, path)


def compare_with(window: MainWindow, path: Path) -> bool:
    """Shows what this file says otherwise than the open statement, in a window beside it."""
    window.settle_edits()
    window.folder = path.absolute().parent
    shown = import_module("desktop_app.ui.comparing.window").ComparingWindow(window, path)
    shown.start()
    return True


def report(window: MainWindow) -> bool:
    """What became of each reviewer's work, as a web page that is written and shown."""
    if window.document is None:
        return False
    window.settle_edits()
    value = window.document.value
    stem = Path(document_name(window.document)).stem
    suggestion = last_folder(window, writable=True) / f"{said(message('{name} (review report)'), name=stem)}.html"
    path = asking.choose_file(window, tr("Report by reviewer"), suggestion, ((tr("Web pages"), "*.html"),), saving=True)
    if path is None:
        return False
    path = path if path.suffix else path.with_suffix(".html")
    reviewers = import_module("desktop_app.review.report").report(value)
    try:
        save(path, import_module("desktop_app.editing.review_page").page(value, reviewers, tr, language()))
    except Refusal as refusal:
        asking.tell(window, refusal)
        return False
    window.handed.written(path, ())
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
    return True


def may_change(window: MainWindow) -> bool:
    """Whether a statement is open that may be changed."""
    return window.document is not None and not window.document.read_only


def _now() -> datetime:
    return datetime.now().astimezone()


COPIES_ACTS: dict[str, Act] = {
    "workflow.send": send, "workflow.merge": merge, "workflow.compare": compare, "workflow.report": report,
}  # fmt: skip
COPIES_READY: dict[str, Act] = dict.fromkeys(("workflow.send", "workflow.merge"), may_change)
