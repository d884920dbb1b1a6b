"""Heights of items that have no card: guessed at once, measured in slices while the person rests."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer

from desktop_app.editing.document import Document
from desktop_app.statement import AgendaItem, Statement
from desktop_app.statement.runs import length
from desktop_app.ui.pace import QUIET_MS, SLICE
from desktop_app.ui.panes.agenda.card import EDGE, TEXT_LESS, card_height
from desktop_app.ui.panes.agenda.editor import Measure
from desktop_app.ui.panes.agenda.foot import has_foot
from desktop_app.ui.panes.agenda.head import LINES, ROW, head_height, title_lines, title_room
from desktop_app.ui.panes.agenda.sheet import Sheet
from desktop_app.ui.text.face import Face

COMPACT = ROW + 16
LETTER, LINE = 0.4, 1.9
"""Of the letters' size: about the width of a letter, and the distance of lines."""


class Heights(QObject):
    """Knows the height of each item of one sheet. `exact` holds what was measured, by item object."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet)
        self._sheet, self._measure = sheet, Measure()
        self._document: Document | None = None
        self._items: tuple[AgendaItem, ...] = ()
        self._face, self._compact = Face(), False
        self._exact: dict[str, tuple[AgendaItem, int]] = {}
        self._left: list[int] = []
        self._work = QTimer(self, singleShot=True)
        self._work.timeout.connect(self._slice)

    def of(self, document: Document, items: tuple[AgendaItem, ...], face: Face, *, compact: bool) -> list[int]:
        """The heights of all items: measured where the text is known, else guessed and measured later."""
        self._document, self._items, self._face, self._compact = document, items, face, compact
        if compact:
            self._work.stop()
            return [COMPACT] * len(items)
        found, self._left = [], []
        for at, item in enumerate(items):
            known = self._exact.get(item.id)
            if known is None or known[0] is not item:
                self._left.append(at)
                found.append(self._guess(item))
            else:
                found.append(known[1])
        self._left.reverse()
        self._work.start(QUIET_MS)
        return found

    def renew(self, at: int) -> None:
        """The item at this position is another object; it has no card."""
        self._left.append(at)
        self._work.start(QUIET_MS)

    def go_on(self) -> None:
        """The sheet is seen again: what is left is measured."""
        if self._left:
            self._work.start(QUIET_MS)

    def clear(self) -> None:
        """Nothing measured counts any more: another width, zoom or language."""
        self._exact = {}

    def _guess(self, item: AgendaItem) -> int:
        px = (self._face.px or 17) * self._face.zoom / 100
        room = max(1.0, (self._sheet.card_width - TEXT_LESS) / (px * LETTER))
        lines = sum(1 + int(length(paragraph.runs) / room) for paragraph in item.paragraphs) or 1
        return card_height(head_height(1), round(lines * px * LINE + 6 * len(item.paragraphs) + 8), foot=has_foot(item))

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
        self._exact[item.id] = (item, card_height(head, text, foot=has_foot(item)))
