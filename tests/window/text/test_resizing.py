"""An editor that gets another width: its lines break where they must, and are not sought anew where the margins take the difference."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from desktop_app.statement import Statement
from desktop_app.ui.text.editor import TextEditor
from tests.officer import Officer
from tests.window.statements import paragraph

TEXT = "عقدت الرابطة مؤتمرها الثاني في قاعة الاجتماعات الخاصة بها وبحضور ممثلين عن الأقاليم والإدارات والاتحادات كافة. " * 2


def editor_of(officer: Officer) -> TextEditor:
    officer.works_on(Statement("st-1", body=tuple(paragraph(f"p-{n}", TEXT) for n in range(12))))
    officer.rests()
    return officer.window.panes["body"].editor


def resize(officer: Officer, width: int, height: int = 768) -> None:
    officer.window.resize(width, height)
    QApplication.processEvents()


def ends(editor: TextEditor) -> list[float]:
    layout, document = editor.document().documentLayout(), editor.document()
    return [layout.blockBoundingRect(document.findBlockByNumber(number)).bottom() for number in range(document.blockCount())]


def test_a_width_that_the_margins_take_up_lays_nothing_out_anew(officer: Officer) -> None:
    editor = editor_of(officer)
    laid, width, outer = [], editor.viewport().width(), editor.width()
    editor.document().documentLayout().update.connect(laid.append)
    resize(officer, 1300)
    resize(officer, 1260)
    assert editor.width() < outer
    assert editor.viewport().width() == width
    assert not laid


def test_lines_break_at_the_width_that_there_is(officer: Officer) -> None:
    editor = editor_of(officer)
    before, wide = ends(editor), editor.viewport().width()
    resize(officer, 800)
    assert editor.viewport().width() < wide
    assert editor.document().pageSize().width() == editor.viewport().width()
    narrow = ends(editor)
    assert narrow[-1] > before[-1]
    editor.redress()
    assert ends(editor) == narrow
    resize(officer, 1366)
    assert ends(editor) == before


def test_the_scroll_bar_follows_the_height(officer: Officer) -> None:
    editor = editor_of(officer)
    resize(officer, 1300, 700)
    bar = editor.verticalScrollBar()
    assert bar.pageStep() == editor.viewport().height()
    assert bar.maximum() == round(editor.document().size().height()) - editor.viewport().height()
