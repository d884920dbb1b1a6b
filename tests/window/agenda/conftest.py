"""The officer at an agenda: its heads, by mouse and keys."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.statement import AgendaItem, Paragraph, Run, Statement, Vote
from desktop_app.ui.panes.agenda.card import ItemCard
from desktop_app.ui.panes.agenda.head import ItemHead
from desktop_app.ui.panes.agenda.pane import AgendaPane
from tests.officer import Officer
from tests.window.statements import CRAFTS

WORDS = "عرضت اللجنة على المؤتمر ما أنجزته في العام الماضي من دورات ومعارض ودار حوله نقاش طويل بين الأعضاء"
NONE, CTRL, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


def items(count: int, words: int = 20) -> tuple[AgendaItem, ...]:
    """Items of a title and one paragraph each."""
    text = " ".join((WORDS.split() * (words // 19 + 1))[:words])
    return tuple(AgendaItem(f"i-{n}", "report", f"البند رقم {n}", (Paragraph(f"p-{n}", (Run(f"{n} {text}"),)),)) for n in range(count))


def agenda(count: int, words: int = 20) -> Statement:
    return replace(CRAFTS, agenda=items(count, words))


MANY = replace(
    CRAFTS,
    agenda=tuple(
        replace(item, decisions=(f"p-{n}",), presenter="سعاد النجار", vote=Vote("counted", 41, 6, 2)) if n == 2 else item
        for n, item in enumerate(items(14))
    ),
)


class Chair:
    """Works at the cards of an officer's window."""

    def __init__(self, officer: Officer) -> None:
        self.officer = officer

    @property
    def pane(self) -> AgendaPane:
        return self.officer.window.panes["agenda"]

    @property
    def order(self) -> list[str]:
        return [item.id for item in self.officer.statement.agenda]

    @property
    def selected(self) -> list[str]:
        """What commands would work on."""
        return list(self.officer.window.selection.items)

    def opens(self, statement: Statement) -> None:
        self.officer.works_on(statement)
        self.officer.goes_to("agenda")
        self.settles()

    def settles(self) -> None:
        for _ in range(3):
            QApplication.processEvents()

    def card(self, item: str) -> ItemCard:
        found = self.pane.sheet.card(item)
        assert found is not None
        return found

    def head(self, item: str) -> ItemHead:
        self.pane.sheet.reveal(item)
        return self.card(item).head

    def state(self, item: str) -> QAccessible.State:
        """What a screen reader is told of a head."""
        return QAccessible.queryAccessibleInterface(self.head(item)).state()

    def spot(self, item: str, part: str = "title") -> QPoint:
        return self.head(item).places()[part].center().toPoint()

    def clicks(self, item: str, part: str = "title", keys: Qt.KeyboardModifier = NONE) -> None:
        head, spot = self.head(item), self.spot(item, part)
        QTest.mouseClick(head, LEFT, keys, spot)
        self.settles()

    def drags(self, item: str, to: QPoint, *, part: str = "grip", drops: bool = True) -> None:
        """From a head to a point of the sheet, by steps, as a hand does."""
        head, sheet = self.head(item), self.pane.sheet
        start = self.spot(item, part)
        target = head.mapFrom(self.pane.window(), sheet.mapTo(self.pane.window(), to))
        QTest.mousePress(head, LEFT, NONE, start)
        for share in (0.2, 0.6, 1.0):
            QTest.mouseMove(head, start + (target - start) * share)
        if drops:
            QTest.mouseRelease(head, LEFT, NONE, target)
        self.settles()

    def above(self, item: str) -> QPoint:
        """Just over the middle of a card: what is dropped there stands before it."""
        card = self.card(item)
        return card.geometry().center() - QPoint(0, card.height() // 4)

    def focused(self) -> str:
        """The item whose head has the keys; empty where none has."""
        widget = QApplication.focusWidget()
        return widget.item.id if isinstance(widget, ItemHead) else ""

    def seen(self, item: str) -> bool:
        """Whether the head of an item is seen."""
        head = self.card(item).head
        return not head.visibleRegion().isEmpty() and self.pane.sheet.visibleRegion().intersects(self.card(item).geometry())


@pytest.fixture
def chair(officer: Officer) -> Chair:
    return Chair(officer)
