"""The problems dock: it claims no more than was checked, and says where an item's problem stands."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.statement import Problem, Vote
from desktop_app.ui.actions.go import caret_of
from desktop_app.ui.parts import Label
from tests.officer import Officer
from tests.window.statements import CRAFTS

REJECTED = replace(CRAFTS, agenda=(*CRAFTS.agenda[:2], replace(CRAFTS.agenda[2], vote=Vote("counted", 6, 41, 2))))


def calm(officer: Officer) -> list[str]:
    return [label.text() for label in officer.window.problem_view.empty.findChildren(Label)]


def test_while_the_check_runs_nothing_is_claimed(officer: Officer) -> None:
    officer.window.show_document(None)
    officer.works_on(CRAFTS)
    officer.window.show_document(type(officer.window.document)(CRAFTS))
    assert officer.window.checking
    assert "يجري الفحص…" in calm(officer)
    officer.rests()
    assert not officer.window.checking
    assert "يجري الفحص…" not in calm(officer)


def test_a_check_that_found_nothing_says_just_that(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    view = officer.window.problem_view
    view.show_problems(CRAFTS, (), None, checking=False)
    assert calm(officer) == ["لا مشكلات", "لم يجد الفحص شيئاً."]
    view.show_problems(CRAFTS, (), None, checking=True)
    assert calm(officer)[0] == "يجري الفحص…"


def test_a_problem_of_an_item_says_its_place_and_leads_to_its_field(officer: Officer) -> None:
    officer.works_on(REJECTED)
    problem = officer.sees_problem("schema/vote-adopted")
    assert (problem.node, problem.field) == ("i-third2", "outcome")
    view = officer.window.problem_view.view
    row = next(at for at, group in enumerate(view.groups.groups) if problem in group.problems)
    assert view.row_painter(view.groups.index(row)).where == "جدول الأعمال · البند 3 من 3"
    officer.window.problem_view.chosen.emit(problem)
    officer.sees_pane("agenda")
    assert officer.window.panes["agenda"].fields.outcome.hasFocus()
    officer.goes_to("body")
    officer.window.judging.list.choose(problem)
    officer.presses("F8")
    while officer.window.judging.list.current != problem:
        officer.presses("F8")
    assert officer.window.panes["agenda"].fields.outcome.hasFocus()


def test_a_problem_of_a_whole_vote_leads_to_its_first_field() -> None:
    assert caret_of(Problem("x", "error", "i-third2", "X.", field="vote")).field == "vote.method"
