"""The form stands still under the pointer; long repairs are cut with a tip; the title shows its focus."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication

from desktop_app.statement import Fix, Problem
from desktop_app.ui.panes.metadata import MetadataPane
from desktop_app.ui.parts import Button
from desktop_app.ui.theme import colour
from tests.window.metadata.hand import types

FIX = Fix("Use {name} as the place", safe=True, edits=(), arguments=(("name", "مدينة " * 30),))
PROBLEM = Problem("no-place", "error", "st-crafts", "The place is missing.", field="issuer", fixes=(FIX,))


def settle() -> None:
    for _ in range(5):
        QApplication.processEvents()


def top(pane: MetadataPane, name: str) -> int:
    return pane.cells[name].mapTo(pane, QPoint(0, 0)).y()


def test_the_field_under_the_pointer_stays_when_lines_come_and_go(pane: MetadataPane) -> None:
    bar = pane.form.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    settle()
    name = next(name for name in pane.cells if 150 < top(pane, name) < 400)
    QCursor.setPos(pane.cells[name].mapToGlobal(QPoint(20, 10)))
    before = top(pane, name)
    pane.set_problems((replace(PROBLEM, field="issuer"), replace(PROBLEM, field="place")))
    settle()
    assert top(pane, name) == before
    pane.set_problems(())
    settle()
    assert top(pane, name) == before


def test_a_long_repair_is_cut_and_told_whole(pane: MetadataPane) -> None:
    pane.set_problems((PROBLEM,))
    settle()
    press = next(each for each in pane.cells["issuer"].findChildren(Button) if each.isVisible())
    assert press.width() <= pane.cells["issuer"].width()
    assert press.text().endswith("…")
    assert press.toolTip() == press.accessibleName()
    short = replace(PROBLEM, fixes=(replace(FIX, arguments=(("name", "عامودا"),)),))
    pane.set_problems((short,))
    settle()
    press = next(each for each in pane.cells["issuer"].findChildren(Button) if each.isVisible())
    assert press.text() == press.accessibleName()
    assert press.toolTip() == ""
    assert press.width() == press.sizeHint().width()


def test_the_title_shows_that_it_has_the_focus(pane: MetadataPane) -> None:
    editor = pane.cells["title"].editor
    editor.setFocus()
    settle()
    picture = editor.grab().toImage()
    middle = picture.height() // 2
    assert [picture.pixelColor(x, middle).name() for x in (0, 1)] == [colour("focus").name()] * 2


def test_what_is_typed_shifts_nothing_and_the_room_goes_when_the_keys_leave(pane: MetadataPane) -> None:
    settle()
    QCursor.setPos(pane.mapToGlobal(QPoint(-50, -50)))
    editor, names = pane.cells["issuer"].editor, list(pane.cells)
    presses_into(pane, "issuer")
    before = {name: top(pane, name) for name in names}
    for letter in "سلام":
        types(letter)
        settle()
        assert {name: top(pane, name) for name in names} == before
    assert editor.accessibleDescription() == ""
    high = pane.cells["issuer"].height()
    presses_into(pane, "contact")
    settle()
    assert pane.cells["issuer"].height() < high


def test_a_remark_that_comes_while_somebody_types_leaves_what_is_under_the_pointer(pane: MetadataPane) -> None:
    settle()
    presses_into(pane, "issuer")
    types("س")
    settle()
    for name in ("contact", "event.name"):
        cell = pane.cells[name]
        QCursor.setPos(cell.mapToGlobal(QPoint(20, -6)))  # over its label, in the air between two rows
        before = top(pane, name)
        pane.set_problems((PROBLEM,))
        settle()
        assert top(pane, name) == before
        pane.set_problems(())
        settle()
        assert top(pane, name) == before


def presses_into(pane: MetadataPane, name: str) -> None:
    pane.cells[name].editor.setFocus()
    settle()
