"""Tabs: of the switcher (icon, words, count of problems) and of a side dock (words, count)."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desktop_app.ui.parts.answering import Answering
from desktop_app.ui.parts.painting import Pen, badge_width, paint_badge, paint_ring
from desktop_app.ui.theme import colour, pixmap, rtl, ui_font
from desktop_app.ui.theme.tokens import HEIGHT
from desktop_app.ui.words import Words, said


class Tab(Answering, QAbstractButton):
    """One of several views. `edge` is the air at both ends; without an icon it is the small tab of a side dock."""

    def __init__(self, words: Words, icon_name: str | None = None) -> None:
        super().__init__()
        self._words, self._icon, self._count, self._severity = words, icon_name, 0, ""
        self._edge = 16 if icon_name else 10
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def squeeze(self, narrow: bool) -> None:
        """Less air at the ends of a tab with an icon, where the window is narrow."""
        edge = 8 if narrow else 16
        if self._icon and self._edge != edge:
            self._edge = edge
            self.setFixedSize(self.sizeHint())
            self.update()

    def count(self, number: int, severity: str = "", description: str = "") -> None:
        """Shows a number of problems in the colour of the worst severity ("": neutral); 0 shows none. `description` is said aloud."""
        if (number, severity) != (self._count, self._severity):
            self._count, self._severity = number, severity
            self.setFixedSize(self.sizeHint())
            self.update()
        self.setAccessibleDescription(description)

    def retranslate(self) -> None:
        self.setAccessibleName(said(self._words))
        self.setFixedSize(self.sizeHint())
        self.update()

    def redress(self) -> None:
        self.retranslate()

    def sizeHint(self) -> QSize:
        width = QFontMetrics(ui_font(weight=600)).horizontalAdvance(said(self._words)) + 2 + 2 * self._edge
        width += 28 if self._icon else 0
        width += round(badge_width(str(self._count))) + 8 if self._count else 0
        return QSize(width, HEIGHT["switcher"])

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, current = QRectF(self.rect()), self.isChecked()
        pen = Pen(rect, right_to_left=rtl(), start=self._edge)
        ink = "ink" if current or self.underMouse() else "ink2"
        if self._icon:
            painter.drawPixmap(QPointF(pen.take(20, 8).left(), 10), pixmap(self._icon, "accent" if current else ink, 20, current))
        width = QFontMetrics(ui_font(weight=600)).horizontalAdvance(said(self._words)) + 2
        painter.setFont(ui_font(weight=600 if current else 400))
        painter.setPen(colour(ink))
        painter.drawText(pen.take(width, 8).adjusted(0, 0, 0, -1), int(Qt.AlignmentFlag.AlignCenter), said(self._words))
        if self._count:
            place = pen.take(badge_width(str(self._count)))
            ground, tone = (f"{self._severity}_soft", self._severity) if self._severity else ("hover", "ink2")
            paint_badge(painter, QRectF(place.left(), 11, place.width(), 18), str(self._count), ground, tone)
        if current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent"))
            air = self._edge - (4 if self._icon else 2)
            painter.drawRoundedRect(QRectF(air, 38, rect.width() - 2 * air, 3), 1.5, 1.5)
        if self.hasFocus():
            paint_ring(painter, rect.adjusted(0, 1, 0, -2))
