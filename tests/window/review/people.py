"""The people of a review: what each does with the copy, and the dialogs that the officer meets."""

from __future__ import annotations

import io
import re
import time
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMessageBox, QWidget

from desktop_app.editing.document import Document
from desktop_app.editing.files import open_document, save_document
from desktop_app.review.commenting import comment
from desktop_app.review.track import track
from desktop_app.statement import OnNode, fresh_ids
from desktop_app.statement.edits.typing import replace as put
from desktop_app.statement.walking import node_ids
from desktop_app.ui.dialogs.merging import MergeDialog
from desktop_app.ui.dialogs.releasing import ReleaseDialog
from desktop_app.ui.dialogs.sending import SendDialog
from desktop_app.ui.words import tr
from tests.officer import PATIENCE, Officer
from tests.window.statements import CRAFTS

WHEN = datetime(2026, 3, 1, 9, tzinfo=UTC)
CLEAN = replace(CRAFTS, sources=())
SAMER, LAYLA = "سامر علوش", "Layla"
RUN = '<w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve">جميعاً </w:t></w:r>'
INSERTED = f'<w:ins w:id="900" w:author="{LAYLA}" w:date="2026-03-01T10:00:00Z">{RUN}</w:ins>'


def in_dialog(kind: type, act: Callable[[QWidget], None]) -> list[QWidget]:
    """When a dialog of this kind is there, does this. One that does not come, or in which it goes wrong, fails the test: whatever waits
    for an answer is closed, or the test would wait with it."""
    met: list[QWidget] = []
    last = time.monotonic() + PATIENCE / 1000

    def meet() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, kind):
            if time.monotonic() > last:
                leave()
                pytest.fail(f"no {kind.__name__}, but {dialog}")
            QTimer.singleShot(20, meet)
            return
        met.append(dialog)
        guarded(lambda: act(dialog))

    QTimer.singleShot(0, meet)
    return met


def guarded(act: Callable[[], None]) -> None:
    """Does it; where it fails, no dialog goes on waiting."""
    try:
        act()
    except BaseException:
        leave()
        raise


def leave() -> None:
    """Closes what waits for an answer, the innermost first."""
    while isinstance(dialog := QApplication.activeModalWidget(), QDialog):
        dialog.done(QDialog.DialogCode.Rejected)


def pressing(words: str, said: list[str] | None = None) -> Callable[[QMessageBox], None]:
    """Presses a button of a small dialog; `said` gets its words."""

    def act(box: QMessageBox) -> None:
        if said is not None:
            said.append(f"{box.text()}\n{box.informativeText()}")
        next(each for each in box.buttons() if each.text() == tr(words)).click()

    return act


def samers(copy: Path) -> None:
    """Reviewer one: a suggestion, a remark and a silent change, in Bayan."""
    sent = open_document(copy).value
    ids = fresh_ids(Random(1), node_ids(sent))
    new = put(sent, "p-lead22", 0, 0, "لقد ").statement
    done = track(sent, new, SAMER, WHEN, ids)
    said = comment(done, OnNode("p-open22"), SAMER, WHEN, "من ألقى الكلمات؟", ids)
    assert said is not None
    silent = put(said.statement, "p-repo22", 0, 0, "ثم ").statement
    save_document(Document(silent), copy)


def laylas(copy: Path) -> None:
    """Reviewer two: an insertion, in Word."""
    out = io.BytesIO()
    with zipfile.ZipFile(copy) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            data = old.read(name).decode()
            if name == "word/document.xml":
                data, found = re.subn(r'(w:name="bayan_p_elec22"/>)', rf"\1{INSERTED}", data, count=1)
                assert found
            new.writestr(name, data)
    copy.write_bytes(out.getvalue())


def choosing(officer: Officer, kind: str) -> Callable[[SendDialog], None]:
    """For this program, with a note where one is asked for."""

    def act(dialog: SendDialog) -> None:
        officer.clicks(dialog.chips[kind])
        if dialog.note.isVisible():
            dialog.note.setFocus()
            officer.types("ok")
        officer.clicks(dialog.write)

    return act


def merging(officer: Officer, seen: list[str]) -> Callable[[MergeDialog], None]:
    """Waits until all is read, notes what is shown, and takes the one button."""
    last = time.monotonic() + 2 * PATIENCE / 1000

    def act(dialog: MergeDialog) -> None:
        if dialog.busy.isVisible() and time.monotonic() < last:
            QTimer.singleShot(20, lambda: guarded(lambda: act(dialog)))
            return
        for card in dialog.cards:
            words = (label.text() for label in card.findChildren(QLabel) if label.isVisibleTo(card) and label.text())
            seen.append(re.sub("[\u200e\u200f\u2066-\u2069]", "", " | ".join(words)))
        if dialog.merge.isEnabled():
            officer.presses("Return")
        else:
            officer.presses("Escape")

    return act


def releasing(officer: Officer, *keys: str, seen: list[str] | None = None) -> Callable[[ReleaseDialog], None]:
    """Presses keys in the dialog of the release; `seen` gets what stands against it."""

    def act(dialog: ReleaseDialog) -> None:
        if seen is not None:
            seen.extend(f"{card.press.accessibleDescription()} | {card.press.text()}" for card in dialog.cards)
        for each in keys:
            officer.presses(each)

    return act
