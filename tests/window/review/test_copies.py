"""Copies at the window: sent, merged, compared, reported; and what goes wrong with them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop_app.editing.document import Document
from desktop_app.editing.files import open_document, save_document
from desktop_app.editing.outgoing import outgoing
from desktop_app.editing.suggesting import REVIEW
from desktop_app.review.base import base_of
from desktop_app.review.commenting import comment
from desktop_app.review.decide import accept_all, reject_all
from desktop_app.statement import Paragraph, Run, Statement
from desktop_app.statement.edits.typing import replace as put
from desktop_app.statement.runs import plain
from desktop_app.ui import asking
from desktop_app.ui.comparing.window import ComparingWindow
from desktop_app.ui.dialogs import gathering
from desktop_app.ui.dialogs.differences import Differences
from desktop_app.ui.dialogs.merging import MergeDialog
from desktop_app.ui.dialogs.releasing import ReleaseDialog
from desktop_app.ui.dialogs.sending import SendDialog
from desktop_app.ui.parts import Button
from desktop_app.ui.words import tr
from tests.officer import Officer
from tests.window.review.people import CLEAN, SAMER, WHEN, choosing, in_dialog, merging, pressing, releasing, samers


def sent(statement: Statement, path: Path) -> Path:
    """A copy as it goes out."""
    out = outgoing(statement, ".bayan", "سلمى", WHEN)
    assert out is not None
    path.write_bytes(out.data)
    return path


def merges(officer: Officer, *paths: Path) -> list[str]:
    seen: list[str] = []
    in_dialog(MergeDialog, merging(officer, seen))
    from desktop_app.ui.actions.copies import merge_files

    merge_files(officer.window, paths)
    officer.rests()
    return seen


def test_what_cannot_be_read_is_named_and_the_others_are_merged(sitting: Officer, tmp_path: Path) -> None:
    copy, broken = sent(CLEAN, tmp_path / "one.bayan"), tmp_path / "two.bayan"
    samers(copy)
    broken.write_bytes(b"<statement")
    seen = merges(sitting, broken, copy, tmp_path / "none.docx")
    assert "two.bayan" in seen[0]
    assert seen[0].count("يتعذّر دمج") == 1
    assert "none.docx" in seen[2]
    assert {each.authors for each in sitting.statement.changes} == {(SAMER,)}


def test_a_text_that_is_no_copy_is_not_merged_by_the_first_key(sitting: Officer, tmp_path: Path) -> None:
    before, notes = sitting.statement, tmp_path / "notes.txt"
    notes.write_text("نص حر لا علاقة له به", "utf-8")
    seen = merges(sitting, notes)
    assert "تشترك" in seen[0]
    assert sitting.statement is before


def test_only_broken_files_change_nothing(sitting: Officer, tmp_path: Path) -> None:
    before = sitting.statement
    merges(sitting, tmp_path / "none.docx")
    assert sitting.statement is before


def test_large_copies_are_read_and_merged_in_a_child(sitting: Officer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gathering, "SMALL", 0)
    copy = sent(CLEAN, tmp_path / "one.bayan")
    samers(copy)
    before = sitting.statement
    assert SAMER in merges(sitting, copy)[0]
    assert len(sitting.statement.changes) == 2
    assert sitting.statement.closing[0] is before.closing[0]
    sitting.undoes()
    assert sitting.statement is before


def test_a_cancelled_reading_ends_its_child(sitting: Officer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gathering, "SMALL", 0)
    copy = sent(CLEAN, tmp_path / "one.bayan")
    met = in_dialog(MergeDialog, lambda _dialog: sitting.presses("Escape"))
    from desktop_app.ui.actions.copies import merge_files

    assert not merge_files(sitting.window, (copy,))
    assert not met[0].gathering._child.busy
    assert sitting.statement.changes == ()


def test_a_copy_without_a_base_or_of_another_statement_says_so(sitting: Officer, tmp_path: Path) -> None:
    bare = save_document(Document(put(CLEAN, "p-lead22", 0, 0, "لقد ").statement), tmp_path / "bare.bayan")
    other = sent(replace(CLEAN, id="st-other"), tmp_path / "other.bayan")
    seen = merges(sitting, bare, other)
    assert "لا يحمل" in seen[0] or "لا تحمل" in seen[0]
    assert "بيان آخر" in seen[1]
    assert [each.authors for each in sitting.statement.changes] == [("bare",)]


def test_two_who_want_one_field_otherwise_are_rivals(sitting: Officer, tmp_path: Path) -> None:
    copies = []
    for name, issuer in (("one", "المكتب"), ("two", "الديوان")):
        copy = sent(CLEAN, tmp_path / f"{name}.bayan")
        value = open_document(copy).value
        save_document(Document(replace(value, metadata=replace(value.metadata, issuer=issuer))), copy)
        copies.append(copy)
    merges(sitting, *copies)
    assert sitting.statement.metadata.issuer == CLEAN.metadata.issuer
    assert len(sitting.statement.changes) == 2
    assert "موضع متعارض واحد" in sitting.window.handed.bar.label.text()


def test_several_files_that_are_dropped_can_be_merged(sitting: Officer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copies = [sent(CLEAN, tmp_path / f"{name}.bayan") for name in ("one", "two")]
    samers(copies[0])
    monkeypatch.setattr("desktop_app.ui.dropping.ask_dropped", lambda *_: "merge")
    in_dialog(MergeDialog, merging(sitting, []))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(copy)) for copy in copies])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(sitting.window, QDragEnterEvent(QPoint(300, 300), Qt.DropAction.CopyAction, data, left, none))
    QApplication.sendEvent(sitting.window, QDropEvent(QPointF(300, 300), Qt.DropAction.CopyAction, data, left, none))
    sitting.waits_until(lambda: len(sitting.statement.changes) == 2)


def test_the_copy_is_never_written_over_the_statement(sitting: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
    own = sitting.window.document.path
    before, value = own.read_bytes(), sitting.statement
    monkeypatch.setattr(asking, "choose_file", lambda *_, **__: own)
    in_dialog(SendDialog, lambda dialog: (in_dialog(QMessageBox, pressing("Close")), choosing(sitting, ".bayan")(dialog)))
    assert not sitting.runs("workflow.send")
    assert own.read_bytes() == before
    assert sitting.statement is value


def test_differences_of_another_file_are_taken_as_suggestions(sitting: Officer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = save_document(Document(put(CLEAN, "p-lead22", 0, 0, "لقد ").statement), tmp_path / "other.bayan")
    monkeypatch.setattr(asking, "choose_file", lambda *_, **__: other)
    before = sitting.statement
    assert sitting.runs("workflow.compare")
    sitting.clicks(next(each for each in QApplication.topLevelWidgets() if isinstance(each, ComparingWindow) and each.isVisible()).take)
    assert [each.authors for each in sitting.statement.changes] == [("other",)]
    assert reject_all(sitting.statement).lead == before.lead
    assert plain(accept_all(sitting.statement).lead[0].runs).startswith("لقد عقد")
    sitting.sits_down()
    sitting.undoes()
    assert sitting.statement is before


def test_the_report_is_written_and_shown(sitting: Officer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = sent(CLEAN, tmp_path / "one.bayan")
    samers(copy)
    merges(sitting, copy)
    shown: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", shown.append)
    monkeypatch.setattr(asking, "choose_file", lambda *_, **__: tmp_path / "report")
    assert sitting.runs("workflow.report")
    assert SAMER in (tmp_path / "report.html").read_text("utf-8")
    assert shown == [QUrl.fromLocalFile(str(tmp_path / "report.html"))]


def test_a_file_that_others_changed_is_merged_with_what_is_open(sitting: Officer) -> None:
    window, path = sitting.window, sitting.window.document.path
    theirs = put(put(CLEAN, "p-lead22", 0, 0, "لقد ").statement, "p-repo22", 0, 0, "ثم ").statement
    save_document(Document(theirs), path)
    sitting.goes_to("p-open22", 0)
    sitting.types("x")
    sitting.rests()
    window.keeping.look()
    bar = window.keeping.bar
    in_dialog(MergeDialog, merging(sitting, []))
    sitting.clicks(next(each for each in bar.findChildren(Button) if each.isVisible() and each.text() == tr("Merge…")))
    sitting.rests()
    assert plain(sitting.statement.body[2].runs).startswith("xافتتح"), "what was typed here stands"
    assert len(sitting.statement.changes) == 2
    assert accept_all(sitting.statement).lead == theirs.lead
    assert window.document.saved_value == theirs
    assert not bar.isVisible()
    assert window.document.modified
    sitting.saves()
    assert open_document(path).value.changes == sitting.statement.changes


def test_a_base_that_the_statement_came_with_stays(sitting: Officer, tmp_path: Path) -> None:
    own = sent(CLEAN, tmp_path / "mine.bayan")
    sitting.opens(own)
    copy = sent(CLEAN, tmp_path / "one.bayan")
    samers(copy)
    merges(sitting, copy)
    assert base_of(sitting.statement) is not None


def test_what_stands_against_a_release_is_shown_with_a_way_to_it(sitting: Officer) -> None:
    faulty = replace(CLEAN, lead=(Paragraph("p-lead22", (Run("عقد في {{المكان}}."),)),))
    save_document(Document(faulty), sitting.window.document.path, over=True)
    sitting.window.keeping.reload()
    sitting.rests()
    seen: list[str] = []
    then = lambda: in_dialog(ReleaseDialog, releasing(sitting, "Return"))  # noqa: E731 - the second one has the error alone
    in_dialog(ReleaseDialog, lambda dialog: (releasing(sitting, "Return", seen=seen)(dialog), then()))
    sitting.clicks(sitting.window.toolbar.release)
    sitting.rests()
    assert "لم يُعتمد" in seen[0]
    assert "المكان" in seen[1]
    assert sitting.statement.metadata.status == "approved"
    assert not sitting.window.document.read_only
    assert sitting.window.side.shows("problems")
    assert (sitting.window.selection.node, sitting.window.selection.start) == ("p-lead22", 7)


def test_an_open_comment_stands_against_a_release_with_the_way_to_it(sitting: Officer) -> None:
    document = sitting.window.document
    said = comment(document.value, (("p-lead22", 0, 3),), SAMER, WHEN, "أين؟", document.ids)
    assert document.apply(said, REVIEW)
    assert sitting.runs("workflow.approve")
    seen: list[str] = []
    in_dialog(ReleaseDialog, releasing(sitting, "Return", seen=seen))
    assert not sitting.runs("workflow.release")
    assert SAMER in seen[0]
    assert sitting.statement.metadata.status == "approved"
    assert sitting.window.side.shows("review")
    assert sitting.window.side.walk.chosen == said.statement.comments[0].id


def test_a_change_after_the_approval_is_asked_about_before_the_release(sitting: Officer) -> None:
    assert sitting.runs("workflow.approve")
    sitting.goes_to("p-lead22", 0)
    sitting.types("x")
    seen: list[str] = []
    then = lambda: in_dialog(ReleaseDialog, releasing(sitting, "Return"))  # noqa: E731
    in_dialog(ReleaseDialog, lambda dialog: (releasing(sitting, "Return", seen=seen)(dialog), then()))
    assert sitting.runs("workflow.release")
    assert "بعد الاعتماد" in seen[0]
    assert [each.status for each in sitting.statement.milestones] == ["approved", "approved", "released"]


def test_an_unwritten_release_is_none(sitting: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
    in_dialog(ReleaseDialog, releasing(sitting, "Escape"))
    assert not sitting.runs("workflow.release")
    assert sitting.runs("workflow.approve")
    saves = iter((True, False))
    monkeypatch.setattr("desktop_app.ui.actions.workflow.save", lambda _window: next(saves))
    in_dialog(ReleaseDialog, releasing(sitting, "Return"))
    assert not sitting.runs("workflow.release")
    assert sitting.statement.metadata.status == "approved"
    assert not sitting.window.document.read_only
    assert sitting.runs("workflow.draft")
    assert sitting.statement.metadata.status == "draft"


def test_merging_is_never_a_suggestion_of_who_merges(sitting: Officer, tmp_path: Path) -> None:
    copy = sent(CLEAN, tmp_path / "one.bayan")
    samers(copy)
    sitting.window.document.suggesting.start("سلمى")
    merges(sitting, copy)
    assert {each.authors for each in sitting.statement.changes} == {(SAMER,)}


def test_nothing_new_is_said(sitting: Officer, tmp_path: Path) -> None:
    before = sitting.statement
    merges(sitting, sent(CLEAN, tmp_path / "one.bayan"))
    assert sitting.statement is before
    assert sitting.window.handed.bar.label.text() == tr("The copies bring nothing new.")


def test_saving_over_what_others_wrote_offers_the_merge(sitting: Officer) -> None:
    path = sitting.window.document.path
    theirs = put(CLEAN, "p-lead22", 0, 0, "لقد ").statement
    save_document(Document(theirs), path)
    sitting.goes_to("p-open22", 0)
    sitting.types("x")
    sitting.rests()
    in_dialog(QMessageBox, lambda box: (in_dialog(MergeDialog, merging(sitting, [])), pressing("Merge…")(box)))
    assert sitting.runs("file.save")
    saved = open_document(path).value
    assert saved == sitting.statement
    assert plain(saved.body[2].runs).startswith("xافتتح")
    assert accept_all(saved).lead == theirs.lead
    assert not sitting.window.document.modified


def test_a_merge_that_is_given_up_leaves_file_and_statement(sitting: Officer) -> None:
    path = sitting.window.document.path
    save_document(Document(put(CLEAN, "p-lead22", 0, 0, "لقد ").statement), path)
    before, value = path.read_bytes(), sitting.statement
    in_dialog(Differences, lambda dialog: next(each for each in dialog.findChildren(Button) if each.text() == tr("Merge…")).click())
    in_dialog(MergeDialog, lambda _dialog: sitting.presses("Escape"))
    sitting.window.keeping.look()
    assert sitting.window.keeping.compare() == ""
    assert path.read_bytes() == before
    assert sitting.statement is value
    assert sitting.window.keeping.bar.isVisible()
