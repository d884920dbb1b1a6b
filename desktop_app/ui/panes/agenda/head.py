"""The head of an item's card: number, kind, title, outcome, painted in one glance; and the button of its menu."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_app.statement import AgendaItem
from desktop_app.statement.names import ITEM_KIND_NAMES, OUTCOME_NAMES
from desktop_app.statement.nodes import ItemKind, Outcome
from desktop_app.statement.runs import plain
from desktop_app.text.message import message
from desktop_app.text.script import direction
from desktop_app.ui.parts import Answering, Pen, along, chip_size, paint_chip
from desktop_app.ui.theme import colour, pixmap, rtl, ui_font
from desktop_app.ui.words import counted, said, tr

KIND_ICONS: dict[ItemKind, str] = {
    "opening": "flag", "election": "people_team", "report": "document_text", "discussion": "comment_add", "speech": "megaphone",
    "vote": "hand_right", "adoption": "document_checkmark", "reading": "book", "decision": "gavel", "recommendation": "lightbulb",
    "other": "text_bullet_list",
}  # fmt: skip
OUTCOME_TONES: dict[Outcome, tuple[str, str, str]] = {
    "noted": ("hint", "hint_soft", "eye"), "elected": ("ok", "ok_soft", "checkmark"), "adopted": ("ok", "ok_soft", "checkmark"),
    "rejected": ("ink2", "hover", "dismiss"), "deferred": ("warning", "warning_soft", "history"),
}  # fmt: skip
UNTITLED = message("Item without a title")
HEIGHT = 32
MENU = 28


class ItemHead(Answering, QWidget):
    """Paints the head. `pressed`: clicked anywhere; `menu_asked`: its menu is wanted at that global point."""

    pressed = Signal()
    menu_asked = Signal(QPoint)

    def __init__(self) -> None:
        super().__init__()
        self._item, self._number, self._current = AgendaItem(""), 0, False
        self.setFixedHeight(HEIGHT)

    def show_item(self, item: AgendaItem, number: int, *, current: bool) -> None:
        """Shows this item."""
        self._item, self._number, self._current = item, number, current
        self.retranslate()

    def retranslate(self) -> None:
        kind, outcome = said(ITEM_KIND_NAMES[self._item.kind]), said(OUTCOME_NAMES[self._item.outcome]) if self._item.outcome else ""
        self.setAccessibleName(f"{self._number}. {name_of(self._item)}")
        self.setAccessibleDescription(" · ".join(filter(None, (kind, outcome))))
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()
        if self._menu_rect().contains(event.position()) or event.button() == Qt.MouseButton.RightButton:
            self.menu_asked.emit(event.globalPosition().toPoint())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        pen = Pen(rect, right_to_left=rtl())
        grip = pen.take(16, 8)
        painter.drawPixmap(QPointF(grip.left(), 8), pixmap("re_order_dots_vertical", "ink3", 16))
        self._paint_number(painter, pen.take(28, 8))
        kind = said(ITEM_KIND_NAMES[self._item.kind])
        size = chip_size(kind, KIND_ICONS[self._item.kind])
        paint_chip(painter, _middle(pen.take(size.width(), 10)), kind, "sec_agenda", None, KIND_ICONS[self._item.kind], "button_edge")
        self._paint_rest(painter, pen)
        menu = self._menu_rect()
        painter.drawPixmap(QPointF(menu.left() + 6, 8), pixmap("more_horizontal", "ink2", 16))

    def _paint_number(self, painter: QPainter, place: QRectF) -> None:
        disc = QRectF(place.left(), 2, 28, 28)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("sec_agenda") if self._current else colour("sec_agenda", 0.14))
        painter.drawEllipse(disc)
        painter.setPen(colour("raised") if self._current else colour("sec_agenda"))
        painter.setFont(ui_font(px=13, weight=600))
        painter.drawText(disc.adjusted(0, -1, 0, -1), int(Qt.AlignmentFlag.AlignCenter), str(self._number))

    def _paint_rest(self, painter: QPainter, pen: Pen) -> None:
        outcome = said(OUTCOME_NAMES[self._item.outcome]) if self._item.outcome else ""
        ink, ground, drawn = OUTCOME_TONES.get(self._item.outcome, ("ink2", "hover", ""))
        width = chip_size(outcome, drawn).width() if outcome else 0
        decided = decision_words(len(self._item.decisions)) if self._item.decisions else ""
        beside = chip_size(decided, "gavel").width() if decided else 0
        title = pen.rest(MENU + 8 + (width + 12 if outcome else 0) + (beside + 8 if decided else 0))
        painter.setFont(ui_font("strong", px=15 if rtl() else 14))
        painter.setPen(colour("ink" if self._item.title else "ink2"))
        turned = direction(name_of(self._item)) or ("rtl" if rtl() else "ltr")
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if turned == "rtl" else Qt.LayoutDirection.LeftToRight)
        words = painter.fontMetrics().elidedText(name_of(self._item), Qt.TextElideMode.ElideRight, int(title.width()))
        painter.drawText(title, along(rtl()), words)
        if decided:
            pen.take(0, 8)
            paint_chip(painter, _middle(pen.take(beside)), decided, "ink2", None, "gavel", "button_edge")
        if outcome:
            pen.take(0, 8)
            paint_chip(painter, _middle(pen.take(width)), outcome, ink, ground, drawn)

    def _menu_rect(self) -> QRectF:
        return QRectF(0 if rtl() else self.width() - MENU, 0, MENU, self.height())


def name_of(item: AgendaItem) -> str:
    """The item's title; else the beginning of its text; else that it has none."""
    if item.title:
        return item.title
    text = " ".join(plain(paragraph.runs) for paragraph in item.paragraphs).split()
    return " ".join(text[:7]) + ("…" if len(text) > 7 else "") if text else tr(UNTITLED)


def decision_words(count: int) -> str:
    """So many decisions."""
    return counted(count, message("1 decision"), message("2 decisions"), message("{count:d} decisions"), message("{count} decisions"))


def _middle(rect: QRectF) -> QRectF:
    return QRectF(rect.left(), (rect.height() - 24) / 2, rect.width(), 24)
