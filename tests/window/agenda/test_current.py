"""One item is the current one, and the fields stand in its card and say and write its values, whatever keys and clicks come."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.statement import AgendaItem, Paragraph, Source, Vote
from desktop_app.ui.panes.agenda.card import ItemCard
from desktop_app.ui.panes.agenda.editor import ItemEditor
from desktop_app.ui.panes.agenda.fields import ItemFields
from tests.window.agenda.conftest import LEFT, NONE, Chair, agenda
from tests.window.statements import CRAFTS

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


def test_the_first_escape_takes_the_selection_away_and_the_second_leaves_the_text(chair: Chair) -> None:
    chair.opens(agenda(3))
    clicks_text(chair, "i-0")
    chair.officer.presses("Shift+End")
    editor = chair.card("i-0").editor
    assert editor.textCursor().hasSelection()
    chair.officer.presses("Escape")
    assert not editor.textCursor().hasSelection()
    assert editor.hasFocus()
    chair.officer.presses("Escape")
    assert chair.focused() == "i-0"


def test_no_hint_lies_over_the_label_of_an_empty_item(chair: Chair, monkeypatch: pytest.MonkeyPatch) -> None:
    hinted: list[str] = []
    monkeypatch.setattr(ItemCard, "_paint_hint", lambda card, _painter: hinted.append(card.item.id))
    labelled, bare = Paragraph("p-label", (), "list-item", 1, "ثانياً: "), Paragraph("p-bare")
    chair.opens(replace(CRAFTS, agenda=(AgendaItem("i-label", paragraphs=(labelled,)), AgendaItem("i-bare", paragraphs=(bare,)))))
    chair.card("i-label").grab()
    chair.card("i-bare").grab()
    assert set(hinted) == {"i-bare"}


def test_the_figures_of_a_vote_stand_as_far_from_each_other(chair: Chair) -> None:
    value = agenda(1)
    counted = replace(value.agenda[0], vote=Vote("counted", 41, 6, 2))
    sources = tuple(Source("i-0", f"vote.{name}", "p-0", 0, 2, 0.9, "vote") for name in ("for", "against", "abstained"))
    chair.opens(replace(value, agenda=(counted,), sources=sources))
    clicks_text(chair, "i-0")
    places = [entry.mapTo(chair.pane, QPoint(0, 0)).x() for entry in chair.pane.fields.figures.values()]
    assert places[0] - places[1] == places[1] - places[2]
