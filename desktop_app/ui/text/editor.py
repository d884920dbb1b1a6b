"""The text editor: one thin widget that wires the verbs of this room.

Rules of its loop: it remembers the value that it shows and hears Qt only while that is the document's; Qt's own editing is read
back block by block; everything that alters the structure goes through an edit and comes back as a patch.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QFrame, QTextEdit

from desktop_app.editing.document import Document, Notice
from desktop_app.editing.reading import read_block, read_blocks
from desktop_app.editing.scope import Scope
from desktop_app.editing.selection import Selection
from desktop_app.statement import Caret, Change, Mark, Paragraph, Problem, Run, Statement
from desktop_app.statement.directions import direction, language_direction
from desktop_app.statement.runs import canonical, plain
from desktop_app.ui.text.blocks import dress, fill, patch, update
from desktop_app.ui.text.clipboard import mime_of, pieces_of
from desktop_app.ui.text.composition import Composition, recovered
from desktop_app.ui.text.face import Face
from desktop_app.ui.text.gutter import Gutter, paint_hint, paint_label
from desktop_app.ui.text.keys import changes_structure, over, structural
from desktop_app.ui.text.margins import Margins
from desktop_app.ui.text.painting import ground_ranges, paint_ground, paint_line
from desktop_app.ui.text.places import cursor_for, offset_in, selection_of
from desktop_app.ui.text.rails import hint, rail
from desktop_app.ui.text.stretches import stretches, visible_blocks
from desktop_app.ui.words import tr


class TextEditor(QTextEdit):
    """Shows and edits the paragraphs of a scope.

    `selection_changed` carries a Selection; `menu_wanted` a global point. `railed`: the margin shows rails and their words.
    """

    selection_changed = Signal(object)
    menu_wanted = Signal(QPoint)
    focus_moved = Signal()

    def __init__(self, scope: Scope, pane: str, *, margins: Margins | None = None, face: Face | None = None) -> None:
        super().__init__()
        self.scope, self.pane, self.face, self.margins = scope, pane, face or Face(), margins or Margins()
        self.railed, self.strong_rails = margins is None or margins.railed, False
        self.document_: Document | None = None
        self.shown: Statement | None = None
        self.paragraphs: tuple[Paragraph, ...] = ()
        self.pending: tuple[Mark, ...] | None = None
        self.composition = Composition()
        self._problems: dict[str, tuple[tuple[int, int, str], ...]] = {}
        self._end = None
        self.gutter = Gutter(self)
        self._set_up()

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUndoRedoEnabled(False)
        self.setAcceptRichText(True)
        self.setCursorWidth(2)
        self.setProperty("role", "body")
        self.document().setDocumentMargin(0)
        self.document().contentsChange.connect(self._touched)
        self.document().contentsChanged.connect(self._read)
        self.cursorPositionChanged.connect(self._moved)
        self.selectionChanged.connect(self._moved)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self.gutter.update())
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self.gutter.update())
        self._hint: tuple[int, int] | None = None
        self._current = -1
        self.margins.prepare(self)

    # the value → the blocks

    def bind(self, document: Document) -> None:
        """Shows this document's value from now on."""
        if self._end is not None:
            self._end()
        self.document_ = document
        self._end = document.subscribe(self._told)
        self.setReadOnly(bool(document.read_only))
        self._fill(document.value)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def unbind(self) -> None:
        """Listens to no document any more."""
        if self._end is not None:
            self._end()
        self._end = self.document_ = self.shown = None

    def show_value(self, statement: Statement) -> None:
        """Renders what is no longer the same object."""
        wanted = self.scope.paragraphs(statement)
        same = len(wanted) == len(self.paragraphs) and all(a is b for a, b in zip(wanted, self.paragraphs, strict=True))
        if not same:
            with self._rendering():
                patch(self.document(), statement, self.paragraphs, wanted, self.face)
            self.paragraphs = wanted
            self.gutter.update()
        self.shown = statement

    def _fill(self, statement: Statement) -> None:
        with self._rendering():
            self.paragraphs = self.scope.paragraphs(statement)
            fill(self.document(), statement, self.paragraphs, self.face)
            self.margins.air(self)
        self.shown = statement
        self._problems = {}
        self.margins.place(self)
        self.gutter.place()
        self.gutter.update()

    def redress(self, face: Face | None = None) -> None:
        """Everything anew in another face (theme, zoom), with the caret where it was."""
        self.face = face or Face(self.face.zoom, self.face.px, self.face.ink)
        if self.shown is None:
            return
        caret = self.selection().caret()
        problems = self._problems
        self._fill(self.shown)
        self._problems = problems
        self._put(caret)

    @contextmanager
    def _rendering(self) -> Iterator[None]:
        """While the pane renders it shows no value, so that its own signals are not taken for edits."""
        self.shown = None
        yield

    def _told(self, notice: Notice) -> None:
        if self.composition.active:
            return
        self._map_problems(notice)
        self.show_value(notice.new)

    def _map_problems(self, notice: Notice) -> None:
        """The lines under touched paragraphs move with their letters."""
        for node in notice.touched & self._problems.keys():
            for start, end, severity in self._problems.pop(node):
                place = notice.mapping.range(node, start, end)
                if place is not None:
                    self._problems[place[0]] = (*self._problems.get(place[0], ()), (place[1], place[2], severity))

    # the blocks → the value

    def _touched(self, position: int, _removed: int, added: int) -> None:
        low, high = self._hint or (position, position + added)
        self._hint = (min(low, position), max(high, position + added))

    def _read(self) -> None:
        hint, self._hint = self._hint, None
        document = self.document_
        if document is None or self.shown is not document.value or self.composition.active or hint is None:
            return
        if not self.paragraphs:
            self._read_first()
            return
        first = self.document().findBlock(hint[0])
        if self.document().blockCount() != len(self.paragraphs):
            self._read_all()
            return
        last = self.document().findBlock(min(hint[1], self.document().characterCount() - 1)).blockNumber()
        while first.isValid() and first.blockNumber() <= last:
            self._read_one(first)
            first = first.next()
        self._moved()

    def _read_one(self, block: QTextBlock) -> None:
        document, paragraph = self.document_, self.paragraphs[block.blockNumber()]
        text = block.text()
        if text == plain(paragraph.runs):
            return
        caret = offset_in(block, self.textCursor().position()) if self.textCursor().blockNumber() == block.blockNumber() else len(text)
        self._apply_read(read_block(document.value, paragraph, text, caret, self.pending), block)

    def _apply_read(self, change: Change | None, block: QTextBlock) -> None:
        """Applies what was read; renders only where the value differs from it."""
        document, number = self.document_, block.blockNumber()
        if change is not None and not document.read_only:
            read = self.scope.paragraphs(change.statement)
            if len(read) == len(self.paragraphs):
                self._settle(block, change.statement, read[number])
                self.paragraphs = read
            self.shown = change.statement
        if change is None or not document.apply(change, self.pane):
            self._fill(document.value)
        self.shown = document.value

    def _settle(self, block: QTextBlock, statement: Statement, now: Paragraph) -> None:
        """Where Qt's letters or formats are not what the value says, the block is put right."""
        wanted = Qt.LayoutDirection.RightToLeft if direction(statement, now) == "rtl" else Qt.LayoutDirection.LeftToRight
        turned = block.blockFormat().layoutDirection() != wanted
        if block.text() != plain(now.runs):
            with self._rendering():
                update(block, statement, Paragraph(now.id, (Run(block.text()),)), now, self.face)
        elif turned or self._runs(block) != now.runs:
            with self._rendering():
                dress(block, statement, now, self.face)

    def _read_first(self) -> None:
        """The first letters in an empty scope: they become its first paragraph."""
        document = self.document_
        runs = canonical(Run(self.document().findBlockByNumber(n).text()) for n in range(self.document().blockCount()))
        change = self.scope.begun(document.value, (Paragraph("", runs),), document.ids)
        self.apply(change)

    def _read_all(self) -> None:
        document = self.document_
        blocks = tuple(self._runs(self.document().findBlockByNumber(n)) for n in range(self.document().blockCount()))
        change = read_blocks(document.value, self.paragraphs, blocks, document.ids)
        self._fill(document.value)
        self.apply(change)

    def _runs(self, block: QTextBlock) -> tuple[Run, ...]:
        pieces = []
        each = block.begin()
        while not each.atEnd():
            fragment = each.fragment()
            pieces.append(Run(fragment.text(), self.face.marks(fragment.charFormat())))
            each += 1
        return canonical(pieces)

    # edits

    def apply(self, change: Change | None) -> bool:
        """Applies an edit and puts the caret where it says."""
        done = self.document_ is not None and self.document_.apply(change, self.pane)
        if done and change.caret is not None:
            self._put(change.caret)
        return done

    def selection(self) -> Selection:
        """What is selected here."""
        return selection_of(self.textCursor(), self.paragraphs, self.pane)

    def go_to(self, caret: Caret) -> bool:
        """Puts the caret there, shows it and takes the focus; False when that paragraph is not here."""
        if not self._put(caret):
            return False
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureCursorVisible()
        return True

    def _put(self, caret: Caret) -> bool:
        cursor = cursor_for(self.document(), self.paragraphs, caret)
        if cursor is None:
            return False
        self.setTextCursor(cursor)
        return True

    def set_problems(self, problems: tuple[Problem, ...]) -> None:
        """The lines to paint under the text."""
        known: dict[str, list[tuple[int, int, str]]] = {}
        for problem in problems:
            if problem.start is not None and problem.end is not None and not problem.field:
                known.setdefault(problem.node, []).append((problem.start, problem.end, problem.severity))
        self._problems = {node: tuple(ranges) for node, ranges in known.items()}
        self.viewport().update()

    def mark_pending(self, mark: Mark) -> None:
        """With nothing selected: the next letters carry the mark, or no longer carry it."""
        now = self.pending if self.pending is not None else self.face.marks(self.currentCharFormat())
        self.pending = tuple(old for old in now if old != mark) if mark in now else (*now, mark)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        document = self.document_
        selection = self.selection()
        if document is None or self.isReadOnly() or not selection.node or not changes_structure(event, selection, self.paragraphs):
            super().keyPressEvent(event)
            return
        document.seal()
        self.apply(structural(event, document.value, selection, self.paragraphs, document.ids))
        event.accept()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if event.preeditString() and not self.composition.active:
            selection = self.selection()
            if selection.end_node not in ("", selection.node) and self.document_ is not None:
                self.apply(over(self.document_.value, selection, "", self.document_.ids))
            self.composition.begin(selection.node)
        super().inputMethodEvent(event)
        if not event.preeditString():
            self._composed()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._composed()
        self.gutter.update()
        self.focus_moved.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.gutter.update()
        self.focus_moved.emit()
        self.selection_changed.emit(self.selection())

    def _composed(self) -> None:
        """A composition has come to its end: what it left is read, and what waited is shown."""
        if not self.composition.active:
            return
        node = self.composition.end()
        document, number = self.document_, self.textCursor().blockNumber()
        self._hint = (self.textCursor().position(), self.textCursor().position())
        if document is None:
            return
        if self.shown is document.value:
            self._read()
            return
        was = next((paragraph for paragraph in self.paragraphs if paragraph.id == node), None)
        text, caret = self.document().findBlockByNumber(number).text(), offset_in(self.textCursor().block(), self.textCursor().position())
        change = recovered(self.shown, document.value, was, text, caret, document.ids) if was is not None else None
        self._fill(document.value)
        self.apply(change)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    # clipboard

    def createMimeDataFromSelection(self) -> QMimeData:
        return mime_of(self.shown, self.selection()) if self.shown is not None else QMimeData()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() or source.hasHtml()

    def insertFromMimeData(self, source: QMimeData, *, bare: bool = False) -> None:
        document, selection = self.document_, self.selection()
        if document is None or self.isReadOnly():
            return
        pieces = pieces_of(source, bare=bare)
        if not pieces:
            return
        document.seal()
        change = (
            over(document.value, selection, pieces, document.ids)
            if selection.node
            else self.scope.begun(document.value, pieces, document.ids)
        )
        self.apply(change)
        self.ensureCursorVisible()

    def cut(self) -> None:
        if self.textCursor().hasSelection() and self.document_ is not None:
            self.copy()
            self.document_.seal()
            self.apply(over(self.document_.value, self.selection(), "", self.document_.ids))

    def paste_plain(self) -> None:
        """Inserts the clipboard as bare text."""
        self.insertFromMimeData(QApplication.clipboard().mimeData(), bare=True)

    # the look

    @property
    def turned(self) -> bool:
        """True when the statement reads right to left."""
        return self.shown is not None and language_direction(self.shown.language) == "rtl"

    def word_above(self) -> str:
        """The rail's word of the last paragraph that is scrolled away, so that it is not written again."""
        top = next(visible_blocks(self), None)
        number = top.blockNumber() - 1 if top is not None else -1
        return rail(self.shown, self.paragraphs[number])[0] if self.shown and 0 <= number < len(self.paragraphs) else ""

    def paintEvent(self, event: QPaintEvent) -> None:
        self._paint(event.rect(), grounds=True)
        super().paintEvent(event)
        self._paint(event.rect(), grounds=False)

    def _paint(self, area: QRect, *, grounds: bool) -> None:
        if self.shown is None:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shift = QPointF(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        for block in visible_blocks(self, area):
            if block.blockNumber() >= len(self.paragraphs):
                break
            paragraph = self.paragraphs[block.blockNumber()]
            px = self.face.char(self.shown, paragraph).font().pixelSize()
            if grounds:
                for start, end, token, opacity in ground_ranges(paragraph):
                    for stretch in stretches(self.document(), block, start, end, shift):
                        paint_ground(painter, stretch, token, opacity, px)
            else:
                paint_label(painter, self, block, paragraph)
                if not paragraph.runs and self.railed and not self.composition.active:
                    paint_hint(painter, self, block, tr(hint(self.shown, paragraph)))
                for start, end, severity in self._problems.get(paragraph.id, ()):
                    for stretch in stretches(self.document(), block, start, end, shift):
                        paint_line(painter, stretch, severity, px)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.margins.place(self)
        super().resizeEvent(event)
        self.gutter.place()

    def _moved(self) -> None:
        if self.shown is None or self.composition.active or self._hint is not None:
            return
        self.pending = None
        if self.textCursor().blockNumber() != self._current:
            self._current = self.textCursor().blockNumber()
            self.gutter.update()
        self.selection_changed.emit(self.selection())
