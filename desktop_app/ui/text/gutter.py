"""The gutter: everything beside the text. Rails with their words, and typed labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QTextBlock
from PySide6.QtWidgets import QWidget

from desktop_app.ui.text.face import INDENT, text_role
from desktop_app.ui.text.rails import rail
from desktop_app.ui.text.stretches import visible_blocks
from desktop_app.ui.theme import colour, ui_font
from desktop_app.ui.theme.tokens import MARGIN
from desktop_app.ui.words import tr

if TYPE_CHECKING:
    from desktop_app.statement import Paragraph
    from desktop_app.ui.text.editor import TextEditor

WORD_WIDTH = 92
FAINT = 0.38


class Gutter(QWidget):
    """Lies over the editor's margins and lets the mouse through."""

    def __init__(self, editor: TextEditor) -> None:
        super().__init__(editor)
        self._editor = editor
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        editor = self._editor
        statement = editor.shown
        if statement is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        current = editor.textCursor().blockNumber() if editor.hasFocus() else -1
        before = editor.word_above()
        for block in visible_blocks(editor):
            if block.blockNumber() >= len(editor.paragraphs):
                break
            paragraph = editor.paragraphs[block.blockNumber()]
            word, token = rail(statement, paragraph)
            if editor.railed:
                self._paint_rail(painter, block, tr(word) if word != before else "", token, block.blockNumber() == current)
            before = word
            self._paint_label(painter, block, paragraph)
        painter.end()

    def _paint_rail(self, painter: QPainter, block: QTextBlock, word: str, token: str, current: bool) -> None:
        top, bottom, base = self._span(block)
        view, rtl = self._editor.viewport().geometry(), self._editor.turned
        x = view.right() + MARGIN["rail_gap"] if rtl else view.left() - MARGIN["rail_gap"] - MARGIN["rail"] + 1
        strong = current or self._editor.strong_rails
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(token) if strong else colour(token, FAINT))
        painter.drawRoundedRect(QRectF(x, top, MARGIN["rail"], bottom - top), 1.5, 1.5)
        if not word:
            return
        painter.setPen(colour(token) if strong else colour("ink3"))
        painter.setLayoutDirection(self.layoutDirection())
        painter.setFont(ui_font("caption", weight=600 if strong else 500))
        box = QRectF(x + 12, base - 16, WORD_WIDTH, 20) if rtl else QRectF(x - 12 - WORD_WIDTH + 3, base - 16, WORD_WIDTH, 20)
        side = Qt.AlignmentFlag.AlignLeft if rtl else Qt.AlignmentFlag.AlignRight
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute | side
        shown = painter.fontMetrics().elidedText(word, Qt.TextElideMode.ElideRight, WORD_WIDTH)
        painter.drawText(box, int(flags), shown)

    def _paint_label(self, painter: QPainter, block: QTextBlock, paragraph: Paragraph) -> None:
        """A typed number or bullet, in the indent before its paragraph."""
        label = paragraph.label.strip() or ("•" if paragraph.style == "list-item" else "")
        if not label:
            return
        editor = self._editor
        rtl = block.blockFormat().layoutDirection() == Qt.LayoutDirection.RightToLeft
        font = editor.face.font(text_role(paragraph), rtl)
        font.setPixelSize(round(font.pixelSize() * 0.86))
        view = editor.viewport().geometry()
        _, _, base = self._span(block)
        width = max(INDENT, QFontMetricsF(font).horizontalAdvance(label) + 8)
        margin = block.blockFormat().rightMargin() if rtl else block.blockFormat().leftMargin()
        edge = view.right() + 1 - margin if rtl else view.left() + margin
        box = QRectF(edge + 6, base - 24, width, 32) if rtl else QRectF(edge - 6 - width, base - 24, width, 32)
        painter.setFont(font)
        painter.setPen(colour("ink2"))
        painter.setLayoutDirection(block.blockFormat().layoutDirection())
        side = Qt.AlignmentFlag.AlignLeft if rtl else Qt.AlignmentFlag.AlignRight
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute | side), label)

    def _span(self, block: QTextBlock) -> tuple[float, float, float]:
        """Top, bottom and first baseline of a block, in the gutter's coordinates."""
        layout = block.layout()
        rect = block.document().documentLayout().blockBoundingRect(block)
        shift = self._editor.viewport().geometry().top() - self._editor.verticalScrollBar().value() - self.geometry().top()
        if not layout.lineCount():
            return rect.top() + shift, rect.bottom() + shift, rect.top() + shift + 20
        first, last = layout.lineAt(0), layout.lineAt(layout.lineCount() - 1)
        top = rect.top() + shift
        return top + first.y() + 6, top + last.y() + last.height() - 4, top + first.y() + first.ascent()
