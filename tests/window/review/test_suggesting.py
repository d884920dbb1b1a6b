"""Suggest on, with real keys: what is typed, deleted, pasted, split and joined becomes a suggestion, and the pane shows what there is."""

from __future__ import annotations

import pytest

from desktop_app.review.decide import accept_all, reject_all
from desktop_app.statement import Statement
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import paragraphs
from tests.officer import Officer
from tests.window.statements import CRAFTS

LEAD = CRAFTS.lead[0]
TEXT = plain(LEAD.runs)


@pytest.fixture
def reviewer(officer: Officer) -> Officer:
    officer.works_on(CRAFTS)
    officer.window.document.suggesting.start("ليلى")
    officer.goes_to("p-lead22", 3)
    return officer


def shown(officer: Officer) -> list[str]:
    document = officer.window.panes["body"].editor.document()
    return [document.findBlockByNumber(number).text() for number in range(document.blockCount())]


def stored(officer: Officer) -> list[str]:
    value = officer.statement
    return [plain(paragraph.runs) for paragraph in (*value.front, *value.lead, *value.body)]


def read(statement: Statement) -> list[str]:
    return [plain(paragraph.runs) for paragraph in paragraphs(statement)]


def test_typing(reviewer: Officer) -> None:
    reviewer.types(" هنا")
    reviewer.rests()
    assert len(reviewer.statement.changes) == 1
    assert plain(accept_all(reviewer.statement).lead[0].runs) == TEXT[:3] + " هنا" + TEXT[3:]
    assert reject_all(reviewer.statement).lead == CRAFTS.lead
    assert shown(reviewer) == stored(reviewer)
    assert reviewer.window.selection.start == 7


def test_backspace_strikes_letter_by_letter_and_the_caret_goes_before_them(reviewer: Officer) -> None:
    for _ in range(3):
        reviewer.presses("Backspace")
    assert plain(reviewer.statement.lead[0].runs) == TEXT
    assert plain(accept_all(reviewer.statement).lead[0].runs) == TEXT[3:]
    assert len(reviewer.statement.changes) == 1
    assert reviewer.window.selection.start == 0
    assert shown(reviewer) == stored(reviewer)


def test_delete_goes_on_behind_what_it_struck(reviewer: Officer) -> None:
    for _ in range(3):
        reviewer.presses("Delete")
    assert plain(accept_all(reviewer.statement).lead[0].runs) == TEXT[:3] + TEXT[6:]
    assert reviewer.window.selection.start == 6
    reviewer.presses("Backspace")  # over what is struck: nothing comes of it, and the caret passes
    assert reviewer.window.selection.start == 5
    assert shown(reviewer) == stored(reviewer)


def test_a_selection_gives_way_to_a_word(reviewer: Officer) -> None:
    reviewer.selects("p-lead22", 4, 9)
    reviewer.types("نقابة")
    reviewer.rests()
    assert plain(accept_all(reviewer.statement).lead[0].runs) == TEXT[:4] + "نقابة" + TEXT[9:]
    assert reject_all(reviewer.statement).lead == CRAFTS.lead
    assert shown(reviewer) == stored(reviewer)


def test_a_paste_of_two_paragraphs(reviewer: Officer) -> None:
    reviewer.pastes("واحد\nاثنان")
    reviewer.rests()
    assert len(reviewer.statement.changes) >= 1
    assert reject_all(reviewer.statement).lead == CRAFTS.lead
    assert any("اثنان" in text for text in read(accept_all(reviewer.statement)))
    assert shown(reviewer) == stored(reviewer)


def test_enter_splits_and_the_caret_stands_in_the_second_half(reviewer: Officer) -> None:
    reviewer.presses("Return")
    assert reviewer.statement.lead[1].break_change is not None
    assert reviewer.window.selection.node == reviewer.statement.lead[1].id
    assert reviewer.window.selection.start == 0
    assert reject_all(reviewer.statement).lead == CRAFTS.lead
    reviewer.types("و")
    assert shown(reviewer) == stored(reviewer)


def test_backspace_and_delete_join(reviewer: Officer) -> None:
    reviewer.goes_to("p-even22", 0)
    reviewer.presses("Backspace")
    broken = reviewer.statement.body[1].break_change
    assert broken is not None
    assert broken.deleted is not None
    assert reviewer.window.selection.node == "p-issu22"
    assert len(read(accept_all(reviewer.statement))) == len(read(CRAFTS)) - 1
    assert shown(reviewer) == stored(reviewer)
    reviewer.goes_to("p-even22", len(plain(CRAFTS.body[1].runs)))
    reviewer.presses("Delete")
    assert reviewer.window.selection.node == "p-open22"
    assert reject_all(reviewer.statement).body == CRAFTS.body


def test_undo_takes_a_word_back_in_one_step_to_the_very_value(reviewer: Officer) -> None:
    before = reviewer.statement
    reviewer.types("كلمة")
    reviewer.undoes()
    assert reviewer.statement is before
    reviewer.presses("Backspace")
    reviewer.presses("Backspace")
    reviewer.undoes()
    assert reviewer.statement is before
    reviewer.redoes()
    assert shown(reviewer) == stored(reviewer)


def test_a_composed_word(reviewer: Officer) -> None:
    reviewer.composes("كل")
    reviewer.composes("", "كلمة")
    reviewer.rests()
    assert plain(accept_all(reviewer.statement).lead[0].runs) == TEXT[:3] + "كلمة" + TEXT[3:]
    assert shown(reviewer) == stored(reviewer)


def test_a_letter_behind_ones_own_letters_is_not_dressed_anew(reviewer: Officer) -> None:
    reviewer.types(" ه")
    touched: list[tuple[int, int, int]] = []
    reviewer.window.panes["body"].editor.document().contentsChange.connect(lambda *place: touched.append(place))
    reviewer.types("ن")
    assert [place[1:] for place in touched] == [(0, 1)]
    assert shown(reviewer) == stored(reviewer)
