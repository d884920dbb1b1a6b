"""The editor of days and moments: free text, a calendar, and what is said about the day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent

from desktop_app.editing.entered import Reading
from desktop_app.text.message import message
from desktop_app.ui.panes.metadata.calendar import CalendarPopup
from desktop_app.ui.panes.metadata.lines import LineEditor
from desktop_app.ui.parts import Tool
from desktop_app.ui.theme import rtl

BUTTON = 24


class DayEditor(LineEditor):
    """A date, or a date with a time, as free text. The value is set when the text is committed (Enter, or the focus leaves).

    `read` and `shown` turn a text into a value and a value into its long form. `committed` tells a new value; `doubted` that the text
    means none: then it stays, nothing is set, and `doubt` says what was made of it.
    """

    committed = Signal(object)
    doubted = Signal()

    def __init__(self, read: Callable[[str], Reading], shown: Callable[[object], str], example: str = "") -> None:
        self._read, self._long = read, shown
        self._shown: object = None
        self.doubt: Reading | None = None
        super().__init__(None, example)
        self.button = Tool("calendar", message("Choose a day"), dense=True, tone="ink2", keys="Alt+Down")
        self.button.setParent(self)
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.clicked.connect(self.open_calendar)
        self.editingFinished.connect(self.commit)

    def retranslate(self) -> None:
        """The long form in the language of the window."""
        super().retranslate()
        if self.doubt is None and not self.isModified():
            self.setText(self._long(self._shown))
            self.setCursorPosition(0)

    def redress(self) -> None:
        super().redress()
        self._place()

    def reading(self) -> object:
        """The last value that was understood."""
        return self._shown

    def show_value(self, value: object) -> None:
        """Shows the long form. A text that was not understood stays as long as the value is the same."""
        if value == self._shown and (self.doubt is not None or self.isModified()):
            return
        self._shown, self.doubt = value, None
        super().show_value(self._long(value))
        self.setModified(False)

    def forget(self) -> None:
        """Shows the value again in the place of a text that was not understood."""
        if self.doubt is not None:
            self.doubt = None
            self.setModified(False)
            super().show_value(self._long(self._shown))

    def commit(self) -> None:
        """Takes what is typed."""
        if not self.isModified():
            return
        reading = self._read(self.text())
        self.setModified(False)
        if reading.understood:
            self.choose(reading.value)
        else:
            self.doubt = reading
            self.doubted.emit()

    def choose(self, value: object) -> None:
        """Takes this value, of the calendar or of the candidates."""
        self.setModified(False)
        self.doubt = None
        self._shown = value
        self.setText(self._long(value))
        self.committed.emit(value)

    def open_calendar(self) -> None:
        """The calendar under the field."""
        shown = self._shown.date() if isinstance(self._shown, datetime) else self._shown
        settings = getattr(self.window(), "settings", None)
        popup = CalendarPopup(self, shown if isinstance(shown, date) else None, settings.months if settings is not None else "levant")
        popup.chosen.connect(self._picked)
        popup.open_under(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _picked(self, day: date) -> None:
        old = self._shown
        self.choose(datetime.combine(day, old.timetz()) if isinstance(old, datetime) else self._read(f"{day:%d/%m/%Y}").value)

    def _place(self) -> None:
        """The button at the trailing edge of the window's direction; the text keeps clear of it."""
        if not hasattr(self, "button"):
            return
        y = (self.height() - BUTTON) // 2
        self.button.move(4 if rtl() else self.width() - BUTTON - 4, y)
        left, right = (BUTTON, 0) if rtl() else (0, BUTTON)
        self.setTextMargins(left, 0, right, 0)
