"""The text of an import: read-only, with every rail at full strength and the recognised passages on a soft ground."""

from __future__ import annotations

import time
from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QTextCursor

from desktop_app.editing.document import Document
from desktop_app.editing.scope import Scope
from desktop_app.editing.selection import selected_paragraphs
from desktop_app.statement import Caret, Source, Statement
from desktop_app.statement.nodes import SECTIONS
from desktop_app.ui.text.editor import TextEditor
from desktop_app.ui.text.margins import SCROLL_BAR, Margins
from desktop_app.ui.text.painting import paint_ground
from desktop_app.ui.text.stretches import stretches, visible_blocks
from desktop_app.ui.theme import colour, theme_name
from desktop_app.ui.theme.style import CONTRAST
from desktop_app.ui.theme.tokens import MARGIN
from desktop_app.ui.words import tr

TRAILING = 40
SLICE = 0.008
"""Seconds of one slice of the writing of a long text."""


class ReviewMargins(Margins):
    """Labels and rails before the text; the text takes the rest. Passages are painted under it, so it is see-through."""

    ground = ""

    def place(self, editor: TextEditor) -> None:
        lead = MARGIN["labels"]
        width = max(200, min(MARGIN["measure_wide"], editor.width() - SCROLL_BAR - lead - TRAILING))
        trail = max(0, editor.width() - SCROLL_BAR - lead - width)
        left, right = (trail, lead) if editor.turned else (lead, trail)
        editor.setViewportMargins(left, 0, right, 0)


class ReviewText(TextEditor):
    """The paragraphs of all sections. `menu_asked`: what can be done with the paragraphs is wanted at a global point.

    `passage_chosen`: Enter was pressed in the text.
    """

    menu_asked = Signal(QPoint)
    passage_chosen = Signal()

    def __init__(self) -> None:
        super().__init__(Scope(SECTIONS), "import", margins=ReviewMargins())
        self.railed = self.strong_rails = True
        self.setAccessibleName(tr("Text"))
        self._passages: dict[str, tuple[tuple[int, int], ...]] = {}
        self.setTabChangesFocus(True)
        self.menu_wanted.connect(self.menu_asked)
        self.writing.sliced = True
        self._pump = QTimer(self)
        self._pump.timeout.connect(self._write_on)
        self.writing.begun.connect(self._pump.start)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self.gutter.update())
        self.document().documentLayout().update.connect(lambda _rect: self.gutter.update())

    def bind(self, document: Document) -> None:
        """Shows the document; nobody types here."""
        super().bind(document)
        self._show_passages(document.value)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.setReadOnly(True)
        flags = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(flags)

    def show_value(self, statement: Statement) -> None:
        """Renders what differs, with the passages of its sources."""
        super().show_value(statement)
        self._show_passages(statement)
        self.viewport().update()
        self.gutter.update()

    def _write_on(self) -> None:
        """A slice of what is not written yet."""
        began = time.monotonic()
        if not self.writing.step(lambda: time.monotonic() - began >= SLICE):
            self._pump.stop()

    def chosen(self) -> tuple[str, ...]:
        """The paragraphs that are selected, or that hold the caret."""
        return selected_paragraphs(self.shown, self.selection()) if self.shown is not None else ()

    def passage(self) -> tuple[str, int, int] | None:
        """The selected passage of one paragraph, without white space at its ends; None where nothing, or too much, is selected."""
        selection = self.selection()
        if self.shown is None or selection.empty or selection.end_node not in ("", selection.node):
            return None
        text = self.textCursor().selectedText()
        start, end = selection.start + len(text) - len(text.lstrip()), selection.end - len(text) + len(text.rstrip())
        return (selection.node, start, end) if start < end else None

    def show_place(self, source: Source) -> None:
        """Selects a passage and scrolls it into view."""
        cursor_end = source.end if source.end > source.start else 0
        if self.put(Caret(source.node, cursor_end, "", source.node, source.start)):
            self.ensureCursorVisible()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes a passage here; it never accepts the dialog by the way."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.passage_chosen.emit()
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """The margin is a part of the widget outside its viewport: a press there takes the paragraph beside it."""
        if event.type() == QEvent.Type.MouseButtonPress and not self.viewport().geometry().contains(event.position().toPoint()):
            self._press_margin(event)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt lays a long text out little by little; what finds blocks by their place (passages, rails) needs it whole."""
        self.document().size()
        if self.shown is not None:
            self._paint_passages()
        super().paintEvent(event)

    def _paint_passages(self) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shift = QPointF(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        chosen = set(self.chosen()) if self.hasFocus() else set()
        ground = ("accent", 0.16) if theme_name() == CONTRAST else ("accent_soft", 1.0)  # there, no soft ground differs from the page
        for block in visible_blocks(self):
            if block.blockNumber() >= len(self.paragraphs):
                break
            paragraph = self.paragraphs[block.blockNumber()]
            if paragraph.id in chosen:
                bounds = self.document().documentLayout().blockBoundingRect(block).translated(shift)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour("hover", 0.5))
                painter.drawRoundedRect(QRectF(0, bounds.top() + 2, self.viewport().width(), bounds.height() - 8), 6, 6)
            px = self.face.char(self.shown, paragraph).font().pixelSize()
            for start, end in self._passages.get(paragraph.id, ()):
                for stretch in stretches(self.document(), block, start, end, shift):
                    paint_ground(painter, stretch, *ground, px)
        painter.end()

    def _press_margin(self, event: QMouseEvent) -> None:
        y = round(event.position().y()) - self.viewport().y()
        at = self.cursorForPosition(QPoint(self.viewport().width() // 2, y)).block()
        cursor = self.textCursor()
        inside = cursor.selectionStart() <= at.position() <= cursor.selectionEnd() and cursor.hasSelection()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            cursor.setPosition(at.position() + at.length() - 1, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
        elif not (event.button() == Qt.MouseButton.RightButton and inside):
            cursor.setPosition(at.position())
            self.setTextCursor(cursor)
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if event.button() == Qt.MouseButton.RightButton:
            self.menu_asked.emit(event.globalPosition().toPoint())

    def _show_passages(self, statement: Statement) -> None:
        self._passages = passages(statement.sources)


def passages(sources: Iterable[Source]) -> dict[str, tuple[tuple[int, int], ...]]:
    """The passages behind the fields by paragraph; a source that is a whole paragraph has none, its rail says it."""
    known: dict[str, list[tuple[int, int]]] = {}
    for source in sources:
        if source.end > source.start:
            known.setdefault(source.node, []).append((source.start, source.end))
    return {node: tuple(dict.fromkeys(ranges)) for node, ranges in known.items()}
