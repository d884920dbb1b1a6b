"""Balloons: suggestions and comments beside their lines, where the margin is wide and the list of the review is not seen. The current one
has buttons."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QApplication

from desktop_app.editing.identity import me
from desktop_app.ui.keyboard.chain import stand_behind
from desktop_app.ui.parts.author import author_ink
from desktop_app.ui.text.change_bars import Found
from desktop_app.ui.theme import colour, look
from desktop_app.ui.theme.tokens import HEIGHT, MARGIN
from desktop_app.ui.words import language

if TYPE_CHECKING:
    from desktop_app.statement import Statement
    from desktop_app.ui.docks.review_card import ReviewCard
    from desktop_app.ui.docks.review_row import RowPainter
    from desktop_app.ui.text.editor import TextEditor

AT, WIDTH = 28, MARGIN["balloons"]
"""A balloon, from the letters; its width."""
ROOM = AT + WIDTH + 4
RISE = 26
"""So far above the baseline of its line a balloon begins."""
PAUSE = 100
"""Milliseconds after a change for which balloons say what they said before it."""
MANY = 64
"""Balloons that are remembered."""
BUTTONS = HEIGHT["dense"] + 8
"""What the buttons of the current one add to its height."""


@dataclass(frozen=True)
class Balloon:
    """A balloon where it is painted, the suggestion or comment in it, its author, and the baseline of its line."""

    place: QRectF
    id: str
    author: int
    base: float
    painter: RowPainter
    current: bool


class Balloons(QObject):
    """Those of one editor. What is in them is read from the statement, after a change when the person rests; their words are broken
    once. `card`: the current one, with its buttons."""

    def __init__(self, editor: TextEditor) -> None:
        super().__init__(editor)
        self._editor = editor
        self._made: dict[tuple[Any, ...], RowPainter] = {}
        self._read: Statement | None = None
        self._known: dict[str, Any] = {}
        self._side: Any = None
        self._last: tuple[object, str] = (None, "")
        self._wanted: Balloon | None = None
        self._scrolled = 0
        self.card: ReviewCard | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._read_on)
        self._seat = QTimer(self, singleShot=True, interval=0)
        self._seat.timeout.connect(self._take_seat)
        editor.verticalScrollBar().valueChanged.connect(self._carry)

    def wanted(self) -> bool:
        """Whether there should be balloons: the list of the review is not seen."""
        side = getattr(self._editor.window(), "side", None)
        if side is None:
            return False
        if side is not self._side:
            self._side = side
            side.stack.currentChanged.connect(lambda _page: self._editor.outer.settle())
        return not side.shows("review")

    def fit(self, width: int) -> bool:
        """Whether there are balloons in a margin of this width."""
        return width >= ROOM and self.wanted()

    def placed(self, found: list[Found], left: float) -> list[Balloon]:
        """A balloon for each card at its first line; none lies over another. The current one stands beside its line, and the others give
        way to it; else each is pushed below the one before."""
        known, now = self._entries(), datetime.now().astimezone()
        chosen = self._current()
        first: dict[str, tuple[float, int]] = {}
        for base, _start, id_, number in found:
            if id_ in known:
                first.setdefault(known[id_].id, (base, number))
        here = known[chosen].id if chosen in known and known[chosen].id in first else ""
        painters = {id_: self._painter(known[id_], now, chosen if id_ == here else "") for id_ in first}
        more = BUTTONS if self._can_decide() else 0
        heights = [painter.height() + (more if id_ == here else 0) for id_, painter in painters.items()]
        order = list(first)
        tops = stacked([first[id_][0] - RISE for id_ in order], heights, order.index(here) if here else 0)
        done = [
            Balloon(QRectF(left, top, WIDTH, high), id_, first[id_][1], first[id_][0], painters[id_], id_ == here)
            for id_, high, top in zip(order, heights, tops, strict=True)
        ]
        self.seat(next((each for each in done if each.current), None))
        return done

    def seat(self, current: Balloon | None) -> None:
        """The card with buttons stands where the current balloon is, as soon as everything is painted; None: nowhere."""
        self._wanted = current
        if current is not None or self.card is not None:
            self._seat.start()

    def holds(self) -> bool:
        """Whether the keys are in the card."""
        return self.card is not None and self.card.isAncestorOf(QApplication.focusWidget() or self._editor)

    def _take_seat(self) -> None:
        wanted = self._wanted
        face = None if wanted is None else self._face(wanted)
        if self.card is not None and self.card.face != face:
            gone, held = self.card, self.holds()
            self.card = None
            gone.hide()
            gone.deleteLater()
            if held:
                self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if wanted is None or face is None:
            return
        place = wanted.place.toRect()
        if self.card is None:
            made = import_module("desktop_app.ui.docks.review_card").ReviewCard
            shown, width, who, can_decide, chosen = face
            towards = "right" if self._editor.turned else "left"
            self.card = made(shown, width, datetime.now().astimezone(), who, can_decide=can_decide, chosen=chosen, beside=towards)
            self.card.setParent(self._editor.outer)
            self.card.asked.connect(self._ask)
            self.card.left.connect(lambda: self._editor.setFocus(Qt.FocusReason.OtherFocusReason))
            self.card.setGeometry(place)
            self.card.show()
            stand_behind(self._editor, self.card)
        self._scrolled = self._editor.verticalScrollBar().value()
        self.card.setGeometry(place)

    def _carry(self, value: int) -> None:
        """The card goes with its line at once."""
        if self.card is not None:
            self.card.move(self.card.x(), self.card.y() - value + self._scrolled)
        self._scrolled = value

    def _face(self, balloon: Balloon) -> tuple[Any, ...]:
        return balloon.painter.shown, WIDTH, self._me(), self._can_decide(), balloon.painter.chosen

    def _ask(self, command: str, ids: tuple[str, ...]) -> None:
        import_module("desktop_app.ui.docks.review_asking").ask(self._editor.window(), command, ids)

    def _me(self) -> str:
        settings = getattr(self._editor.window(), "settings", None)
        return me(settings).name if settings is not None else ""

    def _can_decide(self) -> bool:
        document = self._editor.document_
        return document is not None and not document.read_only

    def _current(self) -> str:
        """The suggestion or comment at the caret, as the list of the review has it; while somebody types, that before."""
        editor, window = self._editor, self._editor.window()
        if not (editor.hasFocus() or self.holds()):
            return ""
        document = editor.document_
        if document is not None and document.value is self._read and hasattr(window, "side"):
            key = document.value, window.selection, window.side.walk.chosen
            if self._last[0] != key:
                row = window.side.walk.current(document.value, window.selection)
                self._last = key, row.id if row is not None else ""
        return self._last[1]

    def _entries(self) -> dict[str, Any]:
        """The card of each suggestion and comment; while somebody types, as it was before."""
        document = self._editor.document_
        if document is not None and document.value is not self._read:
            if self._read is None:
                self._read_on()
            else:
                self._pause.start()
        return self._known

    def _read_on(self) -> None:
        document = self._editor.document_
        if document is not None:
            listing = import_module("desktop_app.editing.review_list")
            self._read = document.value
            shown = listing.cards(document.value, listing.entries(document.value))
            self._known = {entry.id: card for card in shown for entry in card.entries}
            self._editor.outer.update()

    def _painter(self, shown: Any, now: datetime, chosen: str) -> RowPainter:
        key = shown, chosen, now.date(), look(), language(), self._me()
        made = self._made.get(key)
        if made is None:
            if len(self._made) >= MANY:
                self._made.clear()
            row = import_module("desktop_app.ui.docks.review_row")
            made = row.RowPainter(shown, WIDTH, now, me=self._me(), current=bool(chosen), chosen=chosen)
            made.strip_right = self._editor.turned
            self._made[key] = made
        return made


def stacked(wanted: list[float], heights: list[float], fixed: int) -> list[float]:
    """Where each begins: the `fixed` one where it wants to, those before it so far above that it has room, those behind it below."""
    done = list(wanted)
    for at in range(fixed - 1, -1, -1):
        done[at] = min(wanted[at], done[at + 1] - heights[at])
    for at in range(fixed + 1, len(wanted)):
        done[at] = max(wanted[at], done[at - 1] + heights[at - 1])
    return done


def paint_balloons(painter: QPainter, balloons: list[Balloon], edge: Callable[[float], float], *, turned: bool) -> None:
    """The balloons; from the current one a line leads to its place. `edge` gives what is so far from the letters."""
    for each in balloons:
        each.painter.paint(painter, each.place, ticked=False)
        if each.current:
            start = QPointF(edge(AT - 14), each.base - 4)
            end = QPointF(each.place.right() if turned else each.place.left(), each.place.top() + 20)
            middle = (start.x() + end.x()) / 2
            path = QPainterPath(start)
            path.cubicTo(QPointF(middle, start.y()), QPointF(middle, end.y()), end)
            painter.setPen(QPen(colour(author_ink(each.author), 0.8), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(path)


def places(balloons: list[Balloon]) -> Iterator[tuple[QRectF, str]]:
    """Where a click leads to which suggestion or comment."""
    for each in balloons:
        yield each.place, each.id
