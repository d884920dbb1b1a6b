"""After a key or a command lines are seen beyond the caret's."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop_app.statement import Statement
from desktop_app.ui.text.editor import TextEditor
from tests.officer import Officer
from tests.window.statements import paragraph


def editor_of(officer: Officer) -> TextEditor:
    officer.works_on(Statement("st-1", body=tuple(paragraph(f"p-{n}", f"الفقرة {n} من النص") for n in range(80))))
    officer.rests()
    return officer.window.panes["body"].editor


def lines_below(editor: TextEditor) -> float:
    caret = editor.cursorRect()
    return (editor.viewport().height() - caret.bottom()) / caret.height()


@pytest.mark.parametrize(("key", "steps"), [(Qt.Key.Key_Down, 40), (Qt.Key.Key_Return, 30)])
def test_a_key_that_scrolls_down_leaves_air_below(officer: Officer, key: Qt.Key, steps: int) -> None:
    editor = editor_of(officer)
    officer.goes_to("p-3", 1)
    for _ in range(steps):
        officer.presses(key)
    assert editor.verticalScrollBar().value() > 0
    assert lines_below(editor) >= 1.9
    officer.types("كلمة ")
    assert lines_below(editor) >= 1.9


def test_a_key_that_scrolls_up_leaves_air_above(officer: Officer) -> None:
    editor = editor_of(officer)
    officer.goes_to("p-60", 1)
    for _ in range(40):
        officer.presses(Qt.Key.Key_Up)
    assert editor.cursorRect().top() >= 1.9 * editor.cursorRect().height()


def test_a_place_that_is_gone_to_has_air(officer: Officer) -> None:
    editor = editor_of(officer)
    officer.goes_to("p-60", 1)
    assert lines_below(editor) >= 1.9
    officer.goes_to("p-10", 1)
    assert editor.cursorRect().top() >= 1.9 * editor.cursorRect().height()
    officer.goes_to("p-79", 1)
    assert editor.verticalScrollBar().value() == editor.verticalScrollBar().maximum()
