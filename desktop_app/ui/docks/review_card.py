"""The card of the current row of the review, with real buttons."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_app.editing.review_list import Entry
from desktop_app.review.listing import CommentRow
from desktop_app.text.message import message
from desktop_app.ui.docks.review_row import AIR, EDGE, STRIP, TOP, RowPainter
from desktop_app.ui.parts import Answering, Button, Tool, row
from desktop_app.ui.parts.boxes import column
from desktop_app.ui.theme.tokens import HEIGHT

BUTTONS = HEIGHT["dense"] + 8


class ReviewCard(Answering, QWidget):
    """`asked` tells the command that a button means: "review.accept", "comment.reply" …"""

    asked = Signal(str)

    def __init__(self, entry: Entry, width: float, now: datetime, me: str, *, can_decide: bool) -> None:
        super().__init__()
        self.entry, self.face = entry, (entry, width, me, can_decide)
        self.painter = RowPainter(entry, width, now, current=True)
        self.buttons = self._buttons(me) if can_decide else []
        below = row(*self.buttons, None, gap=4)
        self.setLayout(column(None, below, gap=0, margins=(EDGE + STRIP, 0, EDGE, TOP + AIR)))
        self.setAccessibleName(self.painter.described())

    def height_wanted(self) -> int:
        """With its buttons."""
        return round(self.painter.height()) + (BUTTONS if self.buttons else 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.painter.paint(painter, QRectF(self.rect()))

    def _buttons(self, me: str) -> list[Button | Tool]:
        row_ = self.entry.row
        if not isinstance(row_, CommentRow):
            return [
                self._button(message("Accept"), "checkmark", "review.accept"),
                self._button(message("Reject"), "dismiss", "review.reject"),
            ]
        done = (
            self._button(message("Reopen"), "arrow_undo", "comment.reopen")
            if row_.comment.resolved
            else self._button(message("Resolve"), "checkmark", "comment.resolve")
        )
        buttons: list[Button | Tool] = [self._button(message("Reply"), "arrow_reply", "comment.reply"), done]
        if row_.comment.author == me:
            buttons.append(self._tool(message("Change the comment…"), "pen", "comment.edit"))
            if all(reply.author == me for reply in row_.comment.replies):
                buttons.append(self._tool(message("Delete the comment"), "delete", "comment.delete"))
        return buttons

    def _button(self, words: str, icon: str, command: str) -> Button:
        press = Button(words, icon_name=icon, dense=True)
        press.clicked.connect(lambda: self.asked.emit(command))
        return press

    def _tool(self, words: str, icon: str, command: str) -> Tool:
        press = Tool(icon, words, dense=True)
        press.clicked.connect(lambda: self.asked.emit(command))
        return press
