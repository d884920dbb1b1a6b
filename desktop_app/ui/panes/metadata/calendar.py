"""The calendar: a month under a field of days, in the window's language and direction."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QFrame, QWidget

from desktop_app.text.dates import long_date, weekday_name
from desktop_app.text.dates.month import WEEKS, days_later, month_title, months_later, weekday_heads, weeks
from desktop_app.text.message import message
from desktop_app.ui.parts import Button, Label, Tool, column, row
from desktop_app.ui.theme import colour, rtl, ui_font
from desktop_app.ui.theme.tokens import RADIUS
from desktop_app.ui.words import language

CELL, HIGH, HEAD = 44, 32, 24
"""Width and height of a day, and the height of the names of weekdays."""
EDGE = 12
STEPS = {Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7, Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
ENTERING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Month(QWidget):
    """The days of a month, with one of them chosen. `entered`: a day that was clicked, or Enter; `moved`: another one is chosen."""

    entered = Signal(object)
    moved = Signal()

    def __init__(self, day: date) -> None:
        super().__init__()
        self.day, self._hovered = day, None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setFixedSize(QSize(7 * CELL, HEAD + WEEKS * HIGH))
        self.choose(day)

    def choose(self, day: date) -> None:
        """Shows this day as the chosen one, in its month."""
        self.day = day
        self.setAccessibleName(f"{weekday_name(day, language())} {long_date(day, language())}")
        self.moved.emit()
        self.update()

    def turn(self, months: int) -> None:
        """Another month."""
        self.choose(months_later(self.day, months))

    def day_at(self, place: QPoint) -> date | None:
        """The day under a point; None where there is none."""
        column_, row_ = (self.width() - 1 - place.x() if rtl() else place.x()) // CELL, (place.y() - HEAD) // HIGH
        return weeks(self.day, language())[row_][column_] if 0 <= column_ < 7 and 0 <= row_ < WEEKS else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in STEPS:
            turned = rtl() and key in (Qt.Key.Key_Left, Qt.Key.Key_Right)
            self.choose(days_later(self.day, -STEPS[key] if turned else STEPS[key]))
        elif key in PAGES:
            self.turn(PAGES[key])
        elif key in ENTERING:
            self.entered.emit(self.day)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self.day_at(event.position().toPoint())
        if day is not None:
            self.entered.emit(day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hovered = self.day_at(event.position().toPoint())
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.turn(-1 if event.angleDelta().y() > 0 else 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, name in enumerate(weekday_heads(language())):
            self._words(painter, self._place(number, 0, head=True), name, "ink3", caption=True)
        today = datetime.now().astimezone().date()
        for row_, week in enumerate(weeks(self.day, language())):
            for number, day in enumerate(week):
                if day is not None:
                    self._paint_day(painter, self._place(number, row_), day, today)

    def _paint_day(self, painter: QPainter, place: QRectF, day: date, today: date) -> None:
        ground = "accent" if day == self.day else "hover" if day == self._hovered else ""
        painter.setPen(QPen(colour("accent"), 1) if day == today else Qt.PenStyle.NoPen)
        painter.setBrush(colour(ground) if ground else Qt.BrushStyle.NoBrush)
        if ground or day == today:
            painter.drawRoundedRect(place.adjusted(4.5, 1.5, -4.5, -1.5), RADIUS["control"], RADIUS["control"])
        ink = "on_accent" if day == self.day else "ink" if day.month == self.day.month else "ink3"
        self._words(painter, place, str(day.day), ink, caption=day.month != self.day.month)

    def _place(self, number: int, row_: int, *, head: bool = False) -> QRectF:
        x = (6 - number if rtl() else number) * CELL
        return QRectF(x, 0 if head else HEAD + row_ * HIGH, CELL, HEAD if head else HIGH)

    @staticmethod
    def _words(painter: QPainter, place: QRectF, words: str, ink: str, *, caption: bool) -> None:
        painter.setFont(ui_font("caption" if caption else "control"))
        painter.setPen(colour(ink))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), words)


class CalendarPopup(QFrame):
    """A month to choose a day of; it closes itself. `months`: the family of Arabic month names."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, day: date | None, months: str = "levant") -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl() else Qt.LayoutDirection.LeftToRight)
        today = datetime.now().astimezone().date()
        self._months, self.month, self.title = months, Month(day or today), Label("", "strong")
        before = Tool("chevron_left", message("The month before"), dense=True, keys="PgUp")
        after = Tool("chevron_right", message("The next month"), dense=True, keys="PgDown")
        now = Button(message("Today"), "quiet", dense=True)
        before.clicked.connect(lambda: self.month.turn(-1))
        after.clicked.connect(lambda: self.month.turn(1))
        now.clicked.connect(lambda: self._choose(today))
        self.month.moved.connect(self._tell)
        self.month.entered.connect(self._choose)
        head = row(before, None, self.title, None, after, gap=4)
        self.setLayout(column(head, self.month, row(now, None, gap=0), gap=8, margins=(EDGE, EDGE, EDGE, 8)))
        self._tell()

    def open_under(self, field: QWidget) -> None:
        """Shows it at the field's leading edge, above it where there is no room below."""
        self.adjustSize()
        room = field.screen().availableGeometry()
        corner = field.mapToGlobal(QPoint(field.width() - self.width() if rtl() else 0, field.height() + 4))
        if corner.y() + self.height() > room.bottom():
            corner.setY(corner.y() - field.height() - 8 - self.height())
        self.move(min(max(corner.x(), room.left()), room.right() - self.width()), max(corner.y(), room.top()))
        self.show()
        self.month.setFocus()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("hairline"), 1))
        painter.setBrush(colour("raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS["popup"], RADIUS["popup"])

    def _tell(self) -> None:
        self.title.setText(month_title(self.month.day, language(), self._months))

    def _choose(self, day: date) -> None:
        self.chosen.emit(day)
        self.close()
