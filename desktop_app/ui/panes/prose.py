"""A pane of running text: the body, the closing text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.editing.document import Document
from desktop_app.editing.scope import Scope
from desktop_app.editing.selection import Selection
from desktop_app.statement import Caret, Problem
from desktop_app.ui.text.editor import TextEditor
from desktop_app.ui.text.face import Face
from desktop_app.ui.text.underlines import ranges_by_node
from desktop_app.ui.theme import look


class ProsePane(QWidget):
    """One text editor on the page."""

    selection_changed = Signal(object)
    menu_wanted = Signal(QPoint)

    def __init__(self, scope: Scope, name: str) -> None:
        super().__init__()
        self.name = name
        self.setProperty("role", "page")
        self.editor = TextEditor(scope, name)
        self.editor.selection_changed.connect(self.selection_changed)
        self.editor.menu_wanted.connect(self.menu_wanted)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(self.editor, 1)
        self.setFocusProxy(self.editor)

    def bind(self, document: Document) -> None:
        """Shows this document from now on."""
        self.editor.bind(document)

    def go_to(self, caret: Caret) -> bool:
        """Shows and focuses the place; False when it is not here."""
        return not caret.field and self.editor.go_to(caret)

    def selection(self) -> Selection:
        """What is selected here."""
        return self.editor.selection()

    def set_problems(self, problems: tuple[Problem, ...]) -> None:
        """The problems of the whole statement; those of this text are underlined."""
        self.editor.underline(ranges_by_node(problems))

    def set_zoom(self, per_cent: int) -> None:
        """The size of the text, not of the chrome."""
        if self.editor.face.zoom != per_cent:
            self.editor.redress(Face(per_cent))

    def retranslate(self) -> None:
        """The margin's words in the language of the interface."""
        self.editor.gutter.update()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        if event.type() == QEvent.Type.StyleChange and self.editor.face.theme != look():
            self.editor.redress()
        super().changeEvent(event)
