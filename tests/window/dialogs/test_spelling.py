"""Unknown words in the window: what may be meant is offered where a person turns to one, and a word is learnt with its model."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.editing import spelling as beside
from desktop_app.editing.house import dictionaries
from desktop_app.language.spelling.learnt import FEMININE, NOUN, Learnt
from desktop_app.statement import Paragraph, Run, Statement
from desktop_app.ui.dialogs.learning import LearningDialog
from desktop_app.ui.housing import Housing
from desktop_app.ui.text_menu import text_menu
from tests.officer import Officer

WORDS = "the zorblings met and the commitee voted"


class Here(beside.Spelling):
    """Answers at once, in this process."""

    def __init__(self, languages: tuple[str, ...] = ("en",), learnt: tuple[Learnt, ...] = ()) -> None:
        self.languages, self._known, self.stands = frozenset(languages), {}, True
        self._books = dictionaries(("en",), learnt)

    def ready(self) -> bool:
        return True

    def ask(self, words: tuple[beside.Key, ...]) -> None:
        self._known.update((key, self._books(*key)) for key in words)

    def wonder(self, word: str, language: str) -> None: ...

    def offered(self, word: str, language: str, patience: float = 0.0) -> tuple[str, ...]:
        return ("warblings",) if word == "zorblings" else ()

    def close(self) -> None: ...


@pytest.fixture
def housing(officer: Officer, monkeypatch: pytest.MonkeyPatch) -> Housing:
    monkeypatch.setattr("desktop_app.ui.housing.Spelling", Here)
    made = officer.window.preferences.housing
    officer.works_on(Statement("st-1", "en", body=(Paragraph("p-1", (Run(WORDS),)),)))
    officer.sees_no_problem("unknown-word")
    made.start()
    officer.waits_until(lambda: made.spelling is not None)
    officer.rests()
    return made


def test_what_is_meant_is_offered_and_put_by_a_key(officer: Officer, housing: Housing) -> None:
    problem = officer.sees_problem("unknown-word")
    assert officer.texts[0][problem.start : problem.end] == "zorblings"
    officer.presses("F8")
    officer.waits_until(lambda: bool(officer.window.judging.list.current.fixes))
    officer.presses("Ctrl+;")
    assert officer.texts == [WORDS.replace("zorblings", "warblings")]
    officer.undoes()
    assert officer.texts == [WORDS]


def test_the_menu_of_an_unknown_word_teaches_it(officer: Officer, housing: Housing, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(LearningDialog, "answer", LearningDialog.learnt)
    officer.goes_to("p-1", 6)
    menu = text_menu(officer.window)
    titles = [entry.text() for entry in menu.actions()]
    assert any("warblings" in title for title in titles)
    next(entry for entry in menu.actions() if entry.text() == "تعليم هذه الكلمة…").trigger()
    assert housing.learnt == (Learnt("en", "zorblings"),)
    officer.waits_until(lambda: housing._coming is None)
    officer.rests()
    officer.sees_no_problem("unknown-word")
    officer.goes_to("p-1", 1)
    assert "تعليم هذه الكلمة…" not in [entry.text() for entry in text_menu(officer.window).actions()]


def test_the_dialog_guesses_and_a_person_decides(officer: Officer) -> None:
    dialog = LearningDialog(officer.window, "والمنسقية", "ar")
    dialog.show()
    assert dialog.learnt() == Learnt("ar", "منسقية", FEMININE)
    dialog.kind.setFocus()
    QTest.keyClick(dialog.kind, Qt.Key.Key_Home)
    officer.clicks(dialog.learn)
    assert (dialog.result(), dialog.learnt()) == (1, Learnt("ar", "منسقية", NOUN))
    dialog.word.clear()
    assert not dialog.learn.isEnabled()
    dialog.deleteLater()
