"""Items dragged by their heads."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.editing.document import Document
from tests.window.agenda.conftest import CTRL, LEFT, NONE, Chair, agenda


def test_an_item_is_dragged_up_in_one_step_and_its_text_stays(chair: Chair) -> None:
    chair.opens(agenda(5))
    before, editor = chair.officer.statement, chair.card("i-3").editor
    text = editor.document().toPlainText()
    chair.drags("i-3", chair.above("i-1"))
    assert chair.order == ["i-0", "i-3", "i-1", "i-2", "i-4"]
    assert chair.card("i-3").editor is editor
    assert editor.document().toPlainText() == text
    assert chair.focused() == "i-3"
    chair.officer.undoes()
    assert chair.officer.statement is before


def test_selected_items_are_dragged_together_to_the_end(chair: Chair) -> None:
    chair.opens(agenda(4, 3))
    chair.clicks("i-0")
    chair.clicks("i-2", keys=CTRL)
    last = chair.card("i-3").geometry()
    chair.drags("i-2", last.center() + QPoint(0, last.height() // 2 + 6))
    assert chair.order == ["i-1", "i-3", "i-0", "i-2"]
    assert chair.selected == ["i-0", "i-2"]


def test_a_line_shows_where_and_escape_leaves_everything(chair: Chair) -> None:
    chair.opens(agenda(5))
    chair.drags("i-3", chair.above("i-1"), drops=False)
    line = chair.pane.dragging.line
    assert line.isVisible()
    assert abs(line.geometry().center().y() - (chair.card("i-1").y() - 6)) <= 2
    assert chair.card("i-3").dragged
    chair.officer.presses("Esc")
    assert not line.isVisible()
    QTest.mouseRelease(chair.card("i-3").head, LEFT, NONE, QPoint(5, 5))
    assert chair.order == [f"i-{n}" for n in range(5)]
    assert not chair.card("i-3").dragged


def test_dropped_where_it_stands_nothing_changes(chair: Chair) -> None:
    chair.opens(agenda(4))
    before = chair.officer.statement
    chair.drags("i-2", chair.above("i-3"))
    assert chair.officer.statement is before
    assert not chair.officer.window.document.modified


def test_at_the_edge_the_sheet_scrolls_by_itself(chair: Chair) -> None:
    chair.opens(agenda(40))
    bar = chair.pane.sheet._scroll.verticalScrollBar()
    head = chair.head("i-0")
    QTest.mousePress(head, LEFT, NONE, chair.spot("i-0", "grip"))
    view = chair.pane.sheet._scroll.viewport()
    low = head.mapFrom(chair.pane.window(), view.mapTo(chair.pane.window(), QPoint(300, view.height() - 4)))
    QTest.mouseMove(head, low / 2)
    QTest.mouseMove(head, low)
    chair.officer.waits_until(lambda: bar.value() > 600)
    QTest.mouseRelease(head, LEFT, NONE, low)
    chair.settles()
    assert chair.order.index("i-0") > 5
    assert chair.seen("i-0")


def test_a_statement_that_may_not_be_changed_is_not_dragged(chair: Chair) -> None:
    chair.opens(agenda(4))
    chair.officer.window.show_document(Document(replace(agenda(4)), read_only="It is locked."))
    chair.officer.goes_to("agenda")
    chair.settles()
    chair.drags("i-2", chair.above("i-0"))
    assert chair.order == [f"i-{n}" for n in range(4)]
    assert QApplication.overrideCursor() is None
