"""Two panes on one value: whatever is done in one of them, both show what the value says."""

from __future__ import annotations

from random import Random

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication

from desktop_app.editing.document import Document
from desktop_app.editing.scope import BODY
from desktop_app.statement import STRONG, Caret, Mark, Paragraph, Run, Statement
from desktop_app.statement.edits.breaks import remove
from desktop_app.statement.edits.marking import toggle
from desktop_app.statement.edits.style import set_role, set_style
from desktop_app.statement.edits.typing import replace
from desktop_app.statement.runs import length, plain
from desktop_app.ui.text.editor import TextEditor

LETTERS = ("س", "ل", "A", "7", " ", "،", "\N{GRINNING FACE}", "\N{ARABIC FATHA}", "\N{NO-BREAK SPACE}", "ڕ")
PASTES = ("كلمة", "سطر أول\nسطر ثان", "a\N{LINE SEPARATOR}b", "\n", "١. بند\n٢. بند\n٣. بند")


def value() -> Statement:
    texts = (
        "رابطة مزارعي السهل تعقد مؤتمرها",
        "Reuters: قال الناطق",
        "",
        "نص \N{GRINNING FACE} فيه رمز",
        "English paragraph",
        "آخر الفقرات",
    )
    made = [Paragraph(f"p-{n}", (Run(text),) if text else ()) for n, text in enumerate(texts)]
    labelled = Paragraph("p-9", (Run("بند", (STRONG,)), Run(" بعده")), "list-item", 1, "١. ")
    return Statement("st-1", front=(made[0],), lead=(made[1],), body=(*made[2:], labelled))


class Pair:
    """Two editors, a document and dice."""

    def __init__(self, seed: int) -> None:
        self.random, self.document = Random(seed), Document(value())
        self.editors = [TextEditor(BODY, f"pane{n}") for n in range(2)]
        for editor in self.editors:
            editor.resize(700, 500)
            editor.bind(self.document)
            editor.show()

    def check(self) -> None:
        said = [plain(p.runs) for p in BODY.paragraphs(self.document.value)] or [""]
        for editor in self.editors:
            if editor.composition.active:
                continue
            shown = [editor.document().findBlockByNumber(n).text() for n in range(editor.document().blockCount())]
            assert shown == said
            assert editor.shown is self.document.value
            assert len(editor.paragraphs) in (len(shown), 0)
            for n, paragraph in enumerate(editor.paragraphs):
                assert editor.reader.runs(editor.document().findBlockByNumber(n)) == paragraph.runs

    def press(self, editor: TextEditor, key: int, text: str = "", modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QApplication.sendEvent(editor, QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text))

    def place(self, editor: TextEditor) -> None:
        paragraphs = BODY.paragraphs(self.document.value)
        if not paragraphs:
            return
        node, other = self.random.choice(paragraphs), self.random.choice(paragraphs)
        at = Caret(node.id, self.random.randint(0, length(node.runs)))
        if self.random.random() < 0.3:
            at = Caret(at.node, at.offset, "", other.id, self.random.randint(0, length(other.runs)))
        editor.go_to(at)

    def elsewhere(self) -> None:
        """A change that comes from no pane."""
        paragraphs = BODY.paragraphs(self.document.value)
        if not paragraphs:
            return
        node, now = self.random.choice(paragraphs), self.document.value
        size = length(node.runs)
        self.document.apply(
            self.random.choice(
                [
                    replace(now, node.id, 0, 0, self.random.choice(LETTERS)),
                    replace(now, node.id, size // 2, size, ""),
                    set_role(now, (node.id,), self.random.choice(["headline", "event", "none"])),
                    set_style(now, (node.id,), "list-item", 1),
                    toggle(
                        now, ((node.id, 0, size),), self.random.choice([STRONG, Mark("link", "https://a.example"), Mark("part", "thanks")])
                    ),
                    remove(now, (node.id,)) if len(paragraphs) > 2 else None,
                ]
            ),
            "elsewhere",
        )

    def compose(self, editor: TextEditor) -> None:
        QApplication.sendEvent(editor, QInputMethodEvent("قل", []))
        if self.random.random() < 0.4:
            self.elsewhere()
        if self.random.random() < 0.2:
            self.document.undo()
        self.check()
        event = QInputMethodEvent("", [])
        if self.random.random() < 0.8:
            event.setCommitString("قلم")
        QApplication.sendEvent(editor, event)

    def paste(self, editor: TextEditor) -> None:
        mime = QMimeData()
        mime.setText(self.random.choice(PASTES))
        editor.insertFromMimeData(mime)

    def act(self) -> None:
        editor = self.random.choice(self.editors)
        self.place(editor)
        match self.random.randrange(12):
            case 0 | 1 | 2 | 3:
                for _ in range(self.random.randint(1, 4)):
                    letter = self.random.choice(LETTERS)
                    self.press(editor, Qt.Key.Key_unknown, letter)
                    self.check()
            case 4:
                self.press(editor, Qt.Key.Key_Return, "\r")
            case 5:
                self.press(editor, Qt.Key.Key_Backspace, "\b")
            case 6:
                self.press(editor, self.random.choice([Qt.Key.Key_Delete, Qt.Key.Key_Backspace]), "", Qt.KeyboardModifier.ControlModifier)
            case 7:
                self.elsewhere()
            case 8:
                self.compose(editor)
            case 9:
                self.paste(editor)
            case 10:
                editor.cut()
            case _:
                self.document.undo() if self.random.random() < 0.6 else self.document.redo()


@pytest.mark.parametrize("seed", range(6))
def test_both_show_what_the_value_says(dressed: QApplication, seed: int) -> None:
    pair = Pair(seed)
    for step in range(250):
        pair.act()
        pair.check()
        if step % 50 == 49:
            while pair.document.undo():
                pair.check()
            while pair.document.redo():
                pass
            pair.check()
    for editor in pair.editors:
        editor.unbind()
        editor.close()
