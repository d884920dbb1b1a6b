"""What the rules find of planted faults, and how they mend them; the README's table says the same."""

from __future__ import annotations

import pytest

from tests.corpus.planted.faults import FAULTS
from tests.corpus.planted.figures import README, alarms, measured, table, words
from tests.corpus.planted.matter import MATTER

FOUND, REPAIRED, LEAST, HINTS = 0.98, 0.95, 20, 6
SCARCE = {"same-kind-nesting", "mixed-month-names", "ordinal-disagrees", "figures-exceed"}
"""Faults that the corpus has fewer places for."""
HARDER = {
    "variant-name": 0.5,
    "ordinal-disagrees": 0.5,
    "misspelling": 0.75,
    "unknown-word": 0.75,
    "missing-space-before": 0.9,
    "date-without-separators": 0.9,
    "mixed-month-names": 0.8,
    "figures-exceed": 0.7,
}
"""Rules that need more than the fault to be sure, and the share they are held to: a false alarm is worse than a miss."""


@pytest.mark.parametrize("code", [fault.code for fault in (*FAULTS, *MATTER)])
def test_the_rule_finds_its_fault_and_mends_it_to_what_it_was(code: str) -> None:
    row = measured()[code]
    missed = [one.wrong for one in row.planted if not one.found]
    spoilt = [(one.wrong, one.repaired) for one in row.planted if one.repaired not in (None, one.right)]
    assert len(row.planted) >= LEAST or code in SCARCE
    assert row.found >= HARDER.get(code, FOUND), missed
    assert row.repaired is None or row.repaired >= REPAIRED, spoilt


def test_the_clean_corpus_is_left_alone() -> None:
    said = alarms()
    assert words() >= 5000
    assert [one for one in said if one[0] == "error"] == []
    assert sum(count for (severity, _code), count in said.items() if severity == "warning") * 1000 <= words(), said
    assert sum(said.values()) * 1000 <= HINTS * words(), said


def test_the_readme_has_these_figures() -> None:
    assert table() in README.read_text("utf-8"), "run: python -m tests.corpus.planted.figures"
