"""Suggestions at the signature strip."""

from __future__ import annotations

from PySide6.QtTest import QTest

from desktop_app.ui.panes.signing import SigningStrip
from tests.officer import Officer
from tests.window.agenda.conftest import LEFT, NONE
from tests.window.reviewed import REVIEWED, SAMER

ME = "هدى الأحمد"


def strip(officer: Officer) -> SigningStrip:
    officer.works_on(REVIEWED)
    officer.goes_to("closing")
    return officer.window.panes["closing"].strip


def test_a_signatory_is_struck_and_decided_at_the_strip(officer: Officer) -> None:
    at = strip(officer)
    model = at.rows.model
    assert [model.mark_of(model.index(row, 0)).kind for row in range(2)] == ["", "out"]
    assert [line.line.names for line in at.rows.suggestions.lines] == [SAMER]
    QTest.mouseClick(at.rows.suggestions.lines[0].accept, LEFT, NONE)
    officer.rests()
    assert [each.id for each in officer.statement.metadata.signatories] == ["s-chair2"]
    assert at.rows.suggestions.isHidden()


def test_place_and_day_show_their_suggestions(officer: Officer) -> None:
    at = strip(officer)
    assert at.cells["place"].suggestions.lines[0].line.new == "حلب"
    QTest.mouseClick(at.cells["place"].suggestions.lines[0].reject, LEFT, NONE)
    officer.rests()
    assert officer.statement.metadata.place == ""
    assert at.cells["place"].suggestions.isHidden()


def test_who_suggests_sees_his_own_place_and_signatory(officer: Officer) -> None:
    at = strip(officer)
    officer.window.document.suggesting.start(ME)
    at.cells["place"].editor.setFocus()
    officer.types("دمشق")
    officer.rests()
    assert officer.statement.metadata.place == ""
    assert at.cells["place"].editor.text() == "دمشق"
    at.rows.go_to(0, "office")
    officer.types("أمينة السر")
    officer.presses("Return")
    officer.rests()
    assert officer.statement.metadata.signatories[0].office == "رئيسة المؤتمر"
    assert at.rows.model.rows[0].office == "أمينة السر"
    assert len(at.rows.suggestions.lines) == 2
