"""Questions and refusals in small dialogs, and the choice of files."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Literal

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from desktop_app.editing.files import SUFFIX
from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal
from desktop_app.ui.parts import repolished
from desktop_app.ui.words import said, tr

LOG = logging.getLogger("bayan")
Answer = Literal["save", "discard", "cancel"]
FIRST, LAST = "\u2068", "\u2069"
"""Isolate marks around a name: without them a Latin file name scrambles an Arabic sentence."""


def ask_discard(parent: QWidget, name: str) -> Answer:
    """What becomes of unsaved changes."""
    box = _box(parent, said(message("Save the changes to {name}?"), name=isolated(name)))
    box.setInformativeText(tr("Without saving, what you changed since the last save is lost."))
    save = box.addButton(tr("Save"), QMessageBox.ButtonRole.AcceptRole)
    discard = box.addButton(tr("Don't save"), QMessageBox.ButtonRole.DestructiveRole)
    cancel = box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
    _primary(box, save)
    box.setEscapeButton(cancel)
    box.exec()
    answers: dict[object, Answer] = {save: "save", discard: "discard"}
    return answers.get(box.clickedButton(), "cancel")


def ask_over(parent: QWidget, refusal: Refusal) -> bool:
    """Whether to write over a file that somebody else changed."""
    box = _box(parent, refusal.sentence(tr))
    over = box.addButton(tr("Save over it"), QMessageBox.ButtonRole.DestructiveRole)
    cancel = box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
    _primary(box, cancel)
    box.setEscapeButton(cancel)
    box.exec()
    return box.clickedButton() is over


def tell(parent: QWidget | None, refusal: Refusal) -> None:
    """Tells what can't be done and what to do now; what a technician needs goes to the log."""
    LOG.info("refused: %s %s", refusal, refusal.detail)
    box = _box(parent, refusal.sentence(tr))
    _primary(box, box.addButton(tr("Close"), QMessageBox.ButtonRole.AcceptRole))
    box.exec()


def choose_open(parent: QWidget) -> Path | None:
    """A file to open or import; None when the person gave up."""
    kinds = (
        (tr("Statements and texts"), f"*{SUFFIX} *.xml *.txt *.docx *.html *.htm"),
        (tr("Statements"), f"*{SUFFIX} *.xml"),
        (tr("All files"), "*"),
    )
    name, _ = QFileDialog.getOpenFileName(parent, tr("Open"), "", ";;".join(f"{title} ({pattern})" for title, pattern in kinds))
    return Path(name) if name else None


def choose_save(parent: QWidget, suggestion: Path) -> Path | None:
    """Where to save; the suffix is added where none was typed. None when the person gave up."""
    name, _ = QFileDialog.getSaveFileName(parent, tr("Save as"), str(suggestion), f"{tr('Statements')} (*{SUFFIX})")
    if not name:
        return None
    path = Path(name)
    return path if path.suffix else path.with_suffix(SUFFIX)


def isolated(name: str) -> str:
    """The name between isolate marks."""
    return f"{FIRST}{name}{LAST}"


def _box(parent: QWidget | None, sentence: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setWindowTitle(tr("Bayan"))
    box.setText(sentence)
    return box


def _primary(box: QMessageBox, button: QWidget) -> None:
    repolished(button, tone="primary")
    box.setDefaultButton(button)
