"""Dragging text and files: one step, nothing doubled; tabs come forward; files open."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.statement.runs import plain
from desktop_app.ui import dropping
from desktop_app.ui.drop_cue import DropCue
from desktop_app.ui.text.editor import TextEditor
from tests.officer import Officer
from tests.window.statements import CRAFTS

MOVE, COPY = Qt.DropAction.MoveAction, Qt.DropAction.CopyAction
NONE, LEFT = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton


def point(editor: TextEditor, node: str, offset: int) -> QPoint:
    """Where a caret stands, in the viewport."""
    before = editor.textCursor()
    number = [each.id for each in editor.paragraphs].index(node)
    cursor = editor.textCursor()
    cursor.setPosition(editor.document().findBlockByNumber(number).position() + offset)
    editor.setTextCursor(cursor)
    place = editor.cursorRect().center()
    editor.setTextCursor(before)
    return place


def drops(widget: QWidget, mime: QMimeData, place: QPoint, action: Qt.DropAction = MOVE) -> QDropEvent:
    both = MOVE | COPY
    QApplication.sendEvent(widget, QDragEnterEvent(place, both, mime, LEFT, NONE))
    event = QDropEvent(QPointF(place), both, mime, LEFT, NONE)
    event.setDropAction(action)
    QApplication.sendEvent(widget, event)
    return event


def test_text_moves_inside_the_editor_in_one_step(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.selects("p-even22", 0, 4)
    editor = officer.focus
    event = drops(editor.viewport(), editor.createMimeDataFromSelection(), point(editor, "p-open22", 7))
    assert event.dropAction() == COPY
    assert plain(officer.statement.body[1].runs) == plain(CRAFTS.body[1].runs)[4:]
    assert plain(officer.statement.body[2].runs) == plain(CRAFTS.body[2].runs)[:7] + "عقد " + plain(CRAFTS.body[2].runs)[7:]
    assert len(officer.window.document.history.done) == 1
    officer.undoes()
    assert officer.statement is CRAFTS


def test_with_ctrl_it_is_copied(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.selects("p-even22", 0, 4)
    editor = officer.focus
    drops(editor.viewport(), editor.createMimeDataFromSelection(), point(editor, "p-open22", 0), COPY)
    assert plain(officer.statement.body[1].runs) == plain(CRAFTS.body[1].runs)
    assert plain(officer.statement.body[2].runs) == "عقد " + plain(CRAFTS.body[2].runs)


def test_from_the_body_into_a_card(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.selects("p-even22", 0, 4)
    mime = officer.focus.createMimeDataFromSelection()
    officer.goes_to("p-repo22", 0)
    card = officer.focus
    drops(card.viewport(), mime, point(card, "p-repo22", 0))
    assert plain(officer.statement.agenda[1].paragraphs[0].runs) == "عقد " + plain(CRAFTS.agenda[1].paragraphs[0].runs)
    assert plain(officer.statement.body[1].runs) == plain(CRAFTS.body[1].runs)[4:]
    assert len(officer.window.document.history.done) == 1


def test_from_outside_it_is_a_clean_paste(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.goes_to("p-even22", 0)
    mime = QMimeData()
    mime.setHtml('<p style="color:red;font-size:40px">خبر <b>مهم</b></p>')
    drops(officer.focus.viewport(), mime, point(officer.focus, "p-open22", 0))
    assert plain(officer.statement.body[2].runs) == "خبر مهم" + plain(CRAFTS.body[2].runs)
    assert [mark.kind for run in officer.statement.body[2].runs for mark in run.marks] == ["strong"]


def test_a_file_is_opened_and_never_written_into_the_text(officer: Officer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(dropping, "open_path", lambda _window, path: opened.append(path) or True)
    officer.works_on(CRAFTS)
    officer.goes_to("p-even22", 0)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.txt"))])
    mime.setText("file:///a.txt")
    drops(officer.focus.viewport(), mime, QPoint(200, 100))
    officer.waits_until(lambda: opened == [tmp_path / "a.txt"])
    assert officer.statement is CRAFTS


def test_a_tab_comes_forward_under_a_dragged_text(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.selects("p-even22", 0, 4)
    mime = officer.focus.createMimeDataFromSelection()
    tab = officer.window.switcher.tabs["closing"]
    QApplication.sendEvent(tab, QDragEnterEvent(QPoint(5, 5), MOVE | COPY, mime, LEFT, NONE))
    officer.sees_pane("closing")
    QApplication.sendEvent(tab, QDragLeaveEvent())
    QApplication.sendEvent(officer.window.switcher.tabs["body"], QDragEnterEvent(QPoint(5, 5), MOVE | COPY, mime, LEFT, NONE))
    QApplication.sendEvent(officer.window.switcher.tabs["body"], QDragLeaveEvent())
    assert officer.window.pane_name == "closing"


def test_whole_paragraphs_go_to_the_section_of_the_tab(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.selects("p-open22", 0, len(plain(CRAFTS.body[2].runs)))
    mime = officer.focus.createMimeDataFromSelection()
    event = drops(officer.window.switcher.tabs["closing"], mime, QPoint(5, 5))
    assert event.isAccepted()
    assert [each.id for each in officer.statement.closing] == ["p-open22", "p-than22", "p-sign22"]
    officer.undoes()
    officer.selects("p-open22", 1, 5)
    part = officer.focus.createMimeDataFromSelection()
    assert not drops(officer.window.switcher.tabs["closing"], part, QPoint(5, 5)).isAccepted()
    assert officer.statement is CRAFTS


def test_a_zone_lights_up_over_the_statement_while_files_hover(officer: Officer, tmp_path: Path) -> None:
    officer.works_on(CRAFTS)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.bayan"))])
    about = Qt.DropAction.CopyAction, mime, LEFT, NONE
    enter = QDragEnterEvent(QPoint(500, 300), *about)
    QApplication.sendEvent(officer.window, enter)
    assert enter.isAccepted()
    (zone,) = officer.window.findChildren(DropCue)
    assert zone.isVisible()
    assert zone.accessibleName() == "أفلت الملف لفتحه"
    assert officer.window.childAt(zone.mapTo(officer.window, zone.rect().center())) is not zone
    QApplication.sendEvent(officer.window, QDragLeaveEvent())
    assert not zone.isVisible()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in ("a.bayan", "b.bayan")])
    QApplication.sendEvent(officer.window, QDragEnterEvent(QPoint(500, 300), *about))
    assert zone.accessibleName() == "أفلت الملفات لفتحها أو دمجها"
    QApplication.sendEvent(officer.window, QDragLeaveEvent())
