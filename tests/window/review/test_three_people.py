"""Three people's task: the officer sends a copy, one reviewer suggests in Bayan, the other edits in Word; all comes together, is decided,
approved, released and revised."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox

from desktop_app.editing.files import open_document
from desktop_app.review.decide import reject_all
from desktop_app.review.workflow import RELEASED
from desktop_app.statement.runs import plain
from desktop_app.ui import asking
from desktop_app.ui.dialogs.merging import MergeDialog
from desktop_app.ui.dialogs.releasing import ReleaseDialog
from desktop_app.ui.dialogs.sending import SendDialog
from tests.officer import Officer
from tests.window.review.people import LAYLA, SAMER, choosing, in_dialog, laylas, merging, pressing, releasing, samers


def sends(officer: Officer, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(asking, "choose_file", lambda *_, **__: path)
    in_dialog(SendDialog, choosing(officer, path.suffix))
    assert officer.runs("workflow.send")


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
    in_dialog(MergeDialog, merging(officer, words))
    assert officer.runs("workflow.merge")
    assert words[0].startswith("سامر علوش | one.bayan | اقتراح واحد · تعليق واحد · موضع واحد غُيّر دون اقتراح")
    assert words[1].startswith("Layla | two.docx | اقتراح واحد · بلا تعليقات")
    assert window.handed.bar.isVisible()
    assert "3" in window.handed.bar.label.text(), "what came stands where it was said what to send"
    window.side.show("problems")
    officer.clicks(window.handed.bar.action)
    assert window.side.shows("review")
    officer.sits_down()
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
    in_dialog(QMessageBox, pressing("Show the suggestions", said))
    assert not officer.runs("workflow.approve")
    assert "2" in said[0]
    assert officer.window.side.shows("review")
    officer.sits_down()
    officer.goes_to("p-elec22", 2)
    officer.presses("Alt+Delete")
    officer.rests()
    assert len(officer.statement.changes) == 1
    officer.runs("review.reject-all")
    assert officer.statement.changes == ()


def releases(officer: Officer) -> None:
    """Approved, changed, approved again, refused because of an open comment, which is resolved where the way leads, released."""
    window = officer.window
    assert officer.runs("workflow.approve")
    assert officer.statement.metadata.status == "approved"
    officer.goes_to("p-lead22", 0)
    officer.types("x")
    officer.rests()
    assert window.toolbar.chip.accessibleName() == "الحالة: معتمد · عُدِّل بعده"
    officer.undoes()
    officer.rests()
    assert window.toolbar.chip.accessibleName() == "الحالة: معتمد"
    open_comment: list[str] = []
    in_dialog(ReleaseDialog, releasing(officer, "Return", seen=open_comment))
    assert not officer.runs("workflow.release")
    assert SAMER in open_comment[0]
    assert officer.runs("comment.resolve")
    in_dialog(ReleaseDialog, releasing(officer, "Return"))
    assert officer.runs("workflow.release")
    assert not window.toolbar.release.isVisible()
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
    officer.clicks(officer.window.notice.action)
    officer.rests()
    new = officer.statement
    assert new.metadata.status == "draft"
    assert [(each.kind, each.id) for each in new.metadata.relations] == [("revises", old.id)]
    assert officer.window.document.read_only == ""
    assert officer.window.document.modified
    assert new.lead == old.lead
