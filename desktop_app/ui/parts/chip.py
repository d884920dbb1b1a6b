"""Chips: a word on a small ground; and those that choose a filter."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop_app.ui.parts.answering import Answering
from desktop_app.ui.parts.painting import Pen, paint_ring
from desktop_app.ui.theme import colour, pixmap, rtl, ui_font
from desktop_app.ui.theme.tokens import HEIGHT, RADIUS
from desktop_app.ui.words import Words, said

STATUS_CHIPS = {
    "draft": ("ink2", None, "button_edge"), "in-review": ("hint", "hint_soft", None), "approved": ("ok", "ok_soft", None),
    "released": ("accent", "accent_soft", None),
}  # fmt: skip
"""Ink, ground and border of a status."""


class Chip(Answering, QWidget):
    """Shows a word, perhaps with an icon. `ink`, `ground`, `border` are tokens; None paints no ground or border."""

    def __init__(
        self, words: Words, ink: str = "ink2", ground: str | None = "hover", icon_name: str | None = None, border: str | None = None
    ) -> None:
        super().__init__()
        self._words, self._ink, self._ground, self._icon, self._border = words, ink, ground, icon_name, border
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def say(self, words: Words, ink: str | None = None, ground: str | None = None) -> None:
        """Shows another word; None keeps a colour."""
        self._words, self._ink, self._ground = words, ink or self._ink, ground or self._ground
        self.retranslate()

    def dress_as(self, words: Words, ink: str, ground: str | None, border: str | None) -> None:
        """Shows another word in other colours."""
        self._words, self._ink, self._ground, self._border = words, ink, ground, border
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(said(self._words))
        self.setFixedSize(chip_size(said(self._words), self._icon))
        self.update()

    def redress(self) -> None:
        self.retranslate()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_chip(painter, QRectF(self.rect()), said(self._words), self._ink, self._ground, self._icon, self._border)


class FilterChip(Answering, QAbstractButton):
    """A chip that can be chosen among others; the words may be a number alone, then `name` says what it counts."""

    def __init__(self, words: Words, name: Words, ink: str = "ink2", icon_name: str | None = None) -> None:
        super().__init__()
        self._words, self._name, self._ink, self._icon = words, name, ink, icon_name
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def say(self, words: Words, name: Words) -> None:
        """Shows another word or number."""
        self._words, self._name = words, name
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(said(self._name))
        self.setToolTip(said(self._name))
        self.setFixedSize(self.sizeHint())
        self.update()

    def redress(self) -> None:
        self.retranslate()

    def sizeHint(self) -> QSize:
        return chip_size(said(self._words), self._icon)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, ground, border = (self._ink, "raised", "hairline")
        if self.isChecked():
            ink, ground, border = ("accent" if self._ink == "ink2" else self._ink), "accent_soft", "accent"
        elif self.underMouse():
            ground = "hover"
        paint_chip(painter, QRectF(self.rect()), said(self._words), ink, ground, self._icon, border)
        if self.hasFocus():
            paint_ring(painter, QRectF(self.rect()), 1)


def chip_size(text: str, icon_name: str | None) -> QSize:
    """The size of a chip with these words."""
    width = QFontMetrics(ui_font(px=12, weight=500)).horizontalAdvance(text)
    return QSize(width + 17 + (20 if icon_name else 0), HEIGHT["chip"])


def paint_chip(
    painter: QPainter, rect: QRectF, text: str, ink: str, ground: str | None, icon_name: str | None = None, border: str | None = None
) -> None:
    """Paints a chip into a rectangle."""
    painter.setPen(QPen(colour(border), 1) if border else Qt.PenStyle.NoPen)
    painter.setBrush(colour(ground) if ground else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS["chip"], RADIUS["chip"])
    pen = Pen(rect, right_to_left=rtl(), start=8)
    if icon_name:
        place = pen.take(16, 4)
        painter.drawPixmap(QPointF(place.left(), rect.top() + (rect.height() - 16) / 2), pixmap(icon_name, ink, 16))
    painter.setPen(colour(ink))
    painter.setFont(ui_font(px=12, weight=500))
    painter.drawText(pen.rest(8), int(Qt.AlignmentFlag.AlignCenter), text)
