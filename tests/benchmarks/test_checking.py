"""Checking never holds up a key: after a change no slice costs more than a small part of checking the statement at once."""

from __future__ import annotations

import gc
from statistics import median
from time import thread_time

import pytest

from desktop_app.editing.checking import Checker
from desktop_app.editing.document import Document
from desktop_app.formats.xml.validate import validate
from desktop_app.language import check
from desktop_app.statement import Paragraph, Run, Statement
from desktop_app.statement.edits.typing import replace

TEXT = "صوّت المؤتمر الثاني عشر بالإجماع على تقرير اللجنة التحضيرية في 26 كانون الثاني 2020، وأقرّ التوصيات الواردة فيه كاملة."
AT_ONCE = 0.25
"""The share of the whole that the longest slice may take: the report and the tree are freed in one piece."""


def statement(count: int) -> Statement:
    return Statement("st-1", body=tuple(Paragraph(f"p-{number}", (Run(f"{number} {TEXT}"),)) for number in range(count)))


def longest(checker: Checker) -> float:
    """Seconds that the longest slice kept this thread's processor busy; waiting for the other thread costs none."""
    costs = []
    more = True
    while more:
        start = thread_time()
        more = checker.step(lambda: True)
        costs.append(thread_time() - start)
    return max(costs)


def at_once(value: Statement) -> float:
    start = thread_time()
    check(value)
    validate(value)
    return thread_time() - start


@pytest.mark.parametrize("count", [500, 5000])
def test_the_longest_slice_after_a_change_is_a_small_part_of_the_whole(count: int) -> None:
    document = Document(statement(count))
    checker = Checker(document)
    checker.finish()
    slices, wholes = [], []
    for number in range(5):
        document.apply(replace(document.value, f"p-{count // 2}", 0, 0, str(number)), "test")
        gc.collect()
        slices.append(longest(checker))
        wholes.append(at_once(document.value))
    checker.close()
    assert median(slices) <= AT_ONCE * median(wholes), (slices, wholes)
