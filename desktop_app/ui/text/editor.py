"""The text editor: one thin widget that wires the verbs of this room.

Rules of its loop: it remembers the value that it shows and hears Qt only while that is the document's; Qt's own editing is read
back block by block; everything that alters the structure goes through an edit and comes back as a patch.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QMimeData, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QFrame, QTextEdit

from desktop_app.editing.document import Document, Notice
from desktop_app.editing.scope import Scope
from desktop_app.editing.selection import Selection
from desktop_app.statement import Caret, Change, Mark, Paragraph, Statement
from desktop_app.statement.directions import language_direction
from desktop_app.statement.nodes import Direction
from desktop_app.statement.touching import alike
from desktop_app.ui.filling import fills
from desktop_app.ui.text.aiding import aid
from desktop_app.ui.text.blocks import patch
from desktop_app.ui.text.clipboard import copied, cut, paste, taken
from desktop_app.ui.text.composition import Composition, begin, composed, finish
from desktop_app.ui.text.dropping import drop
from desktop_app.ui.text.face import Face
from desktop_app.ui.text.gutter import Gutter
from desktop_app.ui.text.keys import changes_structure, in_list, structural, whole_letter
from desktop_app.ui.text.lines import give_air, moves, step
from desktop_app.ui.text.margins import Margins
from desktop_app.ui.text.outer import Outer
from desktop_app.ui.text.page import paint_grounds, paint_lines, seen_paragraphs
from desktop_app.ui.text.places import cursor_for, selection_of
from desktop_app.ui.text.pointing import Pointing
from desktop_app.ui.text.reader import Reader
from desktop_app.ui.text.shapes import Shapes
from desktop_app.ui.text.stretches import Placed
from desktop_app.ui.text.striking import pass_struck
from desktop_app.ui.text.turning import TurningKeys, dress_turned, turn
from desktop_app.ui.text.underlines import Range, Underlines
from desktop_app.ui.text.unseen import Unseen
from desktop_app.ui.text.viewing import Viewing
from desktop_app.ui.text.writing import Writing


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
        self.underlines, self.placed, self.shapes = Underlines(), Placed(), Shapes()
        self.reader, self.writing, self.unseen = Reader(self), Writing(self), Unseen(self)
        self.turning, self.pointing = TurningKeys(self), Pointing(self)
        self.viewing, self._inked = Viewing(self), 0
        self._ends: tuple[Callable[[], None], ...] = ()
        self.gutter, self.outer = Gutter(self), Outer(self)
        self._set_up()

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUndoRedoEnabled(False)
        self.setAcceptRichText(True)
        self.setCursorWidth(2)
        self.setTabChangesFocus(True)
        self.setProperty("role", "body")
        self.document().setDocumentMargin(0)
        self.document().setDefaultCursorMoveStyle(Qt.CursorMoveStyle.VisualMoveStyle)
        self.turning.turned.connect(self.turn)
        self.turning.commanding.connect(lambda: finish(self))
        self.document().contentsChange.connect(self.reader.touched)
        self.document().contentsChanged.connect(self.reader.read)
        self.cursorPositionChanged.connect(self.moved)
        self.selectionChanged.connect(self.moved)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self.gutter.update())
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self.gutter.update())
        self._current, self.seen_first = -1, 0
        self.margins.prepare(self)

    # the value → the blocks

    def bind(self, document: Document) -> None:
        """Shows this document's value from now on."""
        self.unbind()
        self.document_ = document
        self.underlines.show({})
        self._ends = document.subscribe(self._told), document.suggesting.subscribe(self.viewing.follow)
        self.viewing.permit()
        self.fill(self.viewing.seen(document.value))
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def unbind(self) -> None:
        """Listens to no document any more."""
        for end in self._ends:
            end()
        self._ends, self.document_, self.shown = (), None, None

    @property
    def current(self) -> bool:
        """True while the blocks show the document's value: only then is Qt heard."""
        return self.document_ is not None and self.shown is self.document_.value

    def show_value(self, statement: Statement) -> None:
        """Renders what is no longer the same object of a value of the document."""
        self.face.inks.of(statement)
        statement = self.viewing.seen(statement)
        if statement is self.shown:
            return
        if self._inked != self.face.inks.version:
            self._refill(statement)
            return
        everything = self.scope.paragraphs(statement)
        ends = alike(self.paragraphs, everything)
        if self.writing.anew(everything, ends):
            with self.rendering():
                self.paragraphs = self.writing.refill(statement, everything)
            self.shown = statement
            self.gutter.update()
            return
        wanted = self.writing.written(everything)
        if wanted is not everything:
            ends = alike(self.paragraphs, wanted)
        if sum(ends) < max(len(wanted), len(self.paragraphs)):
            with self.rendering():
                self.unseen.pass_over(self.paragraphs, wanted, ends)
                patch(self.document(), statement, self.paragraphs, wanted, self.face, ends)
                self.unseen.come_up()
            self.gutter.follow(statement, self.paragraphs, wanted, ends)
            self.paragraphs = wanted
        self.shown = statement

    def fill(self, statement: Statement) -> None:
        """Writes all blocks anew."""
        self.unseen.lay_out()
        with self.rendering():
            self.margins.air(self)  # first: with the text there Qt would lay it out once more
            self.paragraphs = self.writing.fill(statement, self.scope.paragraphs(statement))
        self.shown, self._inked = statement, self.face.inks.version
        self.margins.place(self)
        self.gutter.place()
        self.gutter.update()
        self.outer.place()

    def redress(self, face: Face | None = None) -> None:
        """Everything anew in another face (theme, zoom), with the caret where it was."""
        self.face = face or Face(self.face.zoom, self.face.px, self.face.ink)
        self.composition.redress = self.composition.active
        if self.shown is None or self.composition.active:
            return
        self._refill(self.shown)

    def _refill(self, shown: Statement) -> None:
        """All blocks anew, with the caret where it was."""
        caret = self.selection().caret()
        self.fill(shown)
        self.put(caret)

    @contextmanager
    def rendering(self) -> Iterator[None]:
        """While the pane renders it shows no value, so that its own signals are not taken for edits."""
        self.shown = None
        yield

    def _told(self, notice: Notice) -> None:
        if self.composition.active:
            return
        self.underlines.follow(notice)
        self.show_value(notice.new)
        self.review_changed(notice)
        dress_turned(self, notice)
        if notice.suggested and notice.origin == self.pane and notice.caret is not None:
            self.put(notice.caret)

    def review_changed(self, notice: Notice) -> None:
        """What is painted around the letters follows where only that changed: a comment was resolved, a suggestion has another author."""
        if notice.old.comments is not notice.new.comments or notice.old.changes is not notice.new.changes:
            self.viewport().update()
        self.outer.follow()

    # edits

    def apply(self, change: Change | None) -> bool:
        """Applies an edit and puts the caret where it says."""
        done = self.document_ is not None and self.document_.apply(change, self.pane)
        if done and change.caret is not None and (self.document_.suggesting.on or self.put(change.caret)):
            self.moved()  # Qt is silent where the blocks had carried the caret there while they were rendered
        return done

    def selection(self) -> Selection:
        """What is selected here, in the places of the document."""
        return self.viewing.stored(self.selection_shown())

    def selection_shown(self) -> Selection:
        """What is selected here, in the places of what is shown."""
        return selection_of(self.textCursor(), self.paragraphs, self.pane)

    def go_to(self, caret: Caret) -> bool:
        """Puts the caret there, shows it and takes the focus; False when that paragraph is not here. What is composed is text first."""
        finish(self)
        if not self.put(caret):
            return False
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureCursorVisible()
        give_air(self)
        return True

    def put(self, caret: Caret) -> bool:
        """Puts the caret at a place of the document; False when that paragraph is not here."""
        caret = self.viewing.there(caret)
        if self.writing.holds(caret.node) or self.writing.holds(caret.anchor_node or ""):
            self.writing.complete()
        cursor = cursor_for(self.document(), self.paragraphs, caret, self.textCursor().blockNumber())
        if cursor is None:
            return False
        self.unseen.leads(cursor.block())
        self.setTextCursor(cursor)
        return True

    def underline(self, ranges: Mapping[str, tuple[Range, ...]]) -> None:
        """The stretches to underline, by paragraph; those of paragraphs that are not here are left out."""
        if self.underlines.show({one.id: ranges[one.id] for one in (*self.paragraphs, *self.writing.waiting) if one.id in ranges}):
            self.viewport().update()

    def mark_pending(self, mark: Mark) -> None:
        """With nothing selected: the next letters carry the mark, or no longer carry it."""
        now = self.pending if self.pending is not None else self.face.marks(self.currentCharFormat())
        self.pending = tuple(old for old in now if old != mark) if mark in now else (*now, mark)

    def turn(self, way: Direction) -> None:
        """Gives the paragraphs that are selected this direction; the selection stays."""
        turn(self, way)

    def selectAll(self) -> None:
        self.writing.complete()
        super().selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.viewing.refuses(event):
            return
        self.unseen.lay_out()
        self.writing.complete_for(event)
        self._press(event)
        give_air(self)

    def _press(self, event: QKeyEvent) -> None:
        if moves(event):
            step(self, event)
            return
        document = self.document_
        selection = self.selection()
        if document is None or self.isReadOnly() or not selection.node or not changes_structure(event, selection, self.paragraphs):
            if not self.isReadOnly() and (letter := whole_letter(self.textCursor(), event)) is not None:
                self.setTextCursor(letter)
            super().keyPressEvent(event)
            pass_struck(self, event)
            aid(self, event.text(), selection)
            return
        document.seal()
        self.apply(structural(event, document.value, selection, self.paragraphs, document.ids))
        pass_struck(self, event)
        event.accept()
        aid(self, event.text(), selection)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - the name is Qt's
        """Tab goes from blank to blank while the statement has one; then it is the key of levels in a list, else it moves the focus."""
        return fills(self, next) or (not in_list(self.selection(), self.paragraphs) and super().focusNextPrevChild(next))

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if self.isReadOnly():
            return
        if event.preeditString() and not self.composition.active:
            begin(self)
        before = self.selection()
        super().inputMethodEvent(event)
        give_air(self)
        if not event.preeditString():
            composed(self)
            aid(self, event.commitString(), before)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.pointing.hush()
        finish(self)
        self.gutter.update()
        self.outer.moved()
        self.focus_moved.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.turning.watch()
        self.gutter.update()
        self.outer.moved()
        self.focus_moved.emit()
        self.selection_changed.emit(self.selection())

    def viewportEvent(self, event: QEvent) -> bool:
        return self.pointing.help(event) if event.type() == QEvent.Type.ToolTip else super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.turning.spoil()
        self.unseen.lay_out()
        finish(self)
        if not self.pointing.clicked(event):
            super().mousePressEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.unseen.lay_out()
        super().scrollContentsBy(dx, dy)
        self.pointing.hush()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    # clipboard

    def createMimeDataFromSelection(self) -> QMimeData:
        return copied(self)

    def canInsertFromMimeData(self, source: QMimeData | None) -> bool:
        return taken(source)

    def insertFromMimeData(self, source: QMimeData, *, bare: bool = False) -> None:
        paste(self, source, bare=bare)

    def cut(self) -> None:
        cut(self)

    def paste_plain(self) -> None:
        """Inserts the clipboard as bare text."""
        paste(self, QApplication.clipboard().mimeData(), bare=True)

    def dropEvent(self, event: QDropEvent) -> None:
        super().dragLeaveEvent(QDragLeaveEvent())
        drop(self, event)

    # the look

    @property
    def turned(self) -> bool:
        """True when the statement reads right to left."""
        return self.document_ is not None and language_direction(self.document_.value.language) == "rtl"

    def paintEvent(self, event: QPaintEvent) -> None:
        seen = tuple(seen_paragraphs(self, event.rect()))
        self.shapes.keep(block for block, _ in seen)
        paint_grounds(self, event.rect(), seen)
        super().paintEvent(event)
        paint_lines(self, seen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.unseen.lay_out()
        self.margins.place(self)
        super().resizeEvent(self._as_high(event) if self.document().pageSize().width() == self.viewport().width() else event)
        self.gutter.place()
        self.outer.place()

    def _as_high(self, event: QResizeEvent) -> QResizeEvent:
        """The event for Qt where the margins have taken up what the width lost or won: told of a width it would lay out all anew."""
        return QResizeEvent(event.size(), QSize(event.size().width(), -1))

    def moved(self) -> None:
        """The caret or the selection moved, and what was typed has been read."""
        if self.shown is None or self.composition.active or self.reader.pending:
            return
        self.pending = None
        if self.textCursor().blockNumber() != self._current:
            self._current = self.textCursor().blockNumber()
            self.gutter.update()
        self.pointing.follow()
        self.outer.moved()
        self.selection_changed.emit(self.selection())
