"""Handing the statement out: to a file of another format, to paper, to the clipboard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from desktop_app.editing.exporting import exportable, exported, lost
from desktop_app.formats import Format
from desktop_app.storage.saving import save
from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal
from desktop_app.ui.actions.file import file_name, last_folder
from desktop_app.ui.asking import choose_file, tell
from desktop_app.ui.words import said, tr

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow

Act = Callable[["MainWindow"], bool]


def export_as(known: Format) -> Act:
    """An act that writes the statement in this format where the person says."""

    def act(window: MainWindow) -> bool:
        if window.document is None:
            return False
        window.settle_edits()
        value = window.document.value
        path = choose_export(window, known, suggested(window, known))
        if path is None:
            return False
        try:
            save(path, exported(value, known.id))
        except Refusal as refusal:
            tell(window, refusal)
            return False
        window.handed.written(path, lost(value, known))
        return True

    return act


def suggested(window: MainWindow, known: Format) -> Path:
    """Where a file of this format goes, until the person says where."""
    return beside(window, known.suffixes[0])


def beside(window: MainWindow, suffix: str) -> Path:
    """Beside the statement's file and named like it, with another suffix; else by its title."""
    path = window.document.path
    return path.with_suffix(suffix) if path else last_folder(window) / f"{file_name(window.document.value)}{suffix}"


def choose_export(window: MainWindow, known: Format, suggestion: Path) -> Path | None:
    """Where to write; the suffix is added where none was typed. None when the person gave up."""
    kind = (tr(known.title), " ".join(f"*{suffix}" for suffix in known.suffixes))
    path = choose_file(window, said(message("Export: {format}"), format=tr(known.title)), suggestion, (kind,), saving=True)
    if path is None:
        return None
    return path if path.name.lower().endswith(known.suffixes) else path.with_name(f"{path.name}{known.suffixes[0]}")


def copy_whole(window: MainWindow) -> bool:
    """The clipboard gets the printed statement, as plain text and as HTML."""
    if window.document is None:
        return False
    window.settle_edits()
    mime = QMimeData()
    mime.setText(exported(window.document.value, "plain").decode().rstrip("\n"))
    mime.setHtml(exported(window.document.value, "html").decode())
    QGuiApplication.clipboard().setMimeData(mime)
    window.handed.copied()
    return True


def copy_for_chat(window: MainWindow) -> bool:
    """The dialog whose parts go to the clipboard one by one; what was chosen in it is kept."""
    if window.document is None:
        return False
    window.settle_edits()
    dialog = import_module("desktop_app.ui.dialogs.chatting").ChatDialog(
        window, window.document.value, bold=window.settings.chat_bold, limit=window.settings.chat_limit
    )
    dialog.exec()
    dialog.deleteLater()
    if not dialog.copied:
        return False
    chosen = replace(window.settings, chat_bold=dialog.bold.isChecked(), chat_limit=dialog.longest)
    if chosen != window.settings:
        window.change_settings(chosen)
    window.handed.copied_for_chat()
    return True


def print_(window: MainWindow) -> bool:
    """The statement on paper."""
    from desktop_app.ui.printing.printer import ask_and_print  # noqa: PLC0415 - printing costs a start nothing

    if window.document is None:
        return False
    window.settle_edits()
    try:
        printer = ask_and_print(window, window.document.value, beside(window, ".pdf"))
    except Refusal as refusal:
        tell(window, refusal)
        return False
    if printer is not None:
        window.handed.printed(printer.printerName(), printer.outputFileName())
    return printer is not None


def preview(window: MainWindow) -> bool:
    """The pages as they will be printed."""
    from desktop_app.ui.printing.preview import Preview  # noqa: PLC0415 - printing costs a start nothing

    if window.document is None:
        return False
    window.settle_edits()
    dialog = Preview(window.document.value, window)
    dialog.print_asked.connect(lambda: print_(window))
    dialog.exec()
    return True


HANDING_ACTS: dict[str, Act] = {
    **{f"export.{known.id}": export_as(known) for known in exportable},
    "file.copy-whole": copy_whole,
    "edit.copy-chat": copy_for_chat,
    "file.print": print_,
    "file.preview": preview,
}
