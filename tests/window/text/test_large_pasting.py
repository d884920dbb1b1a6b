"""A large web page that is pasted: read apart, with a way to give it up; it comes where the caret was, as one step."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.statement import Caret
from desktop_app.statement.edits.breaks import remove
from desktop_app.statement.runs import plain
from desktop_app.ui.parts import Button
from desktop_app.ui.pasting import Pasting
from desktop_app.ui.text import apart
from desktop_app.ui.words import tr
from tests.officer import Officer
from tests.window.statements import CRAFTS

COUNT = 40
HTML = "".join(f"<p>فقرة <b>{number}</b></p>" for number in range(COUNT))


@pytest.fixture(autouse=True)
def low(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "LONG", len(HTML))


@pytest.fixture
def person(officer: Officer) -> Officer:
    officer.works_on(CRAFTS)
    officer.goes_to("p-even22", 4)
    return officer


def pasting(officer: Officer) -> Pasting:
    return officer.window.keeping.pasting


def offers(officer: Officer) -> list[str]:
    bar = pasting(officer).bar
    return [button.text() for button in bar.findChildren(Button) if button.isVisibleTo(bar)] if bar.isVisible() else []


def presses(officer: Officer, words: str) -> None:
    bar = pasting(officer).bar
    officer.clicks(next(button for button in bar.findChildren(Button) if button.text() == tr(words) and button.isVisibleTo(bar)))


def came(officer: Officer) -> bool:
    return len(officer.statement.body) == len(CRAFTS.body) + COUNT - 1


def test_it_comes_where_the_caret_was_as_one_step(person: Officer) -> None:
    person.pastes("x", HTML)
    assert person.statement is CRAFTS
    assert offers(person) == [tr("Cancel")]
    assert pasting(person).busy.isVisible()
    person.waits_until(lambda: came(person))
    first = next(each for each in person.statement.body if each.id == "p-even22")
    before = next(each for each in CRAFTS.body if each.id == "p-even22")
    assert plain(first.runs) == plain(before.runs)[:4] + "فقرة 0"
    assert not pasting(person).bar.isVisible()
    person.undoes()
    assert person.statement is CRAFTS


def test_a_little_less_is_there_at_once(person: Officer) -> None:
    person.pastes("x", HTML[:-1])
    assert came(person)


def test_who_writes_on_elsewhere_stays_there(person: Officer) -> None:
    person.pastes("x", HTML)
    person.goes_to("p-lead22", 0)
    person.types("لقد ")
    person.waits_until(lambda: came(person))
    assert (person.window.selection.node, person.window.selection.start) == ("p-lead22", 4)
    person.types("ثم ")
    assert plain(person.statement.lead[0].runs).startswith("لقد ثم ")
    person.undoes()
    person.undoes()
    assert [plain(each.runs) for each in person.statement.body] == [plain(each.runs) for each in CRAFTS.body]
    assert plain(person.statement.lead[0].runs).startswith("لقد ")


def test_it_can_be_given_up(person: Officer) -> None:
    person.pastes("x", HTML)
    presses(person, "Cancel")
    assert not pasting(person).bar.isVisible()
    assert not pasting(person)._child.busy
    assert person.statement is CRAFTS
    assert QApplication.clipboard().mimeData().html() == HTML


def test_two_in_a_row_both_come(person: Officer) -> None:
    person.pastes("x", HTML)
    person.pastes("x", HTML)
    person.waits_until(lambda: len(person.statement.body) == len(CRAFTS.body) + 2 * (COUNT - 1))
    assert not pasting(person).bar.isVisible()


def test_where_its_place_is_gone_it_says_so_and_can_be_put_elsewhere(person: Officer) -> None:
    person.pastes("x", HTML)
    person.window.apply(remove(person.statement, ("p-even22",)), "command")
    person.waits_until(lambda: offers(person) == [tr("Insert at the cursor")])
    assert not pasting(person).busy.isVisible()
    assert len(person.statement.body) == len(CRAFTS.body) - 1
    assert QApplication.clipboard().mimeData().html() == HTML
    other = person.statement.body[0]
    assert person.window.go_to(Caret(other.id, 2))
    presses(person, "Insert at the cursor")
    assert plain(person.statement.body[0].runs) == plain(other.runs)[:2] + "فقرة 0"
    assert offers(person) == []


def test_it_goes_with_the_statement(person: Officer) -> None:
    person.pastes("x", HTML)
    person.window.show_document(None)
    assert not pasting(person)._child.busy


def test_what_is_composed_meanwhile_stays(person: Officer) -> None:
    person.pastes("x", HTML)
    person.goes_to("p-lead22", 0)
    person.composes("كل")
    person.waits_until(lambda: not pasting(person)._child.busy)
    person.composes("", "كلمة ")
    person.waits_until(lambda: came(person))
    assert plain(person.statement.lead[0].runs).startswith("كلمة ")
