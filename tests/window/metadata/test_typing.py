"""Typing into the fields: the value follows each key, undo brings the very value back."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.editing.document import Document
from desktop_app.statement.edits.fields import set_field
from desktop_app.statement.edits.headline import title_lines
from desktop_app.statement.fields import STATEMENT_FIELDS
from desktop_app.ui.panes.metadata import MetadataPane
from desktop_app.ui.panes.metadata.fields import FIELDS, TABLES
from tests.window.metadata.hand import composes, presses, replaces, types


def test_every_field_of_a_statement_can_be_edited() -> None:
    here = {field.name for field in FIELDS} | {table.rows for table in TABLES}
    wanted = {name for name in STATEMENT_FIELDS if name != "event"} | {"title", "attendance", "signatories"}
    assert here == wanted


def test_letters_reach_the_value_at_each_key(pane: MetadataPane, document: Document) -> None:
    editor = pane.cells["issuer"].editor
    editor.setFocus()
    presses("End")
    types("س")
    assert document.value.metadata.issuer == "اللجنة التحضيرية لمؤتمر الحرفيينس"
    types(" م")
    assert document.value.metadata.issuer.endswith("س م")
    assert editor.text().endswith("س م")


def test_a_run_of_keys_is_one_step_and_undo_gives_the_same_object(pane: MetadataPane, document: Document) -> None:
    before = document.value
    replaces(pane.cells["place"].editor, "القامشلي")
    assert document.value.metadata.place == "القامشلي"
    assert document.undo()
    assert document.value is before
    assert pane.cells["place"].editor.text() == ""


@pytest.mark.parametrize("name", [field.name for field in FIELDS if field.kind == "text"])
def test_each_text_field_sets_its_own(pane: MetadataPane, document: Document, name: str) -> None:
    replaces(pane.cells[name].editor, "نصّ 7")
    value: object = document.value.metadata
    for part in name.split("."):
        value = getattr(value, part)
    assert value == "نصّ 7"


def test_a_change_elsewhere_is_shown(pane: MetadataPane, document: Document) -> None:
    document.apply(set_field(document.value, document.value.id, "event.venue", "قاعة الثقافة"), "elsewhere")
    assert pane.cells["event.venue"].editor.text() == "قاعة الثقافة"
    assert pane.shown is document.value


def test_a_pasted_line_break_is_no_part_of_a_field(pane: MetadataPane, document: Document) -> None:
    QApplication.clipboard().setText("سطر\nآخر")
    pane.cells["place"].editor.setFocus()
    presses("Ctrl+V")
    assert document.value.metadata.place == "سطر آخر"


def test_the_title_edits_the_headline(pane: MetadataPane, document: Document) -> None:
    pane.cells["title"].editor.setFocus()
    presses("Ctrl+End")
    types(" والأخير")
    assert title_lines(document.value) == ("اتحاد الحرفيين يعقد مؤتمره العام الثالث والأخير",)
    assert document.value.front[0].id == "p-head22"


def test_a_line_more_is_a_headline_more(pane: MetadataPane, document: Document) -> None:
    pane.cells["title"].editor.setFocus()
    presses("Ctrl+End")
    presses("Return")
    assert len(title_lines(document.value)) == 1
    types("سطر ثانٍ")
    assert title_lines(document.value)[1] == "سطر ثانٍ"
    assert document.value.front[1].role == "headline"
    assert pane.cells["title"].editor.reading() == title_lines(document.value)


def test_an_emptied_title_keeps_its_paragraph(pane: MetadataPane, document: Document) -> None:
    replaces(pane.cells["title"].editor, "")
    assert title_lines(document.value) == ("",)
    types("عنوان")
    assert title_lines(document.value) == ("عنوان",)
    assert document.value.front[0].id == "p-head22"


def test_an_empty_line_goes_when_the_field_is_left(pane: MetadataPane, document: Document) -> None:
    pane.cells["event.slogans"].editor.setFocus()
    types("الأرض للحرف")
    presses("Return")
    assert document.value.metadata.event.slogans == ("الأرض للحرف",)
    pane.cells["issuer"].editor.setFocus()
    assert pane.cells["event.slogans"].editor.reading() == ("الأرض للحرف",)


def test_nothing_is_written_while_an_input_method_composes(pane: MetadataPane, document: Document) -> None:
    editor = pane.cells["issuer"].editor
    editor.setFocus()
    presses("End")
    composes("مع")
    document.apply(set_field(document.value, document.value.id, "issuer", "جهة أخرى"), "elsewhere")
    assert editor.text() == "اللجنة التحضيرية لمؤتمر الحرفيين"
    composes("")
    assert editor.text() == "جهة أخرى"


def test_a_composed_word_reaches_the_value(pane: MetadataPane, document: Document) -> None:
    pane.cells["place"].editor.setFocus()
    composes("كۆ")
    assert document.value.metadata.place == ""
    composes("", "کۆبانێ")
    assert document.value.metadata.place == "کۆبانێ"


def test_a_document_to_read_alone_is_not_edited(pane: MetadataPane, document: Document) -> None:
    pane.bind(Document(document.value, read_only="newer"))
    assert not pane.cells["issuer"].editor.isEnabled()


def test_the_old_document_is_let_go(pane: MetadataPane, document: Document) -> None:
    other = Document(document.value)
    pane.bind(other)
    document.apply(set_field(document.value, document.value.id, "place", "عامودا"), "elsewhere")
    assert pane.shown is other.value
    assert pane.cells["place"].editor.text() == ""


def test_an_unseen_pane_follows_when_it_is_shown(pane: MetadataPane, document: Document) -> None:
    pane.hide()
    document.apply(set_field(document.value, document.value.id, "place", "عامودا"), "elsewhere")
    pane.show()
    assert pane.cells["place"].editor.text() == "عامودا"
