"""What is suggested for items: at their cards, decided by key and mouse, and edited by who suggests."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.editing.commands import command
from desktop_app.review.decide import reject_all
from desktop_app.ui.panes.agenda.card import card_height
from desktop_app.ui.panes.agenda.head import head_height
from desktop_app.ui.parts.suggestions import SuggestionLine
from tests.window.agenda.conftest import LEFT, NONE, Chair
from tests.window.reviewed import LAYLA, NOUR, REVIEWED, SAMER

ME = "هدى الأحمد"


def lines(chair: Chair, item: str) -> tuple[SuggestionLine, ...]:
    beside = chair.card(item).suggestions
    return () if beside is None or not beside.isVisible() else beside.lines


def under(chair: Chair, name: str) -> tuple[SuggestionLine, ...]:
    beside = chair.pane.fields.beside[name]
    return beside.lines if beside.isVisible() else ()


def clicks(chair: Chair, widget: object) -> None:
    QTest.mouseClick(widget, LEFT, NONE)
    chair.settles()


def test_a_card_tells_what_comes_and_goes_and_moves(chair: Chair) -> None:
    chair.opens(REVIEWED)
    assert chair.order == ["i-secnd2", "i-third2", "i-first2"]
    assert [(line.line.names, chair.card(item).standing.suggested) for item in chair.order for line in lines(chair, item)] == [
        (LAYLA, "out"), (NOUR, ""), (SAMER, ""), (LAYLA, ""), (SAMER, "moved"),
    ]  # fmt: skip
    assert [line.line.rival for line in lines(chair, "i-third2")] == [False, True, True]
    assert "كان في أوّل القائمة" in lines(chair, "i-first2")[0].accessibleName()
    assert "اقتراح \u2068ليلى الخطيب\u2069 · حذف" in chair.head("i-secnd2").accessibleDescription()


def test_the_card_is_as_high_as_its_lines(chair: Chair) -> None:
    chair.opens(REVIEWED)
    card = chair.card("i-third2")
    beside = card.suggestions
    assert beside.geometry().bottom() < card.editor.y()
    assert all(line.height() >= 28 for line in beside.lines)
    head = head_height(1)
    assert card.height() == card_height(head, card.editor.wanted_height, foot=True, lines=beside.height())


def test_a_click_accepts_a_deletion_and_undo_brings_the_card_back(chair: Chair) -> None:
    chair.opens(REVIEWED)
    clicks(chair, lines(chair, "i-secnd2")[0].accept)
    assert chair.order == ["i-third2", "i-first2"]
    chair.officer.undoes()
    chair.settles()
    assert chair.officer.statement is REVIEWED
    assert len(lines(chair, "i-secnd2")) == 1


def test_a_move_is_rejected_by_key(chair: Chair) -> None:
    chair.opens(REVIEWED)
    chair.clicks("i-first2")
    for _ in range(2):
        chair.officer.presses("Tab")
    assert QApplication.focusWidget() is lines(chair, "i-first2")[0].reject
    chair.officer.presses("Return")
    chair.settles()
    assert chair.order == ["i-first2", "i-secnd2", "i-third2"]
    assert lines(chair, "i-first2") == ()
    assert not chair.card("i-first2").standing.suggested


def test_the_current_card_shows_values_under_their_fields(chair: Chair) -> None:
    chair.opens(REVIEWED)
    chair.pane.choose("i-third2")
    chair.settles()
    assert lines(chair, "i-third2") == ()
    assert [line.line.names for line in under(chair, "above")] == [NOUR]
    assert [line.line.names for line in under(chair, "below")] == [SAMER, LAYLA]
    assert chair.pane.fields.figures["vote.for"].text() == "41"
    clicks(chair, under(chair, "below")[1].accept)
    assert chair.officer.statement.agenda[1].vote.for_ == 40
    assert chair.pane.fields.figures["vote.for"].text() == "40"
    assert under(chair, "below") == ()


def test_letters_of_who_suggests_stay_in_the_fields_and_at_the_head(chair: Chair) -> None:
    chair.opens(REVIEWED)
    chair.officer.window.document.suggesting.start(ME)
    chair.pane.choose("i-third2")
    chair.settles()
    title = chair.pane.fields.title
    title.setFocus()
    title.selectAll()
    chair.officer.types("النظام الجديد")
    chair.settles()
    assert title.text() == "النظام الجديد"
    assert chair.officer.statement.agenda[1].title == "النظام الداخلي"
    assert chair.card("i-third2").item.title == "النظام الجديد"
    assert [line.line.names for line in under(chair, "above")] == [ME, NOUR]
    assert reject_all(chair.officer.statement).agenda == reject_all(REVIEWED).agenda
    title.selectAll()
    chair.officer.types("النظام الداخلي")
    chair.settles()
    assert chair.officer.statement.proposals == REVIEWED.proposals
    assert [line.line.names for line in under(chair, "above")] == [NOUR]


def test_a_command_takes_back_what_its_author_suggested(chair: Chair) -> None:
    chair.opens(REVIEWED)
    chair.officer.window.document.suggesting.start(ME)
    chair.clicks("i-first2")
    assert chair.officer.runs("agenda.outcome.deferred")
    assert chair.card("i-first2").item.outcome == "deferred"
    assert chair.officer.statement.agenda[2].outcome == ""
    row = command("agenda.outcome.deferred")
    assert chair.officer.window.runner.checked(row)
    assert chair.officer.runs("agenda.outcome.none")
    assert chair.officer.statement.proposals == REVIEWED.proposals
    assert not chair.officer.window.runner.checked(row)


def test_an_item_that_is_taken_away_while_suggesting_stays_struck(chair: Chair) -> None:
    chair.opens(REVIEWED)
    chair.officer.window.document.suggesting.start(ME)
    chair.clicks("i-third2")
    chair.officer.presses("Delete")
    chair.settles()
    assert chair.order == ["i-secnd2", "i-third2", "i-first2"]
    assert chair.card("i-third2").standing.suggested == "out"
    assert ME in lines(chair, "i-third2")[0].line.names


def test_one_line_an_item_shows_the_bar_alone(chair: Chair) -> None:
    chair.opens(REVIEWED)
    chair.pane.deck.set_compact(True)
    chair.settles()
    assert lines(chair, "i-secnd2") == ()
    assert chair.card("i-secnd2").standing.suggested == "out"
    chair.pane.deck.set_compact(False)
    chair.settles()
    assert len(lines(chair, "i-secnd2")) == 1


def test_the_original_has_no_suggestions_and_can_only_be_read(chair: Chair) -> None:
    chair.opens(REVIEWED)
    chair.officer.window.document.suggesting.show("original")
    chair.settles()
    assert [item.id for item in chair.pane.deck.items] == ["i-first2", "i-secnd2", "i-third2"]
    assert all(lines(chair, item) == () for item in chair.order)
    assert not chair.pane.may_write
