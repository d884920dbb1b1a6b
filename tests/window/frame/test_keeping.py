"""An eye on the file of the open statement, and its journal: nothing is lost, nothing is written over unasked."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app import app
from desktop_app.editing.document import Document
from desktop_app.editing.files import open_document, save_document
from desktop_app.editing.journalling import Journalling
from desktop_app.editing.settings import Settings, load_settings
from desktop_app.editing.unfinished import recoverable
from desktop_app.statement import Paragraph, Run, Statement
from desktop_app.statement.edits.typing import replace
from desktop_app.statement.runs import plain
from desktop_app.storage.journals import Journals
from desktop_app.ui import recovering
from desktop_app.ui.actions import file
from desktop_app.ui.dialogs.differences import Differences
from desktop_app.ui.dialogs.left_text import LeftText
from desktop_app.ui.parts import Button
from desktop_app.ui.preferences import Preferences
from desktop_app.ui.recovering import Recovering
from desktop_app.ui.recovery import RecoveryCard
from desktop_app.ui.window import MainWindow
from desktop_app.ui.windows import Windows
from desktop_app.ui.words import said, tr
from tests.officer import Officer
from tests.window.statements import CRAFTS


@pytest.fixture
def windows(dressed: QApplication, tmp_path: Path) -> Iterator[Windows]:
    """What `app.open_files` makes, with a folder for journals."""
    made = Windows(Preferences(Settings()))
    made.recovering = Recovering(Journals(tmp_path / "journals"), made)
    made.opened.connect(made.recovering.serve)
    made.add()
    yield made
    for window in made:
        window.show_document(None)
        window.close()
    made.recovering.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def person(qtbot: QtBot, windows: Windows) -> Officer:
    (window,) = windows
    window.resize(1366, 768)
    officer = Officer(qtbot, window)
    officer.sits_down()
    return officer


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    return save_document(Document(CRAFTS), tmp_path / "crafts.bayan")


def types(officer: Officer, text: str = "لقد ") -> None:
    officer.goes_to("p-lead22", 0)
    officer.types(text)


def lead(statement: Statement) -> str:
    return plain(statement.lead[0].runs)


def others_write(path: Path, text: str = "غيرُنا ") -> Statement:
    value = open_document(path).value
    change = replace(value, "p-lead22", 0, 0, text)
    save_document(Document(change.statement), path)
    return change.statement


def comes_back(officer: Officer) -> None:
    """As from another program's window."""
    QApplication.sendEvent(officer.window, QEvent(QEvent.Type.WindowActivate))
    QApplication.processEvents()


def offers(window: MainWindow) -> list[str]:
    bar = window.keeping.bar
    return [button.text() for button in bar.findChildren(Button) if button.isVisibleTo(bar)] if bar.isVisible() else []


def presses(officer: Officer, words: str) -> None:
    bar = officer.window.keeping.bar
    officer.clicks(next(button for button in bar.findChildren(Button) if button.isVisible() and button.text() == tr(words)))
    officer.rests()


def in_dialog(act: Callable[[Differences], None]) -> list[str]:
    """When the dialog is there, does this; what it showed."""
    shown: list[str] = []

    def meet() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Differences)
        shown.append("\n".join(side.text for each in dialog.view.columns.rows for side in (each.old, each.new) if side is not None))
        act(dialog)

    QTimer.singleShot(0, meet)
    return shown


def chooses(words: str) -> Callable[[Differences], None]:
    return lambda dialog: next(each for each in dialog.findChildren(Button) if each.text() == tr(words)).click()


def test_a_file_that_nobody_changed_says_nothing(person: Officer, saved: Path) -> None:
    person.opens(saved)
    types(person)
    comes_back(person)
    assert offers(person.window) == []


def test_a_change_by_others_is_told_and_reloaded_as_one_step(person: Officer, saved: Path) -> None:
    person.opens(saved)
    types(person)
    mine, theirs = person.statement, others_write(saved)
    comes_back(person)
    assert offers(person.window) == [tr(words) for words in ("Compare…", "Reload", "Merge…", "Keep mine")]
    presses(person, "Reload")
    assert person.statement == theirs
    assert not person.window.document.modified
    assert offers(person.window) == []
    person.focus.setFocus()
    assert person.runs("edit.undo")
    assert person.statement == mine


def test_what_is_kept_is_saved_over_it_without_another_question(person: Officer, saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    person.opens(saved)
    others_write(saved)
    comes_back(person)
    presses(person, "Keep mine")
    assert person.window.document.modified
    monkeypatch.setattr(file, "ask_over", lambda *_: pytest.fail("asked"))
    person.saves()
    assert open_document(saved).value == CRAFTS


def test_the_comparison_shows_both_and_takes_either(person: Officer, saved: Path) -> None:
    person.opens(saved)
    types(person)
    theirs = others_write(saved)
    comes_back(person)
    shown = in_dialog(chooses("Close"))
    presses(person, "Compare…")
    assert "لقد" in shown[0]
    assert "غيرُنا" in shown[0]
    assert person.window.document.modified
    in_dialog(chooses("Reload"))
    presses(person, "Compare…")
    assert person.statement == theirs


@pytest.mark.parametrize(("words", "kept"), [("Keep mine", True), ("Reload", False), ("Close", None)])
def test_a_save_over_a_change_of_others_can_be_looked_at_first(
    person: Officer, saved: Path, monkeypatch: pytest.MonkeyPatch, words: str, kept: bool | None
) -> None:
    person.opens(saved)
    types(person)
    mine, theirs = person.statement, others_write(saved)
    monkeypatch.setattr(file, "ask_over", lambda *_: "compare")
    in_dialog(chooses(words))
    assert person.runs("file.save") is (kept is not None)
    assert open_document(saved).value == (mine if kept else theirs)
    assert person.statement == (theirs if kept is False else mine)
    assert person.window.document.modified is (kept is None)


def test_a_file_that_is_gone_is_told_once_and_written_anew(person: Officer, saved: Path) -> None:
    person.opens(saved)
    saved.unlink()
    comes_back(person)
    assert offers(person.window) == [tr("Save as…")]
    person.window.keeping.bar.hide()
    comes_back(person)
    assert offers(person.window) == []
    types(person)
    person.saves()
    assert open_document(saved).value == person.statement


def test_a_file_that_may_not_be_written_opens_says_so_and_is_saved_elsewhere(
    person: Officer, saved: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, access = saved.read_bytes(), os.access
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK if Path(path) == saved else access(path, mode))
    asked: list[Path] = []
    monkeypatch.setattr(file, "choose_save", lambda _parent, path: asked.append(path) or tmp_path / "other.bayan")
    person.opens(saved)
    assert offers(person.window) == [tr("Save as…")]
    types(person)
    person.saves()
    assert saved.read_bytes() == before
    assert asked == [tmp_path / f"{said('{name} (copy)', name='crafts')}.bayan"]
    assert person.window.document.path == tmp_path / "other.bayan"


# the journal


def abandoned(tmp_path: Path, document: Document, edit: str = "لقد ") -> None:
    """A journal that a killed process left."""
    dead = Journals(tmp_path / "journals")
    kept = Journalling(document, dead)
    document.apply(replace(document.value, "p-lead22", 0, 0, edit), "body")
    kept._journal.close()
    dead._hold.let_go()


def test_every_key_is_in_the_journal_before_the_next_turn(person: Officer, windows: Windows, tmp_path: Path) -> None:
    person.runs("file.new")
    person.types("نص")
    (journal,) = (tmp_path / "journals").glob("*.journal")
    size = journal.stat().st_size
    person.types("ا")
    assert journal.stat().st_size > size


def test_a_saved_and_closed_one_leaves_nothing(person: Officer, saved: Path, tmp_path: Path) -> None:
    person.opens(saved)
    types(person)
    person.saves()
    person.runs("file.close")
    assert list((tmp_path / "journals").glob("*.journal")) == []
    assert not (tmp_path / "journals" / "discarded").exists()


def test_a_given_up_one_is_kept_for_some_days(person: Officer, saved: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file, "ask_discard", lambda *_: "discard")
    person.opens(saved)
    types(person)
    person.runs("file.close")
    assert list((tmp_path / "journals").glob("*.journal")) == []
    assert len(list((tmp_path / "journals" / "discarded").iterdir())) == 1


def cards(window: MainWindow) -> list[RecoveryCard]:
    return list(window.welcome.recoveries.cards)


def test_the_welcome_offers_it_and_the_file_is_not_touched(person: Officer, windows: Windows, saved: Path, tmp_path: Path) -> None:
    abandoned(tmp_path, open_document(saved))
    before = saved.read_bytes()
    windows.recovering.look()
    (card,) = cards(person.window)
    person.clicks(card.recover)
    person.rests()
    assert lead(person.statement).startswith("لقد ")
    assert person.window.document.path == saved
    assert person.window.document.modified
    assert saved.read_bytes() == before
    assert offers(person.window) == [tr("Compare…")]
    assert cards(person.window) == []
    assert person.runs("edit.undo")
    assert person.statement == CRAFTS
    assert not person.window.document.modified


@pytest.mark.parametrize("section", ["body", "closing"])
def test_a_recovered_one_is_shown_where_its_last_change_was(person: Officer, windows: Windows, tmp_path: Path, section: str) -> None:
    long = tuple(Paragraph(f"p-{number}", (Run(f"الفقرة رقم {number} من البيان"),)) for number in range(400))
    document = Document(Statement("st-long", **{section: long}))
    dead = Journals(tmp_path / "journals")
    kept = Journalling(document, dead)
    for node in ("p-3", "p-350"):
        document.apply(replace(document.value, node, 6, 6, "جديد "), section)
    kept._journal.close()
    dead._hold.let_go()
    windows.recovering.look()
    person.clicks(cards(person.window)[0].recover)
    person.rests()
    assert person.window.pane_name == section
    assert (person.window.selection.node, person.window.selection.start) == ("p-350", 11)
    editor = person.window.panes[section].editor
    assert editor.hasFocus()
    assert editor.viewport().rect().contains(editor.cursorRect())


def test_it_shows_what_differs_before(person: Officer, windows: Windows, saved: Path, tmp_path: Path) -> None:
    abandoned(tmp_path, open_document(saved), "كلمتان جديدتان ")
    windows.recovering.look()
    shown = in_dialog(chooses("Close"))
    person.clicks(cards(person.window)[0].compare)
    assert "كلمتان جديدتان" in shown[0]
    assert person.window.document is None
    in_dialog(chooses("Recover"))
    person.clicks(cards(person.window)[0].compare)
    assert lead(person.statement).startswith("كلمتان")


def test_what_no_file_holds_is_shown_from_its_beginning(person: Officer, windows: Windows, tmp_path: Path) -> None:
    many = tuple(Paragraph(f"p-{number}", (Run(f"الفقرة رقم {number} من البيان"),)) for number in range(60))
    abandoned(tmp_path, Document(Statement("st-long", lead=(Paragraph("p-lead22", (Run("نص"),)),), body=many)))
    windows.recovering.look()
    seen: list[tuple[str, int]] = []

    def looks(dialog: Differences) -> None:
        text = dialog.findChild(LeftText)
        seen.append((text.toPlainText(), text.verticalScrollBar().value()))
        dialog.reject()

    in_dialog(looks)
    person.clicks(cards(person.window)[0].compare)
    ((words, place),) = seen
    assert "لقد نص" in words
    assert "رقم 59" in words
    assert place == 0


def test_it_is_given_up_only_when_a_person_says_so(
    person: Officer, windows: Windows, saved: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    abandoned(tmp_path, open_document(saved))
    windows.recovering.look()
    monkeypatch.setattr(recovering, "ask_give_up", lambda *_: False)
    person.clicks(cards(person.window)[0].discard)
    assert len(cards(person.window)) == 1
    monkeypatch.setattr(recovering, "ask_give_up", lambda *_: True)
    person.clicks(cards(person.window)[0].discard)
    assert cards(person.window) == []
    assert recoverable(Journals(tmp_path / "journals")) == ()


def test_over_a_file_that_others_changed_it_is_offered_not_written(person: Officer, windows: Windows, saved: Path, tmp_path: Path) -> None:
    abandoned(tmp_path, open_document(saved))
    theirs = others_write(saved)
    windows.recovering.look()
    person.clicks(cards(person.window)[0].recover)
    person.rests()
    assert offers(person.window) == [tr(words) for words in ("Compare…", "Reload", "Merge…", "Keep mine")]
    assert open_document(saved).value == theirs


def test_a_recovered_one_outlives_a_second_crash(person: Officer, windows: Windows, saved: Path, tmp_path: Path) -> None:
    abandoned(tmp_path, open_document(saved))
    windows.recovering.look()
    person.clicks(cards(person.window)[0].recover)
    person.rests()
    assert "ليست تغييراته في ملفه بعد" in person.window.keeping.bar.label.text()
    person.goes_to("p-lead22", 0)
    person.types("و")
    windows.recovering._journals._hold.let_go()
    (found,) = recoverable(Journals(tmp_path / "journals"))
    assert found.replayed.value == person.statement
    assert person.window.keeping.bar.isVisible()
    person.saves()
    assert not list((tmp_path / "journals" / "recovered").iterdir())
    assert not person.window.keeping.bar.isVisible(), "the file holds it now"


def test_a_change_on_disk_is_told_while_the_window_is_worked_in(person: Officer, saved: Path) -> None:
    person.opens(saved)
    others_write(saved)
    types(person)
    person.window.keeping._rest.setInterval(0)
    person.window.pace.settle()
    person.waits_until(person.window.keeping.bar.isVisible)
    assert offers(person.window) == [tr(words) for words in ("Compare…", "Reload", "Merge…", "Keep mine")]


def test_a_full_disk_is_told_once_and_work_goes_on(person: Officer, windows: Windows, saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int, _data: object) -> int:
        raise OSError(28, "No space left on device")

    person.opens(saved)
    with monkeypatch.context() as patch:
        patch.setattr("os.write", full)
        types(person)
    assert person.window.keeping.bar.isVisible()
    assert lead(person.statement).startswith("لقد ")
    person.window.keeping._journalling._again = 0
    types(person)
    assert not person.window.keeping.bar.isVisible()
    assert not windows.recovering.told_of_failure
    person.saves()


def test_a_start_with_a_file_says_what_can_be_recovered(person: Officer, windows: Windows, saved: Path, tmp_path: Path) -> None:
    abandoned(tmp_path, open_document(saved))
    app.begin(windows, [saved])
    assert offers(person.window) == [tr("Compare…"), tr("Recover")]
    presses(person, "Recover")
    assert len(windows) == 1
    assert lead(person.statement).startswith("لقد ")


def test_that_of_another_statement_is_shown_on_the_welcome(person: Officer, windows: Windows, saved: Path, tmp_path: Path) -> None:
    abandoned(tmp_path, Document(CRAFTS))
    app.begin(windows, [saved])
    assert offers(person.window) == [tr("Show…")]
    presses(person, "Show…")
    (_, other) = windows
    assert other.document is None
    assert len(cards(other)) == 1


def test_a_start_after_a_clean_end_says_nothing(person: Officer, windows: Windows, saved: Path) -> None:
    app.begin(windows, [saved])
    assert offers(person.window) == []
    assert not person.window.keeping.bar.isVisible()


def test_settings_that_could_not_be_read_are_told_once(person: Officer, windows: Windows, saved: Path, tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_bytes(b"{")
    asides: list[Path] = []
    load_settings(tmp_path / "settings.json", asides.append)
    windows.recovering.settings_aside = asides[0]
    person.opens(saved)
    assert "settings.broken" in person.window.keeping.bar.label.text()
    person.runs("file.close")
    person.opens(saved)
    assert not person.window.keeping.bar.isVisible()


def test_what_was_closed_without_saving_can_be_had_again(person: Officer, saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file, "ask_discard", lambda *_: "discard")
    person.opens(saved)
    types(person)
    mine = person.statement
    person.runs("file.close")
    assert cards(person.window) == []
    assert person.runs("file.recover")
    person.clicks(cards(person.window)[0].recover)
    person.rests()
    assert person.statement == mine
    person.saves()


def test_where_there_is_nothing_to_recover_that_is_said(person: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(recovering, "inform", lambda _window, strong, _below: told.append(strong))
    assert not person.runs("file.recover")
    assert told == [tr("There is nothing to recover.")]
