"""What a step touches below the view has its letters at once, and its lines before anything leads there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock
from PySide6.QtTest import QTest

from desktop_app.statement import Caret, Replace, Statement
from desktop_app.statement.edits.fixing import apply_fix
from desktop_app.statement.problems import Fix
from desktop_app.statement.runs import plain
from desktop_app.ui.text.blocks import fill
from desktop_app.ui.text.editor import TextEditor
from tests.officer import Officer
from tests.window.statements import paragraph

TEXT = "عقدت الرابطة مؤتمرها الثاني في قاعة الاجتماعات الخاصة بها وبحضور ممثلين عن الأقاليم والإدارات والاتحادات كافة. " * 2
LONG = "وأقروا التوصيات الواردة في تقرير اللجنة التحضيرية للمؤتمر "


def touches(officer: Officer, nodes: range, text: str = LONG) -> TextEditor:
    """Somebody at a long text, where a step touches many paragraphs from the top of the view on."""
    officer.works_on(Statement("st-1", body=tuple(paragraph(f"p-{n}", TEXT) for n in range(60))))
    document, editor = officer.window.document, officer.window.panes["body"].editor
    officer.goes_to("p-20", 1)
    officer.rests()
    edits = tuple(Replace(f"p-{n}", 5, 5, text) for n in nodes)
    assert officer.window.apply(apply_fix(document.value, Fix("Fix", True, edits), document.ids), "test")
    officer.rests()
    assert not list(passed_over(editor))
    return editor


def blocks(editor: TextEditor) -> Iterator[QTextBlock]:
    return (editor.document().findBlockByNumber(number) for number in range(editor.document().blockCount()))


def passed_over(editor: TextEditor) -> Iterator[QTextBlock]:
    return (block for block in blocks(editor) if not block.isVisible())


def places(editor: TextEditor) -> list[float]:
    layout = editor.document().documentLayout()
    return [layout.blockBoundingRect(block).bottom() for block in blocks(editor)]


def places_anew(editor: TextEditor) -> list[float]:
    """Where the blocks stand in a text that is written anew."""
    fill(editor.document(), editor.shown, editor.paragraphs, editor.face)
    editor.margins.air(editor)
    return places(editor)


def test_letters_are_there_at_once_and_lines_when_the_person_rests(officer: Officer) -> None:
    editor = touches(officer, range(20, 40))
    officer.window.travel("undo")
    assert [block.text() for block in blocks(editor)] == [plain(one.runs) for one in officer.statement.body]
    assert list(passed_over(editor))
    officer.rests()
    assert not list(passed_over(editor))
    assert places(editor) == places_anew(editor)


WAYS: dict[str, Callable[[TextEditor], object]] = {
    "key": lambda editor: QTest.keyClick(editor, Qt.Key.Key_Down),
    "wheel": lambda editor: editor.verticalScrollBar().setValue(editor.verticalScrollBar().value() + 50),
    "width": lambda editor: editor.resize(editor.width() - 60, editor.height()),
    "click": lambda editor: QTest.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton),
    "place": lambda editor: editor.window().go_to(Caret("p-38", 3)),
}


@pytest.mark.parametrize("way", WAYS)
def test_what_leads_there_lays_it_out_first(officer: Officer, way: str) -> None:
    editor = touches(officer, range(20, 40))
    officer.window.travel("undo")
    assert list(passed_over(editor))
    WAYS[way](editor)
    assert not list(passed_over(editor))


@pytest.mark.parametrize("seed", range(3))
def test_what_is_seen_is_laid_out(officer: Officer, seed: int) -> None:
    random = Random(seed)
    editor = touches(officer, range(random.randint(14, 21), random.randint(30, 59)), random.choice((LONG, LONG * 4, "في ")))
    for _ in range(8):
        officer.window.travel(random.choice(("undo", "redo")))
        bottom = editor.verticalScrollBar().value() + editor.viewport().height()
        layout = editor.document().documentLayout()
        hidden = list(passed_over(editor))
        if hidden:
            assert layout.blockBoundingRect(hidden[0].previous()).bottom() > bottom
        if random.random() < 0.4:
            officer.rests()
    officer.rests()
    assert places(editor) == places_anew(editor)


def test_near_the_end_all_is_laid_out_at_once(officer: Officer) -> None:
    editor = touches(officer, range(50, 60))
    officer.goes_to("p-59", 1)
    most = editor.verticalScrollBar().value()
    officer.window.travel("undo")
    assert not list(passed_over(editor))
    assert editor.verticalScrollBar().value() <= most
