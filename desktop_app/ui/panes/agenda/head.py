"""The head of an item's card: number, kind, title, outcome, problems, painted in one glance; and the button of its menu."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleStateChangeEvent,
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

from desktop_app.statement import AgendaItem
from desktop_app.statement.nodes import ItemKind, Outcome
from desktop_app.text.message import message
from desktop_app.text.script import direction
from desktop_app.ui.panes.agenda.naming import (
    decision_words,
    kind_words,
    name_of,
    outcome_words,
    presenter_words,
    problem_words,
    vote_words,
)
from desktop_app.ui.parts import Answering, Pen, along, badge_width, chip_size, paint_badge, paint_chip, paint_ring
from desktop_app.ui.parts.author import author_ink, paint_author_line
from desktop_app.ui.parts.painting import broken
from desktop_app.ui.theme import colour, pixmap, rtl, ui_font
from desktop_app.ui.words import tr

if TYPE_CHECKING:
    from desktop_app.ui.panes.agenda.hands import Hands

KIND_ICONS: dict[ItemKind, str] = {
    "opening": "flag", "election": "people_team", "report": "document_text", "discussion": "comment_add", "speech": "megaphone",
    "vote": "hand_right", "adoption": "document_checkmark", "reading": "book", "decision": "gavel", "recommendation": "lightbulb",
    "other": "text_bullet_list",
}  # fmt: skip
OUTCOME_TONES: dict[Outcome, tuple[str, str, str]] = {
    "noted": ("hint", "hint_soft", "eye"), "elected": ("ok", "ok_soft", "checkmark"), "adopted": ("ok", "ok_soft", "checkmark"),
    "rejected": ("ink2", "hover", "dismiss"), "deferred": ("warning", "warning_soft", "history"),
}  # fmt: skip
ROW, DISC, MENU = 32, 28, 28
LINES = 5
"""A longer title ends with dots."""
PARTS = ("", "kind", "outcome", "menu")
"""What Left and Right go through: the head as a whole, its two chips, its menu."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What a head shows besides its item. `severity` is the worst of its `problems`, empty for none. `suggested`: what becomes of the
    whole item ("in", "out", "moved", empty for nothing), by the author of this number; `told`: all that is suggested, in words."""

    number: int = 0
    count: int = 0
    current: bool = False
    picked: bool = False
    compact: bool = False
    problems: int = 0
    severity: str = ""
    suggested: str = ""
    author: int = 1
    told: str = ""


class ItemHead(Answering, QWidget):
    """Paints the head; keys and mouse go to the hands. `part`: which of PARTS the keys work on."""

    def __init__(self, parent: QWidget, hands: Hands) -> None:
        super().__init__(parent)
        self._hands = hands
        self.item, self.standing, self.part = AgendaItem(""), Standing(), ""
        self._lines: list[str] = []
        self._told: tuple[object, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # what a click means is for the hands to say

    def show_item(self, item: AgendaItem, standing: Standing) -> bool:
        """Shows this item. True: the head may need another height."""
        name = name_of(item)
        told = (name, item.kind, item.outcome, item.presenter, item.vote, len(item.decisions), standing)
        before, self.item = self.item, item
        if told == self._told:
            return False
        taller = self._told[:3] != told[:3] or self.standing.compact != standing.compact or self.standing.problems != standing.problems
        told_selected = self.standing.picked != standing.picked and before.id == item.id
        self._told, self.standing = told, standing
        self.retranslate()
        if told_selected and QAccessible.isActive():
            state = QAccessible.State()
            state.selected = True
            QAccessible.updateAccessibility(QAccessibleStateChangeEvent(self, state))
        return taller

    def retranslate(self) -> None:
        item, stands = self.item, self.standing
        self.setAccessibleName(f"{stands.number}. {name_of(item)}")
        place = tr(message("{number} of {count}")).format(number=stands.number, count=stands.count)
        states = [tr(message("Current"))] if stands.current else []
        said_of_it = (kind_words(item), presenter_words(item), outcome_words(item), vote_words(item.vote))
        decided = decision_words(len(item.decisions)) if item.decisions else ""
        wrong = problem_words(stands.problems) if stands.problems else ""
        self.setAccessibleDescription(" · ".join(filter(None, (*said_of_it, decided, wrong, place, *states, stands.told))))
        self.update()

    def fit(self, width: int) -> int:
        """The height that the title takes in this width."""
        self._lines = title_lines(self.item, title_room(self.item, self.standing.problems, width), 1 if self.standing.compact else LINES)
        return head_height(len(self._lines))

    def part_at(self, point: QPointF) -> str:
        """What lies at a point: "grip", one of PARTS."""
        for name, rect in self.places().items():
            if name != "title" and rect.adjusted(-2, -4, 2, 4).contains(point):
                return name
        return ""

    def places(self) -> dict[str, QRectF]:
        """Where each thing of the head stands; what is not shown is not there."""
        pen = Pen(QRectF(0, 0, self.width(), ROW), right_to_left=rtl())
        found = {"grip": pen.take(16, 8), "number": pen.take(DISC, 8)}
        found["kind"] = _middle(pen.take(_kind_width(self.item), 10))
        found["title"] = pen.rest(_behind(self.item, self.standing.problems))
        if self.standing.problems:
            pen.take(0, 8)
            found["problems"] = pen.take(badge_width(str(self.standing.problems)))
        if self.item.outcome:
            pen.take(0, 8)
            found["outcome"] = _middle(pen.take(_outcome_width(self.item)))
        found["menu"] = QRectF(0 if rtl() else self.width() - MENU, 2, MENU, MENU)
        return found

    # its look

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        places = self.places()
        painter.drawPixmap(QPointF(places["grip"].left(), 8), pixmap("re_order_dots_vertical", "ink3", 16))
        self._paint_number(painter, places["number"])
        paint_chip(painter, places["kind"], kind_words(self.item), "sec_agenda", None, KIND_ICONS[self.item.kind], "button_edge")
        self._paint_title(painter, places["title"])
        if "problems" in places:
            stands, place = self.standing, places["problems"]
            badge = QRectF(place.left(), 7, place.width(), 18)
            paint_badge(painter, badge, str(stands.problems), f"{stands.severity}_soft", stands.severity)
        if "outcome" in places:
            self._paint_outcome(painter, places["outcome"])
        painter.drawPixmap(QPointF(places["menu"].left() + 6, 8), pixmap("more_horizontal", "ink2", 16))
        if self.hasFocus():
            paint_ring(painter, places[self.part] if self.part in places else QRectF(self.rect()), -2 if self.part in places else 0)

    def _paint_number(self, painter: QPainter, place: QRectF) -> None:
        strong = self.standing.current or self.standing.picked
        disc = QRectF(place.left(), 2, DISC, DISC)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("sec_agenda") if strong else colour("sec_agenda", 0.14))
        painter.drawEllipse(disc)
        painter.setPen(colour("raised") if strong else colour("sec_agenda"))
        number = str(self.standing.number)
        painter.setFont(ui_font(px=13 if len(number) < 4 else 10, weight=600))
        painter.drawText(disc.adjusted(0, -1, 0, -1), int(Qt.AlignmentFlag.AlignCenter), number)

    def _paint_title(self, painter: QPainter, room: QRectF) -> None:
        font = title_font(bool(self.item.title))
        turned = turns(name_of(self.item))
        forced = Qt.TextFlag.TextForceRightToLeft if turned else Qt.TextFlag.TextForceLeftToRight
        stands, whole = self.standing, self.standing.suggested in ("in", "out")
        font.setStrikeOut(stands.suggested == "out")
        painter.setFont(font)
        high = line_height()
        for number, words in enumerate(self._lines):
            place = QRectF(room.left(), (ROW - high) / 2 + number * high - 1, room.width(), high)
            painter.setPen(colour(author_ink(stands.author) if whole else "ink" if self.item.title else "ink2"))
            shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width() + 1, int(forced))
            painter.drawText(place, along(rtl()) | int(forced) | int(Qt.TextFlag.TextDontClip), shown)
            if stands.suggested == "in":
                wide = min(room.width(), QFontMetricsF(font).horizontalAdvance(shown))
                left = room.right() - wide if rtl() else room.left()
                paint_author_line(painter, left, left + wide, place.bottom() - 1, stands.author)

    def _paint_outcome(self, painter: QPainter, place: QRectF) -> None:
        ink, ground, drawn = OUTCOME_TONES[self.item.outcome]
        paint_chip(painter, place, outcome_words(self.item), ink, ground, drawn)

    @property
    def selected(self) -> bool:
        """Whether its item is selected as a whole."""
        return self._hands.selected(self)

    # Qt's events

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self._hands.takes(event):
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._hands.press(self, event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hands.move(self, event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._hands.release(self, event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._hands.open(self, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._hands.key(self, event):
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self._hands.menu(self, "menu")
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.part = ""
        self.update()


def title_font(own: bool = True) -> QFont:
    """The font of titles; `own` False: of what stands for a missing one."""
    return ui_font("strong" if own else "control", px=15 if rtl() else 14)


def line_height() -> int:
    """The distance of two lines of a title."""
    return 25 if rtl() else 21


def head_height(lines: int) -> int:
    """The height of a head whose title takes so many lines."""
    return max(ROW, round((ROW - line_height()) / 2 + line_height() * max(lines, 1) + 2))


def title_room(item: AgendaItem, problems: int, width: int) -> float:
    """What a head of this width leaves to the title."""
    return max(80.0, width - 16 - 8 - DISC - 8 - _kind_width(item) - 10 - _behind(item, problems))


def title_lines(item: AgendaItem, room: float, most: int) -> list[str]:
    """The lines of a title in this room; the last holds all that is left, to be elided. One without a title takes one."""
    name = name_of(item)
    if most == 1 or not item.title:
        return [name]
    lines = broken(name, title_font(), room)
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], " ".join(lines[most - 1 :])]


def turns(text: str) -> bool:
    """Whether a text runs right to left; one without letters as the window does."""
    return (direction(text) or ("rtl" if rtl() else "ltr")) == "rtl"


def _kind_width(item: AgendaItem) -> float:
    return chip_size(kind_words(item), KIND_ICONS[item.kind]).width()


def _outcome_width(item: AgendaItem) -> float:
    return chip_size(outcome_words(item), OUTCOME_TONES[item.outcome][2]).width()


def _behind(item: AgendaItem, problems: int) -> float:
    """From the end of the title to the edge."""
    badge = badge_width(str(problems)) + 8 if problems else 0
    return MENU + 8 + badge + (_outcome_width(item) + 8 if item.outcome else 0)


def _middle(rect: QRectF) -> QRectF:
    return QRectF(rect.left(), (ROW - 24) / 2, rect.width(), 24)
