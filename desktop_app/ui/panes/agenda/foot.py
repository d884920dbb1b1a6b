"""The foot of an item's card that is not the current one: who presented it, how it was voted on, how many decisions; painted."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath

from desktop_app.statement import AgendaItem, Vote
from desktop_app.ui.panes.agenda.naming import decision_words, presenter_words, vote_words
from desktop_app.ui.parts import Pen, chip_size, paint_chip
from desktop_app.ui.theme import colour, rtl, ui_font

HEIGHT = 24
BAR = 72
GAP = 8


def has_foot(item: AgendaItem) -> bool:
    """Whether the item says anything that the foot shows."""
    return bool(item.presenter or item.decisions) or item.vote != Vote()


def vote_place(item: AgendaItem, room: QRectF) -> QRectF:
    """Where the chip of the vote stands; empty where no vote is reported."""
    words = vote_words(item.vote)
    pen = Pen(room, right_to_left=rtl())
    if item.presenter:
        pen.take(chip_size(_presenter(item, room), None).width(), GAP)
    return pen.take(chip_size(words, "hand_right").width()) if words else QRectF()


def paint_foot(painter: QPainter, item: AgendaItem, room: QRectF) -> None:
    """Paints the foot into the room, from its leading edge on."""
    pen = Pen(room, right_to_left=rtl())
    presenter, vote = _presenter(item, room), vote_words(item.vote)
    if presenter:
        paint_chip(painter, pen.take(chip_size(presenter, None).width(), GAP), presenter, "ink2", "hover")
    if vote:
        paint_chip(painter, pen.take(chip_size(vote, "hand_right").width(), GAP), vote, "ink2", None, "hand_right", "button_edge")
        if any((item.vote.for_, item.vote.against, item.vote.abstained)):
            paint_tally(painter, pen.take(BAR, GAP + 4), item.vote)
    if item.decisions:
        words = decision_words(len(item.decisions))
        paint_chip(painter, pen.take(chip_size(words, "gavel").width()), words, "sec_agenda", None, "gavel", "button_edge")


def paint_tally(painter: QPainter, place: QRectF, vote: Vote) -> None:
    """The shares of the votes as a bar, from the leading edge on."""
    bar = QRectF(place.left(), place.center().y() - 3, place.width(), 6)
    shares = ((vote.for_ or 0, "ok"), (vote.against or 0, "ink2"), (vote.abstained or 0, "button_edge"))
    whole, start, path = sum(share for share, _ in shares), 0.0, QPainterPath()
    path.addRoundedRect(bar, 3, 3)
    painter.save()
    painter.setClipPath(path)
    for share, token in shares:
        width = bar.width() * share / whole
        left = bar.right() - start - width if rtl() else bar.left() + start
        if share:
            painter.fillRect(QRectF(left, bar.top(), max(width - 1, 1), bar.height()), colour(token))
        start += width
    painter.restore()


def _presenter(item: AgendaItem, room: QRectF) -> str:
    """The presenter's words, at most as long as half of the room."""
    metrics = QFontMetricsF(ui_font(px=12, weight=500))
    return metrics.elidedText(presenter_words(item), Qt.TextElideMode.ElideRight, room.width() / 2)
