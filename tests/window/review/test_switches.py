"""Suggest, the views, who I am, and comments by keys."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.editing.identity import me, preset
from desktop_app.editing.settings import Settings
from desktop_app.statement import Milestone, OnField, OnMarks, OnNode
from desktop_app.ui.actions import review
from desktop_app.ui.dialogs.identity import IdentityDialog
from tests.officer import Officer
from tests.window.review.conftest import ME
from tests.window.review.people import in_dialog
from tests.window.review.statements import LAYLA
from tests.window.review.test_dock import remark
from tests.window.statements import CRAFTS

NOW = datetime(2026, 1, 26, 10, tzinfo=UTC)


def test_suggest_is_switched_by_its_keys_and_seen_in_bar_and_menu(decider: Officer) -> None:
    suggesting, status = decider.window.document.suggesting, decider.window.status
    decider.presses("Ctrl+Shift+E")
    decider.rests()
    assert suggesting.author == ME
    assert ME in status.person.text()
    assert decider.window.toolbar._tools["review.suggest"][1].isChecked()
    decider.presses("Ctrl+Shift+E")
    decider.rests()
    assert not suggesting.on
    assert status.person.text() == ME


def test_the_first_suggestion_asks_who_one_is(officer: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
    officer.works_on(CRAFTS)
    answers = iter((None, replace(officer.window.settings, author=LAYLA)))
    monkeypatch.setattr(IdentityDialog, "answer", lambda _self: next(answers))
    officer.presses("Ctrl+Shift+E")
    assert not officer.window.document.suggesting.on
    officer.presses("Ctrl+Shift+E")
    assert officer.window.document.suggesting.author == LAYLA
    assert me(officer.window.settings).name == LAYLA


def test_the_dialog_is_preset_and_its_initials_follow_the_name(officer: Officer) -> None:
    dialog = IdentityDialog(officer.window, officer.window.settings)
    assert dialog.name.text() == preset(officer.window.settings).name
    dialog.name.setText("ليلى حسن")
    assert dialog.short.text()
    dialog.short.setText("لح")
    dialog.short.textEdited.emit("لح")
    dialog.name.setText("ليلى حسين")
    assert dialog.short.text() == "لح"
    dialog.name.setText("  ")
    assert not dialog.save.isEnabled()
    dialog.reject()


def test_who_opens_what_somebody_sent_for_review_suggests(officer: Officer) -> None:
    sent = replace(CRAFTS, metadata=replace(CRAFTS.metadata, status="in-review"), milestones=(Milestone("in-review", LAYLA, NOW),))
    officer.window.change_settings(replace(officer.window.settings, author=ME))
    officer.works_on(sent)
    assert officer.window.document.suggesting.author == ME
    officer.window.change_settings(replace(officer.window.settings, author=LAYLA))
    officer.works_on(sent)
    assert not officer.window.document.suggesting.on


@pytest.mark.parametrize("says", [True, False])
def test_who_has_not_said_his_name_is_asked_when_the_statement_opens(officer: Officer, *, says: bool) -> None:
    """A word that is written blindly while the question opens is in neither name nor text."""
    sent = replace(CRAFTS, metadata=replace(CRAFTS.metadata, status="in-review"), milestones=(Milestone("in-review", LAYLA, NOW),))
    names: list[str] = []

    def answers(dialog: IdentityDialog) -> None:
        officer.types("أساس")
        officer.presses("Escape")
        names.append(dialog.name.text())
        officer.waits_until(dialog.name.hasFocus)
        if says:
            officer.types(ME)
        officer.presses("Return" if says else "Escape")

    met = in_dialog(IdentityDialog, answers)
    officer.works_on(sent)
    officer.waits_until(lambda: bool(met) and QApplication.activeModalWidget() is None)
    bar = officer.window.unsuggested
    assert officer.statement is sent
    assert names == [preset(Settings()).name]
    assert (officer.window.document.suggesting.author, bar.isVisible()) == ((ME, False) if says else ("", True))
    if not says:
        in_dialog(IdentityDialog, lambda dialog: dialog.name.setText(ME) or dialog.save.click())
        officer.clicks(bar.action)
        assert not bar.isVisible()
    officer.sits_down()
    officer.goes_to("p-lead22", 0)
    officer.types("ثم")
    assert {each.authors for each in officer.statement.changes} == {(ME,)}


def test_final_and_original_are_read_and_not_written(decider: Officer) -> None:
    decider.goes_to("p-head22", 0)
    value = decider.statement
    for name in ("final", "original"):
        assert decider.runs(f"review.view-{name}")
        decider.types("س")
        decider.runs("style.heading-1")
        decider.rests()
        assert decider.statement is value
        assert "للقراءة" in decider.window.status.person.text()
    assert decider.runs("review.view-marks")
    decider.goes_to("p-head22", 0)
    decider.types("س")
    assert decider.statement is not value


def test_a_comment_on_selected_words_a_paragraph_and_a_field(decider: Officer) -> None:
    decider.selects("p-issu22", 0, 5)
    decider.presses("Ctrl+Alt+M")
    remark(decider).text.insertPlainText("متى؟")
    decider.presses("Ctrl+Return")
    decider.rests()
    assert (decider.statement.comments[-1].text, decider.statement.comments[-1].anchor) == ("متى؟", OnMarks())
    decider.goes_to("p-open22", 3)
    decider.presses("Ctrl+Alt+M")
    remark(decider).text.insertPlainText("يُختصر")
    decider.presses("Ctrl+Return")
    decider.rests()
    assert decider.statement.comments[-1].anchor == OnNode("p-open22")
    assert decider.statement.comments[-1].author == ME
    decider.goes_to("st-crafts", field="issuer")
    decider.presses("Ctrl+Alt+M")
    remark(decider).text.insertPlainText("الاسم كاملاً؟")
    decider.presses("Ctrl+Return")
    decider.rests()
    assert decider.statement.comments[-1].anchor == OnField("st-crafts", "issuer")
    decider.undoes()
    assert len(decider.statement.comments) == 3


def test_escape_gives_a_comment_up(decider: Officer) -> None:
    before = decider.statement
    decider.selects("p-issu22", 0, 5)
    decider.presses("Ctrl+Alt+M")
    remark(decider).text.insertPlainText("متى؟")
    decider.presses("Esc")
    decider.rests()
    assert decider.statement is before


def test_a_name_behind_an_at_is_completed_by_tab(decider: Officer) -> None:
    decider.selects("p-issu22", 0, 5)
    decider.presses("Ctrl+Alt+M")
    box = remark(decider)
    box.text.insertPlainText("@ليل")
    decider.presses("Tab")
    assert box.text.toPlainText() == f"@{LAYLA} "
    box.reject()


def test_ones_own_comment_is_changed_and_deleted(decider: Officer) -> None:
    decider.goes_to("p-even22", 6)
    assert not decider.window.runner.enabled(next(row for row in review_rows() if row.id == "comment.delete"))
    decider.window.change_settings(replace(decider.window.settings, author=LAYLA))
    assert review.edit_here(decider.window)
    box = remark(decider)
    box.text.selectAll()
    box.text.insertPlainText("أي اتحاد بالضبط؟")
    decider.presses("Ctrl+Return")
    decider.rests()
    assert decider.statement.comments[0].text == "أي اتحاد بالضبط؟"


def review_rows() -> tuple:
    from desktop_app.editing.commands.review import REVIEW

    return REVIEW
