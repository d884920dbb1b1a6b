"""A text is dragged out of its item with the mouse: an item of which only the label would be left goes in the same step."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from desktop_app.statement import AgendaItem, Paragraph, Run
from desktop_app.statement.runs import plain
from desktop_app.ui.text.editor import TextEditor
from tests.officer import Officer
from tests.window.agenda.conftest import Chair
from tests.window.statements import CRAFTS
from tests.window.text.test_dropping import drops, point

ITEMS = tuple(
    AgendaItem(f"i-{n}", paragraphs=(Paragraph(f"p-{n}", (Run(text),), label=f"4{n}- "),))
    for n, text in enumerate(("افتتح المؤتمر", "انتخاب الديوان", "نقاش"))
)


def test_the_item_goes_with_its_text_but_not_under_the_drag(chair: Chair, officer: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
    chair.opens(replace(CRAFTS, agenda=ITEMS))
    before = officer.statement
    officer.selects("p-1", 0, len("انتخاب الديوان"))
    source, target = officer.focus, chair.card("i-0").editor
    lived: list[bool] = []

    def drag(editor: TextEditor, _event: QEvent) -> None:
        """What Qt does in a move of the mouse: the whole drag, with a loop of events of its own."""
        drops(target.viewport(), editor.createMimeDataFromSelection(), point(target, "p-0", 0))
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        lived.append(isValid(editor))

    monkeypatch.setattr(TextEditor, "mouseMoveEvent", drag, raising=False)
    QTest.mouseMove(source.viewport(), source.viewport().rect().center())
    monkeypatch.undo()
    chair.settles()
    assert lived == [True]
    assert [item.id for item in officer.statement.agenda] == ["i-0", "i-2"]
    assert plain(officer.statement.agenda[0].paragraphs[0].runs) == "انتخاب الديوان افتتح المؤتمر"
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not isValid(source)
    assert chair.pane.sheet.card("i-1") is None
    officer.undoes()
    chair.settles()
    assert officer.statement is before
    assert chair.pane.sheet.card("i-1") is not None
