"""Fields to search commands: the line in the palette and its pages, and the button in the toolbar that looks like one."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desktop_app.ui.parts import Answering, Entry, Pen, keys_words, paint_box, paint_ring, paint_words, with_keys
from desktop_app.ui.theme import colour, pixmap, rtl, ui_font
from desktop_app.ui.theme.tokens import HEIGHT, RADIUS, WIDE
from desktop_app.ui.words import Words, said, tr

GLYPH = 20


class SearchLine(Entry):
    """A line without a border that fills the head of a list, with a magnifier before the words."""

    def __init__(self, placeholder: Words) -> None:
        super().__init__(placeholder)
        self.setFrame(False)
        self.setFixedHeight(48)
        self.setProperty("role", "palette")
        self.setAccessibleName(said(placeholder))
        self.redress()

    def redress(self) -> None:
        super().redress()
        leading, trailing = 46, 16
        margins = (trailing, 0, leading, 0) if rtl() else (leading, 0, trailing, 0)
        self.setTextMargins(*margins)
        self.setFont(ui_font("heading", weight=400))

    def retranslate(self) -> None:
        super().retranslate()
        self.setAccessibleName(self.placeholderText())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        left = self.width() - 18 - GLYPH if rtl() else 18
        QPainter(self).drawPixmap(QPointF(left, (self.height() - GLYPH) / 2), pixmap("search", "ink2", GLYPH))


class CommandSearch(Answering, QAbstractButton):
    """Looks like a field and opens the palette: by click, Enter, Space or the first letter. `asked` gives that letter, or nothing."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._keys = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT["control"])
        self.setMinimumWidth(HEIGHT["control"])
        self.clicked.connect(lambda: self.asked.emit(""))
        self.retranslate()

    def show_keys(self, keys: str) -> None:
        """The keys that do the same."""
        self._keys = keys
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(tr("Search commands"))
        self.setToolTip(with_keys(tr("Search commands"), self._keys))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320 if self.window().width() >= WIDE else 216, HEIGHT["control"])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What a person types here is looked for."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.text().strip() and event.text().isprintable():
            self.asked.emit(event.text())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        paint_box(painter, rect, RADIUS["control"], "ink2" if self.underMouse() else "hairline", "page")
        pen = Pen(rect, right_to_left=rtl(), start=6 if rect.width() < 60 else 9)
        place = pen.take(GLYPH, 9)
        painter.drawPixmap(QPointF(place.left(), (rect.height() - GLYPH) / 2), pixmap("search", "ink2", GLYPH))
        keys, font = keys_words(self._keys) if self._keys else "", ui_font("caption")
        caps = QFontMetricsF(font).horizontalAdvance(keys) if rect.width() > 150 else 0
        if rect.width() > 90:
            paint_words(painter, pen.rest(9 + (caps + 9 if caps else 0)), tr("Search commands"), ui_font(), "ink3")
        if caps:
            left = 9 if rtl() else rect.width() - 9 - caps
            painter.setFont(font)
            painter.setPen(colour("ink3"))
            painter.drawText(QRectF(left, 0, caps + 1, rect.height()), int(Qt.AlignmentFlag.AlignCenter), keys)
        if self.hasFocus():
            paint_ring(painter, rect, 1)
