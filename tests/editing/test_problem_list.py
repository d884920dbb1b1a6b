"""The current problem while the list changes, and the way from one to the next."""

from __future__ import annotations

from desktop_app.editing.problem_list import ProblemList
from desktop_app.editing.selection import Selection
from desktop_app.statement import AgendaItem, Metadata, Paragraph, Run, Signatory, Statement
from desktop_app.statement.problems import Problem

WHOLE = Statement(
    "st-1",
    metadata=Metadata(signatories=(Signatory("s-1", name="ليلى"),)),
    body=(Paragraph("p-1", (Run("عقد المؤتمر"),), label="1-"), Paragraph("p-2", (Run("أعماله"),))),
    agenda=(AgendaItem("i-1", "report", "تقرير", (Paragraph("p-3", (Run("ثم"),)),)),),
    closing=(Paragraph("p-4", (Run("شكراً"),)),),
)
ISSUER = Problem("a", "error", "st-1", "A", field="issuer")
LABEL = Problem("b", "hint", "p-1", "B", field="label")
FIRST, SECOND = (Problem("c", "hint", "p-1", "C", start=at, end=at + 3) for at in (0, 4))
OUTCOME = Problem("d", "error", "i-1", "D", field="outcome")
REPORT = Problem("e", "hint", "p-3", "E", start=0, end=2)
SIGNED = Problem("f", "hint", "s-1", "F", field="name")
ALL = (ISSUER, SIGNED, LABEL, FIRST, SECOND, OUTCOME, REPORT)
"""In the order of a check, which knows no place for a signatory."""


def known(*problems: Problem) -> ProblemList:
    result = ProblemList()
    result.update(problems or ALL)
    return result


def test_from_the_caret_in_reading_order() -> None:
    problems = known()
    places = {
        Selection("st-1", field="reference"): (ISSUER, SIGNED),
        Selection("p-1", 0, "p-1", 0): (FIRST, LABEL),
        Selection("p-1", 1, "p-1", 1): (SECOND, FIRST),
        Selection("p-2", 2, "p-2", 2): (OUTCOME, SECOND),
        Selection("i-1", items=("i-1",)): (OUTCOME, SECOND),
        Selection("p-4", 0, "p-4", 0): (SIGNED, REPORT),
        Selection(): (ISSUER, SIGNED),
    }
    for selection, (ahead, behind) in places.items():
        assert problems.neighbour(1, WHOLE, selection)[0] == ahead, selection
        assert problems.neighbour(-1, WHOLE, selection)[0] == behind, selection


def test_going_round_is_told() -> None:
    problems = known()
    assert problems.neighbour(1, WHOLE, Selection("s-1", field="office")) == (ISSUER, True)
    assert problems.neighbour(-1, WHOLE, Selection("p-4")) == (REPORT, False)
    assert known(FIRST).neighbour(-1, WHOLE, Selection("p-1", 0, "p-1", 0)) == (FIRST, True)
    assert ProblemList().neighbour(1, WHOLE, Selection()) is None


def test_from_the_current_one_while_the_caret_is_as_it_was_set() -> None:
    problems, here = known(), Selection("p-1", 0, "p-1", 3)
    twin = Problem("c", "warning", "p-1", "C, too", start=0, end=3)
    problems.update((*ALL, twin))
    problems.choose(FIRST, here)
    assert problems.neighbour(1, WHOLE, here) == (twin, False)
    assert problems.neighbour(1, WHOLE, Selection("p-1", 3, "p-1", 3)) == (SECOND, False)


def test_the_current_problem_is_kept_while_its_offset_moves() -> None:
    problems = known(FIRST, SECOND)
    problems.choose(SECOND)
    moved = Problem("c", "hint", "p-1", "C", start=7, end=10)
    problems.update((FIRST, moved))
    assert problems.current == moved


def test_when_the_current_problem_is_gone_none_is() -> None:
    problems = known(FIRST, REPORT)
    problems.choose(FIRST, Selection("p-1", 0, "p-1", 3))
    problems.update((SECOND, REPORT))
    assert problems.current is not None
    problems.update((REPORT,))
    assert problems.current is None
    assert problems.neighbour(1, WHOLE, Selection("p-1", 0, "p-1", 3)) == (REPORT, False)
