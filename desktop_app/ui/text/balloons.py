"""Balloons: suggestions and comments beside their lines, where the margin is wide and the list of the review is not seen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPainterPath, QPen

from desktop_app.ui.parts.author import author_ink
from desktop_app.ui.theme import colour, look
from desktop_app.ui.theme.tokens import MARGIN
from desktop_app.ui.words import language

if TYPE_CHECKING:
    from desktop_app.statement import Statement
    from desktop_app.ui.docks.review_row import RowPainter
    from desktop_app.ui.text.editor import TextEditor

AT, WIDTH = 28, MARGIN["balloons"]
"""A balloon, from the letters; its width."""
ROOM = AT + WIDTH + 4
RISE = 26
"""So far above the baseline of its line a balloon begins."""
PAUSE = 100
"""Milliseconds after a change for which balloons say what they said before it."""
Found = tuple[float, int, str, int]
"""The baseline of a line, the code points before, a suggestion or a comment that stands there, and the number of its author."""
MANY = 64
"""Balloons that are remembered."""


@dataclass(frozen=True)
class Balloon:
    """A balloon where it is painted, the suggestion or comment in it, its author, and the baseline of its line."""

    place: QRectF
    id: str
    author: int
    base: float
    painter: RowPainter
    current: bool


class Balloons:
    """Those of one editor. What is in them is read from the statement, after a change when the person rests; their words are broken
    once."""

    def __init__(self, editor: TextEditor) -> None:
        self._editor = editor
        self._made: dict[tuple[Any, ...], RowPainter] = {}
        self._read: Statement | None = None
        self._known: dict[str, Any] = {}
        self._side: Any = None
        self._pause = QTimer(editor, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._read_on)

    def fit(self, width: int) -> bool:
        """Whether there are balloons in a margin of this width."""
        side = getattr(self._editor.window(), "side", None)
        if width < ROOM or side is None:
            return False
        if side is not self._side:
            self._side = side
            side.stack.currentChanged.connect(lambda _page: self._editor.outer.update())
        return not side.shows("review")

    def placed(self, found: list[Found], left: float, current: frozenset[str]) -> list[Balloon]:
        """A balloon for each suggestion and comment at its first line; none lies over another. The current one stands beside its line, and
        the others give way to it; else each is pushed below the one before."""
        known, now = self._entries(), datetime.now().astimezone()
        first = {id_: (base, number) for base, _start, id_, number in reversed(found) if id_ in known}
        order = [id_ for id_ in dict.fromkeys(one[2] for one in found) if id_ in known]
        here = next((id_ for id_ in order if id_ in current), "")
        painters = [self._painter(known[id_], now, id_ == here) for id_ in order]
        tops = stacked([first[id_][0] - RISE for id_ in order], [each.height() for each in painters], order.index(here) if here else 0)
        return [
            Balloon(QRectF(left, top, WIDTH, painter.height()), id_, first[id_][1], first[id_][0], painter, id_ == here)
            for id_, painter, top in zip(order, painters, tops, strict=True)
        ]

    def _entries(self) -> dict[str, Any]:
        """What is listed, by id; while somebody types, as it was before."""
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
            self._read = document.value
            self._known = {entry.id: entry for entry in import_module("desktop_app.editing.review_list").entries(document.value)}
            self._editor.outer.update()

    def _painter(self, entry: Any, now: datetime, current: bool) -> RowPainter:
        key = entry, current, now.date(), look(), language()
        made = self._made.get(key)
        if made is None:
            if len(self._made) >= MANY:
                self._made.clear()
            row = import_module("desktop_app.ui.docks.review_row")
            made = self._made[key] = row.RowPainter(entry, WIDTH, now, current=current)
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
        each.painter.paint(painter, each.place)
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
