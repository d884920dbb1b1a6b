"""Suggested values beside the fields of the form: seen, decided by key and mouse, and typed by who suggests."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication

from desktop_app.editing.document import Document
from desktop_app.review.decide import reject_all
from desktop_app.statement.accepted import accepted, original
from desktop_app.statement.edits.fields import set_field
from desktop_app.ui.panes.metadata import MetadataPane
from desktop_app.ui.parts.suggestions import SuggestionLine
from tests.window.metadata.hand import clicks, presses, replaces, types
from tests.window.metadata.test_clicks import Mouse, pauses, top
from tests.window.metadata.test_steady import settle
from tests.window.reviewed import LAYLA, NOUR, REVIEWED, SAMER

ME = "هدى الأحمد"


@pytest.fixture
def document() -> Document:
    return Document(REVIEWED)


@pytest.fixture
def mouse(pane: MetadataPane) -> Mouse:
    QCursor.setPos(pane.mapToGlobal(QPoint(2, 2)))  # over no field
    return Mouse(pane.window())


def lines(pane: MetadataPane, name: str) -> tuple[SuggestionLine, ...]:
    beside = pane.cells[name].suggestions
    return () if beside is None or beside.isHidden() else beside.lines


def at(pane: MetadataPane, name: str, author: str) -> SuggestionLine:
    return next(line for line in lines(pane, name) if line.line.names == author)


def test_suggested_values_stand_under_their_fields_with_their_authors(pane: MetadataPane) -> None:
    assert [line.line.names for line in lines(pane, "issuer")] == [SAMER, LAYLA]
    assert pane.cells["issuer"].editor.reading() == "اللجنة التحضيرية لمؤتمر الحرفيين"
    assert at(pane, "issued", NOUR).line.new == "13 آذار 2024"
    assert lines(pane, "event.venue") == ()
    line = at(pane, "place", SAMER)
    assert line.accessibleName() == "اقتراح \u2068سامر علوش\u2069 · إضافة: \u2068حلب\u2069"
    assert "حلب" in line.accept.accessibleName()
    assert line.width() > 0
    assert line.height() >= 48


def test_a_click_accepts_one_and_its_rival_goes(pane: MetadataPane, document: Document) -> None:
    clicks(at(pane, "issuer", LAYLA).accept)
    settle()
    assert document.value.metadata.issuer == "الهيئة الإدارية"
    assert pane.cells["issuer"].editor.reading() == "الهيئة الإدارية"
    assert lines(pane, "issuer") == ()
    document.undo()
    settle()
    assert document.value is REVIEWED
    assert len(lines(pane, "issuer")) == 2


def test_keys_reach_the_buttons_and_the_focus_goes_on(pane: MetadataPane, document: Document) -> None:
    pane.cells["issuer"].editor.setFocus()
    for _ in range(4):  # accept and reject of the first, accept and reject of the second
        presses("Tab")
    assert QApplication.focusWidget() is at(pane, "issuer", LAYLA).reject
    presses("Space")
    settle()
    assert [line.line.names for line in lines(pane, "issuer")] == [SAMER]
    assert QApplication.focusWidget() is at(pane, "issuer", SAMER).accept
    presses("Return")
    settle()
    assert document.value.metadata.issuer == "المكتب التنفيذي"
    assert QApplication.focusWidget() is pane.cells["issuer"].editor


def test_letters_of_who_suggests_stay_in_his_form(pane: MetadataPane, document: Document) -> None:
    document.suggesting.start(ME)
    replaces(pane.cells["event.venue"].editor, "قاعة النقابة")
    settle()
    assert document.value.metadata.event.venue == "قاعة البلدية"
    assert pane.cells["event.venue"].editor.reading() == "قاعة النقابة"
    assert [(line.line.old, line.line.new) for line in lines(pane, "event.venue")] == [("قاعة البلدية", "قاعة النقابة")]
    pane.cells["contact"].editor.setFocus()
    settle()
    assert pane.cells["event.venue"].editor.reading() == "قاعة النقابة"
    document.suggesting.stop()
    assert pane.cells["event.venue"].editor.reading() == "قاعة البلدية"


def test_who_types_the_old_words_again_suggests_nothing(pane: MetadataPane, document: Document) -> None:
    document.suggesting.start(ME)
    editor = pane.cells["event.venue"].editor
    editor.setFocus()
    presses("End")
    types("!")
    assert len(lines(pane, "event.venue")) == 1
    presses("Backspace")
    settle()
    assert lines(pane, "event.venue") == ()
    assert document.value.proposals == REVIEWED.proposals
    assert editor.reading() == "قاعة البلدية"


def test_a_hundred_letters_are_one_suggestion_and_rejecting_it_gives_what_stood(pane: MetadataPane, document: Document) -> None:
    document.suggesting.start(ME)
    replaces(pane.cells["contact"].editor, "مكتب الإعلام " * 8)
    assert len(document.value.changes) == len(REVIEWED.changes) + 1
    assert reject_all(document.value).metadata == reject_all(REVIEWED).metadata
    presses("Ctrl+A")
    types("1")
    assert pane.cells["contact"].editor.reading() == "1"


def test_nothing_moves_while_a_button_of_the_mouse_is_down(pane: MetadataPane, mouse: Mouse, document: Document, qtbot: object) -> None:
    editor = pane.cells["embargo"].editor
    pane.form.ensureWidgetVisible(pane.cells["embargo"], 0, 40)
    settle()
    before = top(pane, "embargo")
    mouse.press(editor)
    document.apply(set_field(document.value, "st-crafts", "place", "دمشق"), "elsewhere")
    change = at(pane, "place", SAMER).line.change
    pane.cells["issuer"].decided.emit(next(line.line.change for line in lines(pane, "issuer")), False)
    settle()
    assert len(lines(pane, "issuer")) == 2  # the line goes after the release
    assert top(pane, "embargo") == before
    mouse.release()
    pauses(qtbot, pane)
    assert top(pane, "embargo") == before
    assert len(lines(pane, "issuer")) == 1
    assert change in {one.id for one in document.value.changes}


def test_rows_tell_what_is_suggested(pane: MetadataPane, document: Document) -> None:
    editor = pane.form.grids["attendance"]
    model = editor.model
    assert [model.mark_of(model.index(row, 0)).kind for row in range(3)] == ["", "out", "in"]
    assert model.mark_of(model.index(0, 0)).cells.keys() == {"count"}
    assert [line.line.names for line in editor.suggestions.lines] == [SAMER, LAYLA, NOUR]
    clicks(editor.suggestions.lines[1].accept)
    settle()
    assert [group.role for group in document.value.metadata.attendance] == ["الرؤساء", ""]
    clicks(editor.suggestions.lines[0].accept)
    settle()
    assert document.value.metadata.attendance[0].count == 13
    assert len(model.rows) == 2


def test_a_cell_of_who_suggests_shows_his_number(pane: MetadataPane, document: Document) -> None:
    document.suggesting.start(ME)
    grid = pane.form.grids["attendance"]
    grid.go_to(0, "of")
    types("15")
    presses("Return")
    settle()
    assert document.value.metadata.attendance[0].of == 14
    assert grid.model.rows[0].of == 15
    assert len(grid.suggestions.lines) == 4


def test_the_lines_follow_the_language(pane: MetadataPane, dressed: QApplication) -> None:
    from desktop_app.ui.words import install

    install(dressed, "en")
    settle()
    assert at(pane, "issued", NOUR).line.new == "13 March 2024"
    assert at(pane, "place", SAMER).accessibleName().startswith("Suggested by")
    install(dressed, "ar")


def test_what_can_only_be_read_is_not_decided(pane: MetadataPane, document: Document) -> None:
    document.suggesting.show("final")
    settle()
    assert lines(pane, "issuer") == ()
    assert pane.cells["issuer"].editor.reading() == "الهيئة الإدارية"
    assert not pane.cells["issuer"].isEnabled()
    document.suggesting.show("marks")
    settle()
    assert len(lines(pane, "issuer")) == 2
    assert pane.cells["issuer"].isEnabled()


def test_letters_taken_out_of_the_title_are_struck_in_the_text_and_gone_from_the_form(pane: MetadataPane, document: Document) -> None:
    document.suggesting.start(ME)
    editor = pane.cells["title"].editor
    editor.setFocus()
    presses("Ctrl+End")
    for _ in range(2):
        presses("Backspace")
    types("بع")
    pane.cells["contact"].editor.setFocus()
    settle()
    assert editor.reading() == ("اتحاد الحرفيين يعقد مؤتمره العام الثابع",)
    assert accepted(document.value.front[0].runs) == "اتحاد الحرفيين يعقد مؤتمره العام الثابع"
    assert original(document.value.front[0].runs) == "اتحاد الحرفيين يعقد مؤتمره العام الثالث"
