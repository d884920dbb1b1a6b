"""Suggest on, with real keys: every key leaves the pane and the value saying the same, and rejecting all gives back what stood."""

from __future__ import annotations

from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDropEvent, QTextCursor
from PySide6.QtWidgets import QApplication

from desktop_app.review.decide import accept_all, reject_all
from desktop_app.review.listing import changes_listed
from desktop_app.statement import Caret, Paragraph, Statement
from desktop_app.statement.references import dangling
from desktop_app.statement.runs import length, plain
from desktop_app.statement.walking import find, paragraphs
from desktop_app.ui.text.editor import TextEditor
from tests.officer import Officer
from tests.review.told import content
from tests.window.statements import CRAFTS

ME, OTHER = "ليلى", "سامر"
LEAD = plain(CRAFTS.lead[0].runs)


@pytest.fixture
def reviewer(officer: Officer) -> Officer:
    officer.works_on(CRAFTS)
    officer.window.document.suggesting.start(ME)
    officer.goes_to("p-lead22", 3)
    return officer


def shown(officer: Officer) -> list[str]:
    document = officer.window.panes["body"].editor.document()
    return [document.findBlockByNumber(number).text() for number in range(document.blockCount())]


def stored(officer: Officer) -> list[str]:
    value = officer.statement
    return [plain(paragraph.runs) for paragraph in (*value.front, *value.lead, *value.body)]


def caret(officer: Officer) -> tuple[str, int]:
    selection = officer.window.panes["body"].editor.selection()
    return selection.node, selection.start


def says(statement: Statement, node: str) -> str:
    found = find(statement, node)
    assert isinstance(found, Paragraph)
    return plain(found.runs)


def same(officer: Officer) -> None:
    """The pane says what the value says, and rejecting all gives back what stood."""
    editor = officer.window.panes["body"].editor
    assert shown(officer) == stored(officer)
    assert editor.current
    for number, paragraph in enumerate(editor.paragraphs):
        assert editor.reader.runs(editor.document().findBlockByNumber(number)) == paragraph.runs
    assert content(reject_all(officer.statement)) == content(CRAFTS)


def test_backspace_goes_on_through_what_is_struck(reviewer: Officer) -> None:
    reviewer.presses("Backspace")
    assert caret(reviewer) == ("p-lead22", 2)
    value = reviewer.statement
    reviewer.presses("Right")  # behind the struck letter: in Arabic the way back is to the right
    reviewer.goes_to("p-lead22", 3)
    reviewer.presses("Backspace")
    assert reviewer.statement is value
    assert caret(reviewer) == ("p-lead22", 2)
    reviewer.presses("Backspace")
    assert says(accept_all(reviewer.statement), "p-lead22") == LEAD[:1] + LEAD[3:]
    same(reviewer)


def test_whole_words_are_struck(reviewer: Officer) -> None:
    reviewer.presses("Ctrl+Backspace")
    assert caret(reviewer) == ("p-lead22", 0)
    reviewer.goes_to("p-lead22", 4)
    reviewer.presses("Ctrl+Delete")
    assert says(reviewer.statement, "p-lead22") == LEAD
    assert says(accept_all(reviewer.statement), "p-lead22") == " " + LEAD[10:].lstrip() or LEAD[10:]
    assert caret(reviewer)[1] >= 9
    same(reviewer)


def test_ones_own_letters_vanish_really(reviewer: Officer) -> None:
    reviewer.types("كلمة")
    for _ in range(4):
        reviewer.presses("Backspace")
    assert reviewer.statement.lead == CRAFTS.lead
    assert reviewer.statement.changes == ()
    same(reviewer)


def test_enter_and_backspace_take_a_split_back(reviewer: Officer) -> None:
    reviewer.presses("Return")
    same(reviewer)
    reviewer.presses("Backspace")
    assert reviewer.statement.lead == CRAFTS.lead
    assert caret(reviewer) == ("p-lead22", 3)
    same(reviewer)


def test_backspace_at_the_start_strikes_the_break_once(reviewer: Officer) -> None:
    reviewer.goes_to("p-even22", 0)
    end = length(CRAFTS.body[0].runs)
    reviewer.presses("Backspace")
    assert caret(reviewer) == ("p-issu22", end)
    value = reviewer.statement
    reviewer.goes_to("p-even22", 0)
    reviewer.presses("Backspace")
    assert reviewer.statement is value
    assert caret(reviewer) == ("p-issu22", end)
    same(reviewer)


def test_delete_at_the_end_strikes_the_break_and_goes_on(reviewer: Officer) -> None:
    reviewer.goes_to("p-issu22", length(CRAFTS.body[0].runs))
    reviewer.presses("Delete")
    assert caret(reviewer) == ("p-even22", 0)
    reviewer.presses("Delete")
    assert caret(reviewer) == ("p-even22", 1)
    same(reviewer)


def test_typing_over_a_selection_of_two_paragraphs(reviewer: Officer) -> None:
    window = reviewer.window
    editor = window.panes["body"].editor
    cursor = editor.textCursor()
    cursor.setPosition(editor.document().findBlockByNumber(2).position() + 5)
    cursor.setPosition(editor.document().findBlockByNumber(3).position() + 4, cursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    reviewer.types("و")
    assert says(accept_all(reviewer.statement), "p-issu22") == plain(CRAFTS.body[0].runs)[:5] + "و" + plain(CRAFTS.body[1].runs)[4:]
    same(reviewer)
    reviewer.types("ب")
    same(reviewer)


def test_a_selection_gives_way_to_a_word_that_is_read_as_one(reviewer: Officer) -> None:
    before = reviewer.statement
    reviewer.selects("p-lead22", 4, 9)
    reviewer.types("اتفاق")  # begins as what it takes the place of
    (row,) = changes_listed(reviewer.statement)
    assert [(part.before, part.after) for part in row.parts] == [("اتحاد", "اتفاق")]
    same(reviewer)
    while reviewer.statement is not before:
        reviewer.undoes()


def test_delete_goes_on_behind_what_it_struck(reviewer: Officer) -> None:
    for _ in range(3):
        reviewer.presses("Delete")
    assert says(accept_all(reviewer.statement), "p-lead22") == LEAD[:3] + LEAD[6:]
    assert caret(reviewer) == ("p-lead22", 6)
    reviewer.presses("Backspace")  # over what is struck: nothing comes of it, and the caret passes
    assert caret(reviewer) == ("p-lead22", 5)
    same(reviewer)


def test_undo_takes_a_word_back_in_one_step_to_the_very_value(reviewer: Officer) -> None:
    before = reviewer.statement
    reviewer.types("كلمة")
    assert len(reviewer.statement.changes) == 1
    reviewer.undoes()
    assert reviewer.statement is before
    reviewer.presses("Backspace")
    reviewer.presses("Backspace")
    reviewer.undoes()
    assert reviewer.statement is before
    reviewer.redoes()
    same(reviewer)


def test_a_letter_behind_ones_own_letters_is_not_dressed_anew(reviewer: Officer) -> None:
    reviewer.types(" ه")
    touched: list[tuple[int, int, int]] = []
    reviewer.window.panes["body"].editor.document().contentsChange.connect(lambda *place: touched.append(place))
    reviewer.types("ن")
    assert [place[1:] for place in touched] == [(0, 1)]
    same(reviewer)


def test_a_cut(reviewer: Officer) -> None:
    reviewer.selects("p-lead22", 4, 9)
    reviewer.presses("Ctrl+X")
    assert QApplication.clipboard().text() == LEAD[4:9]
    assert says(accept_all(reviewer.statement), "p-lead22") == LEAD[:4] + LEAD[9:]
    same(reviewer)


def test_a_paste_of_three_paragraphs_into_the_midst(reviewer: Officer) -> None:
    reviewer.pastes("واحد\nاثنان\nثلاثة")
    same(reviewer)
    reviewer.types("!")
    same(reviewer)
    assert [says(accept_all(reviewer.statement), each.id) for each in accept_all(reviewer.statement).lead][1] == "اثنان"


def test_nothing_is_written_while_a_word_is_composed(reviewer: Officer) -> None:
    value = reviewer.statement
    reviewer.composes("كل")
    reviewer.composes("كلم")
    assert reviewer.statement is value
    reviewer.composes("", "كلمة")
    assert says(accept_all(reviewer.statement), "p-lead22") == LEAD[:3] + "كلمة" + LEAD[3:]
    same(reviewer)


def test_an_emoji_before_the_caret(reviewer: Officer) -> None:
    reviewer.goes_to("p-lead22", 0)
    reviewer.types("👩‍👩‍👧 ")
    reviewer.goes_to("p-lead22", 9)
    reviewer.presses("Backspace")
    reviewer.types("ه")
    assert shown(reviewer) == stored(reviewer)
    reviewer.presses("Delete")
    same(reviewer)


def test_what_another_suggested_keeps_his_name(reviewer: Officer) -> None:
    reviewer.window.document.suggesting.start(OTHER)
    reviewer.types("كلمة")
    reviewer.window.document.suggesting.start(ME)
    reviewer.presses("Backspace")
    authors = {change.authors for change in reviewer.statement.changes}
    assert authors == {(OTHER,), (ME,)}
    assert says(accept_all(reviewer.statement), "p-lead22") == LEAD[:3] + "كلم" + LEAD[3:]
    same(reviewer)


def test_in_a_card_and_in_the_closing(reviewer: Officer) -> None:
    for node in ("p-vote22", "p-than22"):
        reviewer.goes_to(node, 3)
        before = says(reviewer.statement, node)
        reviewer.types("كل")
        reviewer.presses("Delete")
        editor = QApplication.focusWidget()
        assert isinstance(editor, TextEditor)
        assert says(accept_all(reviewer.statement), node) == before[:3] + "كل" + before[4:]
        assert editor.textCursor().block().text() == says(reviewer.statement, node) == before[:3] + "كل" + before[3:]
        assert editor.selection().start == 6
    assert content(reject_all(reviewer.statement)) == content(CRAFTS)


def test_a_drag_of_a_word(reviewer: Officer) -> None:
    reviewer.selects("p-lead22", 4, 9)
    editor = reviewer.window.panes["body"].editor
    mime = editor.createMimeDataFromSelection()
    block = editor.document().findBlockByNumber(3)
    at = QTextCursor(block)
    at.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    place = editor.cursorRect(at).center().toPointF()
    buttons, held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    editor.dropEvent(QDropEvent(place, Qt.DropAction.MoveAction, mime, buttons, held))
    assert says(accept_all(reviewer.statement), "p-lead22") == LEAD[:4] + LEAD[9:]
    assert says(accept_all(reviewer.statement), "p-even22").endswith(LEAD[4:9])
    same(reviewer)


KEYS = (
    *("letter",) * 26, *("Backspace",) * 14, *("Delete",) * 8, *("Return",) * 4, "Ctrl+Backspace", "Ctrl+Delete", "paste", "lines",
    "composed", "composed", *("Ctrl+Z",) * 3, *("Ctrl+Y",) * 2, "Left", "Right", "Up", "Down", "Home", "End", "Shift+Left", "Shift+Left",
    "Shift+Right", "Shift+Up", "Shift+Down", "Ctrl+Home", "jump", "jump", "jump",
)  # fmt: skip


@pytest.mark.parametrize("seed", [1, 2])
def test_a_thousand_random_keys(reviewer: Officer, seed: int) -> None:
    choose = Random(seed)
    for number in range(500):
        if number % 100 == 99:
            reviewer.window.document.suggesting.start(choose.choice((ME, OTHER)))
        key = choose.choice(KEYS)
        match key:
            case "letter":
                reviewer.types(choose.choice("ابتةوي َّ،.a1\U0001f600"))
            case "paste":
                reviewer.pastes(choose.choice(("كلمة", "واحد اثنان", "\U0001f600")))
            case "lines":
                reviewer.pastes("سطر\nثانٍ")
            case "composed":
                reviewer.composes("ك")
                reviewer.composes("", "كل")
            case "jump":
                node = choose.choice([each.id for each in paragraphs(reviewer.statement) if each.id in _ids(reviewer)])
                reviewer.window.go_to(_caret(reviewer, node, choose))
            case _:
                reviewer.presses(key)
        assert shown(reviewer) == stored(reviewer), (number, key)
        assert not list(dangling(reviewer.statement)), (number, key, list(dangling(reviewer.statement)))
    same(reviewer)


def _ids(officer: Officer) -> set[str]:
    return {paragraph.id for paragraph in officer.window.panes["body"].editor.paragraphs}


def _caret(officer: Officer, node: str, choose: Random) -> Caret:
    return Caret(node, choose.randint(0, len(says(officer.statement, node))))
