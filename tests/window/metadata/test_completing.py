"""Earlier values, offered under the line and taken by key or mouse; never in the way."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.statement import Attendance, Metadata, Signatory, Statement
from desktop_app.statement.metadata import Event
from desktop_app.ui.panes.metadata.completing import Completion
from tests.officer import Officer
from tests.window.statements import CRAFTS

EARLIER = Statement(
    "st-1",
    metadata=Metadata(
        issuer="لجنة الإغاثة الأهلية", place="باب العرعر", keywords=("غابات",), event=Event(venue="القاعة الصغرى"),
        attendance=(Attendance("g-1", "مندوبون", "النقابات"),), signatories=(Signatory("s-1", "ليلى الخنشور", "منسّقة"),),
    ),
)  # fmt: skip
EMPTY = replace(CRAFTS, metadata=Metadata(), sources=())


@pytest.fixture
def desk(officer: Officer) -> Officer:
    officer.window.preferences.remembered.learn(EARLIER)
    officer.works_on(EMPTY)
    officer.goes_to("metadata")
    return officer


def completion(officer: Officer) -> Completion:
    return officer.focus.findChild(Completion)


def goes_into(officer: Officer, name: str) -> None:
    officer.goes_to(EMPTY.id, 0, name)


@pytest.mark.parametrize("key", ["Return", "Tab"])
def test_what_is_typed_in_any_spelling_is_completed_by_key(desk: Officer, key: str) -> None:
    goes_into(desk, "issuer")
    desk.types("لجنه الا")
    offered = completion(desk)
    assert offered.shown
    assert offered.list.model.stringList() == ["لجنة الإغاثة الأهلية"]
    line = desk.focus
    desk.presses("Down")
    desk.presses(key)
    assert desk.statement.metadata.issuer == "لجنة الإغاثة الأهلية"
    assert not offered.shown
    assert line.hasFocus()
    desk.undoes()
    assert desk.statement.metadata.issuer == ""


def test_nothing_is_taken_that_nobody_chose(desk: Officer) -> None:
    goes_into(desk, "place")
    line, offered = desk.focus, completion(desk)
    desk.types("باب")
    assert offered.shown
    desk.presses("Tab")
    assert desk.statement.metadata.place == "باب"
    assert not offered.shown
    assert not line.hasFocus()


def test_escape_closes_the_list_and_keeps_the_text(desk: Officer) -> None:
    goes_into(desk, "place")
    offered = completion(desk)
    desk.types("باب")
    desk.presses("Down")
    desk.presses("Escape")
    assert not offered.shown
    assert desk.statement.metadata.place == "باب"
    desk.types(" العرعر")
    assert not offered.shown


def test_down_in_an_empty_field_shows_what_it_had_last(desk: Officer) -> None:
    goes_into(desk, "event.venue")
    desk.presses("Down")
    desk.presses("Down")
    desk.presses("Return")
    assert desk.statement.metadata.event.venue == "القاعة الصغرى"


def test_a_row_is_taken_by_the_mouse(desk: Officer) -> None:
    goes_into(desk, "issuer")
    desk.types("لجن")
    rows = completion(desk).list.list
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualRect(rows.model().index(0, 0)).center())
    assert desk.statement.metadata.issuer == "لجنة الإغاثة الأهلية"


def test_keywords_and_cells_of_tables_are_completed_too(desk: Officer) -> None:
    goes_into(desk, "keywords")
    desk.types("غا")
    desk.presses("Down")
    desk.presses("Return")
    assert desk.statement.metadata.keywords == ("غابات",)
    grid = desk.window.panes["metadata"].form.grids["attendance"]
    desk.clicks(grid.add)
    desk.types("مند")
    desk.presses("Down")
    desk.presses("Return")
    desk.presses("Return")
    desk.rests()
    assert [group.role for group in desk.statement.metadata.attendance] == ["مندوبون"]
    strip = desk.window.panes["closing"].strip
    desk.goes_to("closing")
    desk.clicks(strip.rows.add)
    desk.types("خنش")
    desk.presses("Down")
    desk.presses("Tab")
    desk.presses("Return")
    desk.rests()
    assert [one.name for one in desk.statement.metadata.signatories] == ["ليلى الخنشور"]


def test_switched_off_nothing_is_offered_or_learnt(desk: Officer, tmp_path: Path) -> None:
    desk.runs("memory.keep")
    goes_into(desk, "issuer")
    desk.types("لج")
    assert not completion(desk).shown
    desk.saves(tmp_path / "a.bayan")
    assert desk.window.preferences.remembered.memory.latest("issuer") == "لجنة الإغاثة الأهلية"


def test_a_save_teaches_and_forgetting_clears(desk: Officer, tmp_path: Path) -> None:
    goes_into(desk, "place")
    desk.types("كروم")
    desk.saves(tmp_path / "a.bayan")
    assert desk.window.preferences.remembered.memory.latest("place") == "كروم"
    assert desk.runs("memory.forget")
    assert desk.window.preferences.remembered.memory.latest("place") == ""
    assert not desk.runs("memory.forget")
