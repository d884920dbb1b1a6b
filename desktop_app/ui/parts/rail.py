"""The rail: a coloured bar and a small label at the leading edge that say what a thing is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLayout, QWidget

from desktop_app.statement.nodes import Role, Section
from desktop_app.ui.parts.answering import Answering
from desktop_app.ui.parts.boxes import column, row
from desktop_app.ui.theme import colour, rtl, ui_font
from desktop_app.ui.theme.tokens import MARGIN
from desktop_app.ui.words import Words, said

FAINT = 0.38
TITLE_ROLES = ("overline", "headline", "subtitle", "letterhead")


def rail_token(section: Section, role: Role = "none") -> str:
    """The colour token of a section's rail; head lines, openings and speeches have their own outside lead, agenda and closing."""
    if section in ("lead", "agenda", "closing"):
        return f"sec_{section}"
    if role in ("opening", "speech"):
        return "sec_opening"
    return "sec_title" if section == "front" or role in TITLE_ROLES else "sec_body"


def paint_rail(painter: QPainter, rect: QRectF, token: str, *, full: bool) -> None:
    """Paints the bar: at full strength for the current thing, faint for the others."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(token) if full else colour(token, FAINT))
    painter.drawRoundedRect(rect, 1.5, 1.5)


class _Rail(Answering, QWidget):
    """The label and the bar beside a group of a form."""

    def __init__(self, words: Words, token: str) -> None:
        super().__init__()
        self._words, self._token, self.full = words, token, False
        self.setFixedWidth(MARGIN["labels"] - MARGIN["rail_gap"])

    def retranslate(self) -> None:
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, height = self.width(), self.height()
        bar = QRectF(0 if rtl() else width - 3, 2, 3, height - 4)
        paint_rail(painter, bar, self._token, full=self.full)
        painter.setPen(colour(self._token) if self.full else colour("ink3"))
        painter.setFont(ui_font(px=12, weight=600 if self.full else 500))
        room = QRectF(12, 1, width - 14, 60) if rtl() else QRectF(2, 1, width - 14, 60)
        side = Qt.AlignmentFlag.AlignLeft if rtl() else Qt.AlignmentFlag.AlignRight
        flags = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignAbsolute | side
        painter.drawText(room, int(flags) | int(Qt.TextFlag.TextWordWrap), said(self._words))


class RailGroup(QWidget):
    """A group of a form that hangs on the same rail as the paragraphs of the text. Its rail is full while the focus is inside."""

    def __init__(self, words: Words, token: str, *rows: QWidget | QLayout, gap: int = 12) -> None:
        super().__init__()
        self._rail = _Rail(words, token)
        self.rows = column(*rows, gap=gap)
        self.setLayout(row(self._rail, (self.rows, 1), gap=MARGIN["rail_gap"]))
        QApplication.instance().focusChanged.connect(self._focus_moved)

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        inside = new is not None and self.isAncestorOf(new)
        if inside != self._rail.full and (inside or new is not None):
            self._rail.full = inside
            self._rail.update()
