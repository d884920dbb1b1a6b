"""Problems in groups."""

from __future__ import annotations

from desktop_app.statement import Fix, Problem
from desktop_app.statement.grouping import grouped, severities, worst

SAFE, RISKY = Fix("Fix it", True, ()), Fix("Perhaps", False, ())
COMMA = Problem("comma", "warning", "p-1", "Latin comma", start=1, end=2, fixes=(SAFE,))
OTHER = Problem("comma", "warning", "p-2", "Latin comma", start=4, end=5, fixes=(RISKY, SAFE))
ERROR = Problem("date", "error", "p-2", "No date", fixes=())
NAMED = Problem("word", "hint", "p-3", "{word}?", arguments=(("word", "one"),))
RENAMED = Problem("word", "hint", "p-3", "{word}?", arguments=(("word", "two"),))


def test_the_same_sentence_is_one_group_in_order_of_place() -> None:
    assert [group.problems for group in grouped((COMMA, NAMED, OTHER, RENAMED))] == [(COMMA, OTHER), (NAMED,), (RENAMED,)]


def test_errors_come_first() -> None:
    assert [group.first.severity for group in grouped((NAMED, COMMA, ERROR))] == ["error", "warning", "hint"]


def test_counts_and_the_worst() -> None:
    assert severities((COMMA, OTHER, ERROR)) == {"error": 1, "warning": 2, "hint": 0}
    assert worst(severities((NAMED, COMMA))) == "warning"
    assert worst(severities(())) is None
