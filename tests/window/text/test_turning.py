"""The direction of paragraphs in the window: by their letters while typing, by Ctrl with a Shift key, in chains and cards."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.statement import AgendaItem, Caret, Paragraph, Run, Statement
from desktop_app.statement.edits.fields import set_field
from desktop_app.ui.panes.metadata.flowing import FlowEditor
from desktop_app.ui.text.editor import TextEditor
from tests.officer import Officer
from tests.window.statements import CRAFTS, paragraph

RIGHT, LEFT = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
CODES = {"right": 62, "left": 50, "right on Windows": 0x36, "left on Windows": 0x2A}


def ways(editor: TextEditor) -> list[Qt.LayoutDirection]:
    return [editor.document().findBlockByNumber(n).blockFormat().layoutDirection() for n in range(editor.document().blockCount())]


def key(widget: QWidget, kind: QEvent.Type, code: int, held: Qt.KeyboardModifier, scan: int = 0) -> None:
    if kind == QEvent.Type.KeyPress:
        QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.ShortcutOverride, code, held, scan, 0, 0))
    QApplication.sendEvent(widget, QKeyEvent(kind, code, held, scan, 0, 0))


def turns(officer: Officer, side: str, between: int = 0) -> None:
    """Ctrl down, Shift down, perhaps another key, Shift up, Ctrl up."""
    widget = officer.focus
    QApplication.processEvents()
    key(widget, QEvent.Type.KeyPress, Qt.Key.Key_Control, CTRL)
    key(widget, QEvent.Type.KeyPress, Qt.Key.Key_Shift, CTRL | SHIFT, CODES[side])
    if between:
        key(widget, QEvent.Type.KeyPress, between, CTRL | SHIFT)
        key(widget, QEvent.Type.KeyRelease, between, CTRL | SHIFT)
    key(widget, QEvent.Type.KeyRelease, Qt.Key.Key_Shift, CTRL, CODES[side])
    key(widget, QEvent.Type.KeyRelease, Qt.Key.Key_Control, Qt.KeyboardModifier.NoModifier)


def test_a_latin_word_at_the_start_turns_nothing_while_typing(officer: Officer) -> None:
    officer.works_on(Statement("st-1", body=(Paragraph("p-1"), paragraph("p-2", "قال الناطق باسم الاتحاد"))))
    editor = officer.window.panes["body"].editor
    assert ways(editor) == [RIGHT, RIGHT]
    officer.goes_to("p-2")
    officer.types("Reuters ")
    assert ways(editor) == [RIGHT, RIGHT]
    officer.goes_to("p-1")
    officer.types("Reuters")
    assert ways(editor)[0] == LEFT
    officer.types(" قال الناطق باسم")
    assert ways(editor)[0] == RIGHT


@pytest.mark.parametrize("names", [("left", "right"), ("left on Windows", "right on Windows")])
def test_ctrl_with_shift_sets_the_direction(officer: Officer, names: tuple[str, str], tmp_path: Path) -> None:
    officer.works_on(CRAFTS)
    officer.selects("p-even22", 3, 8)
    for side in (names[0], names[0]):
        turns(officer, side)
        assert officer.statement.body[1].direction == "ltr"
    assert ways(officer.window.panes["body"].editor)[3] == LEFT
    assert officer.window.selection.caret() == Caret("p-even22", 8, "", "p-even22", 3)
    officer.saves(tmp_path / "a.bayan")
    officer.opens(tmp_path / "a.bayan")
    assert officer.statement.body[1].direction == "ltr"
    officer.goes_to("p-even22")
    turns(officer, names[1])
    assert officer.statement.body[1].direction == "rtl"
    assert officer.runs("direction.auto")
    assert officer.statement.body[1].direction == "auto"
    officer.undoes()
    officer.undoes()
    assert officer.statement.body[1].direction == "ltr"


@pytest.mark.parametrize("other", [Qt.Key.Key_Left, Qt.Key.Key_V, Qt.Key.Key_Alt, Qt.Key.Key_AltGr])
def test_another_key_between_is_no_turning(officer: Officer, other: Qt.Key) -> None:
    officer.works_on(CRAFTS)
    officer.copies("")
    officer.goes_to("p-even22", 5)
    turns(officer, "left", between=other)
    assert officer.statement == CRAFTS


def test_a_key_that_a_command_takes_is_no_turning(officer: Officer) -> None:
    """Its press never comes to the text; only the question before it does."""
    officer.works_on(CRAFTS)
    officer.goes_to("p-even22", 5)
    widget = officer.focus
    QApplication.processEvents()
    key(widget, QEvent.Type.KeyPress, Qt.Key.Key_Control, CTRL)
    key(widget, QEvent.Type.KeyPress, Qt.Key.Key_Shift, CTRL | SHIFT, CODES["left"])
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, CTRL | SHIFT))
    key(widget, QEvent.Type.KeyRelease, Qt.Key.Key_Shift, CTRL, CODES["left"])
    assert officer.statement == CRAFTS


def test_keys_of_qt_turn_the_value_too(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.goes_to("p-even22", 5)
    QApplication.processEvents()
    key(officer.focus, QEvent.Type.KeyPress, Qt.Key.Key_Direction_L, Qt.KeyboardModifier.NoModifier)
    assert officer.statement.body[1].direction == "ltr"


def test_in_a_card_and_in_a_field(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.goes_to("p-repo22", 2)
    turns(officer, "left")
    assert officer.statement.agenda[1].paragraphs[0].direction == "ltr"
    officer.goes_to(CRAFTS.id, field="issuer")
    before = officer.statement
    turns(officer, "left")
    assert officer.statement is before
    assert isinstance(officer.focus, FlowEditor)


def chain() -> Statement:
    first = Paragraph("p-1", (Run("Press Office of the Federation:"),))
    second = Paragraph("p-2", (Run(" قال الناطق"),), run_in=True)
    item = AgendaItem("i-1", paragraphs=(Paragraph("p-3", (Run(" باسم"),), run_in=True),))
    return Statement("st-1", body=(first, second), agenda=(item,))


def test_a_chain_turns_as_one_in_all_its_panes(officer: Officer) -> None:
    officer.works_on(chain())
    body = officer.window.panes["body"].editor
    officer.goes_to("p-3", 5)
    card = officer.focus
    assert ways(body) + ways(card) == [LEFT, LEFT, LEFT]
    officer.types(" الاتحاد العام للعاملين في البناء")
    assert ways(body) + ways(card) == [RIGHT, RIGHT, RIGHT]
    officer.goes_to("p-1", 3)
    turns(officer, "left")
    assert ways(body) + ways(card) == [LEFT, LEFT, LEFT]
    assert [piece.direction for piece in (*officer.statement.body, *officer.statement.agenda[0].paragraphs)] == ["ltr"] * 3


def test_an_empty_paragraph_follows_the_language(officer: Officer) -> None:
    officer.works_on(Statement("st-1", body=(Paragraph("p-1"), paragraph("p-2", "نص"))))
    editor = officer.window.panes["body"].editor
    assert ways(editor) == [RIGHT, RIGHT]
    officer.window.apply(set_field(officer.statement, "st-1", "language", "en"), "test")
    assert ways(editor) == [LEFT, RIGHT]
    officer.undoes()
    assert ways(editor) == [RIGHT, RIGHT]
