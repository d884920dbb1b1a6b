"""Heights of items that have no card: guessed at once, measured in slices while the person rests."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QObject, QTimer

from desktop_app.editing.document import Document
from desktop_app.statement import AgendaItem, Statement
from desktop_app.statement.runs import length
from desktop_app.ui.pace import QUIET_MS, SLICE
from desktop_app.ui.panes.agenda.card import EDGE, GAP, LINE_AIR, TEXT_LESS, card_height
from desktop_app.ui.panes.agenda.editor import Measure
from desktop_app.ui.panes.agenda.fields import INSET
from desktop_app.ui.panes.agenda.foot import has_foot
from desktop_app.ui.panes.agenda.head import LINES, ROW, head_height, title_lines, title_room
from desktop_app.ui.panes.agenda.sheet import Sheet
from desktop_app.ui.parts.suggestions import Line, lines_height
from desktop_app.ui.text.face import Face

COMPACT = ROW + 2 * LINE_AIR
LETTER, LINE = 0.4, 1.9
"""Of the letters' size: about the width of a letter, and the distance of lines."""


class Heights(QObject):
    """Knows the height of each item of one sheet. `exact` holds what was measured, by item object. `lines_of`: what is suggested for an
    item."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet)
        self._sheet, self._measure = sheet, Measure()
        self._document: Document | None = None
        self._items: tuple[AgendaItem, ...] = ()
        self._face, self._compact = Face(), False
        self._exact: dict[str, tuple[AgendaItem, int]] = {}
        self._left: list[int] = []
        self.lines_of: Callable[[str], tuple[Line, ...]] = lambda _item: ()
        self._work = QTimer(self, singleShot=True)
        self._work.timeout.connect(self._slice)

    @property
    def busy(self) -> bool:
        """Whether there is something left to measure."""
        return bool(self._left)

    def of(self, document: Document, items: tuple[AgendaItem, ...], face: Face, *, compact: bool) -> list[int]:
        """The heights of all items: measured where the text is known, else guessed and measured later."""
        self._document, self._items, self._face, self._compact = document, items, face, compact
        if compact:
            self._work.stop()
            return [COMPACT] * len(items)
        known = {id_: height for id_, (_, height) in self._exact.items()}
        old = [at for at, item in enumerate(items) if item.id not in known or self._exact[item.id][0] is not item]
        known |= dict(zip((items[at].id for at in old), self._guess(items[at] for at in old), strict=True))
        self._left = old[::-1]
        self._work.start(QUIET_MS)
        return [known[item.id] for item in items]

    def renew(self, at: int) -> None:
        """The item at this position is another object; it has no card."""
        self._left.append(at)
        self._work.start(QUIET_MS)

    def rest(self) -> None:
        """Something changed: perhaps a person types. Nothing is measured for a while."""
        if self._work.isActive():
            self._work.start(QUIET_MS)

    def go_on(self) -> None:
        """The sheet is seen again: what is left is measured."""
        if self._left:
            self._work.start(QUIET_MS)

    def clear(self) -> None:
        """Nothing measured counts any more: another width, zoom or language."""
        self._exact = {}

    def _guess(self, items: Iterable[AgendaItem]) -> Iterator[int]:
        """About how high these are: by their letters."""
        px = (self._face.px or 17) * self._face.zoom / 100
        room, line = max(1.0, (self._sheet.card_width - TEXT_LESS) / (px * LETTER)), px * LINE
        bare, footed = (card_height(head_height(1), 8, foot=foot) for foot in (False, True))
        for item in items:
            lines = sum(1 + int(length(paragraph.runs) / room) for paragraph in item.paragraphs) or 1
            beside = self._beside(item)
            yield (footed if has_foot(item) else bare) + (beside + GAP if beside else 0) + round(lines * line + 6 * len(item.paragraphs))

    def _slice(self) -> None:
        """Measures for at most a slice; the sheet takes all heights at once, when the last is known."""
        if self._document is None or not self._sheet.isVisible():
            return
        start, statement = time.monotonic(), self._document.value
        self._items = statement.agenda
        while self._left and time.monotonic() - start < SLICE:
            self._measure_one(statement, self._left.pop())
        if self._left:
            self._work.start(0)
            return
        with self._sheet.steady():
            for item, (_, height) in self._exact.items():
                self._sheet.set_height(item, height)

    def _measure_one(self, statement: Statement, at: int) -> None:
        if at >= len(self._items):
            return
        item = self._items[at]
        if item.id in self._sheet.cards:
            return
        text = self._measure.height(statement, item.paragraphs, self._face, self._sheet.card_width - TEXT_LESS)
        room = title_room(item, 0, self._sheet.card_width - 2 * EDGE)
        head = head_height(len(title_lines(item, room, LINES)))
        self._exact[item.id] = (item, card_height(head, text, foot=has_foot(item), lines=self._beside(item)))

    def _beside(self, item: AgendaItem) -> int:
        """The height of what is suggested for the item."""
        return lines_height(self.lines_of(item.id), self._sheet.card_width - 2 * (EDGE + INSET))
