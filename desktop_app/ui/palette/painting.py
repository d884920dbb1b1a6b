"""How a row of a command is painted: icon, title, what is said of it, key caps at the far end."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.editing.keyboard.sequences import key_caps
from desktop_app.text.message import message
from desktop_app.ui.parts import Pen, paint_box, paint_ring, paint_words
from desktop_app.ui.theme import colour, pixmap, rtl, theme_name, ui_font
from desktop_app.ui.theme.style import CONTRAST
from desktop_app.ui.theme.tokens import RADIUS
from desktop_app.ui.words import tr

ROW, TALL, HEAD = 44, 56, 40
CAP, AIR, GAP = 20, 6, 4
"""Height of a key cap, the air beside its letters, the space between two."""
EDGE = 12
EMPTY = 2
"""The height in rows of a list that found nothing: its words need so much."""
NOTHING, TRY = message("Nothing found"), message("Try another word, or fewer letters.")


class LineDelegate(QStyledItemDelegate):
    """Rows of 44; with a second line 56; heads of groups 40."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        line = index.data(Qt.ItemDataRole.UserRole)
        return QSize(100, HEAD if line.head else TALL if line.below else ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        line = index.data(Qt.ItemDataRole.UserRole)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if line.head:
            paint_words(painter, rect.adjusted(EDGE, 8, -EDGE, 0), line.title, ui_font("caption", weight=600), "ink3")
        else:
            current = bool(option.state & QStyle.StateFlag.State_Selected)
            _ground(painter, rect, "accent_soft" if current else "hover" if option.state & QStyle.StateFlag.State_MouseOver else "")
            _content(painter, rect, line, current=current, enabled=index.model().enabled(line))
            if current and theme_name() == CONTRAST:
                paint_ring(painter, rect, 1)  # there, no ground differs from another
        painter.restore()


def paint_nothing(painter: QPainter, place: QRectF) -> None:
    """Says in the middle of an empty list that nothing was found, and what to do."""
    middle = QRectF(place.left(), place.center().y() - 24, place.width(), 24)
    for words, font, token in ((tr(NOTHING), ui_font("strong"), "ink"), (tr(TRY), ui_font("caption"), "ink3")):
        painter.setFont(font)
        painter.setPen(colour(token))
        painter.drawText(middle, int(Qt.AlignmentFlag.AlignCenter), words)
        middle.translate(0, 24)


def caps_width(sequences: Sequence[str]) -> float:
    """The width of the key caps of these sequences, and of the space between them."""
    return sum(_width(keys) + 12 for keys in sequences) - (12 if sequences else 0)


def paint_caps(painter: QPainter, place: QRectF, sequences: Sequence[str], ink: str) -> None:
    """Key caps from left to right in any window, at the left of the place, in the middle of its height."""
    x, font = place.left(), ui_font("caption")
    painter.setFont(font)
    for keys in sequences:
        for cap in key_caps(keys):
            width = _cap_width(cap)
            box = QRectF(x, place.center().y() - CAP / 2, width, CAP)
            paint_box(painter, box, RADIUS["chip"])
            painter.setPen(colour(ink))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), cap)
            x += width + GAP
        x += 12 - GAP


def _content(painter: QPainter, rect: QRectF, line: object, *, current: bool, enabled: bool) -> None:
    pen = Pen(rect, right_to_left=rtl(), start=EDGE)
    tone = "ink" if enabled else "disabled"
    if not line.below:
        place = pen.take(20, 10)
        if line.icon:
            drawn = pixmap(line.icon, ("accent" if current else "ink2") if enabled else "disabled", 20)
            painter.drawPixmap(QPointF(place.left(), rect.top() + (rect.height() - 20) / 2), drawn)
    caps = caps_width(line.keys)
    words = pen.rest(EDGE + (caps + 12 if caps else 0))
    title = ui_font(weight=600 if current or line.below else 400)
    if line.below:
        paint_words(painter, QRectF(words.left(), rect.top() + 6, words.width(), 24), line.title, title, tone)
        paint_words(painter, QRectF(words.left(), rect.top() + 29, words.width(), 20), line.below, ui_font("caption"), "ink3")
    else:
        _title_and_caption(painter, words, line, title, tone)
    if caps:
        left = rect.left() + EDGE if rtl() else rect.right() - EDGE - caps
        paint_caps(painter, QRectF(left, rect.top(), caps, rect.height()), line.keys, "ink2" if enabled else "disabled")


def _title_and_caption(painter: QPainter, words: QRectF, line: object, font: object, tone: str) -> None:
    pen = Pen(words, right_to_left=rtl())
    wanted = min(QFontMetricsF(font).horizontalAdvance(line.title) + 2, words.width())
    paint_words(painter, pen.take(wanted, 10), line.title, font, tone)
    rest = pen.rest()
    if line.caption and rest.width() > 40:
        paint_words(painter, rest, line.caption, ui_font("caption"), "ink3" if tone == "ink" else "disabled")


def _ground(painter: QPainter, rect: QRectF, token: str) -> None:
    if token:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(token))
        painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), 6, 6)


def _width(keys: str) -> float:
    caps = key_caps(keys)
    return sum(_cap_width(cap) + GAP for cap in caps) - GAP


def _cap_width(cap: str) -> float:
    return max(22.0, QFontMetricsF(ui_font("caption")).horizontalAdvance(cap) + 2 * AIR)
