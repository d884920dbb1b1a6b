"""The pane in the whole window: one history over all panes, problems found and repaired, a passage shown."""

from __future__ import annotations

from desktop_app.ui.panes.metadata import MetadataPane
from desktop_app.ui.parts import Tool
from tests.officer import Officer
from tests.window.reviewed import puts
from tests.window.statements import CRAFTS


def form(officer: Officer) -> MetadataPane:
    officer.works_on(CRAFTS)
    officer.goes_to("metadata")
    return officer.window.panes["metadata"]


def test_undo_in_a_field_is_the_documents(officer: Officer) -> None:
    pane = form(officer)
    officer.goes_to(CRAFTS.id, field="place")
    officer.types("القامشلي")
    assert officer.statement.metadata.place == "القامشلي"
    officer.undoes()
    assert officer.statement is CRAFTS
    assert pane.cells["place"].editor.text() == ""
    officer.redoes()
    assert pane.cells["place"].editor.text() == "القامشلي"


def test_undo_from_another_pane_comes_back_to_the_field(officer: Officer) -> None:
    pane = form(officer)
    officer.goes_to(CRAFTS.id, field="event.region")
    officer.types("الجزيرة")
    officer.goes_to("body")
    officer.undoes()
    officer.sees_pane("metadata")
    assert pane.cells["event.region"].editor.hasFocus()


def test_a_suggested_value_is_seen_whole_in_a_form_that_was_never_shown(officer: Officer) -> None:
    officer.window.resize(1366, 700)
    officer.works_on(puts(CRAFTS, "سامر", CRAFTS.id, "event.region", "الجزيرة"))
    pane = officer.window.panes["metadata"]
    officer.waits_until(lambda: not pane.prepare())
    officer.goes_to("body")
    officer.rests()
    officer.presses("Ctrl+F8")
    officer.rests()
    cell, view = pane.cells["event.region"], pane.form.viewport()
    assert cell.editor.hasFocus()
    assert view.rect().contains(cell.rect().translated(cell.mapTo(view, cell.rect().topLeft())))


def test_the_passage_behind_a_value_is_shown_in_the_text(officer: Officer) -> None:
    pane = form(officer)
    officer.rests()
    shown = [tool for tool in pane.cells["issuer"].findChildren(Tool) if tool.isVisible()][1]
    officer.clicks(shown)
    officer.sees_pane("body")
    assert officer.window.selection.node == "p-issu22"


def test_a_title_typed_here_stands_in_the_body(officer: Officer) -> None:
    form(officer)
    officer.goes_to(CRAFTS.id, field="title")
    officer.presses("Ctrl+End")
    officer.types(" والأخير")
    assert officer.texts[0].endswith("الثالث والأخير")
    assert officer.window.panes["body"].editor.toPlainText().startswith(officer.texts[0])
