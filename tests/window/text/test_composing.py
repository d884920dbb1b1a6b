"""Composition by an input method is disturbed by nothing, and nothing that was composed is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QFocusEvent, QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication

from desktop_app.statement import Problem
from desktop_app.statement.edits.fields import set_field
from desktop_app.statement.edits.items import add_item
from desktop_app.statement.edits.moving import move_items
from desktop_app.statement.edits.typing import replace
from desktop_app.statement.runs import plain
from desktop_app.ui.panes.metadata.flowing import FlowEditor
from desktop_app.ui.text.editor import TextEditor
from desktop_app.ui.text.face import Face
from desktop_app.ui.text.underlines import ranges_by_node
from tests.officer import Officer
from tests.window.statements import CRAFTS
from tests.window.text.test_two_editors import Pair

EVENT = plain(CRAFTS.body[1].runs)


def preedit(editor: TextEditor) -> str:
    return editor.textCursor().block().layout().preeditAreaText()


def text(officer: Officer, number: int = 1) -> str:
    return plain(officer.statement.body[number].runs)


@pytest.fixture
def composing(officer: Officer) -> Officer:
    """A word is being composed in the second paragraph of the body, behind its third letter; a letter was typed before."""
    officer.works_on(CRAFTS)
    officer.goes_to("p-even22", 3)
    officer.types("س")
    officer.composes("قل")
    return officer


def test_undo_meanwhile_takes_the_composed_word_back_first(composing: Officer) -> None:
    QApplication.processEvents()
    composing.presses("Ctrl+Z")
    assert preedit(composing.focus) == ""
    assert text(composing) in (EVENT[:3] + "س" + EVENT[3:], EVENT)
    composing.presses("Ctrl+Y")
    assert text(composing) == EVENT[:3] + "سقل" + EVENT[3:]
    composing.types("ا")
    assert text(composing) == EVENT[:3] + "سقلا" + EVENT[3:]


@pytest.mark.parametrize(("node", "start"), [("p-even22", 0), ("p-open22", 0), ("p-repo22", 2)])
def test_a_change_elsewhere_waits(composing: Officer, node: str, start: int) -> None:
    editor = composing.focus
    composing.window.document.apply(replace(composing.statement, node, start, start, "جديد "), "elsewhere")
    assert preedit(editor) == "قل"
    composing.composes("", "قلم")
    assert ("جديد " if node == "p-even22" else "") + EVENT[:3] + "سقلم" + EVENT[3:] == text(composing)
    assert "جديد " in "".join(composing.texts)


def test_looks_problems_and_hits_meanwhile(composing: Officer) -> None:
    editor = composing.focus
    editor.underline(ranges_by_node((Problem("double-space", "hint", "p-even22", "x", start=0, end=2),)))
    composing.window.pace.settle()
    editor.redress(Face(150))
    composing.window.run("view.theme")
    composing.window.run("view.zoom-in")
    composing.window.run("view.invisibles")
    editor.viewport().grab()
    assert preedit(editor) == "قل"
    composing.composes("قلم")
    composing.composes("", "قلم")
    assert text(composing) == EVENT[:3] + "سقلم" + EVENT[3:]
    assert editor.face.zoom == composing.window.settings.zoom
    composing.window.run("view.theme")


@pytest.mark.parametrize("reason", [Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.TabFocusReason, Qt.FocusReason.MouseFocusReason])
def test_the_focus_goes(composing: Officer, reason: Qt.FocusReason) -> None:
    QApplication.sendEvent(composing.focus, QFocusEvent(QEvent.Type.FocusOut, reason))
    assert text(composing) == EVENT[:3] + "سقل" + EVENT[3:]


def test_a_click_ends_it(composing: Officer) -> None:
    composing.clicks(composing.focus.viewport())
    assert text(composing) == EVENT[:3] + "سقل" + EVENT[3:]


def test_over_a_selection_it_is_one_step(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.selects("p-even22", 0, 3)
    officer.composes("قل")
    officer.composes("", "قلم")
    assert text(officer) == "قلم" + EVENT[3:]
    officer.undoes()
    assert officer.statement is CRAFTS


def test_in_a_card_while_the_cards_are_built_anew(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.goes_to("p-repo22", 4)
    officer.composes("قل")
    card = officer.focus
    document = officer.window.document
    document.apply(move_items(document.value, ("i-third2",), "i-first2"), "elsewhere")
    document.apply(add_item(document.value, document.ids), "elsewhere")
    assert preedit(card) == "قل"
    officer.composes("", "قلم")
    item = next(each for each in officer.statement.agenda if each.id == "i-secnd2")
    assert plain(item.paragraphs[0].runs).startswith(plain(CRAFTS.agenda[1].paragraphs[0].runs)[:4] + "قلم")


def test_in_a_field(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.goes_to(CRAFTS.id, field="issuer")
    field = officer.focus
    assert isinstance(field, FlowEditor)
    field.moveCursor(QTextCursor.MoveOperation.End)
    officer.composes("قل")
    document = officer.window.document
    document.apply(set_field(document.value, CRAFTS.id, "place", "السهل"), "elsewhere")
    document.apply(replace(document.value, "p-even22", 0, 0, "و"), "elsewhere")
    officer.composes("قلم")
    officer.composes("", " قلم")
    officer.rests()
    assert officer.statement.metadata.issuer == CRAFTS.metadata.issuer + " قلم"
    assert officer.statement.metadata.place == "السهل"


class Composers(Pair):
    """Two editors in which words are composed while all kinds of things happen."""

    def compose(self, editor: TextEditor) -> None:
        QApplication.sendEvent(editor, QInputMethodEvent("ق", []))
        for _ in range(self.random.randint(0, 3)):
            match self.random.randrange(8):
                case 0:
                    self.elsewhere()
                case 1:
                    self.document.undo()
                case 2:
                    self.document.redo()
                case 3:
                    editor.redress(Face(self.random.choice((90, 100, 120))))
                case 4:
                    QApplication.sendEvent(
                        editor, QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, "")
                    )
                case 5:
                    QApplication.sendEvent(editor, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.OtherFocusReason))
                case 6:
                    other = self.editors[0] if editor is self.editors[1] else self.editors[1]
                    self.place(other)
                    self.press(other, Qt.Key.Key_unknown, "ب")
                case _:
                    QApplication.sendEvent(editor, QInputMethodEvent("قل", []))
            self.check()
        event = QInputMethodEvent("", [])
        event.setCommitString("قلم" if self.random.random() < 0.8 else "")
        QApplication.sendEvent(editor, event)
        self.check()


@pytest.mark.parametrize("seed", range(4))
def test_whatever_happens_the_text_is_what_the_value_says(dressed: QApplication, seed: int) -> None:
    pair = Composers(seed)
    for _ in range(160):
        if pair.random.random() < 0.4:
            editor = pair.random.choice(pair.editors)
            pair.place(editor)
            pair.compose(editor)
        else:
            pair.act()
        pair.check()
    for editor in pair.editors:
        editor.unbind()
        editor.close()


def test_a_composition_over_a_selection_ends_where_it_stands_when_the_caret_is_taken_elsewhere(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.selects("p-even22", 0, 3)
    officer.composes("قل")
    officer.goes_to("p-open22", 0)
    editor = officer.focus
    officer.composes("", "ثم ")
    assert text(officer) == "قل" + EVENT[3:]
    assert text(officer, 2).startswith("ثم ")
    shown = [editor.document().findBlockByNumber(number).text() for number in range(editor.document().blockCount())]
    assert shown == [plain(paragraph.runs) for paragraph in editor.scope.paragraphs(officer.statement)]


def test_a_command_meanwhile_works_on_the_text_with_the_composed_word(composing: Officer) -> None:
    composing.runs("style.heading-1")
    assert text(composing) == EVENT[:3] + "سقل" + EVENT[3:]
    assert composing.statement.body[1].style == "heading"


def test_a_paste_meanwhile_stands_behind_the_composed_word(composing: Officer) -> None:
    composing.copies("و")
    composing.focus.paste()
    assert text(composing) == EVENT[:3] + "سقلو" + EVENT[3:]
    shown = composing.focus.document().findBlockByNumber(3).text()
    assert shown == text(composing)


def test_a_drop_meanwhile_finds_its_place(composing: Officer) -> None:
    editor = composing.focus
    data = QMimeData()
    data.setText("جديد")
    at = QPointF(editor.cursorRect().center())
    editor.dropEvent(QDropEvent(at, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier))
    assert "جديد" in text(composing)
    assert "قل" in text(composing).replace("جديد", "")
    assert len(text(composing)) == len(EVENT) + 7
    assert editor.document().findBlockByNumber(3).text() == text(composing)
