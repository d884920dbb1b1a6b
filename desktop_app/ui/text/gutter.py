"""The gutter: everything beside the text. Rails with their words, and typed labels."""

from __future__ import annotations

from functools import cache
from itertools import zip_longest
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTextBlock
from PySide6.QtWidgets import QWidget

from desktop_app.ui.text.face import text_role
from desktop_app.ui.text.found import label_found_by, paint_found_label
from desktop_app.ui.text.margins import CARET
from desktop_app.ui.text.rails import rail
from desktop_app.ui.text.stretches import visible_blocks
from desktop_app.ui.theme import colour, colours, ui_font
from desktop_app.ui.theme.tokens import MARGIN
from desktop_app.ui.words import tr

if TYPE_CHECKING:
    from desktop_app.statement import Paragraph, Statement
    from desktop_app.ui.text.blocks import Shown
    from desktop_app.ui.text.editor import TextEditor

WORD_GAP, WORD_WIDTH = 9, 92
FAINT, SOFT = 0.38, 0.45


class Gutter(QWidget):
    """Lies in the leading margin and lets the mouse through. It covers no text: its painting must not repaint the letters."""

    def __init__(self, editor: TextEditor) -> None:
        super().__init__(editor)
        self._editor = editor
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # all that lies under it would be painted with it
        self.setVisible(editor.railed)

    def place(self) -> None:
        """Beside the text, as high as the editor."""
        view = self._editor.viewport().geometry()
        edge = MARGIN["rail_gap"] + MARGIN["rail"] + WORD_GAP + WORD_WIDTH
        if self._editor.turned:
            width = min(edge, self._editor.width() - view.right() - 1)
            self.setGeometry(view.right() + 1, view.top(), width, view.height())
        else:
            width = min(edge, view.left())
            self.setGeometry(view.left() - width, view.top(), width, view.height())

    def follow(self, statement: Statement, old: Shown, new: Shown, ends: tuple[int, int]) -> None:
        """The text shows other paragraphs now; nothing is painted where only letters differ. `ends`: as `alike` gives them."""
        first, tail = ends
        pairs = zip_longest(old[first : len(old) - tail], new[first : len(new) - tail])
        if any(was is None or now is None or rail(statement, was) != rail(statement, now) for was, now in pairs):
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        editor = self._editor
        statement = editor.shown
        painter = QPainter(self)
        painter.fillRect(event.rect(), colour("page"))
        if statement is None:
            painter.end()
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        current = editor.textCursor().blockNumber() if editor.hasFocus() else -1
        before = word_above(editor)
        for block in visible_blocks(editor):
            if block.blockNumber() >= len(editor.paragraphs):
                break
            word, token = rail(statement, editor.paragraphs[block.blockNumber()])
            self._paint_rail(painter, block, tr(word) if word != before else "", token, block.blockNumber() == current)
            before = word
        painter.end()

    def _paint_rail(self, painter: QPainter, block: QTextBlock, word: str, token: str, current: bool) -> None:
        top, bottom, base = span(self._editor, block)
        rtl = self._editor.turned
        gap = MARGIN["rail_gap"] - CARET
        x = gap if rtl else self.width() - gap - MARGIN["rail"]
        strong = current or self._editor.strong_rails
        paint_bar(painter, QRect(round(x), round(top), MARGIN["rail"], round(bottom) - round(top)), token, 1.0 if strong else FAINT)
        if not word:
            return
        painter.setPen(colour(token) if strong else colour("ink3"))
        painter.setLayoutDirection(self.layoutDirection())
        painter.setFont(ui_font("caption", weight=600 if strong else 500))
        room = (self.width() - x - MARGIN["rail"] if rtl else x) - WORD_GAP - 4
        box = QRectF(x + WORD_GAP + MARGIN["rail"] if rtl else 4, base - 16, room, 20)
        side = Qt.AlignmentFlag.AlignLeft if rtl else Qt.AlignmentFlag.AlignRight
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute | side
        shown = painter.fontMetrics().elidedText(word, Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(box, int(flags), shown)


def word_above(editor: TextEditor) -> str:
    """The rail's word of the last paragraph that is scrolled away, so that it is not written again."""
    top = next(visible_blocks(editor), None)
    number = top.blockNumber() - 1 if top is not None else -1
    return rail(editor.shown, editor.paragraphs[number])[0] if editor.shown and 0 <= number < len(editor.paragraphs) else ""


def paint_bar(painter: QPainter, place: QRect, token: str, opacity: float, ground: str = "page") -> None:
    """A bar with soft ends, of plain rectangles without transparency: a rounded or a see-through one as tall as a paragraph costs Qt
    many times as much."""
    full, soft = blended(token, ground, opacity), blended(token, ground, opacity * SOFT)
    for y in (place.top(), place.bottom()):
        painter.fillRect(QRect(place.left(), y, place.width(), 1), soft)
    painter.fillRect(place.adjusted(0, 1, 0, -1), full)
    painter.fillRect(place.adjusted(1, 0, -1, 0), full)


def blended(token: str, ground: str, opacity: float) -> QColor:
    """The colour that a see-through one has on a ground."""
    known = colours()
    return _mixed(known.get(token, token), known.get(ground, ground), opacity)


@cache
def _mixed(over: str, under: str, opacity: float) -> QColor:
    """Remembered: a margin is painted at each key, of a few colours."""
    pairs = zip(QColor(over).getRgb()[:3], QColor(under).getRgb()[:3], strict=True)
    return QColor(*(round(b + (a - b) * opacity) for a, b in pairs))


def paint_label(painter: QPainter, editor: TextEditor, block: QTextBlock, paragraph: Paragraph) -> None:
    """A typed number or bullet, in the indent before its paragraph; painted on the viewport."""
    label = paragraph.label.strip() or ("•" if paragraph.style == "list-item" else "")
    if not label:
        return
    form = block.blockFormat()
    rtl = form.layoutDirection() == Qt.LayoutDirection.RightToLeft
    font = editor.face.font(text_role(paragraph), rtl)
    font.setPixelSize(round(font.pixelSize() * 0.86))
    base = span(editor, block)[2]
    width = form.rightMargin() if rtl else form.leftMargin()
    left = editor.viewport().width() - width + 6 if rtl else 0
    painter.setFont(font)
    painter.setLayoutDirection(form.layoutDirection())
    side = Qt.AlignmentFlag.AlignLeft if rtl else Qt.AlignmentFlag.AlignRight
    flags = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextDontClip | side
    metrics = painter.fontMetrics()
    room = QRectF(left, base - metrics.ascent(), width - 6, metrics.height())
    kind = label_found_by(editor, paragraph.id) if paragraph.label else ""
    if kind:
        paint_found_label(painter, painter.boundingRect(room, int(flags), label), kind)
    painter.setPen(colour("ink2"))
    painter.drawText(room, int(flags), label)


def paint_hint(painter: QPainter, editor: TextEditor, block: QTextBlock, words: str) -> None:
    """Faint words in an empty paragraph: what belongs there, where its first letter will stand."""
    form = block.blockFormat()
    rtl = form.layoutDirection() == Qt.LayoutDirection.RightToLeft
    base = span(editor, block)[2]
    painter.setFont(block.charFormat().font())
    painter.setPen(colour("ink3", 0.7))
    painter.setLayoutDirection(form.layoutDirection())
    ascent = painter.fontMetrics().ascent()
    room = QRectF(CARET, base - ascent, editor.viewport().width() - 2 * CARET, painter.fontMetrics().height())
    room.adjust(form.leftMargin(), 0, -form.rightMargin(), 0)
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    painter.drawText(room, int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignAbsolute | side), words)


def span(editor: TextEditor, block: QTextBlock) -> tuple[float, float, float]:
    """Top, bottom and first baseline of a block's letters, from the viewport's top."""
    layout = block.layout()
    rect = block.document().documentLayout().blockBoundingRect(block)
    top = rect.top() - editor.verticalScrollBar().value()
    if not layout.lineCount():
        return top, rect.bottom() - rect.top() + top, top + 20
    first, last = layout.lineAt(0), layout.lineAt(layout.lineCount() - 1)
    return top + first.y() + 6, top + last.y() + last.height() - 4, top + first.y() + first.ascent()
