"""Invisible characters are shown without moving anything, in every text, and hidden again."""

from __future__ import annotations

from desktop_app.statement import AgendaItem, Statement
from tests.officer import Officer
from tests.window.statements import paragraph

ODD = "سطر\u2028ثان\u00a0مع\tعلامة می\u200cخواهم \u202ea\u202c"


def test_they_are_shown_and_hidden(officer: Officer) -> None:
    officer.works_on(
        Statement(
            "st-1", body=(paragraph("p-1", ODD), paragraph("p-2", "ب")), agenda=(AgendaItem("i-1", paragraphs=(paragraph("p-3", ODD),)),)
        )
    )
    officer.goes_to("p-2", 1)
    editor = officer.window.panes["body"].editor
    before, width = editor.viewport().grab().toImage(), editor.document().idealWidth()
    officer.presses("Ctrl+Shift+8")
    assert officer.window.settings.invisibles
    assert editor.viewport().grab().toImage() != before
    assert editor.document().idealWidth() == width
    officer.goes_to("p-3", 1)
    card = officer.window.panes["agenda"].editor
    shown = card.viewport().grab().toImage()
    assert officer.runs("view.invisibles")
    assert card.viewport().grab().toImage() != shown
    officer.goes_to("p-2", 1)
    assert editor.viewport().grab().toImage() == before
    assert officer.statement.body[0].runs[0].text == ODD
