"""What the eye met first and found wrong: where texts begin, how far their lines stand apart, what the window says it is at."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF

from desktop_app.statement import Statement
from desktop_app.ui.parts import Label
from desktop_app.ui.text.face import Face
from tests.officer import Officer
from tests.window.statements import CRAFTS, LATIN, LONG, paragraph


def test_an_agenda_without_items_is_where_the_window_says_it_is(officer: Officer) -> None:
    officer.works_on(replace(CRAFTS, agenda=()))
    officer.goes_to("agenda")
    assert officer.window.selection.pane == "agenda"
    assert not officer.window.selection.node
    assert "جدول الأعمال" in {label.text() for label in officer.window.status.findChildren(Label)}


@pytest.mark.parametrize("statement", [LONG, LATIN])
def test_a_title_of_several_lines_begins_at_the_edge_of_all_fields(officer: Officer, statement: Statement) -> None:
    officer.works_on(statement)
    officer.goes_to("metadata")
    title = officer.window.panes["metadata"].cells["title"].editor
    for spoken, edge in (("en", Qt.AlignmentFlag.AlignLeft), ("ar", Qt.AlignmentFlag.AlignRight)):
        officer.speaks(spoken)
        assert title.document().firstBlock().blockFormat().alignment() & edge, spoken


def test_latin_lines_of_a_card_stand_as_near_as_those_of_the_body(dressed: object) -> None:
    text = paragraph("p-latin2", "The conference took note of the accounts.")
    nearness = []
    for face in (Face(), Face(px=17)):
        font = face.font("text", False)
        line = QFontMetricsF(font).height() + face.block(CRAFTS, text).lineHeight()
        nearness.append(line / font.pixelSize())
    assert nearness[1] == pytest.approx(nearness[0], abs=0.12)


def test_the_long_title_of_an_item_is_read_from_its_beginning(officer: Officer) -> None:
    officer.works_on(LONG)
    officer.goes_to("i-secnd2")
    fields = officer.window.panes["agenda"].fields
    assert fields.title.text()
    assert (fields.title.cursorPosition(), fields.presenter.cursorPosition()) == (0, 0)


def test_an_item_that_is_opened_is_seen_with_all_its_fields(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.goes_to("agenda")
    officer.window.resize(1366, 620)
    officer.rests()
    officer.presses("End")
    officer.presses("Return")
    officer.rests()
    pane = officer.window.panes["agenda"]
    assert pane.current == "i-third2"
    view = pane._scroll.viewport()
    below = pane.fields.below
    assert below.isVisible()
    assert below.mapTo(view, below.rect().bottomLeft()).y() <= view.height()


@pytest.mark.parametrize("height", [768, 540])
def test_the_signatures_leave_the_closing_text_its_room(officer: Officer, height: int) -> None:
    officer.works_on(replace(LATIN, sources=()))
    officer.speaks("en")
    officer.window.resize(1024, height)
    officer.goes_to("closing")
    pane = officer.window.panes["closing"]
    assert pane.editor.height() >= 90
    assert pane.strip.height() >= pane.strip.minimumSizeHint().height()


def test_in_a_narrow_window_the_tabs_leave_room_to_the_outline(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    wide = officer.window.switcher.minimumSizeHint().width()
    officer.window.resize(960, 540)
    officer.rests()
    assert officer.window.switcher.minimumSizeHint().width() == wide - 4 * 16
    officer.goes_to("closing")
    officer.rests()
    assert officer.window.outline_dock.width() >= 190
    officer.window.resize(1366, 768)
    officer.rests()
    assert officer.window.switcher.minimumSizeHint().width() == wide
