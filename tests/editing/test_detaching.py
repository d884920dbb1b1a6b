"""A comment whose words go letter by letter keeps the whole words."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from desktop_app.editing.document import Document
from desktop_app.review.commenting import comment
from desktop_app.statement import Detached, Fix, OnMarks, Paragraph, Remove, Replace, Run, Statement
from desktop_app.statement.edits import breaks, fields, typing
from desktop_app.statement.edits.fixing import apply_fix
from tests.strategies import ids_for

NOW = datetime(2026, 1, 26, 10, tzinfo=UTC)
PLAIN = Statement("st-1", body=(Paragraph("p-1", (Run("اختُتم المؤتمر العام"),)), Paragraph("p-2", (Run("نص"),))))


@pytest.fixture
def document() -> Document:
    opened = Document(PLAIN)
    assert opened.apply(comment(PLAIN, (("p-1", 7, 20),), "ليلى", NOW, "؟", ids_for(PLAIN)), "test")
    return opened


def put(document: Document, start: int, end: int, text: str = "") -> None:
    assert document.apply(typing.replace(document.value, "p-1", start, end, text), "test")


def test_backspace_by_backspace(document: Document) -> None:
    for end in range(20, 12, -1):
        put(document, end - 1, end)
    assert document.apply(fields.set_field(document.value, "st-1", "issuer", "نقابة"), "test")  # something else between
    for end in range(12, 7, -1):
        put(document, end - 1, end)
    assert document.value.comments[0].anchor == Detached("المؤتمر العام")
    assert document.undo()
    assert document.value.comments[0].anchor == OnMarks()
    assert document.redo()
    assert document.value.comments[0].anchor == Detached("المؤتمر العام")


def test_what_was_put_in_counts(document: Document) -> None:
    put(document, 14, 14, " الوطني")
    assert document.apply(breaks.remove(document.value, ("p-1",)), "test")
    assert document.value.comments[0].anchor == Detached("المؤتمر الوطني العام")


def test_a_fix_of_several_edits(document: Document) -> None:
    fix = Fix("Fix", True, (Replace("p-1", 7, 15, ""), Remove("p-1")))
    change = apply_fix(document.value, fix, ids_for(document.value))
    assert change is not None
    assert change.statement.comments[0].anchor == Detached("المؤتمر العام")


def test_a_comment_that_was_detached_before_stays_as_it_is(document: Document) -> None:
    value = replace(document.value, body=PLAIN.body, comments=(replace(document.value.comments[0], anchor=Detached("قديم")),))
    opened = Document(value)
    put(opened, 0, 3)
    assert opened.value.comments[0].anchor == Detached("قديم")
