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
LEAST = 140
"""Pixels that a name keeps at least."""
CHIP_AIR = 17


def has_foot(item: AgendaItem) -> bool:
    """Whether the item says anything that the foot shows."""
    return bool(item.presenter or item.decisions) or item.vote != Vote()


def vote_place(item: AgendaItem, room: QRectF) -> QRectF:
    """Where the chip of the vote stands; empty where no vote is reported."""
    return _places(item, room).get("vote", QRectF())


def paint_foot(painter: QPainter, item: AgendaItem, room: QRectF) -> None:
    """Paints the foot into the room, from its leading edge on."""
    places = _places(item, room)
    if "presenter" in places:
        words = _shortened(presenter_words(item), places["presenter"].width() - CHIP_AIR)
        paint_chip(painter, places["presenter"], words, "ink2", None, None, "button_edge")
    if "vote" in places:
        words = _shortened(vote_words(item.vote), places["vote"].width() - CHIP_AIR - 20)
        paint_chip(painter, places["vote"], words, "ink2", None, "hand_right", "button_edge")
    if "tally" in places:
        paint_tally(painter, places["tally"], item.vote)
    if "decisions" in places:
        paint_chip(painter, places["decisions"], decision_words(len(item.decisions)), "sec_agenda", None, "gavel", "button_edge")


def _places(item: AgendaItem, room: QRectF) -> dict[str, QRectF]:
    """Where each thing stands. A name that is too long is shortened; the bar goes first where there is no room."""
    wide: dict[str, float] = {}
    if item.presenter:
        wide["presenter"] = chip_size(presenter_words(item), None).width()
    if item.vote != Vote():
        wide["vote"] = chip_size(vote_words(item.vote), "hand_right").width()
        if any((item.vote.for_, item.vote.against, item.vote.abstained)):
            wide["tally"] = BAR
    if item.decisions:
        wide["decisions"] = chip_size(decision_words(len(item.decisions)), "gavel").width()
    over = sum(wide.values()) + GAP * (len(wide) - 1) - room.width()
    if over > 0 and "presenter" in wide:
        kept = max(LEAST, wide["presenter"] - over)
        over, wide["presenter"] = over - (wide["presenter"] - kept), kept
    if over > 0 and wide.pop("tally", 0):
        over -= BAR + GAP
    if over > 0 and "vote" in wide:
        wide["vote"] = max(LEAST, wide["vote"] - over)
    pen = Pen(room, right_to_left=rtl())
    return {name: pen.take(width, GAP) for name, width in wide.items()}


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


def _shortened(words: str, width: float) -> str:
    return QFontMetricsF(ui_font(px=12, weight=500)).elidedText(words, Qt.TextElideMode.ElideRight, width + 1)
