"""All rules together cost about what recognising the text does: a statement of 10,000 words takes about half a second, a paragraph half a
millisecond; figures that hold on every machine are shares."""

from __future__ import annotations

import gc
from dataclasses import replace
from statistics import median
from time import process_time

from desktop_app.language import RULES, InStatement, check
from desktop_app.statement import Paragraph, Run, Statement
from desktop_app.statement.walking import paragraphs
from tests.corpus.planted.planting import OFFICE, statements
from tests.recognition.typed import recognised

OF_READING = 1.2
"""The share of recognising the corpus that checking it may cost, the words known to the dictionaries."""
OF_WHOLE = 0.004
"""The share of the whole that one new paragraph may cost, at the median."""


def fresh(piece: Paragraph) -> Paragraph:
    return replace(piece, runs=tuple(Run(run.text, run.marks) for run in piece.runs))


def corpus() -> Statement:
    pieces = [fresh(piece) for statement in statements().values() for piece in paragraphs(statement)]
    return Statement("st-1", "ar", body=tuple(replace(piece, id=f"p-{number}") for number, piece in enumerate(pieces)))


def spent(statement: Statement, rules: tuple = RULES) -> float:
    start = process_time()
    check(statement, rules, OFFICE)
    return process_time() - start


def test_checking_costs_no_more_than_recognising() -> None:
    check(corpus(), RULES, OFFICE)
    gc.collect()
    start = process_time()
    for text in statements():
        recognised(text)
    reading = process_time() - start
    whole = min(spent(corpus()) for _ in range(2))
    assert whole <= OF_READING * reading, (whole, reading)


def test_one_new_paragraph_costs_a_small_part_of_the_whole() -> None:
    rules = tuple(rule for rule in RULES if not isinstance(rule.check, InStatement))
    whole = spent(corpus())
    costs = [spent(Statement("st-1", "ar", body=(piece,)), rules) for piece in corpus().body]
    assert median(costs) <= OF_WHOLE * whole, (median(costs), whole)
