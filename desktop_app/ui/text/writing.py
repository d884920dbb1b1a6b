"""Writing: a long text is seen at once, and what stands below the first screen is written in slices.

What is not written yet is in none of the blocks, so that all that reads them need not know of it: the editor's `paragraphs` are those
that are written. What needs a later one completes the text first.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor

from desktop_app.statement import Caret, Paragraph, Statement
from desktop_app.statement.touching import alike
from desktop_app.ui.text.blocks import append, fill
from desktop_app.ui.text.places import cursor_for

if TYPE_CHECKING:
    from desktop_app.ui.text.editor import TextEditor

FIRST = 24
"""Paragraphs that are written at once: about what a screen of one-line paragraphs holds."""
BATCH = 8
"""Paragraphs between two looks at the clock: about a millisecond with their layout."""
NEAR = 3
"""So close to the last written paragraph a key may need the next one."""
MANY = 64
"""Neighbours that differ, from where on a text is written anew."""
FAR = frozenset({Qt.Key.Key_End.value, Qt.Key.Key_PageDown.value})

Paragraphs = tuple[Paragraph, ...]


class Writing(QObject):
    """Writes an editor's text. `waiting`: the paragraphs that are not written yet. `begun`: there are some, and work may begin.

    `sliced` False: everything is written at once, as nobody would call `step`. `rests`: it is called after each change, when the
    person rests.
    """

    begun = Signal()

    def __init__(self, editor: TextEditor) -> None:
        super().__init__(editor)
        self._editor = editor
        self.sliced = self.rests = False
        self.waiting: Paragraphs = ()

    def fill(self, statement: Statement, paragraphs: Paragraphs) -> Paragraphs:
        """Writes the text anew; gives what is written of it."""
        first = FIRST if self.sliced and len(paragraphs) > 2 * FIRST else len(paragraphs)
        fill(self._editor.document(), statement, paragraphs[:first], self._editor.face)
        self.waiting = paragraphs[first:]
        if self.waiting:
            self.begun.emit()
        return paragraphs[:first]

    def written(self, paragraphs: Paragraphs) -> Paragraphs:
        """Of the paragraphs as they are now, those that stand in blocks. Where what waits has changed as well, it is written first."""
        if not self.waiting:
            return paragraphs
        if paragraphs[len(paragraphs) - len(self.waiting) :] == self.waiting:
            return paragraphs[: len(paragraphs) - len(self.waiting)]
        self.complete()
        return paragraphs

    def anew(self, new: Paragraphs, ends: tuple[int, int]) -> bool:
        """Whether so much differs that it is quicker to write the text anew, and only what is seen of it at once: in one piece Qt
        would lay out everything between the first difference and the last. `ends`: as `alike` gives them for what stands in blocks."""
        if not self.sliced:
            return False
        if self.waiting:
            return _differ((*self._editor.paragraphs, *self.waiting), new)
        return _many(self._editor.paragraphs, new, ends)

    def lead(self, coming: Statement, place: Callable[[], Caret | None]) -> None:
        """Before a change to the value `coming` that leads to `place`: a text that will be written anew is written at once as far as its
        caret, so the caret goes there first. Without the focus; not while a word is composed."""
        editor = self._editor
        old, new = editor.scope.paragraphs(editor.document_.value), editor.scope.paragraphs(coming)
        if editor.composition.active or self.waiting or not _differ(old, new):
            return
        caret = place()
        if caret is not None and not caret.field and editor.put(caret):
            editor.ensureCursorVisible()

    def refill(self, statement: Statement, paragraphs: Paragraphs) -> Paragraphs:
        """Writes the text anew as far as it is seen, with the caret and the view where they were; gives what is written of it."""
        editor, bar = self._editor, self._editor.verticalScrollBar()
        caret, top = editor.selection().caret(), bar.value()
        reached = max(editor.textCursor().blockNumber(), editor.cursorForPosition(editor.viewport().rect().bottomLeft()).blockNumber())
        most = min(len(paragraphs), reached + FIRST)
        fill(editor.document(), statement, paragraphs[:most], editor.face)
        self.waiting = paragraphs[most:]
        cursor = cursor_for(editor.document(), paragraphs[:most], caret)
        if cursor is not None:
            editor.setTextCursor(cursor)
        bar.setValue(top)
        if self.waiting:
            self.begun.emit()
        return paragraphs[:most]

    def step(self, enough: Callable[[], bool]) -> bool:
        """Lays out what was passed over, and writes on until `enough()`, at least a few paragraphs. True while there is more to do."""
        editor = self._editor
        editor.unseen.lay_out()
        while self.waiting:
            if editor.shown is None or editor.composition.active:
                return False
            self._write(BATCH)
            if enough():
                break
        return bool(self.waiting)

    def complete(self) -> None:
        """Writes all that waits."""
        if self.waiting:
            self._write(len(self.waiting))

    def complete_for(self, event: QKeyEvent) -> None:
        """Before a key that may lead to what waits, or alter it."""
        if not self.waiting:
            return
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        near = self._editor.textCursor().blockNumber() >= len(self._editor.paragraphs) - NEAR
        if held or near or event.key() in FAR:
            self.complete()

    def holds(self, node: str) -> bool:
        """Whether the paragraph waits."""
        return any(paragraph.id == node for paragraph in self.waiting)

    def _write(self, count: int) -> None:
        editor, new = self._editor, self.waiting[:count]
        was, cursor = editor.shown, editor.textCursor()
        anchor, position = cursor.anchor(), cursor.position()
        with editor.rendering():
            append(editor.document(), was or editor.document_.value, new, editor.face)
            if editor.textCursor().position() != position:  # it stood at the very end, and went along
                cursor.setPosition(anchor)
                cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
                editor.setTextCursor(cursor)
        editor.paragraphs += new
        editor.shown = was
        self.waiting = self.waiting[count:]


def _differ(old: Paragraphs, new: Paragraphs) -> bool:
    """Whether so many do that the text is written anew."""
    return _many(old, new, alike(old, new))


def _many(old: Paragraphs, new: Paragraphs, ends: tuple[int, int]) -> bool:
    return max(len(old), len(new)) - sum(ends) > MANY
