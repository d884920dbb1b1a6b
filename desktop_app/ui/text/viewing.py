"""Viewing: what an editor shows of its document. All marks, or the text as if all suggestions were decided; that is only to be read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from desktop_app.editing.selection import Selection
from desktop_app.editing.suggesting import presented
from desktop_app.editing.viewing import Lens, lens
from desktop_app.statement import Caret, Statement
from desktop_app.text.message import message
from desktop_app.ui.text.composition import finish
from desktop_app.ui.text.keys import ENTER, PLAIN
from desktop_app.ui.words import tr

if TYPE_CHECKING:
    from desktop_app.ui.text.editor import TextEditor

READABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
ONLY_READ = message("This view is only to be read: go back to all marks to change the text")
TOLD = 4000
"""Milliseconds for which the status bar says so."""
WRITING = (QKeySequence.StandardKey.Paste, QKeySequence.StandardKey.Cut)
ERASING = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete, *ENTER)


class Viewing:
    """`lens`: where the places of the document are in what is shown; None where the document itself is."""

    def __init__(self, editor: TextEditor) -> None:
        self._editor = editor
        self.lens: Lens | None = None

    @property
    def reads(self) -> bool:
        """Whether what is shown is only to be read, by the wish of the person."""
        return self._editor.document_ is not None and self._editor.document_.suggesting.view != "marks"

    @property
    def source(self) -> Statement | None:
        """The statement whose suggestions and comments are seen: in each view the same, so that everybody keeps his colour."""
        document = self._editor.document_
        return document.value if self.lens is not None and document is not None else self._editor.shown

    def seen(self, statement: Statement) -> Statement:
        """What is shown of a value of the document."""
        document = self._editor.document_
        view = document.suggesting.view if document is not None else "marks"
        self.lens = lens(statement, view) if view != "marks" else None
        return presented(statement, view)

    def follow(self) -> None:
        """The view may be another one: it is shown, with the caret and the text where they were."""
        editor, document = self._editor, self._editor.document_
        if document is None or editor.shown is None:
            return
        finish(editor)
        self.permit()
        editor.outer.settle()
        if presented(document.value, document.suggesting.view) is editor.shown:
            return
        caret, top = editor.selection().caret(), editor.cursorRect().top()
        editor.show_value(document.value)
        editor.put(caret)
        bar = editor.verticalScrollBar()
        bar.setValue(bar.value() + editor.cursorRect().top() - top)
        editor.viewport().update()

    def permit(self) -> None:
        """Lets the text be written, or only be read: then the caret can still be led through it."""
        editor, document = self._editor, self._editor.document_
        editor.setReadOnly(document is not None and bool(document.read_only))
        if self.reads:
            editor.setTextInteractionFlags(READABLE)

    def refuses(self, event: QKeyEvent) -> bool:
        """Whether the key would write where one can only read; then it is said why it does not."""
        if not self.reads or not _writes(event):
            return False
        self.tell()
        event.accept()
        return True

    def tell(self) -> None:
        """Says that one can only read here."""
        status = getattr(self._editor.window(), "status", None)
        if status is not None:
            status.showMessage(tr(ONLY_READ), TOLD)

    def stored(self, selection: Selection) -> Selection:
        """What is selected, in the places of the document."""
        if self.lens is None or not selection.node:
            return selection
        node, start = self.lens.back(selection.node, selection.start, right=not selection.empty)
        if selection.empty:
            return replace(selection, node=node, start=start, end_node=node, end=start)
        last, end = self.lens.back(selection.end_node or selection.node, selection.end)
        return replace(selection, node=node, start=start, end_node=last, end=end)

    def there(self, caret: Caret) -> Caret:
        """A place of the document in what is shown."""
        return caret if self.lens is None else self.lens.caret(caret)


def _writes(event: QKeyEvent) -> bool:
    if event.key() in ERASING or any(event.matches(keys) for keys in WRITING):
        return True
    held = event.modifiers() & ~PLAIN & ~Qt.KeyboardModifier.ShiftModifier
    return bool(event.text()) and event.text().isprintable() and not held
