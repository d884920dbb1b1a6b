"""Long values of one line: all of them is seen, and they stay one line."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from desktop_app.editing.document import Document
from desktop_app.statement.edits.fields import set_field
from desktop_app.ui.panes.metadata import MetadataPane
from tests.window.metadata.hand import composes, presses, types
from tests.window.metadata.test_steady import settle

LONG = ("المؤتمر العام الثالث للحرفيين والعاملين في الصناعات التقليدية " * 4).strip()


def test_a_long_name_is_seen_whole_and_a_short_one_is_as_high_as_other_fields(pane: MetadataPane, document: Document) -> None:
    editor = pane.cells["event.name"].editor
    settle()
    assert editor.height() == pane.cells["event.starts"].editor.height() == 32
    document.apply(set_field(document.value, document.value.id, "event.name", LONG), "elsewhere")
    settle()
    assert editor.text() == LONG
    for place in (QTextCursor.MoveOperation.Start, QTextCursor.MoveOperation.End):
        cursor = editor.textCursor()
        cursor.movePosition(place)
        assert editor.viewport().rect().contains(editor.cursorRect(cursor))
    assert pane.cells["event.ordinal"].editor.height() == 32
    document.undo()
    settle()
    assert editor.height() == 32


def test_enter_and_pasted_lines_make_no_second_line(pane: MetadataPane, document: Document) -> None:
    editor = pane.cells["place"].editor
    editor.setFocus()
    types("a")
    presses("Return")
    mime = QMimeData()
    mime.setText(" b\nc")
    QApplication.clipboard().setMimeData(mime)
    presses("Ctrl+V")
    assert document.value.metadata.place == "a b c"
    assert editor.text() == "a b c"
    presses("Tab")
    assert pane.cells["embargo"].editor.hasFocus()


def test_a_word_that_was_composed_in_vain_writes_nothing_over_a_change_elsewhere(pane: MetadataPane, document: Document) -> None:
    editor = pane.cells["title"].editor
    editor.setFocus()
    composes("مع")
    headline = document.value.front[0].id
    before = document.value
    document.apply(set_field(before, headline, "label", "1- "), "elsewhere")
    composes("")
    assert document.value.front[0].label == "1- "
    assert len(document.history.done) == 1
