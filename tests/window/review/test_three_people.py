"""Three people's task: the officer sends a copy, one reviewer suggests in Bayan, the other edits in Word; all comes together, is decided,
approved, released and revised."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from desktop_app.editing.document import Document
from desktop_app.editing.files import open_document, save_document
from desktop_app.formats.docx.write import write as word
from desktop_app.review.base import without_base
from desktop_app.review.commenting import comment
from desktop_app.review.decide import reject_all
from desktop_app.review.track import track
from desktop_app.review.workflow import RELEASED
from desktop_app.statement import OnNode, Statement, fresh_ids
from desktop_app.statement.edits.typing import replace as put
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import node_ids
from desktop_app.ui import asking
from desktop_app.ui.dialogs.merging import MergeDialog
from desktop_app.ui.dialogs.sending import SendDialog
from desktop_app.ui.words import tr
from tests.officer import Officer
from tests.window.statements import CRAFTS

WHEN = datetime(2026, 3, 1, 9, tzinfo=UTC)
CLEAN = replace(CRAFTS, sources=())
SAMER, LAYLA = "سامر علوش", "Layla"
INSERTED = f'<w:ins w:id="900" w:author="{LAYLA}" w:date="2026-03-01T10:00:00Z"><w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve">جميعاً </w:t></w:r></w:ins>'


@pytest.fixture
def sitting(officer: Officer, tmp_path: Path) -> Officer:
    """The officer, whose name is known, before a statement with a file."""
    officer.window.change_settings(replace(officer.window.settings, author="سلمى"))
    officer.window.folder = tmp_path
    officer.opens(save_document(Document(CLEAN), tmp_path / "بيان.bayan"))
    return officer


def in_dialog(kind: type, act: Callable[[QWidget], None]) -> list[QWidget]:
    """When a dialog of this kind is there, does this."""
    met: list[QWidget] = []

    def meet() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            QTimer.singleShot(20, meet)
            return
        assert isinstance(dialog, kind), dialog
        met.append(dialog)
        act(dialog)

    QTimer.singleShot(0, meet)
    return met


def pressing(words: str, said: list[str] | None = None) -> Callable[[QMessageBox], None]:
    """Presses a button of a small dialog; `said` gets its words."""

    def act(box: QMessageBox) -> None:
        if said is not None:
            said.append(f"{box.text()}\n{box.informativeText()}")
        next(each for each in box.buttons() if each.text() == tr(words)).click()

    return act


def merging(officer: Officer) -> Callable[[MergeDialog], None]:
    """Waits until all is read, and takes the one button."""

    def act(dialog: MergeDialog) -> None:
        if not dialog.merge.isEnabled():
            QTimer.singleShot(20, lambda: act(dialog))
            return
        officer.presses("Return")

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


def sends(officer: Officer, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(asking, "choose_file", lambda *_, **__: path)
    chip = path.suffix

    def act(dialog: SendDialog) -> None:
        officer.clicks(dialog.chips[chip])
        if dialog.note.isVisible():
            dialog.note.setFocus()
            officer.types("ok")
        officer.clicks(dialog.write)

    in_dialog(SendDialog, act)
    assert officer.runs("workflow.send")


def merges(officer: Officer, monkeypatch: pytest.MonkeyPatch, *paths: Path) -> MergeDialog:
    monkeypatch.setattr(asking, "choose_files", lambda *_: paths)
    seen: list[list[str]] = []
    met = in_dialog(MergeDialog, lambda dialog: (seen.append([]), merging(officer)(dialog)))
    assert officer.runs("workflow.merge")
    return met[0]


def test_three_people(sitting: Officer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    officer, window = sitting, sitting.window
    one, two = tmp_path / "one.bayan", tmp_path / "two.docx"
    sends(officer, monkeypatch, one)
    assert officer.statement.metadata.status == "in-review"
    assert [(each.by, each.note) for each in officer.statement.milestones] == [("سلمى", "ok")]
    assert not window.document.modified
    sends(officer, monkeypatch, two)
    assert len(officer.statement.milestones) == 1
    samers(one)
    laylas(two)
    before = officer.statement
    monkeypatch.setattr(asking, "choose_files", lambda *_: (one, two))
    words: list[str] = []

    def look(dialog: MergeDialog) -> None:
        if not dialog.merge.isEnabled():
            QTimer.singleShot(20, lambda: look(dialog))
            return
        words.extend(f"{card.who.text()} {card.counts.text()}" for card in dialog.cards)
        officer.presses("Return")

    in_dialog(MergeDialog, look)
    assert officer.runs("workflow.merge")
    bare = [re.sub("[\u2066-\u2069\u200f]", "", each) for each in words]
    assert bare[0].startswith("سامر علوش اقتراح واحد · تعليق واحد · موضع واحد غُيّر دون اقتراح")
    assert bare[1].startswith("Layla اقتراح واحد · بلا تعليقات")
    assert sorted(each.authors for each in officer.statement.changes) == sorted([(SAMER,), (SAMER,), (LAYLA,)])
    assert reject_all(officer.statement).lead == before.lead
    assert window.side.shows("review")
    assert len(window.document.history.done) == 2  # sent, merged
    decides(officer)
    releases(officer)
    revises(officer)


def decides(officer: Officer) -> None:
    """Accepts the first, rejects the next, by keyboard; the last by the menu's command."""
    officer.goes_to("p-lead22", 2)
    officer.presses("Alt+Return")
    officer.rests()
    assert plain(officer.statement.lead[0].runs).startswith("لقد عقد")
    assert len(officer.statement.changes) == 2
    said: list[str] = []
    in_dialog(QMessageBox, pressing("Close", said))
    assert not officer.runs("workflow.approve")
    assert "2" in said[0]
    officer.sits_down()
    officer.goes_to("p-elec22", 2)
    officer.presses("Alt+Delete")
    officer.rests()
    assert len(officer.statement.changes) == 1
    officer.runs("review.reject-all")
    assert officer.statement.changes == ()


def releases(officer: Officer) -> None:
    """Approved, changed, approved again, refused because of an error, released."""
    window = officer.window
    assert officer.runs("workflow.approve")
    assert officer.statement.metadata.status == "approved"
    officer.goes_to("p-lead22", 0)
    officer.types("x")
    officer.rests()
    assert window.status._step.text() == tr("Changed since the approval")
    officer.undoes()
    officer.rests()
    assert window.status._step.text() == tr("Approved")
    said: list[str] = []
    in_dialog(QMessageBox, pressing("Release"))
    assert officer.runs("workflow.release"), said
    assert officer.statement.metadata.status == "released"
    assert window.document.read_only == RELEASED
    assert not window.document.modified
    assert open_document(window.document.path).value.metadata.status == "released"
    before = officer.statement
    officer.sits_down()
    officer.goes_to("p-lead22", 0)
    officer.types("x")
    officer.undoes()
    officer.rests()
    assert officer.statement is before


def revises(officer: Officer) -> None:
    old = officer.statement
    assert officer.runs("workflow.revise")
    new = officer.statement
    assert new.metadata.status == "draft"
    assert [(each.kind, each.id) for each in new.metadata.relations] == [("revises", old.id)]
    assert officer.window.document.read_only == ""
    assert officer.window.document.modified
    assert new.lead == old.lead
