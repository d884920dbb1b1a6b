"""The shapes of letters are kept while they are seen: what is painted with them is what Qt paints without."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest
from PySide6.QtGui import QImage, QTextBlock
from PySide6.QtWidgets import QApplication

from desktop_app.editing.document import Document
from desktop_app.editing.scope import BODY
from desktop_app.statement import STRONG, Change, Paragraph, Run, Statement
from desktop_app.statement.edits.breaks import split
from desktop_app.statement.edits.marking import toggle
from desktop_app.statement.edits.typing import replace
from desktop_app.ui.text.editor import TextEditor
from desktop_app.ui.text.shapes import MOST, Shapes

TEXT = "عقدت الرابطة مؤتمرها الثاني, في قاعة الاجتماعات الخاصة بها (Hall 7) وبحضور ممثلين عن الأقاليم والإدارات كافة. "


def document(count: int) -> Document:
    return Document(Statement("st-1", body=tuple(Paragraph(f"p-{n}", (Run(f"{n} {TEXT}" * 2),)) for n in range(count))))


def shown(what: Document) -> TextEditor:
    editor = TextEditor(BODY, "body")
    editor.resize(700, 500)
    editor.bind(what)
    editor.setReadOnly(True)  # no caret is painted
    editor.show()
    QApplication.processEvents()
    painted(editor)
    return editor


def blocks(editor: TextEditor) -> Iterator[QTextBlock]:
    return (editor.document().findBlockByNumber(number) for number in range(editor.document().blockCount()))


def kept(editor: TextEditor) -> int:
    return sum(block.layout().cacheEnabled() for block in blocks(editor))


def painted(editor: TextEditor) -> QImage:
    return editor.viewport().grab().toImage()


def painted_anew(editor: TextEditor, monkeypatch: pytest.MonkeyPatch) -> QImage:
    """As Qt paints it that shapes all letters at each painting."""
    monkeypatch.setattr(Shapes, "keep", lambda _shapes, _blocks: None)
    other = shown(editor.document_)
    other.resize(editor.size())
    other.verticalScrollBar().setValue(editor.verticalScrollBar().value())
    assert not kept(other)
    return painted(other)


def changed(random: Random, value: Statement, editor: TextEditor) -> Change | None:
    node = random.choice(value.body).id
    if random.random() < 0.2:
        return split(value, node, 20, editor.document_.ids)
    if random.random() < 0.4:
        return toggle(value, ((node, 4, 40),), STRONG)
    return replace(value, node, 3, random.randint(3, 9), random.choice(("كلمة ", "x", "")))


@pytest.mark.parametrize("seed", range(4))
def test_kept_shapes_are_those_that_qt_would_make(dressed: QApplication, monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    random, editor = Random(seed), shown(document(6))
    for _ in range(20):
        editor.document_.apply(changed(random, editor.document_.value, editor), "test")
        if random.random() < 0.3:
            editor.document_.undo()
        if random.random() < 0.3:
            editor.verticalScrollBar().setValue(random.randint(0, 400))
        if random.random() < 0.2:
            editor.resize(random.randint(500, 800), 500)
        QApplication.processEvents()
        assert kept(editor)
    assert painted(editor) == painted_anew(editor, monkeypatch)
    editor.close()


def test_shapes_that_are_scrolled_away_are_let_go(dressed: QApplication) -> None:
    editor = shown(document(3 * MOST))
    assert 0 < kept(editor) < 10
    bar = editor.verticalScrollBar()
    for y in range(0, bar.maximum(), 200):
        bar.setValue(y)
        painted(editor)
    assert 0 < kept(editor) <= MOST + 10
    editor.close()
