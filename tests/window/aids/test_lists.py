"""Lists by keys: Enter, Tab, Shift+Tab, Backspace, and their commands."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from desktop_app.statement import Paragraph, Run, Statement
from desktop_app.statement.runs import plain
from tests.officer import Officer

VALUE = Statement("st-1", body=(Paragraph("p-firs22", (Run("قرر المؤتمر:"),)), Paragraph("p-item22", (Run("تشكيل لجنة"),))))


def rows(officer: Officer) -> list[tuple[str, int, str]]:
    return [(plain(p.runs), p.level, p.label) for p in officer.statement.body]


def test_a_list_is_typed_with_two_levels(officer: Officer) -> None:
    officer.works_on(VALUE)
    officer.goes_to("p-item22", 10)
    officer.presses("Ctrl+Alt+5")
    officer.goes_to("p-item22", 10)
    officer.presses("Return")
    officer.presses("Tab")
    officer.types("للنسيج")
    officer.presses("Return")
    officer.types("للفخار")
    officer.presses("Return")
    officer.presses("Return")
    officer.types("إصدار نشرة")
    assert rows(officer)[1:] == [
        ("تشكيل لجنة", 1, "1. "),
        ("للنسيج", 2, "أ) "),
        ("للفخار", 2, "ب) "),
        ("إصدار نشرة", 1, "2. "),
    ]
    officer.presses("Return")
    officer.presses("Return")
    officer.types("نص")
    assert rows(officer)[-1] == ("نص", 0, "")


def test_a_list_begins_in_the_paragraph_that_enter_has_just_made_and_the_caret_stays_there(officer: Officer) -> None:
    officer.works_on(VALUE)
    officer.goes_to("p-item22", 10)
    officer.presses("Return")
    officer.presses("Ctrl+Alt+5")
    officer.types("للنسيج")
    assert rows(officer)[1:] == [("تشكيل لجنة", 0, ""), ("للنسيج", 1, "1. ")]
    officer.presses("Ctrl+Alt+6")
    officer.types(" والفخار")
    assert rows(officer)[2] == ("للنسيج والفخار", 1, "• ")


def test_tab_and_shift_tab_change_the_level_anywhere_in_an_item_and_keep_the_caret(officer: Officer) -> None:
    officer.works_on(VALUE)
    officer.goes_to("p-item22", 3)
    officer.presses("Ctrl+Alt+6")
    officer.goes_to("p-item22", 3)
    editor = officer.focus
    officer.presses("Tab")
    assert rows(officer)[1] == ("تشكيل لجنة", 2, "• ")
    assert (editor.selection().node, editor.selection().start) == ("p-item22", 3)
    officer.presses("Shift+Tab")
    assert rows(officer)[1][1] == 1
    officer.presses("Shift+Tab")
    assert rows(officer)[1][1] == 1
    assert officer.focus is editor


def test_outside_a_list_tab_moves_the_focus(officer: Officer) -> None:
    officer.works_on(VALUE)
    officer.goes_to("p-firs22", 3)
    editor = officer.focus
    officer.presses("Tab")
    assert QApplication.focusWidget() is not editor
    assert rows(officer) == [("قرر المؤتمر:", 0, ""), ("تشكيل لجنة", 0, "")]


def test_backspace_at_the_start_takes_label_level_list_and_only_then_the_break(officer: Officer) -> None:
    officer.works_on(VALUE)
    officer.goes_to("p-item22", 0)
    officer.presses("Ctrl+Alt+5")
    officer.goes_to("p-item22", 0)
    officer.presses("Tab")
    seen = []
    for _ in range(4):
        officer.presses("Backspace")
        seen.append(rows(officer)[1:])
    assert seen == [[("تشكيل لجنة", 2, "")], [("تشكيل لجنة", 1, "")], [("تشكيل لجنة", 0, "")], []]


def test_renumbering_is_one_step(officer: Officer) -> None:
    items = tuple(Paragraph(f"p-{n}", (Run("بند"),), "list-item", 1, label) for n, label in enumerate(("٤- ", "٧- ", "٧- ")))
    value = Statement("st-1", body=items)
    officer.works_on(value)
    officer.goes_to("p-1", 2)
    officer.presses("Ctrl+Alt+7")
    assert [label for _, _, label in rows(officer)] == ["٤- ", "٥- ", "٦- "]
    officer.undoes()
    assert officer.statement is value


def test_the_faint_words_of_an_empty_item_leave_its_label_free(officer: Officer) -> None:
    officer.works_on(replace(VALUE, body=(VALUE.body[0], Paragraph("p-item22", (), style="list-item", level=1, label="• "))))
    officer.goes_to("p-item22")
    editor = officer.focus
    block = editor.document().findBlockByNumber(1)
    line = editor.cursorRect(QTextCursor(block))
    picture = editor.viewport().grab().toImage()
    ratio = picture.devicePixelRatio()
    edge = range(line.right() + 16, editor.viewport().width() - 2)
    assert len(edge) > 4
    seen = {picture.pixel(round(x * ratio), round(y * ratio)) for x in edge for y in range(line.top(), line.bottom())}
    assert len(seen) == 1, "something is painted behind the bullet"
