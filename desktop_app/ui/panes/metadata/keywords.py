"""The editor of keywords: chips that can be taken away, and a line for one more."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop_app.statement import Caret
from desktop_app.text.message import message
from desktop_app.ui.panes.metadata.completing import Completion
from desktop_app.ui.panes.metadata.lines import LineEditor
from desktop_app.ui.parts import Answering, Pen, paint_chip, paint_ring
from desktop_app.ui.theme import colour, pixmap, rtl, ui_font
from desktop_app.ui.theme.tokens import RADIUS
from desktop_app.ui.words import said

GAP = 6
HEIGHT = 28
LEAST, MOST = 160, 240
"""Width of the line for one more keyword."""


class Keyword(Answering, QAbstractButton):
    """One keyword; pressing it (or Delete) takes it away."""

    removed = Signal()

    def __init__(self, word: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.word = word
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.removed)
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(said(message("Take the keyword {word} away"), word=self.word))
        self.setToolTip(said(message("Take the keyword {word} away"), word=self.word))
        self.setFixedSize(self.sizeHint())

    def redress(self) -> None:
        self.retranslate()
        self.update()

    def sizeHint(self) -> QSize:
        width = QFontMetrics(ui_font(px=12, weight=500)).horizontalAdvance(self.word)
        return QSize(min(width + 42, 320), HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("pressed" if self.underMouse() else "hover"))
        painter.drawRoundedRect(rect, RADIUS["chip"], RADIUS["chip"])
        pen = Pen(rect, right_to_left=rtl())
        text = pen.take(rect.width() - 26)
        paint_chip(painter, text, self._elided(text.width() - 16), "ink2", None)
        cross = pen.take(16)
        painter.drawPixmap(int(cross.left()) + 2, int(rect.center().y() - 6), pixmap("dismiss", "ink3", 12))
        if self.hasFocus():
            paint_ring(painter, rect, 1)

    def _elided(self, width: float) -> str:
        metrics = QFontMetrics(ui_font(px=12, weight=500))
        return metrics.elidedText(self.word, Qt.TextElideMode.ElideRight, int(width) + 1)


class KeywordsEditor(Answering, QWidget):
    """Words as chips. `edited` tells the new tuple: Enter or a comma adds what is typed, a pressed chip goes."""

    edited = Signal(object)
    settled = Signal()

    def __init__(self, example: str) -> None:
        super().__init__()
        self._example = example
        self._chips: list[Keyword] = []
        self.entry = LineEditor(self)
        self.entry.setFixedHeight(32)
        self.entry.returnPressed.connect(self.add)
        self.entry.textEdited.connect(self._comma)
        self.entry.settled.connect(self.add)
        Completion(self.entry, "keywords").accepted.connect(self.add)
        self.setFocusProxy(self.entry)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retranslate()

    @property
    def composing(self) -> bool:
        """An input method is at work in the line."""
        return self.entry.composing

    def retranslate(self) -> None:
        self.entry.setPlaceholderText(said(self._example))

    def redress(self) -> None:
        self._place()

    def reading(self) -> tuple[str, ...]:
        """The keywords."""
        return tuple(chip.word for chip in self._chips)

    def show_value(self, value: object) -> None:
        """Shows the keywords; what is being typed stays."""
        words = value if isinstance(value, tuple) else ()
        if words == self.reading():
            return
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(word) for word in words]
        self._place()

    def place(self, caret: Caret) -> None:
        """The keys go to the keyword in which an offset of the whole field lies, where soft breaks stand between the words."""
        at = caret.offset if caret.anchor is None else caret.anchor
        for chip in self._chips:
            if caret.offset and at <= len(chip.word):
                chip.setFocus(Qt.FocusReason.OtherFocusReason)
                return
            at -= len(chip.word) + 1

    def add(self) -> None:
        """What is typed becomes a keyword, once."""
        word = self.entry.reading().strip(" ،,")
        if self.entry.composing or not self.entry.text():
            return
        self.entry.clear()
        if word and word not in self.reading():
            self.edited.emit((*self.reading(), word))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _comma(self, text: str) -> None:
        if text.endswith((",", "،")):
            self.add()

    def _chip(self, word: str) -> Keyword:
        chip = Keyword(word, self)
        chip.removed.connect(lambda: self._take_away(chip))
        chip.show()
        return chip

    def _take_away(self, chip: Keyword) -> None:
        if chip not in self._chips:
            return
        at = self._chips.index(chip)
        left = tuple(other.word for other in self._chips if other is not chip)
        self.edited.emit(left)
        following = self._chips[min(at, len(self._chips) - 1)] if self._chips else self.entry
        following.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self) -> None:
        """Chips from the leading edge on, as many rows as they need; the line for one more comes last."""
        x, y, width, before = 0, 0, self.width(), None
        for chip in self._chips:
            if x and x + chip.width() > width:
                x, y = 0, y + HEIGHT + GAP
            chip.move(width - x - chip.width() if rtl() else x, y + 2)
            x += chip.width() + GAP
            if before is not None:
                QWidget.setTabOrder(before, chip)
            before = chip
        if width - x < LEAST:
            x, y = 0, y + 32 + GAP
        self.entry.setFixedWidth(max(min(width - x, MOST), 40))
        self.entry.move(width - x - self.entry.width() if rtl() else x, y)
        if before is not None:
            QWidget.setTabOrder(before, self.entry)
        self.setFixedHeight(y + 32)
