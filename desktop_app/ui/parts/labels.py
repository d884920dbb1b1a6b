"""Words and icons that only show."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop_app.text.script import direction
from desktop_app.ui.parts.answering import Answering
from desktop_app.ui.parts.boxes import repolished
from desktop_app.ui.parts.painting import broken, paint_broken, paint_words
from desktop_app.ui.theme import pixmap, text_font
from desktop_app.ui.words import Words, said


class Label(Answering, QLabel):
    """Words in plain text. Levels: caption, field, strong, heading, pane, display; tones: error, warning, hint, ok, accent, quiet."""

    def __init__(self, words: Words = "", level: str | None = None, tone: str | None = None, *, wrap: bool = False) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self._words = words
        if level:
            self.setProperty("level", level)
        if tone:
            self.setProperty("tone", tone)
        self.retranslate()

    def say(self, words: Words, tone: str | None = None) -> None:
        """Shows other words; `tone` None keeps the tone."""
        self._words = words
        if tone is not None:
            repolished(self, tone=tone)
        self.retranslate()

    def retranslate(self) -> None:
        self.setText(said(self._words) if self._words else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.wordWrap() or self.alignment() & Qt.AlignmentFlag.AlignHCenter:
            super().paintEvent(event)
        else:
            _paint_lines(self)


class ElidedLabel(Label):
    """One line that ends in an ellipsis where there is no room, asks for none, and is the tip then as a whole."""

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def retranslate(self) -> None:
        super().retranslate()
        self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell()

    def paintEvent(self, _event: QPaintEvent) -> None:
        ink = self.palette().color(self.foregroundRole()).name()
        paint_words(QPainter(self), QRectF(self.contentsRect()), self.text(), self.font(), ink)

    def _tell(self) -> None:
        cut = self.width() < self.fontMetrics().horizontalAdvance(self.text())
        self.setToolTip(self.text() if cut and self.testAttribute(Qt.WidgetAttribute.WA_Resized) else "")


class FittingLabel(Label):
    """One line that is said in fewer words where it has no room: the first of `fewer` that fits, the last one at least."""

    def __init__(self, words: Words, *fewer: Words, level: str | None = None, tone: str | None = None) -> None:
        self._fewer = fewer
        super().__init__(words, level, tone)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def retranslate(self) -> None:
        ways = [said(each) for each in (self._words, *self._fewer)]
        placed = self.testAttribute(Qt.WidgetAttribute.WA_Resized)
        self.setText(next((each for each in ways if not placed or self._wide(each) <= self.width()), ways[-1]))

    def sizeHint(self) -> QSize:
        return QSize(self._wide(said(self._words)), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._wide(said((self._words, *self._fewer)[-1])), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.retranslate()

    def _wide(self, words: str) -> int:
        """The width of these words, with what the sheet leaves around them."""
        self.ensurePolished()
        return self.fontMetrics().horizontalAdvance(words) + 2


class Quotation(Answering, QLabel):
    """A piece of the statement's own text: always in the text's typeface, never translated."""

    def __init__(self, text: str = "", px: int = 15, *, wrap: bool = True) -> None:
        super().__init__(text)
        self._px = px
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setProperty("level", "quotation")
        self.redress()

    def redress(self) -> None:
        self.setFont(quotation_font(self.text(), self._px))

    def paintEvent(self, _event: QPaintEvent) -> None:
        _paint_lines(self, own_edge=True)


def _paint_lines(label: QLabel, *, own_edge: bool = False) -> None:
    place, font = QRectF(label.contentsRect()), label.font()
    high = len(broken(label.text(), font, place.width())) * QFontMetricsF(font).lineSpacing()
    if not label.alignment() & Qt.AlignmentFlag.AlignTop:
        place.setTop(place.top() + max(0.0, (place.height() - high) / 2))
    paint_broken(QPainter(label), place, label.text(), font, label.palette().color(label.foregroundRole()), own_edge=own_edge)


def quotation_font(text: str, px: int = 15) -> QFont:
    """The face of a quotation in docks and cards: that of the text, by its own script."""
    return text_font(right_to_left=(direction(text) or "rtl") == "rtl", px=px)


class Glyph(Answering, QWidget):
    """An icon that only shows; it has no meaning that the words beside it do not tell."""

    def __init__(self, name: str, tone: str = "ink2", size: int = 20) -> None:
        super().__init__()
        self._name, self._tone, self._size = name, tone, size
        self.setFixedSize(size, size)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, name: str, tone: str) -> None:
        """Shows another icon."""
        self._name, self._tone = name, tone
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, pixmap(self._name, self._tone, self._size))
