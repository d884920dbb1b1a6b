"""A kind of statement to begin with, as a tile, and the grid of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from desktop_app.statement.names import KIND_NAMES
from desktop_app.ui.parts import Answering, Pen, paint_box, paint_ring, paint_words
from desktop_app.ui.theme import pixmap, rtl, ui_font
from desktop_app.ui.theme.tokens import RADIUS
from desktop_app.ui.words import tr

HEIGHT, GAP = 56, 8
LEAST, AROUND = 112, 46
"""The least width of a tile, and what stands around its word."""
MOST = 5
"""Tiles beside each other."""
ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
ICONS = {
    "communique": "document_checkmark", "announcement": "megaphone", "condolence": "heart", "denial": "prohibited", "condemnation": "flag",
    "decision": "gavel", "clarification": "info", "appeal": "hand_right", "invitation": "mail", "letter": "signature", "joint": "handshake",
    "other": "document_text",
}  # fmt: skip


class Tile(Answering, QAbstractButton):
    """A kind: its icon and its word. The word is the tip where it does not fit."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.kind = kind
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(tr(KIND_NAMES[self.kind]))
        self.setToolTip(self.accessibleName() if self.needed() > self.width() else "")
        self.update()

    def needed(self) -> int:
        """The width that its word takes."""
        return max(LEAST, QFontMetrics(ui_font()).horizontalAdvance(tr(KIND_NAMES[self.kind])) + AROUND)

    def sizeHint(self) -> QSize:
        return QSize(LEAST, HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter begins as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in ARROWS:
            event.ignore()  # the grid knows what is above and below
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        paint_box(painter, rect, RADIUS["card"], "hairline", "pressed" if self.isDown() else "hover" if self.underMouse() else "raised")
        pen = Pen(rect, right_to_left=rtl(), start=12)
        place = pen.take(20, 8)
        painter.drawPixmap(QPointF(place.left(), (HEIGHT - 20) / 2), pixmap(ICONS[self.kind], "ink2", 20))
        paint_words(painter, pen.rest(4), tr(KIND_NAMES[self.kind]), ui_font(), "ink")
        if self.hasFocus():
            paint_ring(painter, rect)


class Tiles(QWidget):
    """Tiles in rows, as many beside each other as have room, at most MOST. The arrow keys walk; `chosen` names the kind."""

    chosen = Signal(str)

    def __init__(self, kinds: Sequence[str]) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._columns, self.tiles = MOST, list[Tile]()
        self.show_kinds(kinds)

    def show_kinds(self, kinds: Sequence[str]) -> None:
        """Shows these kinds."""
        for tile in self.tiles:
            self._grid.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self.tiles = [Tile(kind) for kind in kinds]
        for tile in self.tiles:
            tile.clicked.connect(lambda _=False, kind=tile.kind: self.chosen.emit(kind))
        self._flow()
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._flow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = next((at for at, tile in enumerate(self.tiles) if tile.hasFocus()), None)
        left = 1 if rtl() else -1
        steps = {
            Qt.Key.Key_Down: self._columns, Qt.Key.Key_Up: -self._columns, Qt.Key.Key_Left: left, Qt.Key.Key_Right: -left,
        }  # fmt: skip
        if current is None or event.key() not in steps:
            super().keyPressEvent(event)
            return
        wanted = current + steps[Qt.Key(event.key())]
        if 0 <= wanted < len(self.tiles):
            self.tiles[wanted].setFocus(Qt.FocusReason.TabFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.StyleChange):
            self._flow()

    def _flow(self) -> None:
        """As many beside each other as the longest word allows, in rows that are alike."""
        least = max((tile.needed() for tile in self.tiles), default=LEAST)
        columns = max(1, min(MOST, (self.width() + GAP) // (least + GAP)))
        rows = -(-len(self.tiles) // columns)
        columns = -(-len(self.tiles) // rows) if rows else columns  # none stands alone in the last row
        if columns != self._columns:
            self._columns = columns
            self._place()

    def _place(self) -> None:
        for at, tile in enumerate(self.tiles):
            self._grid.addWidget(tile, at // self._columns, at % self._columns)
        for column in range(MOST):
            self._grid.setColumnStretch(column, 1 if column < self._columns else 0)
