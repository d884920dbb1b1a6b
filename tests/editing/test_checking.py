"""Checking in slices: it says what checking at once says, and results of an older value never show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from threading import Event, get_ident

import pytest
from hypothesis import given, settings

from desktop_app.editing.beside import Beside
from desktop_app.editing.checking import MANY, Checker, in_order, schema_check
from desktop_app.editing.document import Document
from desktop_app.formats.xml.validate import validate
from desktop_app.language import check
from desktop_app.statement import Change, Fix, Metadata, Paragraph, Problem, Replace, Run, Statement
from desktop_app.statement import metadata as parts
from desktop_app.statement.edits.typing import replace as put
from tests.strategies import statements

WRONG = Statement(
    "st-1",
    metadata=Metadata(event=parts.Event(starts=date(2024, 5, 4), ends=date(2024, 5, 2))),
    body=(Paragraph("p-1", (Run("one"),), style="heading", level=0), Paragraph("p-2", (Run("two"),), language="no language")),
)


@settings(max_examples=40)
@given(statements())
def test_in_slices_it_finds_what_is_found_at_once(statement: Statement) -> None:
    checker = Checker(Document(statement))
    found = checker.finish()
    assert len(found) == len(set(found))
    assert set(found) == {*check(statement), *validate(statement)}
    checker.close()


def test_it_finds_what_breaks_rules_and_grammar() -> None:
    checker = Checker(Document(WRONG), (schema_check,))
    assert checker.finish() == in_order(WRONG, list(validate(WRONG)))
    assert {problem.code for problem in checker.problems} == {"schema/event-order", "schema/level-style", "schema/language"}
    checker.close()


def test_a_step_ends_after_the_slice_that_was_enough() -> None:
    def hundred(_statement: Statement, _beside: Beside) -> Iterator[tuple[Problem, ...]]:
        for number in range(100):
            taken.append(number)
            yield ()

    taken: list[int] = []
    checker = Checker(Document(WRONG), (hundred,))
    assert checker.step(lambda: len(taken) >= 3)
    assert taken == [0, 1, 2]
    assert not checker.idle
    checker.close()


def test_a_change_gives_up_what_was_not_yet_whole() -> None:
    def of_the_first_letter(statement: Statement, _beside: Beside) -> Iterator[tuple[Problem, ...]]:
        for number in range(2):
            yield (Problem("x", "hint", statement.body[0].id, f"{statement.body[0].runs[0].text} {number}"),)

    document = Document(WRONG)
    checker = Checker(document, (of_the_first_letter,))
    checker.step(lambda: True)
    document.apply(put(document.value, "p-1", 0, 3, "new"), "test")
    assert [problem.message for problem in checker.finish()] == ["new 0", "new 1"]
    checker.close()


def test_known_problems_move_with_the_text_until_they_are_found_afresh() -> None:
    def of_the_last_letter(statement: Statement, _beside: Beside) -> Iterator[tuple[Problem, ...]]:
        end = len(statement.body[0].runs[0].text)
        fix = Fix("x", safe=True, edits=(Replace("p-1", end - 1, end, "y"),))
        yield (Problem("x", "hint", "p-1", "x", start=end - 1, end=end, fixes=(fix,)),)

    document = Document(WRONG)
    checker = Checker(document, (of_the_last_letter,))
    checker.finish()
    document.apply(put(document.value, "p-1", 0, 0, "a "), "test")
    assert [(problem.start, problem.end, problem.fixes) for problem in checker.problems] == [(4, 5, ())]
    assert not checker.idle
    document.apply(put(document.value, "p-1", 3, 5, ""), "test")
    assert checker.problems == ()
    checker.close()


def test_what_is_handed_over_runs_in_another_thread_and_is_not_begun_for_an_older_value() -> None:
    begun: list[tuple[str, int]] = []
    go = Event()

    def slow(statement: Statement, beside: Beside) -> Iterator[tuple[Problem, ...]]:
        def call() -> None:
            begun.append((statement.body[0].runs[0].text, get_ident()))
            go.wait(10)

        answer = beside.call(call)
        try:
            while not answer.ready(0):
                yield ()
        finally:
            answer.give_up()

    document = Document(WRONG)
    checker = Checker(document, (slow,))
    checker.step(lambda: bool(begun))
    for text in ("two", "three"):
        document.apply(put(document.value, "p-1", 0, len(document.value.body[0].runs[0].text), text), "test")
        checker.step(lambda: True)
    go.set()
    checker.finish()
    assert [text for text, _thread in begun] == ["one", "three"]
    assert get_ident() not in {thread for _text, thread in begun}
    checker.close()


def test_a_failure_in_the_thread_is_not_swallowed() -> None:
    broken = replace(WRONG, extensions=("<unclosed>",))
    checker = Checker(Document(broken), (schema_check,))
    with pytest.raises(Exception, match="mismatch"):
        checker.finish()
    checker.close()


def test_listeners_are_told_when_a_check_has_come_to_its_end() -> None:
    told: list[int] = []
    document = Document(WRONG)
    checker = Checker(document)
    checker.subscribe(lambda problems: told.append(len(problems)))
    checker.finish()
    document.apply(Change(replace(document.value, metadata=Metadata()), "x"), "test")
    checker.finish()
    assert len(told) == 2
    assert told[0] == told[1] + 1
    checker.close()


def test_problems_stand_in_the_order_of_their_places() -> None:
    of_the_field, first, second = (
        Problem("z", "hint", "st-1", "x"),
        Problem("y", "hint", "p-1", "x", start=1),
        Problem("a", "hint", "p-1", "x", start=2),
    )
    worse, last = Problem("z", "error", "p-1", "x", start=2), Problem("a", "error", "p-2", "x")
    assert in_order(WRONG, [last, second, worse, first, of_the_field, last]) == (of_the_field, first, worse, second, last)


def test_after_a_change_of_very_many_paragraphs_problems_belong_to_these_as_a_whole_until_they_are_found_afresh() -> None:
    count = MANY + 1
    value = Statement("st-1", body=tuple(Paragraph(f"p-{n}", (Run("نص , آخر"),)) for n in range(count)))
    document = Document(value)
    checker = Checker(document, (lambda each, _beside: iter([check(each)]),))
    before = [problem for problem in checker.finish() if problem.start is not None]
    assert len(before) >= count
    new = replace(value, body=tuple(replace(one, runs=(Run(f"ثم {one.runs[0].text}"),)) for one in value.body))
    document.apply(Change(new, "Replace all"), "test")
    assert not checker.idle
    shown = [problem for problem in checker.problems if problem.node.startswith("p-")]
    assert len(shown) == len(before)
    assert {(problem.start, problem.end, problem.fixes) for problem in shown} == {(None, None, ())}
    afresh = [problem for problem in checker.finish() if problem.start is not None]
    assert [problem.start for problem in afresh] == [problem.start + 3 for problem in before]
