"""A click on the next field: what is pressed stands still until the release, and what a person looks at stays where it is seen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.editing.document import Document
from desktop_app.ui.panes.metadata import MetadataPane
from desktop_app.ui.parts import Button
from tests.window.metadata.hand import replaces
from tests.window.metadata.test_steady import settle

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Mouse:
    """The pointer of the machine: presses and releases where it stands, whatever is there then."""

    def __init__(self, window: QWidget) -> None:
        self._window, self._at = window, QPoint()

    def press(self, widget: QWidget) -> None:
        where = widget.mapToGlobal(widget.rect().center())
        QCursor.setPos(where)
        self._at = self._window.mapFromGlobal(where)
        assert self.under() is widget
        QTest.mousePress(self._window.windowHandle(), LEFT, NONE, self._at)

    def release(self) -> None:
        QTest.mouseRelease(self._window.windowHandle(), LEFT, NONE, self._at)

    def under(self) -> QWidget | None:
        return self._window.childAt(self._at)


@pytest.fixture
def mouse(pane: MetadataPane) -> Mouse:
    QCursor.setPos(pane.mapToGlobal(QPoint(2, 2)))  # over no field
    return Mouse(pane.window())


def top(pane: MetadataPane, name: str) -> int:
    return pane.cells[name].editor.mapTo(pane, QPoint(0, 0)).y()


def pauses(qtbot: QtBot, pane: MetadataPane) -> None:
    """Until the timers of all lines have run."""
    qtbot.waitUntil(lambda: not any(cell._click.isActive() for cell in pane.cells.values()) or bool(QApplication.mouseButtons()))
    settle()


def below(pane: MetadataPane, name: str) -> Callable[[], bool]:
    return lambda: pane.cells[name]._below is not None


def test_a_click_on_the_next_field_meets_it_when_the_left_one_gets_a_line(pane: MetadataPane, mouse: Mouse, qtbot: QtBot) -> None:
    pane.form.ensureWidgetVisible(pane.cells["embargo"], 0, 40)
    replaces(pane.cells["issued"].editor, "99/99")
    settle()
    editor = pane.cells["embargo"].editor
    before = top(pane, "embargo")
    mouse.press(editor)
    settle()
    assert pane.cells["issued"].doubt is not None
    assert top(pane, "embargo") == before
    mouse.release()
    pauses(qtbot, pane)
    assert below(pane, "issued")()
    assert top(pane, "embargo") == before
    assert editor.hasFocus()


def test_a_click_meets_its_field_when_a_line_above_goes_at_the_top_of_the_form(pane: MetadataPane, mouse: Mouse, qtbot: QtBot) -> None:
    pane.window().resize(837, 1000)
    settle()
    first = top(pane, "kind")
    replaces(pane.cells["issued"].editor, "مطالب 26/1/2020")
    pane.cells["place"].editor.setFocus()
    settle()
    assert pane.form.verticalScrollBar().value() == 0
    replaces(pane.cells["issued"].editor, "26/1/2020")
    before = top(pane, "embargo")
    mouse.press(pane.cells["embargo"].editor)
    settle()
    mouse.release()
    pauses(qtbot, pane)
    assert pane.cells["issued"].doubt is None
    assert top(pane, "embargo") == before
    assert top(pane, "kind") > first
    bar = pane.form.verticalScrollBar()
    bar.setValue(bar.maximum())
    bar.setValue(0)
    settle()
    assert top(pane, "kind") == first  # no air is left above


def test_a_repair_is_pressed_though_the_text_changed_meanwhile(pane: MetadataPane, mouse: Mouse, document: Document, qtbot: QtBot) -> None:
    cell = pane.cells["issued"]
    replaces(cell.editor, "مطالب 26/1/2020")
    pane.cells["place"].editor.setFocus()
    settle()
    replaces(cell.editor, "مطالب أخرى 26/1/2020")
    press = next(each for each in cell.findChildren(Button) if each.isVisible())
    mouse.press(press)
    settle()
    assert mouse.under() is press
    mouse.release()
    pauses(qtbot, pane)
    assert document.value.metadata.issued is not None
    assert document.value.metadata.issued.year == 2020
