"""Texts that were not understood: what is said of them, and how they go."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop_app.editing.document import Document
from desktop_app.editing.files import save_document
from desktop_app.statement import Source, Statement
from desktop_app.statement.edits.fields import set_field
from desktop_app.ui.panes.metadata import MetadataPane
from desktop_app.ui.panes.metadata.cell import Cell
from desktop_app.ui.parts import Button
from tests.officer import Officer
from tests.window.metadata.hand import clicks, presses, replaces
from tests.window.metadata.test_remarks import remark
from tests.window.statements import CRAFTS


def with_embargo(officer: Officer, path: Path) -> MetadataPane:
    """A saved statement whose embargo was typed and not understood."""
    officer.opens(save_document(Document(CRAFTS), path / "crafts.bayan"))
    officer.goes_to(CRAFTS.id, field="embargo")
    officer.types("99/99")
    return officer.window.panes["metadata"]


def test_a_save_says_what_could_not_be_read_and_leads_there(officer: Officer, tmp_path: Path) -> None:
    pane = with_embargo(officer, tmp_path)
    assert not officer.window.unread.isVisible()
    officer.presses("Ctrl+S")
    assert officer.window.unread.isVisible()
    assert "لم يُحفظ" in officer.window.unread.label.text()
    assert "99/99" in officer.window.unread.label.text()
    officer.speaks("en")
    assert "Embargo until" in officer.window.unread.label.text()
    officer.speaks("ar")
    officer.goes_to("body")
    officer.clicks(officer.window.unread.action)
    officer.sees_pane("metadata")
    assert pane.cells["embargo"].editor.hasFocus()
    replaces(pane.cells["embargo"].editor, "26/1/2020 18:00")
    presses("Return")
    officer.rests()
    assert not officer.window.unread.isVisible()
    assert officer.statement.metadata.embargo is not None


def test_a_close_stops_once_at_what_could_not_be_read(officer: Officer, tmp_path: Path) -> None:
    with_embargo(officer, tmp_path)
    assert not officer.runs("file.close")
    assert officer.window.unread.isVisible()
    assert officer.runs("file.close")
    assert officer.window.document is None


def test_the_window_stays_open_once_too(officer: Officer, tmp_path: Path) -> None:
    with_embargo(officer, tmp_path)
    assert not officer.window.close()
    assert officer.window.isVisible()
    assert officer.window.unread.isVisible()


def test_the_closing_tells_of_its_date_too(officer: Officer, tmp_path: Path) -> None:
    officer.opens(save_document(Document(CRAFTS), tmp_path / "crafts.bayan"))
    officer.goes_to("closing")
    editor = officer.window.panes["closing"].strip.cells["issued"].editor
    replaces(editor, "99/99")
    officer.presses("Ctrl+S")
    assert officer.window.unread.isVisible()
    officer.goes_to("body")
    officer.clicks(officer.window.unread.action)
    officer.sees_pane("closing")
    assert editor.hasFocus()


def test_a_day_that_was_not_committed_is_saved(officer: Officer, tmp_path: Path) -> None:
    officer.opens(save_document(Document(CRAFTS), tmp_path / "crafts.bayan"))
    editor = officer.window.panes["metadata"].cells["issued"].editor
    officer.goes_to(CRAFTS.id, field="issued")
    replaces(editor, "26/1/2020")
    officer.presses("Ctrl+S")
    assert officer.statement.metadata.issued == date(2020, 1, 26)
    assert not officer.window.document.modified
    assert not officer.window.unread.isVisible()


def doubted(pane: MetadataPane, document: Document) -> Statement:
    """The value before a change elsewhere; the date field holds a text that means none."""
    before = document.value
    document.apply(set_field(before, before.id, "event.region", "الجزيرة"), "elsewhere")
    replaces(pane.cells["issued"].editor, "99/99")
    presses("Return")
    return before


def test_undo_shows_the_value_in_a_field_that_nobody_types_in(pane: MetadataPane, document: Document) -> None:
    doubted(pane, document)
    cell = pane.cells["issued"]
    assert cell.editor.property("state") == "error"
    pane.cells["place"].editor.setFocus()
    assert document.undo()
    assert "2024" in cell.editor.text()
    assert cell.doubt is None
    assert cell.editor.property("state") != "error"


def test_undo_leaves_the_field_that_somebody_types_in(pane: MetadataPane, document: Document) -> None:
    doubted(pane, document)
    QApplication.processEvents()
    assert pane.cells["issued"].editor.hasFocus()
    document.undo()
    assert pane.cells["issued"].editor.text() == "99/99"


def test_words_beside_a_date_are_told_and_stay(pane: MetadataPane, document: Document) -> None:
    typed, cell = "مطالب18 تشرين الثاني 2021", pane.cells["issued"]
    before = document.value
    replaces(cell.editor, typed)
    pane.cells["place"].editor.setFocus()
    assert document.value is before
    assert cell.editor.text() == typed
    assert "التاريخ وحده" in cell.editor.accessibleDescription()
    press = next(each for each in cell.findChildren(Button) if each.isVisible())
    clicks(press)
    assert document.value.metadata.issued == date(2021, 11, 18)
    assert cell.doubt is None


def recognised(pane: MetadataPane, document: Document) -> Cell:
    """The date of issue, that was read from the text; it is the one that the typed text offers."""
    value = document.value
    day = replace(value.metadata, issued=date(2021, 11, 18))
    source = Source(value.id, "issued", "p-even22", 0, 5, 0.9, "dateline")
    pane.bind(Document(replace(value, metadata=day, sources=(*value.sources, source))))
    QApplication.processEvents()
    cell = pane.cells["issued"]
    assert "90" in remark(pane, "issued")
    return cell


def test_the_day_that_is_offered_and_stood_there_before_puts_all_right(pane: MetadataPane, document: Document) -> None:
    cell = recognised(pane, document)
    replaces(cell.editor, "مطالب18 تشرين الثاني 2021")
    presses("Tab")
    press = next(each for each in cell.findChildren(Button) if each.isVisible())
    clicks(press)
    QApplication.processEvents()
    assert cell.doubt is None
    assert cell.editor.property("state") != "error"
    assert not [each for each in cell.findChildren(Button) if each.isVisible()]
    assert "90" in remark(pane, "issued")
    assert cell.editor.hasFocus()


def test_the_stored_day_typed_after_nonsense_puts_all_right(pane: MetadataPane, document: Document) -> None:
    cell = recognised(pane, document)
    replaces(cell.editor, "99/99")
    presses("Tab")
    assert cell.editor.property("state") == "error"
    replaces(cell.editor, "18/11/2021")
    presses("Tab")
    assert cell.editor.property("state") != "error"
    assert "90" in remark(pane, "issued")


def test_tab_goes_from_the_field_to_its_repair_and_on_to_the_next_field(pane: MetadataPane, document: Document) -> None:
    cell = recognised(pane, document)
    replaces(cell.editor, "مطالب18 تشرين الثاني 2021")
    presses("Return")
    presses("Tab")
    assert isinstance(QApplication.focusWidget(), Button)
    assert cell.isAncestorOf(QApplication.focusWidget())
    presses("Tab")
    assert pane.cells["place"].editor.hasFocus()
    presses("Shift+Tab")
    presses("Space")
    assert cell.doubt is None
    assert cell.editor.hasFocus()
    presses("Tab")
    assert not cell.editor.hasFocus()
