"""The whole command table at the window, in both languages: words, keys, acts, and whether what is offered has an effect."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from itertools import combinations

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.editing.commands import COMMANDS, MENUS, Command, Edit
from desktop_app.editing.document import Document
from desktop_app.editing.keyboard.shortcuts import FIXED, keys_in_force, overlap
from desktop_app.statement import Statement
from desktop_app.text.refusal import Refusal
from desktop_app.ui.actions import ACTS, READY
from desktop_app.ui.menus import command_title
from desktop_app.ui.palette.rows import known_commands
from desktop_app.ui.words import tr
from tests.officer import Officer
from tests.window.frame.test_commands import entries
from tests.window.statements import CRAFTS

EDITS = [row for row in COMMANDS if isinstance(row.act, Edit)]
ITEM = CRAFTS.agenda[0]


def ids(row: Command) -> str:
    return row.id


def no_document(officer: Officer) -> None:
    officer.window.show_document(None)


def caret(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.goes_to("p-lead22", 3)


def selection(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.selects("p-lead22", 0, 5)


def item(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.goes_to(ITEM.paragraphs[0].id, 1)


def closing(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.goes_to(CRAFTS.closing[-1].id, 0)


def field(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.goes_to("metadata")


def read_only(officer: Officer) -> None:
    officer.window.show_document(Document(CRAFTS, None, read_only="newer"))
    officer.rests()
    officer.selects("p-lead22", 0, 5)


def empty(officer: Officer) -> None:
    officer.works_on(Statement("st-empty2"))


STATES = (no_document, caret, selection, item, closing, field, read_only, empty)


@pytest.mark.parametrize("spoken", ["ar", "en"])
def test_every_command_has_its_words(officer: Officer, spoken: str) -> None:
    officer.speaks(spoken)
    for row in COMMANDS:
        for source, shown in ((row.title, command_title(row)), (row.purpose, tr(row.purpose))):
            assert shown.strip(), row.id
            if spoken == "ar":
                assert shown != source, (row.id, source)
                assert any("\u0600" <= letter <= "\u06ff" for letter in shown) or shown.isascii() is False, (row.id, shown)
        assert officer.window.menus.actions[row.id].text().partition("\t")[0].replace("&&", "&") == command_title(row)


@pytest.mark.parametrize("spoken", ["ar", "en"])
def test_no_two_commands_of_a_menu_are_called_the_same(officer: Officer, spoken: str) -> None:
    officer.speaks(spoken)
    titles = Counter((row.place, command_title(row)) for row in COMMANDS if row.place)
    assert [twice for twice, number in titles.items() if number > 1] == []


def test_keys_are_unique_wherever_they_meet() -> None:
    keys = keys_in_force({})
    for one, other in combinations(COMMANDS, 2):
        if overlap(one, other):
            assert not set(keys[one.id]) & set(keys[other.id]), (one.id, other.id)


def test_every_command_has_an_act() -> None:
    assert {row.id for row in COMMANDS if not isinstance(row.act, Edit)} == set(ACTS)
    assert set(READY) <= set(ACTS)


def test_every_command_is_reached_by_a_menu_or_the_palette(officer: Officer) -> None:
    bar = officer.window.menus.bar
    shown = set().union(*(entries(action.menu()) for action in bar.actions()))
    reached = shown | {row.id for row in known_commands()}
    assert {row.id for row in COMMANDS if not row.arguments} <= reached
    assert {row.id for row in COMMANDS if row.arguments} & shown == set()
    assert {row.place.partition("/")[0] for row in COMMANDS if row.place} <= {name for name, _ in MENUS}


def test_a_shortcut_that_works_in_texts_alone_is_one_of_a_text(officer: Officer) -> None:
    window = officer.window
    for row in COMMANDS:
        action = window.menus.actions[row.id]
        if row.scope == "window":
            assert action in window.actions(), row.id
        elif row.id not in FIXED:
            assert action not in window.actions(), row.id
            assert any(action in pane.actions() for pane in window.panes.values()), row.id


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_what_is_offered_has_an_effect_and_what_is_not_has_none(officer: Officer, state: Callable[[Officer], None]) -> None:
    window = officer.window
    state(officer)
    for row in EDITS:
        if row.arguments:
            continue
        before = window.document.value if window.document is not None else None
        offered = window.runner.enabled(row)
        pending = QApplication.focusWidget()
        done = window.run(row.id)
        after = window.document.value if window.document is not None else None
        changed = after is not before or (done and getattr(pending, "pending", None) is not None)
        assert bool(offered) == bool(changed), (state.__name__, row.id)
        if changed:
            state(officer)


@pytest.mark.parametrize("row", [row for row in COMMANDS if row.arguments], ids=ids)
def test_commands_that_need_words_say_so_and_are_never_offered(officer: Officer, row: Command) -> None:
    selection(officer)
    assert not officer.window.runner.enabled(row)
    with pytest.raises(Refusal):
        officer.window.run(row.id)


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_every_other_command_says_whether_it_applies_without_a_fault(officer: Officer, state: Callable[[Officer], None]) -> None:
    state(officer)
    for row in COMMANDS:
        assert officer.window.runner.enabled(row) in (True, False), row.id
        assert officer.window.runner.checked(row) in (True, False), row.id
