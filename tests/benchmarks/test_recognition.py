"""Recognition is quick: a text of 1,000 paragraphs is read in a second, and twice the text costs twice the time."""

from __future__ import annotations

from pathlib import Path
from random import Random
from time import process_time

from desktop_app.recognition import recognise
from desktop_app.statement import Line, Lines, Run, fresh_ids
from desktop_app.statement.walking import paragraphs

CORPUS = sorted(path for path in (Path(__file__).parent.parent / "corpus").rglob("*.txt") if path.with_suffix(".gold.json").exists())
SECONDS = 1.0


def text(count: int) -> Lines:
    typed = [line for path in CORPUS for line in path.read_text("utf-8").splitlines() if line.strip()]
    return Lines(tuple(Line((Run(typed[at % len(typed)]),)) for at in range(count)))


def cost(lines: Lines) -> float:
    """Seconds of the processor, the best of three: a busy machine does not count."""
    costs = []
    for _ in range(3):
        start = process_time()
        recognise(lines, fresh_ids(Random(1)))
        costs.append(process_time() - start)
    return min(costs)


def test_a_thousand_paragraphs_take_at_most_a_second() -> None:
    assert len(paragraphs(recognise(text(1000), fresh_ids(Random(1))))) >= 1000
    assert cost(text(1000)) <= SECONDS


def test_twice_the_text_costs_about_twice_the_time() -> None:
    assert cost(text(2000)) <= 3 * cost(text(1000))
