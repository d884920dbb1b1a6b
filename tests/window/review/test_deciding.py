"""Walking through a review by keyboard: next, previous, accept, reject, all, of one author, of one section; and what is asked before."""

from __future__ import annotations

import pytest

from desktop_app.editing.document import Document
from desktop_app.review.decisions import decisions
from desktop_app.review.listing import listed
from desktop_app.statement import Problem
from desktop_app.statement.edits import breaks
from desktop_app.statement.edits.fields import set_field
from desktop_app.statement.runs import plain
from desktop_app.ui import deciding
from desktop_app.ui.text_menu import text_menu
from tests.officer import Officer
from tests.window.review.conftest import ME
from tests.window.review.statements import LAYLA, NOOR, SAMER
from tests.window.statements import CRAFTS


def test_next_goes_through_all_in_reading_order_and_round(decider: Officer) -> None:
    decider.goes_to("p-head22", 0)
    seen = []
    for _ in range(len(listed(decider.statement)) + 1):
        decider.presses("Ctrl+F8")
        decider.rests()
        seen.append(decider.window.side.walk.chosen)
    assert seen[:-1] == [row.id for row in listed(decider.statement)]
    assert seen[-1] == seen[0]
    assert decider.window.status.currentMessage()
    decider.presses("Ctrl+Shift+F8")
    assert decider.window.side.walk.chosen == seen[-2]


def test_accept_and_reject_at_the_caret(decider: Officer) -> None:
    first = listed(decider.statement)[0].id
    decider.goes_to("p-lead22", 14)
    decider.presses("Alt+Return")
    assert first not in {change.id for change in decider.statement.changes}
    assert plain(decider.statement.lead[0].runs).startswith("عقد اتحاد العام الحرفيين")
    (decision,) = decisions(decider.statement)
    assert (decision.authors, decision.outcome, decision.by) == ((SAMER,), "accepted", ME)
    decider.undoes()
    assert first in {change.id for change in decider.statement.changes}
    decider.goes_to("p-lead22", 14)
    decider.presses("Alt+Delete")
    assert decider.statement.lead == CRAFTS.lead
    assert decisions(decider.statement)[0].outcome == "rejected"


def test_where_nothing_is_suggested_nothing_happens(decider: Officer) -> None:
    decider.goes_to("p-head22", 1)
    before = decider.statement
    decider.presses("Alt+Return")
    decider.presses("Alt+Delete")
    assert decider.statement is before


def test_of_rivals_the_accepted_one_wins(decider: Officer) -> None:
    rivals = [row for row in listed(decider.statement) if getattr(row, "field", "") == "vote.method"]
    assert [row.authors for row in rivals] == [(NOOR,), (LAYLA,)]
    decider.runs("review.accept", change=rivals[0].id)
    assert decider.statement.agenda[2].vote.method == "show-of-hands"
    assert not decider.statement.proposals


def test_all_of_an_author_and_all_of_a_section(decider: Officer) -> None:
    decider.goes_to("p-sign22", 2)
    assert decider.runs("review.reject-author")
    assert not any(LAYLA in change.authors for change in decider.statement.changes)
    assert plain(decider.statement.closing[1].runs) == "اللجنة التحضيرية"
    decider.goes_to("p-lead22", 1)
    assert decider.runs("review.accept-section")
    assert {change.authors for change in decider.statement.changes} == {(NOOR,)}
    assert decider.runs("review.reject-all")
    assert not decider.statement.changes


def test_accepting_all_is_one_step(decider: Officer) -> None:
    before, steps = decider.statement, len(decider.window.document.history.done)
    assert decider.runs("review.accept-all")
    assert len(decider.window.document.history.done) == steps + 1
    decider.undoes()
    assert decider.statement is before


@pytest.mark.parametrize("sure", [True, False])
def test_what_breaks_the_statement_is_asked_before(officer: Officer, monkeypatch: pytest.MonkeyPatch, sure: bool) -> None:
    asked = []
    monkeypatch.setattr(deciding, "ask_break", lambda _window, faults: asked.append(faults) or sure)
    monkeypatch.setattr("desktop_app.editing.soundness.validate", faulty)
    officer.works_on(CRAFTS)
    officer.window.document.suggesting.start(LAYLA)
    officer.window.apply(breaks.remove(officer.statement, ("p-head22",)), "test")
    officer.goes_to("p-head22", 0)
    officer.presses("Alt+Return")
    assert len(asked) == 1
    assert bool(officer.statement.changes) is not sure


def test_a_button_beside_a_field_asks_as_well(officer: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deciding, "ask_break", lambda _window, _faults: False)
    fault = Problem("no-issuer", "error", "st-crafts", "No issuer")
    monkeypatch.setattr("desktop_app.editing.soundness.validate", lambda value: () if value.metadata.issuer != "المكتب" else (fault,))
    officer.works_on(CRAFTS)
    officer.window.document.suggesting.start(LAYLA)
    officer.window.apply(set_field(officer.statement, "st-crafts", "issuer", "المكتب"), "test")
    officer.goes_to("metadata")
    officer.clicks(officer.window.panes["metadata"].cells["issuer"].suggestions.lines[0].accept)
    officer.rests()
    assert len(officer.statement.changes) == 1


def faulty(statement: object) -> tuple[object, ...]:
    """A statement without a headline is taken for broken."""
    return () if statement.front else (Problem("no-headline", "error", "st-crafts", "No headline"),)


def test_decisions_are_no_suggestions_while_somebody_suggests(decider: Officer) -> None:
    decider.window.document.suggesting.start(ME)
    decider.goes_to("p-lead22", 14)
    decider.presses("Alt+Return")
    assert not any(ME in change.authors for change in decider.statement.changes)


def test_a_document_that_is_only_read_is_not_decided(decider: Officer) -> None:
    value = decider.statement
    decider.window.show_document(Document(value, None, read_only="newer"))
    decider.rests()
    decider.goes_to("p-lead22", 14)
    decider.presses("Alt+Return")
    assert decider.statement is value


def test_of_rivals_that_no_caret_tells_apart_the_one_gone_to_is_accepted(decider: Officer) -> None:
    rivals = [row for row in listed(decider.statement) if getattr(row, "field", "") == "vote.method"]
    decider.goes_to("p-open22", 3)
    for _ in range(3):
        decider.presses("Ctrl+F8")
        decider.rests()
    assert decider.window.side.walk.chosen == rivals[1].id
    decider.presses("Alt+Return")
    assert decider.statement.agenda[2].vote.method == "secret-ballot"


def test_the_menu_of_the_text_decides_what_stands_at_the_caret(decider: Officer) -> None:
    decider.goes_to("p-lead22", 14)
    menu = text_menu(decider.window)
    entries = {entry.text().partition("\t")[0]: entry for entry in menu.actions()}
    assert {"قبول الاقتراح", "رفض الاقتراح", "تعليق…"} <= set(entries)
    entries["رفض الاقتراح"].trigger()
    assert decider.statement.lead == CRAFTS.lead
    decider.goes_to("p-head22", 3)
    assert "قبول الاقتراح" not in {entry.text().partition("\t")[0] for entry in text_menu(decider.window).actions()}
