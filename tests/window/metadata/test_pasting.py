"""Several lines pasted into a table of rows."""

from __future__ import annotations

from random import Random

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.editing.document import Document
from desktop_app.editing.pasting import pasted
from desktop_app.formats.xml.validate import problems_of
from desktop_app.formats.xml.write import write
from desktop_app.statement import Attendance, Metadata, Statement, fresh_ids
from desktop_app.ui.panes.metadata import MetadataPane
from desktop_app.ui.panes.metadata.fields import SIGNATORIES, TABLES
from tests.officer import Officer
from tests.window.metadata.hand import clicks, presses
from tests.window.statements import CRAFTS

ATTENDANCE, _, RELATIONS = TABLES


def put(table, column: str, text: str, after: int | None = None, start: Statement = CRAFTS):
    return pasted(start, table.rows, table.names, fresh_ids(Random(1)), after, column, text)


def test_each_line_is_a_row_and_tabs_part_the_cells():
    change = put(ATTENDANCE, "role", "مندوبون\tالبلديات\t٤٠\t45\n\nضيوف\tالنقابات\tكثيرون\n")
    groups = change.statement.metadata.attendance[-2:]
    assert [(each.role, each.body, each.count, each.of) for each in groups] == [
        ("مندوبون", "البلديات", 40, 45),
        ("ضيوف", "النقابات", None, None),
    ]
    assert problems_of(write(change.statement)) == problems_of(write(CRAFTS))


def test_numbers_and_bullets_of_a_list_are_left_out():
    signed = put(SIGNATORIES, "name", "1- ليلى\n٢. نور\n• سامر\n3 إخوة").statement.metadata.signatories[-4:]
    assert [each.name for each in signed] == ["ليلى", "نور", "سامر", "3 إخوة"]


def test_they_begin_at_the_column_and_stand_behind_the_row():
    start = Statement("st-1", metadata=Metadata(attendance=(Attendance("g-1", "أ"), Attendance("g-2", "ب"))))
    groups = put(ATTENDANCE, "body", "س\nع", 0, start).statement.metadata.attendance
    assert [(each.role, each.body) for each in groups] == [("أ", ""), ("", "س"), ("", "ع"), ("ب", "")]


def test_related_statements_too_and_nothing_from_nothing():
    assert [each.id for each in put(RELATIONS, "id", "st-old\nst-older").statement.metadata.relations[-2:]] == ["st-old", "st-older"]
    assert put(ATTENDANCE, "role", " \n\n") is None


@pytest.fixture
def started(pane: MetadataPane) -> MetadataPane:
    clicks(pane.form.grids["attendance"].add)
    presses("Escape")
    return pane


def test_by_key_it_is_one_step(started: MetadataPane, document: Document) -> None:
    before = document.value
    QApplication.clipboard().setText("- مندوبون\n- ضيوف")
    started.form.grids["attendance"].go_to(0, "role")
    presses("Ctrl+V")
    assert [group.role for group in document.value.metadata.attendance][-2:] == ["مندوبون", "ضيوف"]
    document.undo()
    assert document.value is before


def test_one_cell_goes_into_the_current_one(started: MetadataPane, document: Document) -> None:
    QApplication.clipboard().setText("إعلاميون")
    started.form.grids["attendance"].go_to(0, "body")
    presses("Ctrl+V")
    assert [group.body for group in document.value.metadata.attendance] == ["إعلاميون"]


def test_signatories_are_pasted_under_the_closing(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.goes_to("closing")
    rows = officer.window.panes["closing"].strip.rows
    officer.clicks(rows.add)
    officer.presses("Escape")
    rows.go_to(len(rows.model.rows) - 1, "name")
    officer.copies("ليلى\tرئيسة\nنور\tأمينة")
    officer.presses("Ctrl+V")
    assert [(one.name, one.office) for one in officer.statement.metadata.signatories][-2:] == [("ليلى", "رئيسة"), ("نور", "أمينة")]
