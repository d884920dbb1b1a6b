"""A card of the review as it is painted: whose, when, what it does, where it stands; rivals one below the other."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from desktop_app.editing.review_hearing import heard
from desktop_app.editing.review_list import Entry, Rivals, Shown
from desktop_app.editing.review_pieces import Piece, Told, head_of, pieces_of
from desktop_app.text.script import direction
from desktop_app.ui.docks.review_speech import Speech
from desktop_app.ui.parts import Pen, along, paint_box, paint_words, quotation_font
from desktop_app.ui.parts.author import author_ground, author_ink, paint_author_line, paint_avatar
from desktop_app.ui.parts.painting import broken, paint_broken
from desktop_app.ui.theme import colour, pixmap, rtl, ui_font
from desktop_app.ui.theme.tokens import RADIUS
from desktop_app.ui.words import language, tr

STRIP, EDGE, TOP, AIR = 3, 12, 8, 8
"""The author's strip, from the card's edges to its words, and between two cards."""
HEAD, CAPTION, LABEL, WORDS = 24, 20, 56, 30
"""Heights of the head and of a caption; the width of "Deletion" and "Insertion", the height of their words."""
QUOTED, AVATAR, TICK = 17, 20, 24
LINES = 4
"""So many lines of a comment are shown while its card is not the current one."""


class RowPainter:
    """Measures and paints a card of this width. `me`: who reads it; `chosen`: which of several rivals is the current one; `edge`: the token
    of the edge of a current card, its author's where it stands beside the text. `strip_right`: where the strip of the author is: at the
    leading edge, beside the text towards it."""

    def __init__(self, shown: Shown, width: float, now: datetime, *, me: str = "", current: bool = False, chosen: str = "") -> None:
        self.shown, self.width, self.current, self.chosen = shown, width, current, chosen
        self._told = told = Told(tr, language(), now, me, whole=current)
        self.names, self.time = head_of(shown, told)
        self.pieces = tuple((piece, self._high(piece)) for piece in pieces_of(shown, told))
        self.edge, self.strip_right = "accent", rtl()

    @property
    def room(self) -> float:
        """The width of the words."""
        return self.width - STRIP - 2 * EDGE

    @property
    def described(self) -> str:
        """The card for those who hear the window."""
        return heard(self.shown, self._told)

    def height(self) -> float:
        """The height of the card, and of the air below it."""
        return TOP + HEAD + 2 + sum(high for _piece, high in self.pieces) + TOP + AIR

    def ticks(self, row: QRectF) -> Iterator[tuple[str, QRectF, QRectF]]:
        """Of each rival: its suggestion, its line, and the place of its tick."""
        for piece, place in self._placed(row):
            if piece.kind == "choice":
                left = place.left() if rtl() else place.right() - TICK
                yield piece.id, place, QRectF(left, place.top() + (WORDS - TICK) / 2, TICK, TICK)

    def paint(self, painter: QPainter, row: QRectF, *, hovered: bool = False, ticked: bool = True) -> None:
        """Paints it; `ticked`: with the ticks of rivals, where no buttons lie over them."""
        card = row.adjusted(0, 0, 0, -AIR)
        edge = self.edge if self.current else "hairline"
        paint_box(painter, card, RADIUS["card"], edge, "hover" if hovered and not self.current else "raised")
        if isinstance(self.shown, Entry):
            left = card.right() - STRIP - 1 if self.strip_right else card.left() + 1
            ink = colour(author_ink(self.shown.author))
            painter.fillRect(QRectF(left, card.top() + RADIUS["card"], STRIP, card.height() - 2 * RADIUS["card"]), ink)
        self._head(painter, self._inner(row))
        for piece, place in self._placed(row):
            self._piece(painter, place, piece)
        for _id, _line, place in self.ticks(row) if ticked else ():
            painter.drawPixmap(QPointF(place.left() + 4, place.top() + 4), pixmap("checkmark", "ink2", 16))

    def _inner(self, row: QRectF) -> QRectF:
        return QRectF(row.left() + EDGE + (0 if self.strip_right else STRIP), row.top() + TOP, self.room, HEAD)

    def _placed(self, row: QRectF) -> Iterator[tuple[Piece, QRectF]]:
        inner = self._inner(row)
        y = inner.bottom() + 2
        for piece, high in self.pieces:
            yield piece, QRectF(inner.left(), y, inner.width(), high)
            y += high

    def _head(self, painter: QPainter, place: QRectF) -> None:
        pen = Pen(place, right_to_left=rtl())
        disc = pen.take(AVATAR, 8)
        if isinstance(self.shown, Rivals):
            painter.drawPixmap(QPointF(disc.left() + 2, disc.top() + 4), pixmap("arrow_swap", "warning", 16))
        else:
            name = self.shown.names[0] if self.shown.names else ""
            paint_avatar(painter, QRectF(disc.left(), disc.top() + 2, AVATAR, AVATAR), name, self.shown.author)
        sign = 22 if self.shown.is_comment else 0
        self._name_and_time(painter, pen, self.names, self.time, ui_font("dense", weight=600), sign)
        if sign:
            corner = Pen(place, right_to_left=not rtl()).take(16)
            painter.drawPixmap(QPointF(corner.left(), place.top() + 4), pixmap("comment_add", "ink3", 16))

    def _name_and_time(self, painter: QPainter, pen: Pen, names: str, time: str, font: QFont, behind: int) -> None:
        """Whose and when; `behind`: pixels that are kept free at the trailing edge. A long name gives way to the time."""
        small = ui_font("caption")
        wide = QFontMetricsF(small).horizontalAdvance(time) + 2 if time else 0
        room = max(40.0, pen.rect.width() - pen.x - 8 - wide - behind)
        paint_words(painter, pen.take(min(QFontMetricsF(font).horizontalAdvance(names) + 2, room), 8), names, font, "ink")
        paint_words(painter, pen.take(wide), time, small, "ink3")

    def _high(self, piece: Piece) -> float:
        if piece.kind in ("old", "new"):
            return WORDS * len(broken(piece.text, quotation_font(piece.text, QUOTED), self.room - LABEL))
        if piece.kind == "choice":
            return WORDS * len(broken(piece.text, quotation_font(piece.text, QUOTED), self._choice_room()))
        if piece.kind == "text":
            return self._speech(piece).height + 4
        if piece.kind == "quote":
            font = quotation_font(piece.text)
            return len(broken(piece.text, font, self.room)) * QFontMetricsF(font).lineSpacing() + 4
        return CAPTION

    def _choice_room(self) -> float:
        return self.room - AVATAR - 8 - TICK - 4

    def _speech(self, piece: Piece) -> Speech:
        return Speech(piece.text, piece.speaks, ui_font(), self.room, 0 if self.current else LINES)

    def _piece(self, painter: QPainter, place: QRectF, piece: Piece) -> None:
        if piece.kind in ("old", "new"):
            pen = Pen(place, right_to_left=rtl())
            paint_words(painter, QRectF(pen.take(LABEL).left(), place.top(), LABEL, WORDS), piece.label, ui_font("caption"), "ink3")
            author = self.shown.author if isinstance(self.shown, Entry) else 1
            _paint_words_of(painter, pen.rest(), piece.text, author, struck=piece.kind == "old")
        elif piece.kind == "choice":
            self._choice(painter, place, piece)
        elif piece.kind == "text":
            self._speech(piece).paint(painter, place, "ink")
        elif piece.kind == "quote":
            paint_broken(painter, place, piece.text, quotation_font(piece.text), colour("ink2"))
        elif piece.kind == "reply":
            self._name_and_time(painter, Pen(place, right_to_left=rtl()), piece.names, piece.text, ui_font("caption", weight=600), 0)
        else:
            paint_words(painter, place, piece.text, ui_font("caption"), "ink3")

    def _choice(self, painter: QPainter, place: QRectF, piece: Piece) -> None:
        """One rival: whose, and what he would have there; on the current one lies his ground."""
        if piece.id == self.chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(author_ground(piece.author)))
            painter.drawRoundedRect(place.adjusted(-4, 1, 4, -1), RADIUS["chip"], RADIUS["chip"])
        pen = Pen(place, right_to_left=rtl())
        disc = pen.take(AVATAR, 8)
        paint_avatar(painter, QRectF(disc.left(), place.top() + (WORDS - AVATAR) / 2, AVATAR, AVATAR), piece.names, piece.author)
        room = pen.take(self._choice_room())
        _paint_words_of(painter, room, piece.text, piece.author, struck=piece.struck)


def _paint_words_of(painter: QPainter, room: QRectF, text: str, author: int, *, struck: bool) -> None:
    """Words of an author: what goes, struck; what comes, with his line."""
    font = quotation_font(text, QUOTED)
    font.setStrikeOut(struck)
    turned = (direction(text) or ("rtl" if rtl() else "ltr")) == "rtl"
    forced = Qt.TextFlag.TextForceRightToLeft if turned else Qt.TextFlag.TextForceLeftToRight
    metrics = QFontMetricsF(font)
    for number, words in enumerate(broken(text, font, room.width())):
        line = QRectF(room.left(), room.top() + number * WORDS, room.width(), WORDS)
        painter.setFont(font)
        painter.setPen(colour(author_ink(author)))
        painter.drawText(line, along(rtl()) | int(forced) | int(Qt.TextFlag.TextDontClip), words)
        if not struck:
            wide = min(metrics.horizontalAdvance(words), line.width())
            left = line.right() - wide if rtl() else line.left()
            paint_author_line(painter, left, left + wide, line.center().y() + metrics.ascent() / 2 + 1, author)
