"""The status in the form: to be read, for it changes by its steps alone; with who took the last step, and a button to the next."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.editing.standing import TITLES, Standing, step_words
from desktop_app.ui.parts import STATUS_CHIPS, Answering, Button, Chip, ElidedLabel, row
from desktop_app.ui.theme.tokens import HEIGHT


class StandingShown(Answering, QWidget):
    """Shows a Standing. `asked`: the id of the command that leads to the next status."""

    asked = Signal(str)
    composing = False

    def __init__(self) -> None:
        super().__init__()
        self._shown: Standing | None = None
        self.chip, self.last = Chip("", *STATUS_CHIPS["draft"][:2]), ElidedLabel("", "caption")
        self.next = Button("", dense=True)
        self.next.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.next.clicked.connect(lambda: self._shown is not None and self.asked.emit(self._shown.way))
        self.setLayout(row(self.chip, (self.last, 1), self.next, gap=8))
        self.setFixedHeight(HEIGHT["control"])
        self.setFocusProxy(self.next)

    def reading(self) -> str:
        """The status that is shown."""
        return self._shown.status if self._shown is not None else ""

    def show_value(self, shown: Standing) -> None:
        """Shows this status."""
        if shown == self._shown:
            return
        self._shown = shown
        ink, ground, border = ("warning", "warning_soft", None) if shown.changed else STATUS_CHIPS[shown.status]
        self.chip.dress_as(shown.words, ink, ground, border)
        self.next.say(TITLES[shown.way])
        self.next.setVisible(shown.status != "released")
        self.retranslate()

    def retranslate(self) -> None:
        last = self._shown.last if self._shown is not None else None
        self.last.say(step_words(last, datetime.now().astimezone()) if last is not None else "")
        self.setAccessibleDescription(" · ".join(filter(None, (self.chip.accessibleName(), self.last.text()))))
        self.next.setAccessibleDescription(self.accessibleDescription())
