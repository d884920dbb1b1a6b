"""The palette's foot: what the keys do, and how many commands were found."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.text.message import message
from desktop_app.ui.parts import Label, panel, row
from desktop_app.ui.words import counted_places, plural


class Foot(QWidget):
    """48 high, on chrome."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "chrome")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.setFixedHeight(48)
        pieces: list = []
        for caps, words in ((("↓", "↑"), message("move")), (("Enter",), message("run")), (("Esc",), message("close"))):
            together = panel(row(*(Label(cap, "key") for cap in caps), gap=4), height=22)
            together.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            pieces += [together, Label(words, "caption"), 12]
        self.found = Label("", "caption")
        self.setLayout(row(*pieces, None, self.found, gap=6, margins=(16, 0, 16, 0)))

    def tell(self, found: int, total: int) -> None:
        """How many commands were found of how many."""
        one, two = message("1 of {total}"), message("2 of {total}")
        few, many = message("{count:d} of {total}"), message("{count} of {total}")
        self.found.say(plural(found, one, two, few, many, total=total))

    def tell_places(self, found: int) -> None:
        """How many places of the statement were found."""
        self.found.say(counted_places(found))
