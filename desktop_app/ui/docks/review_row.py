"""A row of the review as it is painted: whose, when, what it does, where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from desktop_app.editing.review_list import Entry, replies_of, said_in, time_of, where_in, words_of_comment
from desktop_app.review.listing import ChangeRow, CommentRow
from desktop_app.text.script import direction
from desktop_app.ui.parts import Pen, along, paint_box, paint_words, quotation_font
from desktop_app.ui.parts.author import author_ink, paint_author_line, paint_avatar
from desktop_app.ui.parts.painting import broken, paint_broken
from desktop_app.ui.theme import colour, pixmap, rtl, ui_font
from desktop_app.ui.theme.tokens import RADIUS
from desktop_app.ui.words import said, tr

STRIP, EDGE, TOP, AIR = 3, 12, 8, 8
"""The author's strip, from the card's edges to its words, and between two cards."""
HEAD, CAPTION, LABEL, WORDS = 24, 20, 56, 30
"""Heights of the head and of a caption; the width of "Deleted" and "Added", the height of their words."""
QUOTED = 17


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a card from its head to its foot. `kind`: "old", "new", "text", "quote", "caption", "reply"."""

    kind: str
    text: str
    label: str = ""


def pieces_of(entry: Entry, now: datetime, *, whole: bool) -> tuple[Piece, ...]:
    """What stands in a card below its head; `whole`: with the thread of a comment."""
    row = entry.row
    if isinstance(row, CommentRow):
        return tuple(_comment(row, now, whole=whole))
    return tuple(_change(row, rival=entry.rival))


def _change(row: ChangeRow, *, rival: bool) -> Iterator[Piece]:
    part = row.parts[0]
    if len(row.parts) == 1 and part.kind in ("insert", "delete", "replace") and (part.before.strip() or part.after.strip()):
        if part.before.strip():
            yield Piece("old", " ".join(part.before.split()), tr("Deletion"))
        if part.after.strip():
            yield Piece("new", " ".join(part.after.split()), tr("Insertion"))
    else:
        yield Piece("text", said(said_in(row)))
    if rival:
        yield Piece("rival", tr("Rival of another suggestion"))
    yield Piece("caption", said(where_in(row)))


def _comment(row: CommentRow, now: datetime, *, whole: bool) -> Iterator[Piece]:
    if row.words.strip():
        yield Piece("quote", words_of_comment(row))
    yield Piece("text", row.comment.text)
    if whole:
        for reply in row.comment.replies:
            yield Piece("reply", f"\u2068{reply.author}\u2069 · {said(time_of(reply.created, now))}")
            yield Piece("text", reply.text)
    replies = replies_of(row)
    counted = [said(replies)] if replies is not None and not whole else []
    state = [tr("Resolved")] if row.comment.resolved else []
    yield Piece("caption", " · ".join((said(where_in(row)), *counted, *state)))


class RowPainter:
    """Measures and paints a card of this width."""

    def __init__(self, entry: Entry, width: float, now: datetime, *, current: bool = False) -> None:
        self.entry, self.width, self.current = entry, width, current
        self.pieces = pieces_of(entry, now, whole=current)
        self.names = ", ".join(entry.names)
        self.time = said(time_of(entry.row.created, now))

    @property
    def room(self) -> float:
        """The width of the words."""
        return self.width - STRIP - 2 * EDGE

    def height(self) -> float:
        """The height of the card, and of the air below it."""
        return TOP + HEAD + 2 + sum(self._height(piece) for piece in self.pieces) + TOP + AIR

    def described(self) -> str:
        """The row for those who hear the window."""
        words = (f"{piece.label} {piece.text}".strip() for piece in self.pieces)
        return " · ".join((self.names, self.time, *words))

    def paint(self, painter: QPainter, row: QRectF, *, hovered: bool = False) -> None:
        """Paints it."""
        card = row.adjusted(0, 0, 0, -AIR)
        edge = "accent" if self.current else "hairline"
        paint_box(painter, card, RADIUS["card"], edge, "hover" if hovered and not self.current else "raised")
        ink = author_ink(self.entry.author)
        left = card.right() - STRIP - 1 if rtl() else card.left() + 1
        painter.fillRect(QRectF(left, card.top() + RADIUS["card"], STRIP, card.height() - 2 * RADIUS["card"]), colour(ink))
        inner = QRectF(card.left() + EDGE + (0 if rtl() else STRIP), card.top() + TOP, self.room, HEAD)
        self._head(painter, inner)
        y = inner.bottom() + 2
        for piece in self.pieces:
            high = self._height(piece)
            self._piece(painter, QRectF(inner.left(), y, inner.width(), high), piece)
            y += high

    def _head(self, painter: QPainter, place: QRectF) -> None:
        pen = Pen(place, right_to_left=rtl())
        disc = pen.take(20, 8)
        paint_avatar(
            painter, QRectF(disc.left(), disc.top() + 2, 20, 20), self.entry.names[0] if self.entry.names else "", self.entry.author
        )
        time_font = ui_font("caption")
        time = QFontMetricsF(time_font).horizontalAdvance(self.time) + 2
        name_font = ui_font("dense", weight=600)
        name = min(QFontMetricsF(name_font).horizontalAdvance(self.names) + 2, max(40.0, place.width() - pen.x - time - 30))
        paint_words(painter, pen.take(name, 8), self.names, name_font, "ink")
        paint_words(painter, pen.take(time, 6), self.time, time_font, "ink3")
        if self.entry.is_comment:
            sign = Pen(place, right_to_left=not rtl()).take(16)
            painter.drawPixmap(QPointF(sign.left(), place.top() + 4), pixmap("comment_add", "ink3", 16))

    def _height(self, piece: Piece) -> float:
        if piece.kind in ("old", "new"):
            return WORDS * len(broken(piece.text, quotation_font(piece.text, QUOTED), self.room - LABEL))
        if piece.kind in ("text", "quote"):
            font = _font(piece)
            return len(broken(piece.text, font, self.room)) * QFontMetricsF(font).lineSpacing() + 4
        return CAPTION

    def _piece(self, painter: QPainter, place: QRectF, piece: Piece) -> None:
        if piece.kind in ("old", "new"):
            self._words(painter, place, piece)
        elif piece.kind in ("text", "quote"):
            paint_broken(painter, place, piece.text, _font(piece), colour("ink2" if piece.kind == "quote" else "ink"))
        elif piece.kind == "rival":
            pen = Pen(place, right_to_left=rtl())
            painter.drawPixmap(QPointF(pen.take(16, 6).left(), place.top() + 2), pixmap("arrow_swap", "warning", 16))
            paint_words(painter, pen.rest(), piece.text, ui_font("caption"), "warning")
        else:
            paint_words(painter, place, piece.text, ui_font("caption"), "ink2" if piece.kind == "reply" else "ink3")

    def _words(self, painter: QPainter, place: QRectF, piece: Piece) -> None:
        """What goes, struck; what comes, with the line of its author."""
        pen = Pen(place, right_to_left=rtl())
        paint_words(painter, QRectF(pen.take(LABEL).left(), place.top(), LABEL, WORDS), piece.label, ui_font("caption"), "ink3")
        room = pen.rest()
        font = quotation_font(piece.text, QUOTED)
        font.setStrikeOut(piece.kind == "old")
        turned = (direction(piece.text) or ("rtl" if rtl() else "ltr")) == "rtl"
        forced = Qt.TextFlag.TextForceRightToLeft if turned else Qt.TextFlag.TextForceLeftToRight
        metrics = QFontMetricsF(font)
        for number, words in enumerate(broken(piece.text, font, room.width())):
            line = QRectF(room.left(), room.top() + number * WORDS, room.width(), WORDS)
            painter.setFont(font)
            painter.setPen(colour(author_ink(self.entry.author)))
            painter.drawText(line, along(rtl()) | int(forced) | int(Qt.TextFlag.TextDontClip), words)
            if piece.kind == "new":
                wide = min(metrics.horizontalAdvance(words), line.width())
                left = line.right() - wide if rtl() else line.left()
                paint_author_line(painter, left, left + wide, line.center().y() + metrics.ascent() / 2 + 1, self.entry.author)


def _font(piece: Piece) -> QFont:
    return quotation_font(piece.text) if piece.kind == "quote" else ui_font()
