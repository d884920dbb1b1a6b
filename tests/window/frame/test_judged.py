"""What a person decides about a problem: its fixes as a menu, all of its kind, ignored here or everywhere, cleaned up."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip

from desktop_app.language import RULES
from desktop_app.language.families import FAMILIES
from desktop_app.statement import Paragraph, Run, Statement
from desktop_app.ui.dialogs.cleaning import CleaningDialog
from desktop_app.ui.dialogs.rules import RulesDialog
from tests.officer import Officer

FAULTY = Statement(
    "st-faulty", "ar", body=(Paragraph("p-one", (Run("قال  عضو اللجنة, ثم خرج."),)), Paragraph("p-two", (Run("ثم  عاد, ونام."),)))
)


@pytest.fixture
def faulty(officer: Officer) -> Officer:
    officer.works_on(FAULTY)
    officer.goes_to("body")
    return officer


def menu_of(officer: Officer) -> QMenu:
    officer.waits_until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    return QApplication.activePopupWidget()


def titles(menu: QMenu) -> list[str]:
    return [entry.text().split("\t")[0] for entry in menu.actions() if entry.text() and not entry.isSeparator()]


def test_the_fixes_open_by_a_key_and_the_first_is_made_by_enter(faulty: Officer) -> None:
    faulty.presses("F8")
    faulty.presses("Ctrl+.")
    menu = menu_of(faulty)
    assert titles(menu)[2:] == ["أصلح كل ما هو من هذا النوع (2)", "تجاهل هنا", "تجاهل هذه القاعدة"]
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert faulty.texts == ["قال عضو اللجنة, ثم خرج.", "ثم  عاد, ونام."]


def test_all_of_a_kind_are_one_step(faulty: Officer) -> None:
    faulty.presses("F8")
    faulty.presses("Ctrl+.")
    menu = menu_of(faulty)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert faulty.texts == ["قال عضو اللجنة, ثم خرج.", "ثم عاد, ونام."]
    faulty.undoes()
    assert faulty.statement is FAULTY


def test_what_is_ignored_here_stays_in_the_file_and_comes_back_by_a_command(faulty: Officer) -> None:
    first = faulty.sees_problem("latin-comma")
    faulty.goes_to("p-one", first.end)
    faulty.presses("Ctrl+Shift+;")
    faulty.rests()
    assert [(one.code, one.node, one.words) for one in faulty.statement.ignored] == [("latin-comma", "p-one", "اللجنة, ثم")]
    assert [one.node for one in faulty.window.problems if one.code == "latin-comma"] == ["p-two"]
    faulty.runs("problem.heed")
    assert faulty.sees_problem("latin-comma").node == "p-one"


def test_ignoring_one_comma_leaves_the_others_of_its_paragraph(officer: Officer) -> None:
    officer.works_on(Statement("st-two", "ar", body=(Paragraph("p-one", (Run("قال عضو, ثم خرج , ثم عاد."),)),)))
    officer.goes_to("p-one", 7)
    assert officer.runs("problem.ignore")
    (left,) = (one for one in officer.window.problems if one.code == "latin-comma")
    assert left.start > 10
    officer.goes_to("p-one", left.end)
    while officer.window.problems:
        assert officer.runs("problem.ignore")
    assert {one.words for one in officer.statement.ignored if one.code == "latin-comma"} == {"عضو, ثم", "خرج , ثم"}


def test_the_card_ignores_too(faulty: Officer) -> None:
    faulty.presses("F8")
    faulty.rests()
    before, card = len(faulty.window.problems), faulty.window.problem_view.view.card
    card.ignore_asked.emit(card.problem)
    faulty.rests()
    assert len(faulty.window.problems) == before - 1


def test_a_rule_that_is_ignored_is_switched_on_again_in_the_settings(faulty: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
    faulty.sees_problem("double-space")
    faulty.goes_to("p-one", 4)
    faulty.runs("problem.ignore-rule")
    faulty.sees_no_problem("double-space")
    assert faulty.window.settings.silent == ("double-space",)

    def ticks(dialog: RulesDialog) -> int:
        assert not dialog.checked["double-space"].isChecked()
        assert dialog.families[0].checkState() == Qt.CheckState.PartiallyChecked
        faulty.clicks(dialog.checked["double-space"], QPoint(dialog.checked["double-space"].width() // 2, 8))
        return 0

    monkeypatch.setattr(RulesDialog, "exec", ticks)
    faulty.runs("tools.rules")
    assert faulty.window.settings.silent == ()
    faulty.sees_problem("double-space")


def test_cleaning_up_shows_the_differences_and_is_one_step(faulty: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[int] = []

    def looks(dialog: CleaningDialog) -> int:
        dialog.ticks["double-space"].click()
        shown.append(len(dialog.view.stops))
        return 1

    monkeypatch.setattr(CleaningDialog, "exec", looks)
    faulty.presses("F7")
    assert shown == [2]
    assert faulty.texts == ["قال  عضو اللجنة، ثم خرج.", "ثم  عاد، ونام."]
    faulty.undoes()
    assert faulty.statement is FAULTY


def test_the_tip_says_what_and_why(faulty: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _place, words, *_more: told.append(words))
    editor, problem = faulty.window.panes["body"].editor, faulty.sees_problem("latin-comma")
    cursor = editor.textCursor()
    cursor.setPosition(problem.start + 1)
    place = editor.cursorRect(cursor).center() + QPoint(2, 0)
    QApplication.sendEvent(editor.viewport(), QHelpEvent(QEvent.Type.ToolTip, place, editor.viewport().mapToGlobal(place)))
    assert told
    assert "<b>" in told[0]


def test_every_rule_stands_in_one_family() -> None:
    assert sorted(rule.code for family in FAMILIES for rule in family.rules) == sorted(rule.code for rule in RULES)


def test_a_released_statement_keeps_what_it_has(faulty: Officer) -> None:
    faulty.window.document.read_only = "x"
    faulty.presses("F8")
    assert not faulty.window.run("problem.ignore")
    assert not faulty.window.run("problem.clean-up")
    assert faulty.statement == replace(FAULTY)
