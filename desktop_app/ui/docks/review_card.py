"""The current card of the review, in the dock or beside the text, with real buttons."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop_app.editing.review_list import Entry, Rivals, Shown
from desktop_app.editing.review_pieces import Piece
from desktop_app.review.listing import CommentRow
from desktop_app.text.message import Message, message
from desktop_app.ui.docks.review_row import AIR, EDGE, STRIP, TOP, RowPainter
from desktop_app.ui.parts import Answering, Button, Tool, row
from desktop_app.ui.parts.author import author_ink
from desktop_app.ui.parts.boxes import column
from desktop_app.ui.theme.tokens import HEIGHT

BUTTONS = HEIGHT["dense"] + 8
GAP = 4


class ReviewCard(Answering, QWidget):
    """`asked` tells the command that a button means, "review.accept", "comment.reply" …, and the ids that it is for; `left`: Escape.

    `beside`: on which side of it the text is ("left", "right"), where it stands beside its text. `chosen`: which of several rivals is
    the current one.
    """

    asked = Signal(str, object)
    left = Signal()

    def __init__(self, shown: Shown, width: float, now: datetime, me: str, *, can_decide: bool, chosen: str = "", beside: str = "") -> None:
        super().__init__()
        self.shown, self.face = shown, (shown, width, me, can_decide, chosen)
        self.painter = RowPainter(shown, width, now, me=me, current=True, chosen=chosen)
        if beside:
            self.painter.strip_right = beside == "right"
            self.painter.edge = author_ink(shown.author) if isinstance(shown, Entry) else "accent"
        self.ticks = self._ticks() if can_decide else {}
        self.buttons = self._buttons(me) if can_decide else []
        self.setLayout(column(None, row(*self.buttons, None, gap=GAP), gap=0, margins=(EDGE + STRIP, 0, EDGE, TOP + AIR)))
        self.setAccessibleName(self.painter.described)

    @property
    def stops(self) -> list[QWidget]:
        """What takes keys in it, in order."""
        return [*self.ticks.values(), *self.buttons]

    def height_wanted(self) -> int:
        """With its buttons."""
        return round(self.painter.height()) + (BUTTONS if self.buttons else 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.painter.paint(painter, QRectF(self.rect()), ticked=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for id_, _line, place in self.painter.ticks(QRectF(self.rect())):
            if id_ in self.ticks:
                self.ticks[id_].setGeometry(place.toRect())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _ticks(self) -> dict[str, Tool]:
        """Of each rival a tick, which accepts it and rejects the others."""
        if not isinstance(self.shown, Rivals):
            return {}
        done = {}
        for piece in (piece for piece, _high in self.painter.pieces if piece.kind == "choice"):
            words = Message(message("Accept this one: {words}"), (("words", _named(piece)),))
            done[piece.id] = self._tool(words, "checkmark", "review.accept", (piece.id,))
            done[piece.id].setParent(self)
        return done

    def _buttons(self, me: str) -> list[Button | Tool]:
        if isinstance(self.shown, Rivals):
            ids = tuple(entry.id for entry in self.shown.entries)
            return [self._button(message("Reject all"), "dismiss", "review.reject", ids), self._remark()]
        row_ = self.shown.row
        if not isinstance(row_, CommentRow):
            accept = self._button(message("Accept"), "checkmark", "review.accept")
            return [accept, self._button(message("Reject"), "dismiss", "review.reject"), self._remark()]
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

    def _remark(self) -> Tool:
        return self._tool(message("Comment on this"), "comment_add", "comment.add")

    def _button(self, words: str, icon: str, command: str, ids: tuple[str, ...] = ()) -> Button:
        press = Button(words, icon_name=icon, dense=True)
        press.clicked.connect(lambda: self.asked.emit(command, ids or (self.shown.id,)))
        return press

    def _tool(self, words: str | Message, icon: str, command: str, ids: tuple[str, ...] = ()) -> Tool:
        press = Tool(icon, words, dense=True)
        press.clicked.connect(lambda: self.asked.emit(command, ids or (self.shown.id,)))
        return press


def _named(piece: Piece) -> str:
    return f"\u2068{piece.text}\u2069 (\u2068{piece.names}\u2069)"
