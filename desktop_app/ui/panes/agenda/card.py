"""The card of an agenda item: painted head, its text, painted foot; room for the fields while it is the current one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop_app.editing.document import Document
from desktop_app.statement import AgendaItem
from desktop_app.text.message import message
from desktop_app.ui.panes.agenda.editor import ItemEditor
from desktop_app.ui.panes.agenda.fields import INSET, ItemFields
from desktop_app.ui.panes.agenda.foot import HEIGHT as FOOT
from desktop_app.ui.panes.agenda.foot import has_foot, paint_foot, vote_place
from desktop_app.ui.panes.agenda.head import ROW, ItemHead, Standing
from desktop_app.ui.parts import along
from desktop_app.ui.parts.author import author_ink
from desktop_app.ui.parts.suggestions import Line, Suggestions, lines_height
from desktop_app.ui.text.change_bars import BAR_AT, found_in, paint_bars, paint_whole
from desktop_app.ui.text.face import Face
from desktop_app.ui.text.gutter import span
from desktop_app.ui.text.margins import CARET
from desktop_app.ui.theme import colour, pixmap, rtl, text_font
from desktop_app.ui.theme.tokens import RADIUS
from desktop_app.ui.words import tr

if TYPE_CHECKING:
    from desktop_app.ui.panes.agenda.hands import Hands

PAD = 12
"""Pixels of the text inside its frame."""
WIDTH, EDGE, AIR, GAP, FRAME = 736, 16, 8, 6, 4
TEXT_INSET = EDGE + INSET + PAD + CARET
"""From the card's edge to its letters."""
TEXT_LESS = 2 * (EDGE + INSET + PAD)
"""What an editor is narrower than its card."""
LINE_AIR = 4
"""Above and below the head of a card that is one line."""
GAVEL, BAR_IN = 16, 3
"""The side of a gavel; from the text to a change bar."""
TEXT_TOP = AIR + ROW + GAP + FRAME


class ItemCard(QWidget):
    """A child of the sheet, which places it. `editor` is None while the card is one line; `fields` are here while it is current."""

    def __init__(self, sheet: QWidget, hands: Hands, fields: ItemFields) -> None:
        super().__init__(sheet)
        self._hands, self._fields = hands, fields
        self.head = ItemHead(self, hands)
        self.editor: ItemEditor | None = None
        self.suggestions: Suggestions | None = None
        self.dragged = False

    @property
    def item(self) -> AgendaItem:
        """What it shows."""
        return self.head.item

    @property
    def fields(self) -> ItemFields | None:
        """The fields, in the one card that they stand in; None in all others."""
        return self._fields if self._fields.card is self else None

    @property
    def standing(self) -> Standing:
        """What it shows besides."""
        return self.head.standing

    def show_item(self, item: AgendaItem, standing: Standing) -> bool:
        """Shows the item; its text listens to the document itself. True: the card may need another height."""
        before, stood = self.item, self.standing
        taller = self.head.show_item(item, standing)
        if before is item and stood == standing:
            return False
        if self.editor is not None:
            self.editor.setAccessibleName(self.head.accessibleName())
        if taller or before.decisions != item.decisions or stood != standing or has_foot(item):
            self.update()
        return taller or has_foot(before) != has_foot(item) or stood.compact != standing.compact

    def suggest(self, lines: tuple[Line, ...], decided: Callable[[str, bool], None], *, can_decide: bool) -> bool:
        """Shows what is suggested for the item under its head, while its text is open. True: the card needs another height."""
        if self.suggestions is None and lines:
            self.suggestions = Suggestions()
            self.suggestions.setParent(self)
            self.suggestions.decided.connect(decided)
            self.suggestions.left.connect(lambda: self.head.setFocus(Qt.FocusReason.OtherFocusReason))
        return self.suggestions is not None and self.suggestions.show_lines(lines, can_decide=can_decide)

    def open(self, document: Document, face: Face, width: int) -> ItemEditor:
        """Makes the editor of its text, as wide as the card's width says."""
        editor = ItemEditor(self, self.item.id, face)
        editor.setGeometry(EDGE + INSET + PAD, TEXT_TOP, width - TEXT_LESS, 40)
        editor.show()  # first, so that the text is laid out once, in the width that it has
        editor.bind(document)
        editor.setAccessibleName(self.head.accessibleName())
        editor.focus_moved.connect(self.update)
        self.editor = editor
        return editor

    def shut(self) -> None:
        """Its text goes; the card is one line."""
        editor, self.editor = self.editor, None
        if editor is not None:
            editor.unbind()
            editor.leave()

    def close_card(self) -> None:
        """Listens no more and goes. A word that is being composed is read first, when nobody is being told of a change."""
        if self.editor is not None and self.editor.composition.active:
            QTimer.singleShot(0, self, self._close_composed)
            return
        if self._fields.card is self:
            self._fields.card = None
        self.shut()
        self.hide()
        self.deleteLater()

    def _close_composed(self) -> None:
        self.editor.clearFocus()
        self.close_card()

    def fit(self, width: int) -> int:
        """Places what stands in it, in this width, and gives the height that it takes."""
        room = width - 2 * EDGE
        high = self.head.fit(room)
        if self.editor is None:
            self.head.setGeometry(EDGE, LINE_AIR, room, high)
            if self.suggestions is not None:
                self.suggestions.hide()
            return high + 2 * LINE_AIR
        self.head.setGeometry(EDGE, AIR, room, high)
        y = AIR + high + GAP
        if self.suggestions is not None and self.suggestions.lines:
            tall = lines_height(self.suggestions.shown, room - 2 * INSET)
            self.suggestions.setGeometry(EDGE + INSET, y, room - 2 * INSET, tall)
            self.suggestions.show()
            y += tall + GAP
        if self.fields is not None:
            y += strip_height(self.fields.above, room) + GAP
        tall = self.editor.wanted_height
        self.editor.setGeometry(EDGE + INSET + PAD, y + FRAME, width - TEXT_LESS, tall)
        y += tall + 2 * FRAME
        if self.fields is not None:
            return y + GAP + strip_height(self.fields.below, room) + FRAME
        return y + (GAP + FOOT + AIR if has_foot(self.item) else 0) + FRAME

    def place_fields(self) -> None:
        """The fields belong to the sheet and lie over the current card."""
        if self.fields is None or self.editor is None:
            return
        room, x = self.width() - 2 * EDGE, self.x() + EDGE
        above, below = self.fields.above, self.fields.below
        high = strip_height(above, room)
        above.setGeometry(x, self.y() + self.editor.y() - FRAME - GAP - high, room, high)
        below.setGeometry(x, self.y() + self.editor.geometry().bottom() + 1 + FRAME + GAP, room, strip_height(below, room))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._foot().isValid() and vote_place(self.item, self._foot()).contains(event.position()):
            self._hands.choose(self.head, "vote", self.mapToGlobal(event.position().toPoint() + QPoint(0, 12)))
        elif self.editor is not None and event.position().y() > self.editor.y():
            self.editor.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    @property
    def _silent(self) -> bool:
        """Whether nothing is printed of it: a label alone is something, and stands where the hint would."""
        return not any(one.runs or one.label for one in self.item.paragraphs)

    def _foot(self) -> QRectF:
        """Where the foot stands; invalid where there is none."""
        if self.editor is None or self.fields is not None or not has_foot(self.item):
            return QRectF()
        inside = EDGE + INSET + PAD + CARET
        return QRectF(inside, self.height() - FRAME - AIR - FOOT, self.width() - 2 * inside, FOOT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        current, picked = self.standing.current, self.standing.picked
        width = 2 if current or picked else 1
        edge = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(QPen(colour("accent" if current or picked else "hairline"), width))
        painter.setBrush(colour("hover" if self.dragged else "accent_soft" if picked else "raised"))
        painter.drawRoundedRect(edge, RADIUS["card"], RADIUS["card"])
        if picked:
            self._paint_picked(painter)
        if self.standing.suggested:
            self._paint_suggested(painter)
        if current and self.editor is not None:
            self._paint_frame(painter, focused=self.editor.hasFocus())
        if self._foot().isValid():
            paint_foot(painter, self.item, self._foot())
        if self.editor is not None and not self.editor.composition.active and self._silent:
            self._paint_hint(painter)
        self._paint_decisions(painter)
        self._paint_bars(painter)

    def _paint_picked(self, painter: QPainter) -> None:
        """A bar at the leading edge: that an item is selected is told by shape too."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("accent"))
        painter.drawRoundedRect(QRectF(self.width() - 9 if rtl() else 5, 9, 4, self.height() - 18), 2, 2)

    def _paint_suggested(self, painter: QPainter) -> None:
        """A bar at the trailing edge: the whole item is suggested to come, to go or to stand elsewhere."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(author_ink(self.standing.author)))
        painter.drawRoundedRect(QRectF(4 if rtl() else self.width() - 7, 8, 3, self.height() - 16), 1.5, 1.5)

    def _paint_frame(self, painter: QPainter, *, focused: bool) -> None:
        frame = QRectF(self.editor.geometry()).adjusted(-PAD, -FRAME + 1, PAD, FRAME - 1)
        painter.setPen(QPen(colour("focus" if focused else "edge"), 2 if focused else 1))
        painter.setBrush(colour("page"))
        painter.drawRoundedRect(frame, RADIUS["control"], RADIUS["control"])

    def _paint_hint(self, painter: QPainter) -> None:
        """Faint words where there is no text yet."""
        turned = self.editor.turned
        painter.setFont(text_font("text", turned, px=self.editor.face.px, zoom=self.editor.face.zoom))
        painter.setPen(colour("ink3"))
        room = QRectF(self.editor.geometry()).adjusted(CARET, 0, -CARET, 0)
        painter.drawText(room, along(turned), tr(message("What was said and decided")))

    def _paint_decisions(self, painter: QPainter) -> None:
        """A gavel where each paragraph begins that is a decision, outside the text's frame."""
        if self.editor is None or not self.item.decisions:
            return
        editor = self.editor
        right_edge, left_edge = self.width() - EDGE - (INSET + GAVEL) / 2, EDGE + (INSET - GAVEL) / 2
        for number, paragraph in enumerate(editor.paragraphs):
            if paragraph.id in self.item.decisions:
                block = editor.document().findBlockByNumber(number)
                turned = block.blockFormat().layoutDirection() == Qt.LayoutDirection.RightToLeft
                base = span(editor, block)[2]
                painter.drawPixmap(
                    QPointF(right_edge if turned else left_edge, editor.y() + base - 13), pixmap("gavel", "sec_agenda", GAVEL)
                )

    def _paint_bars(self, painter: QPainter) -> None:
        """Beside the lines in which something is suggested, at their end, as in the body."""
        editor = self.editor
        if editor is None or editor.shown is None or not editor.shown.changes:
            return
        painter.translate(editor.pos())
        turned = editor.turned

        def edge(away: float, width: float) -> float:
            away += BAR_IN - BAR_AT
            return -away - width if turned else editor.width() + away

        for number, paragraph in enumerate(editor.paragraphs):
            block = editor.document().findBlockByNumber(number)
            paint_whole(painter, editor, block, paragraph, edge)
            found = found_in(editor, block, paragraph)
            paint_bars(painter, editor, paragraph, found, edge)
        painter.translate(-editor.pos())

    def text_rect(self) -> QRect:
        """The caret's place in the card; the whole text's where it has none."""
        if self.editor is None:
            return self.head.geometry()
        return self.editor.cursorRect().translated(self.editor.pos())


def card_height(head: int, text: int, *, foot: bool, lines: int = 0) -> int:
    """The height of a whole card that is not current: what `ItemCard.fit` gives. `lines`: the height of what is suggested for it."""
    return AIR + head + GAP + (lines + GAP if lines else 0) + text + 2 * FRAME + (GAP + FOOT + AIR if foot else 0) + FRAME


def strip_height(strip: QWidget, width: int) -> int:
    """The height of a strip of fields in this width."""
    return strip.heightForWidth(width) if strip.hasHeightForWidth() else strip.sizeHint().height()
