"""Typing in the window, with real key events."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from desktop_app.editing.document import Document
from desktop_app.editing.scope import BODY, Scope
from desktop_app.statement import STRONG, Caret, Mark, Paragraph, Problem, Run, Statement
from desktop_app.statement.edits.breaks import remove
from desktop_app.statement.runs import plain
from desktop_app.ui.text.editor import TextEditor
from desktop_app.ui.text.underlines import ranges_by_node

Mods = Qt.KeyboardModifier


def said(node: str, text: str, **more: Any) -> Paragraph:
    return Paragraph(node, (Run(text),) if text else (), **more)


class Typist:
    def __init__(self, statement: Statement, scope: Scope = BODY) -> None:
        self.document = Document(statement)
        self.editor = TextEditor(scope, "body")
        self.editor.resize(700, 400)
        self.editor.bind(self.document)
        self.editor.show()

    def types(self, text: str) -> None:
        for letter in text:
            self.presses(Qt.Key.Key_unknown, letter)

    def presses(self, key: int, text: str = "", modifiers: Qt.KeyboardModifier = Mods.NoModifier) -> None:
        QApplication.sendEvent(self.editor, QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text))

    def goes(self, node: str, offset: int, until: tuple[str, int] | None = None) -> None:
        assert self.editor.go_to(Caret(*until, "", node, offset) if until else Caret(node, offset))

    def composes(self, preedit: str, commit: str = "") -> None:
        event = QInputMethodEvent(preedit, [])
        event.setCommitString(commit)
        QApplication.sendEvent(self.editor, event)

    @property
    def texts(self) -> list[str]:
        return [plain(p.runs) for p in BODY.paragraphs(self.document.value)]


@pytest.fixture
def typist(dressed: QApplication) -> Typist:
    return Typist(Statement("st-1", front=(said("p-1", "العنوان", role="headline"),), body=(said("p-2", "قال الناطق"), said("p-3", "خبر"))))


def test_bold_before_the_letters(typist: Typist) -> None:
    typist.goes("p-2", 3)
    typist.editor.mark_pending(STRONG)
    typist.types("وا")
    assert typist.document.value.body[0].runs == (Run("قال"), Run("وا", (STRONG,)), Run(" الناطق"))
    typist.editor.mark_pending(STRONG)
    typist.types("ل")
    assert typist.document.value.body[0].runs == (Run("قال"), Run("وا", (STRONG,)), Run("ل الناطق"))


def test_a_link_does_not_grow(dressed: QApplication) -> None:
    link = Mark("link", "https://a.example")
    typist = Typist(Statement("st-1", body=(Paragraph("p-1", (Run("here", (link,)), Run(" there"))),)))
    typist.goes("p-1", 4)
    typist.types("x")
    assert typist.document.value.body[0].runs == (Run("here", (link,)), Run("x there"))
    assert typist.editor.reader.runs(typist.editor.document().firstBlock()) == typist.document.value.body[0].runs


def test_enter_at_the_end_of_the_headline_begins_a_plain_paragraph(typist: Typist) -> None:
    typist.goes("p-1", 7)
    typist.presses(Qt.Key.Key_Return, "\r")
    typist.types("نص")
    assert typist.texts == ["العنوان", "نص", "قال الناطق", "خبر"]
    assert [p.role for p in typist.document.value.front] == ["headline", "none"]


def test_a_soft_break_stays_in_the_paragraph(typist: Typist) -> None:
    typist.goes("p-2", 3)
    typist.presses(Qt.Key.Key_Return, "\r", Mods.ShiftModifier)
    typist.types("و")
    assert typist.texts[1] == "قال\N{LINE SEPARATOR}و الناطق"


def test_backspace_takes_the_label_before_it_joins(dressed: QApplication) -> None:
    typist = Typist(Statement("st-1", body=(said("p-1", "أول"), said("p-2", "ثان", label="١. "))))
    typist.goes("p-2", 0)
    typist.presses(Qt.Key.Key_Backspace, "\b")
    assert [p.label for p in typist.document.value.body] == ["", ""]
    typist.presses(Qt.Key.Key_Backspace, "\b")
    assert typist.texts == ["أولثان"]


def test_backspace_at_the_very_start_does_nothing(typist: Typist) -> None:
    typist.goes("p-1", 0)
    typist.presses(Qt.Key.Key_Backspace, "\b")
    assert typist.texts == ["العنوان", "قال الناطق", "خبر"]


def test_typing_over_several_paragraphs_is_one_step(typist: Typist) -> None:
    before = typist.document.value
    typist.goes("p-1", 3, ("p-3", 1))
    typist.types("س")
    assert typist.texts == ["الع" + "سبر"]
    typist.document.undo()
    assert typist.document.value is before


def test_no_break_spaces_survive_typing_around_them(dressed: QApplication) -> None:
    typist = Typist(Statement("st-1", body=(said("p-1", "١٢\N{NO-BREAK SPACE}عضواً\N{ZERO WIDTH NON-JOINER}ها"),)))
    typist.goes("p-1", 3)
    typist.types("ا")
    assert typist.texts == ["١٢\N{NO-BREAK SPACE}اعضواً\N{ZERO WIDTH NON-JOINER}ها"]


def test_the_first_letters_of_an_empty_statement(dressed: QApplication) -> None:
    typist = Typist(Statement("st-1"))
    typist.types("بيان")
    assert typist.texts == ["بيان"]
    assert len(typist.document.history.done) <= 2


def test_nothing_is_read_while_a_word_is_composed(typist: Typist) -> None:
    typist.goes("p-2", 3)
    before = typist.document.value
    typist.composes("قل")
    typist.composes("قلم")
    assert typist.document.value is before
    typist.composes("", "قلم")
    assert typist.texts[1] == "قالقلم الناطق"


def test_a_check_that_arrives_meanwhile_does_not_end_the_composition(typist: Typist) -> None:
    typist.goes("p-2", 3)
    typist.composes("قل")
    typist.editor.underline(ranges_by_node((Problem("double-space", "hint", "p-2", "x", start=0, end=2),)))
    typist.composes("", "قلم")
    assert typist.texts[1] == "قالقلم الناطق"


def test_a_composed_paragraph_that_was_deleted_elsewhere_comes_back(typist: Typist) -> None:
    typist.goes("p-2", 3)
    typist.composes("قل")
    typist.document.apply(remove(typist.document.value, ("p-2",)), "elsewhere")
    typist.composes("", "قلم")
    assert "قالقلم الناطق" in typist.texts
    assert typist.texts[-1] == "خبر"


def test_a_read_only_statement_takes_no_letter(dressed: QApplication) -> None:
    document = Document(Statement("st-1", body=(said("p-1", "نص"),)), read_only="newer")
    editor = TextEditor(BODY, "body")
    editor.bind(document)
    QApplication.sendEvent(editor, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Mods.NoModifier, "س"))
    assert plain(document.value.body[0].runs) == "نص"
    assert editor.document().firstBlock().text() == "نص"


def test_a_paragraph_goes_by_most_of_its_letters(dressed: QApplication) -> None:
    typist = Typist(
        Statement("st-1", body=(said("p-1", "Reuters: قال الناطق باسم الاتحاد"), said("p-2", "2026"), said("p-3", "The Federation")))
    )
    ways = [typist.editor.document().findBlockByNumber(n).blockFormat().layoutDirection() for n in range(3)]
    assert ways == [Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight]


def test_down_reaches_the_last_line_of_a_right_to_left_text(dressed: QApplication) -> None:
    text = (
        "عقدت قواتنا في شمال شرق الوادي كونفرانسها الثاني\N{NO-BREAK SPACE} يوم الأحد 2612020\N{NO-BREAK SPACE}"
        " في قاعة الاجتماعات الخاصة بالرابطة " * 4
    )
    typist = Typist(Statement("st-1", body=(said("p-1", "قبله"), said("p-2", text), said("p-3", "بعده"))))
    for width in range(500, 760, 20):
        typist.editor.resize(width, 400)
        typist.goes("p-1", 0)
        for _ in range(40):
            typist.presses(Qt.Key.Key_Down)
        assert typist.editor.textCursor().blockNumber() == 2
        for _ in range(40):
            typist.presses(Qt.Key.Key_Up)
        assert typist.editor.textCursor().blockNumber() == 0


def test_the_rails_stay_at_the_leading_side_while_the_text_is_patched(typist: Typist) -> None:
    before = typist.editor.gutter.x()
    typist.goes("p-1", 3, ("p-3", 1))
    typist.types("س")
    typist.editor.resize(701, 400)
    assert typist.editor.gutter.x() - before in (0, 1)
    assert typist.editor.gutter.x() > typist.editor.viewport().x()


def test_tab_leaves_the_text(dressed: QApplication) -> None:
    window, button = QWidget(), QPushButton("next")
    typist = Typist(Statement("st-1", body=(said("p-1", "نص"),)))
    layout = QVBoxLayout(window)
    layout.addWidget(typist.editor)
    layout.addWidget(button)
    window.show()
    window.activateWindow()
    typist.goes("p-1", 1)
    typist.presses(Qt.Key.Key_Tab, "\t")
    assert typist.texts == ["نص"]
    assert window.focusWidget() is button
