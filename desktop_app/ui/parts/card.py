"""Cards, bars of information and the calm picture of nothing."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLayout, QWidget

from desktop_app.ui.parts.answering import Answering
from desktop_app.ui.parts.boxes import column, repolished, row
from desktop_app.ui.parts.buttons import Button, Tool
from desktop_app.ui.parts.labels import ElidedLabel, Glyph, Label
from desktop_app.ui.theme import colour
from desktop_app.ui.theme.tokens import RADIUS
from desktop_app.ui.words import Words

TONE_ICONS = {"error": "error_circle", "warning": "warning", "hint": "info", "ok": "checkmark_circle"}


class Card(QFrame):
    """A raised ground with a hairline around it; the current one has an accent border."""

    def __init__(self, layout: QLayout, *, selected: bool = False) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setProperty("selected", "true" if selected else "false")
        self.setLayout(layout)

    def select(self, chosen: bool) -> None:
        """Marks the card as the current one."""
        repolished(self, selected="true" if chosen else "false")


class InfoBar(Answering, QWidget):
    """A sentence with at most one action, on the soft ground of its tone; 40 high. Closing it hides it; `dismiss` empty: it can't be
    closed, for what it says is so until something else is done."""

    acted = Signal()
    dismissed = Signal()

    def __init__(self, tone: str, words: Words, action: Words | None = None, dismiss: Words = "") -> None:
        super().__init__()
        self._tone = tone
        self.label = ElidedLabel(words)
        self.action = Button(action or "", dense=True)
        self.action.clicked.connect(self.acted)
        close = Tool("dismiss", dismiss, dense=True)
        close.clicked.connect(self.hide)
        close.clicked.connect(self.dismissed)
        if not dismiss:
            close.hide()  # never the other way round: what has no parent yet would be shown as a window
        self._glyph = Glyph(TONE_ICONS[tone], tone)
        self.setLayout(row(self._glyph, (self.label, 1), self.action, close, gap=8, margins=(16, 0, 12, 0)))
        self.action.setVisible(action is not None)
        self.setFixedHeight(40)

    def say(self, tone: str, words: Words) -> None:
        """Shows another sentence, and shows the bar."""
        self._tone = tone
        self._glyph.show_icon(TONE_ICONS[tone], tone)
        self.label.say(words)
        self.update()  # the whole ground, not only what the words cover
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(f"{self._tone}_soft"))


class EmptyState(QWidget):
    """What a view shows that has nothing to show: icon, one strong line, one caption, at most one button."""

    acted = Signal()

    def __init__(self, icon_name: str, strong: Words, caption: Words, action: Words | None = None, tone: str = "ink3") -> None:
        super().__init__()
        self._glyph, self._strong, self._caption = Glyph(icon_name, tone, 24), Label(strong, "strong"), Label(caption, "caption", wrap=True)
        items: list = [None, self._glyph, self._strong, self._caption]
        for label in (self._strong, self._caption):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        if action is not None:
            press = Button(action)
            press.clicked.connect(self.acted)
            items += [4, press]
        layout = column(*items, None, gap=6, margins=(16, 24, 16, 24))
        for index in range(layout.count()):
            widget = layout.itemAt(index).widget()
            if widget is not None and widget is not self._caption:
                layout.setAlignment(widget, Qt.AlignmentFlag.AlignHCenter)
        self.setLayout(layout)

    def say(self, icon_name: str, tone: str, strong: Words, caption: Words) -> None:
        """Shows another state."""
        self._glyph.show_icon(icon_name, tone)
        self._strong.say(strong)
        self._caption.say(caption)


class DropZone(Answering, QFrame):
    """A dashed ground that says: drop it here."""

    def __init__(self, layout: QLayout) -> None:
        super().__init__()
        self.setLayout(layout)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = painter.pen()
        pen.setColor(colour("accent"))
        pen.setWidthF(1.5)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(colour("accent_soft", 0.5))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS["popup"], RADIUS["popup"])
