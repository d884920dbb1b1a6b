"""One item is the current one, and the fields stand in its card and say and write its values, whatever keys and clicks come."""

from __future__ import annotations

from random import Random

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.ui.panes.agenda.editor import ItemEditor
from desktop_app.ui.panes.agenda.fields import ItemFields
from tests.window.agenda.conftest import LEFT, NONE, Chair, agenda

KEYS = ("Up", "Down", "Up", "Down", "Tab", "Shift+Tab", "Escape", "Home", "End", "Ctrl+Up", "Ctrl+Down")


def in_strips(fields: ItemFields) -> bool:
    """Whether the keys are in a field."""
    focus = QApplication.focusWidget()
    return focus is not None and (fields.above.isAncestorOf(focus) or fields.below.isAncestorOf(focus))


def check_fields(chair: Chair) -> None:
    pane = chair.pane
    fields, current = pane.fields, pane.current
    assert [item for item, card in pane.sheet.cards.items() if card.fields is not None] == ([current] if current else [])
    assert [item for item, card in pane.sheet.cards.items() if card.standing.current] == ([current] if current else [])
    assert fields.above.isHidden() == fields.below.isHidden() == (not current)
    if not current:
        return
    card = chair.card(current)
    for strip in (fields.above, fields.below):
        assert card.geometry().contains(strip.geometry())
    assert (fields.title.text(), fields.kind.value) == (card.item.title, card.item.kind)
    focus = QApplication.focusWidget()
    if isinstance(focus, ItemEditor):
        assert focus.scope.item == current


def clicks_text(chair: Chair, item: str) -> None:
    """In the middle of the text of an item that is seen."""
    view = chair.card(item).editor.viewport()
    QTest.mouseClick(view, LEFT, NONE, QPoint(view.width() // 2, view.height() // 2))
    chair.settles()


def test_with_the_arrows_from_text_to_text_the_fields_go_along(chair: Chair) -> None:
    chair.opens(agenda(6))
    clicks_text(chair, "i-0")
    check_fields(chair)
    chair.officer.presses("End")
    for keys in ("Down", "Down", "Up", "Up", "Down", "Down", "Down"):
        chair.officer.presses(keys)
        chair.settles()
        check_fields(chair)
    assert chair.pane.current != "i-0"


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_after_any_keys_and_clicks_the_fields_are_those_of_the_current_item(chair: Chair, seed: int) -> None:
    dice = Random(seed)
    chair.opens(agenda(6, 12))
    for _ in range(300):
        before, current, writing = chair.officer.statement.agenda, chair.pane.current, in_strips(chair.pane.fields)
        act = dice.random()
        if act < 0.15:
            clicks_text(chair, dice.choice([item for item in chair.order if chair.seen(item)]))
        elif act < 0.25:
            chair.clicks(dice.choice(chair.order))
        elif act < 0.4 and (writing or isinstance(QApplication.focusWidget(), ItemEditor)):
            chair.officer.types("x")
        elif not chair.pane.isAncestorOf(QApplication.focusWidget()):
            chair.officer.goes_to("agenda")
        else:
            chair.officer.presses(dice.choice(KEYS))
        chair.settles()
        check_fields(chair)
        changed = [item.id for old, item in zip(before, chair.officer.statement.agenda, strict=True) if old is not item]
        assert changed in ([], [current] if current else []), "what is typed belongs to the item that is shown"
