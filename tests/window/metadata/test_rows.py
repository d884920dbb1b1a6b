"""Attendance and related statements: rows that are added, typed into, moved and taken away."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.editing.document import Document
from desktop_app.statement import Attendance, Caret, Change, Relation
from desktop_app.statement.edits.fields import set_field
from desktop_app.ui.panes.metadata import MetadataPane
from desktop_app.ui.panes.metadata.grid import RowsEditor
from tests.window.metadata.hand import clicks, presses, types


@pytest.fixture
def grid(pane: MetadataPane, document: Document) -> RowsEditor:
    for name in ("مندوبون", "ضيوف"):
        clicks(pane.form.grids["attendance"].add)
        types(name)
        presses("Return")
    return pane.form.grids["attendance"]


def roles(document: Document) -> list[str]:
    return [group.role for group in document.value.metadata.attendance]


def test_a_new_row_is_typed_into_at_once(grid: RowsEditor, document: Document) -> None:
    assert roles(document) == ["مندوبون", "ضيوف"]
    assert grid.note.text() == "فئتان · العدد غير مذكور في النص"


def test_numbers_are_read_in_any_digits(grid: RowsEditor, document: Document) -> None:
    grid.go_to(0, "count")
    types("٤٠")
    presses("Return")
    grid.go_to(0, "of")
    types("45")
    presses("Return")
    group = document.value.metadata.attendance[0]
    assert (group.count, group.of) == (40, 45)
    assert grid.note.text() == "فئتان"


def test_what_is_no_number_is_refused_with_a_sentence(grid: RowsEditor, document: Document) -> None:
    grid.go_to(1, "count")
    types("كثيرون")
    presses("Return")
    assert document.value.metadata.attendance[1].count is None
    assert grid.note.text() == "العدد رقم صحيح."


def test_a_row_moves_and_keeps_the_focus(grid: RowsEditor, document: Document) -> None:
    grid.go_to(0, "body")
    presses("Alt+Down")
    assert roles(document) == ["ضيوف", "مندوبون"]
    assert grid.current() == (1, "body")
    presses("Alt+Down")
    assert roles(document) == ["ضيوف", "مندوبون"]
    presses("Alt+Up")
    assert roles(document) == ["مندوبون", "ضيوف"]


def test_a_row_is_taken_away_and_undo_brings_it_back(grid: RowsEditor, document: Document) -> None:
    grid.go_to(0)
    presses("Delete")
    assert roles(document) == ["ضيوف"]
    document.undo()
    assert roles(document) == ["مندوبون", "ضيوف"]
    assert grid.model.rowCount() == 2


def test_insert_adds_behind_the_current_row(grid: RowsEditor, document: Document) -> None:
    grid.go_to(0)
    presses("Insert")
    types("إعلاميون")
    presses("Return")
    assert roles(document) == ["مندوبون", "إعلاميون", "ضيوف"]


def test_a_cell_that_is_left_by_escape_changes_nothing(grid: RowsEditor, document: Document) -> None:
    before = document.value
    grid.go_to(0)
    types("غيرهم")
    presses("Escape")
    assert document.value is before


def test_a_change_elsewhere_is_shown_in_its_row(grid: RowsEditor, document: Document) -> None:
    group = document.value.metadata.attendance[1]
    document.apply(set_field(document.value, group.id, "body", "النقابات"), "elsewhere")
    assert grid.model.index(1, 1).data() == "النقابات"


def test_a_caret_goes_to_its_row(pane: MetadataPane, grid: RowsEditor, document: Document) -> None:
    group = document.value.metadata.attendance[1]
    assert pane.go_to(Caret(group.id, field="count"))
    assert grid.current() == (1, "count")
    assert grid.grid.hasFocus()


def test_related_statements_are_rows_too(pane: MetadataPane, document: Document) -> None:
    grid = pane.form.grids["relations"]
    clicks(grid.add)
    grid.go_to(0, "id")
    types("st-first2")
    presses("Return")
    assert document.value.metadata.relations == (Relation("corrects", "st-first2"),)
    clicks(grid.add)
    grid.go_to(1, "id")
    types("st-secnd2")
    presses("Return")
    presses("Alt+Up")
    assert [each.id for each in document.value.metadata.relations] == ["st-secnd2", "st-first2"]
    presses("Delete")
    assert [each.id for each in document.value.metadata.relations] == ["st-first2"]


def test_many_rows_are_patched_not_rebuilt(pane: MetadataPane, document: Document) -> None:
    grid = pane.form.grids["attendance"]
    told: list[str] = []
    grid.model.modelReset.connect(lambda: told.append("reset"))
    grid.model.dataChanged.connect(lambda *_: told.append("data"))
    rows = tuple(Attendance(f"g-row{n:03}", f"صفة {n}") for n in range(40))
    for wanted in (rows, rows[:10], (*rows[:4], Attendance("g-row004", "أخرى"), *rows[5:10])):
        metadata = replace(document.value.metadata, attendance=wanted)
        document.apply(Change(replace(document.value, metadata=metadata), "Rows"), "elsewhere")
    assert told == ["data"]
    assert grid.model.index(4, 0).data() == "أخرى"


def test_who_signs_is_a_table_here_too(pane: MetadataPane, document: Document) -> None:
    grid = pane.form.grids["signatories"]
    for name in ("ليلى", "نور"):
        clicks(grid.add)
        types(name)
        presses("Return")
    names = [one.name for one in document.value.metadata.signatories]
    grid.go_to(len(names) - 1, "name")
    presses("Alt+Up")
    assert [one.name for one in document.value.metadata.signatories] == [*names[:-2], "نور", "ليلى"]
    assert pane.go_to(Caret(document.value.metadata.signatories[-1].id, field="office"))
    assert grid.current() == (len(names) - 1, "office")
    presses("Delete")
    assert [one.name for one in document.value.metadata.signatories] == [*names[:-2], "نور"]
