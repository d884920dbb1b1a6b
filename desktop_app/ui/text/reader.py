"""The reader: what Qt's own editing did to the blocks, read back into the value.

`contentsChange` is a hint where to look, never the edit itself: the touched blocks are read, and nothing follows where they say what
the value says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock

from desktop_app.editing.reading import read_block, read_blocks
from desktop_app.statement import Change, Paragraph, Run, Runs, Statement
from desktop_app.statement.directions import direction
from desktop_app.statement.runs import canonical, plain
from desktop_app.ui.text.blocks import dress, update
from desktop_app.ui.text.places import offset_in

if TYPE_CHECKING:
    from desktop_app.ui.text.editor import TextEditor


class Reader:
    """Reads for one editor. `pending`: Qt has changed blocks that were not read yet."""

    def __init__(self, editor: TextEditor) -> None:
        self._editor = editor
        self._touched: tuple[int, int] | None = None

    @property
    def pending(self) -> bool:
        """Between Qt's change and its reading."""
        return self._touched is not None

    def touched(self, position: int, _removed: int, added: int) -> None:
        """Qt says that something changed from `position` on, in UTF-16 units of the document."""
        low, high = self._touched or (position, position + added)
        self._touched = (min(low, position), max(high, position + added))

    def read(self) -> None:
        """Reads what was touched, while the editor shows the document's value and no word is being composed."""
        editor = self._editor
        if editor.composition.active:
            return  # what it changed, also beside the word that is composed, is read when it ends
        touched, self._touched = self._touched, None
        if touched is None or not editor.current:
            return
        blocks = editor.document()
        if not editor.paragraphs:
            self._read_first()
        elif blocks.blockCount() != len(editor.paragraphs):
            self._read_all()
        else:
            block = blocks.findBlock(touched[0])
            last = blocks.findBlock(min(touched[1], blocks.characterCount() - 1)).blockNumber()
            while block.isValid() and block.blockNumber() <= last:
                self._read_one(block)
                block = block.next()
            editor.moved()

    def runs(self, block: QTextBlock) -> Runs:
        """The letters of a block with the marks that their formats stand for."""
        pieces = []
        each = block.begin()
        while not each.atEnd():
            fragment = each.fragment()
            pieces.append(Run(fragment.text(), self._editor.face.marks(fragment.charFormat())))
            each += 1
        return canonical(pieces)

    def _looks_like(self, block: QTextBlock, runs: Runs) -> bool:
        """Whether the letters of a block, which are those of the runs, have their marks."""
        if len(runs) != 1:
            return self.runs(block) == runs
        each, marks = block.begin(), self._editor.face.marks
        while not each.atEnd():
            if marks(each.fragment().charFormat()) != runs[0].marks:
                return False
            each += 1
        return True

    def _read_one(self, block: QTextBlock) -> None:
        editor, text = self._editor, block.text()
        paragraph = editor.paragraphs[block.blockNumber()]
        if text == plain(paragraph.runs):
            return
        cursor = editor.textCursor()
        caret = offset_in(block, cursor.position()) if cursor.blockNumber() == block.blockNumber() else len(text)
        self._apply(read_block(editor.document_.value, paragraph, text, caret, editor.pending), block)

    def _apply(self, change: Change | None, block: QTextBlock) -> None:
        """Applies what was read; renders only where the value differs from it."""
        editor = self._editor
        if change is not None and not editor.document_.read_only:
            read = editor.writing.written(editor.scope.paragraphs(change.statement))
            if len(read) == len(editor.paragraphs):
                if not editor.document_.suggesting.on:  # else what was read is not what there will be
                    self._settle(block, change.statement, read[block.blockNumber()])
                editor.paragraphs = read
            editor.shown = change.statement
        if change is None or not editor.document_.apply(change, editor.pane):
            editor.fill(editor.document_.value)
        editor.shown = editor.document_.value

    def _settle(self, block: QTextBlock, statement: Statement, now: Paragraph) -> None:
        """Where Qt's letters or formats are not what the value says, the block is put right."""
        wanted = Qt.LayoutDirection.RightToLeft if direction(statement, now) == "rtl" else Qt.LayoutDirection.LeftToRight
        with self._editor.rendering():
            if block.text() != plain(now.runs):
                update(block, statement, Paragraph(now.id, (Run(block.text()),)), now, self._editor.face)
            elif block.blockFormat().layoutDirection() != wanted or not self._looks_like(block, now.runs):
                dress(block, statement, now, self._editor.face)

    def _read_first(self) -> None:
        """The first letters in an empty scope: they become its first paragraph."""
        editor, blocks = self._editor, self._editor.document()
        runs = canonical(Run(blocks.findBlockByNumber(number).text()) for number in range(blocks.blockCount()))
        editor.apply(editor.scope.begun(editor.document_.value, (Paragraph("", runs),), editor.document_.ids))

    def _read_all(self) -> None:
        """Blocks came or went by Qt's own doing: a word deleted over a seam, a drop."""
        editor, blocks = self._editor, self._editor.document()
        read = tuple(self.runs(blocks.findBlockByNumber(number)) for number in range(blocks.blockCount()))
        change = read_blocks(editor.document_.value, editor.paragraphs, read, editor.document_.ids)
        editor.fill(editor.document_.value)
        editor.apply(change)
