"""The text of one item: as high as its letters; at its first and last line the arrows go on to the neighbours."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTextDocument, QTextOption, QWheelEvent
from PySide6.QtWidgets import QWidget

from desktop_app.editing.document import Notice
from desktop_app.editing.scope import Scope
from desktop_app.statement import Paragraph, Statement
from desktop_app.ui.text.blocks import fill
from desktop_app.ui.text.editor import TextEditor
from desktop_app.ui.text.face import Face
from desktop_app.ui.text.margins import Margins, aired

AIR = (4, 2)
"""Above and below the text of a card."""
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ItemMargins(Margins):
    """No rails, and a height that follows the text: the card is told instead of a layout."""

    railed = False
    ground = ""
    """The card's own."""

    def prepare(self, editor: TextEditor) -> None:
        editor.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        editor.document().documentLayout().documentSizeChanged.connect(lambda _size: self.place(editor))

    def air(self, editor: TextEditor) -> None:
        aired(editor.document(), *AIR)

    def place(self, editor: TextEditor) -> None:
        if editor.wanted_height != editor.height():
            editor.grown.emit()


class ItemEditor(TextEditor):
    """`grown`: it wants another height; `left`: the arrows go beyond its first (-1) or last line (1); `closed`: Escape with
    nothing selected; the first one only takes the selection away."""

    grown = Signal()
    left = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget, item: str, face: Face) -> None:
        super().__init__(Scope(item=item), "agenda", margins=ItemMargins(), face=face)
        self._at = 0
        self._pulled = self._leaving = False
        self.setParent(parent)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    @property
    def wanted_height(self) -> int:
        """The height of the text in the width that the editor has."""
        return text_height(self.document())

    def _told(self, notice: Notice) -> None:
        if self.document_ is None:
            return
        if self.shown is notice.old and not self.composition.active and self._same(notice):
            self.shown = notice.new  # what is typed elsewhere costs a card nothing
            return
        super()._told(notice)

    def _same(self, notice: Notice) -> bool:
        """Whether the item is the same object as before."""
        old, new, at = notice.old.agenda, notice.new.agenda, self._at
        if old is new:
            return True
        if at < len(old) and at < len(new) and old[at].id == self.scope.item:
            return old[at] is new[at]
        self._at = next((at for at, item in enumerate(new) if item.id == self.scope.item), 0)
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(event.key()) if not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier else None
        before = self.textCursor()
        if event.key() == Qt.Key.Key_Escape and before.hasSelection():
            event.ignore()  # the window closes its bar of search, or else takes the selection away
            return
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)
        if step is not None and not before.hasSelection() and self.textCursor() == before:
            self.left.emit(step)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A drag of its text goes on inside of this, to its end: the drop may take the item away."""
        self._pulled = True
        try:
            super().mouseMoveEvent(event)
        finally:
            self._pulled = False
        if self._leaving:
            self.deleteLater()

    def leave(self) -> None:
        """Goes for good, but not under a drag of its own text."""
        self.hide()
        if self._pulled:
            self._leaving = True
            self.setParent(None)
        else:
            self.deleteLater()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the cards scroll, never the text in one of them


class Measure:
    """How high texts will be that no editor shows yet: the same blocks in a document of its own."""

    def __init__(self) -> None:
        self._document = QTextDocument()
        self._document.setUndoRedoEnabled(False)
        self._document.setDocumentMargin(0)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._document.setDefaultTextOption(option)
        aired(self._document, *AIR)

    def height(self, statement: Statement, paragraphs: tuple[Paragraph, ...], face: Face, width: int) -> int:
        """The height of an editor of this width."""
        if self._document.textWidth() != width:
            self._document.clear()
            aired(self._document, *AIR)
            self._document.setTextWidth(width)
        fill(self._document, statement, paragraphs, face)
        return text_height(self._document)


def text_height(document: QTextDocument) -> int:
    """The height of an editor for this document."""
    return round(document.size().height()) + 2
