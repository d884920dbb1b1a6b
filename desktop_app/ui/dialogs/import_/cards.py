"""The cards beside the text: each recognised value with a meter, each missing one with a way to give it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_app.editing.findings import DOUBTFUL, Finding, FindingCard
from desktop_app.text.dates import long_date
from desktop_app.text.message import Message, message
from desktop_app.ui.parts import Bar, Button, Card, Label, column, line, paint_ring, panel, row
from desktop_app.ui.theme import colour, rtl
from desktop_app.ui.words import language, said, tr

NAME_WIDTH, PERCENT_WIDTH = 80, 30


class FindingRow(QWidget):
    """One value. `shown`: the passage behind it is wanted; `picking`: it is to be taken from the text; `offered`: one of the days."""

    shown = Signal(object)
    picking = Signal(object)
    offered = Signal(object, object)

    def __init__(self, finding: Finding) -> None:
        super().__init__()
        self.finding = finding
        self._hovered = False
        edge = self._edge()
        level = Qt.AlignmentFlag.AlignTop if finding.value else Qt.AlignmentFlag.AlignVCenter
        name = Label(finding.label, "caption", wrap=True)
        name.setFixedWidth(NAME_WIDTH)
        name.setAlignment(edge | level)
        name.setContentsMargins(0, 2 if finding.value else 0, 0, 0)
        value = Label(finding.value or _absent(finding), None, _tone(finding), wrap=True)
        value.setAlignment(edge | level)
        lines = [row(name, (value, 1), *self._end(), gap=8)]
        if finding.candidates:
            lines.append(row(NAME_WIDTH + 8, column(*(self._offer(day) for day in finding.candidates), gap=4), None, gap=0))
        self.setLayout(column(*lines, gap=6, margins=(12, 6, 12, 6)))
        if finding.places:
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setToolTip(finding.detail or tr("Show in the text"))
        self.setAccessibleName(f"{said(finding.label)}: {finding.value or tr(_absent(finding))}")
        self.setAccessibleDescription(_percent(finding) if finding.confidence is not None else "")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._ask()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.finding.places:
            self._ask()
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self._hovered = event.type() == QEvent.Type.Enter and bool(self.finding.places)
            self.update()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("hover", 0.6))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(4, 1, -4, -1), 6, 6)
        if self.hasFocus():
            paint_ring(painter, QRectF(self.rect()), 3)

    @staticmethod
    def _edge() -> Qt.AlignmentFlag:
        return (Qt.AlignmentFlag.AlignRight if rtl() else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignAbsolute

    def _ask(self) -> None:
        if self.finding.places:
            self.shown.emit(self.finding)

    def _end(self) -> tuple[QWidget, ...]:
        finding = self.finding
        if not finding.value:
            if not finding.field:
                return ()
            pick = Button(message("Take from the text"), "quiet", "target_arrow", dense=True)
            pick.clicked.connect(lambda: self.picking.emit(finding))
            return (pick,)
        if finding.confidence is None:
            return ()
        meter = Bar(40, 4)
        meter.fill((finding.confidence, "ok" if finding.confidence >= DOUBTFUL else "warning"), whole=1.0)
        per_cent = Label(_percent(finding), "caption")
        per_cent.setFixedWidth(PERCENT_WIDTH)
        per_cent.setAlignment(Qt.AlignmentFlag.AlignVCenter | self._edge())
        return (panel(column(row(meter, per_cent, gap=8), None, gap=0, margins=(0, 1, 0, 0))),)

    def _offer(self, day: date) -> Button:
        offer = Button(Message(message("Use {day}"), (("day", long_date(day, language())),)), None, "wand", dense=True)
        offer.clicked.connect(lambda: self.offered.emit(self.finding, day))
        return offer


def _absent(finding: Finding) -> str:
    """What stands where there is no value: of those that are not found, the few that a statement needs are told apart."""
    return message("Required, not found") if finding.needed else message("Not found")


def _tone(finding: Finding) -> str | None:
    return None if finding.value else "error" if finding.needed else "quiet"


def _percent(finding: Finding) -> str:
    return said(message("{percent}%"), percent=round((finding.confidence or 0) * 100))


class FindingsColumn(QWidget):
    """All cards, and the notes of the reader. It is filled anew when the findings differ. Signals as of a row."""

    shown = Signal(object)
    picking = Signal(object)
    offered = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self._cards: tuple[FindingCard, ...] = ()
        self._notes: tuple[Message, ...] = ()
        self._inner: QWidget | None = None
        self.setProperty("role", "chrome")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self._column = column(gap=0, margins=(20, 16, 20, 16))
        self.setLayout(self._column)

    def fill(self, cards: tuple[FindingCard, ...], notes: tuple[Message, ...]) -> None:
        """Shows these cards, in the language and theme of the window."""
        if (cards, notes) == (self._cards, self._notes) and self._inner is not None:
            return
        self._cards, self._notes = cards, notes
        if self._inner is not None:
            self._column.removeWidget(self._inner)
            self._inner.deleteLater()
        blocks = [column(Label(card.title, "strong"), Card(self._rows(card)), gap=6) for card in cards]
        if notes:
            said_notes = [Label(note, wrap=True) for note in notes]
            blocks.insert(
                0, column(Label(message("Notes on the text"), "strong"), Card(column(*said_notes, gap=8, margins=(12, 10, 12, 10))), gap=6)
            )
        self._inner = QWidget()
        self._inner.setLayout(column(*blocks, None, gap=12))
        self._column.addWidget(self._inner)

    def rows(self) -> list[FindingRow]:
        """The rows, from top to bottom."""
        return self.findChildren(FindingRow)

    def _rows(self, card: FindingCard) -> object:
        items: list = []
        for finding in card.rows:
            made = FindingRow(finding)
            made.shown.connect(self.shown)
            made.picking.connect(self.picking)
            made.offered.connect(self.offered)
            items += ([row((line(), 1), gap=0, margins=(12, 0, 12, 0))] if items else []) + [made]
        return column(*items, gap=0, margins=(1, 4, 1, 4))
