"""The codec: any value comes back, and any value is made of any other by their difference."""

from __future__ import annotations

import json
from dataclasses import is_dataclass, replace

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.editing.codec import _CLASSES, decoded, difference, encoded, patched, shared
from desktop_app.statement import Paragraph, Run, Statement, nodes, review
from tests.strategies import statements


def through(said: object) -> object:
    return json.loads(json.dumps(said, ensure_ascii=False))


@given(statements())
@settings(max_examples=100)
def test_a_value_comes_back(statement: Statement) -> None:
    assert decoded(through(encoded(statement))) == statement


@given(statements(), statements())
@settings(max_examples=100)
def test_any_value_is_made_of_any_other(old: Statement, new: Statement) -> None:
    assert patched(old, through(difference(old, new))) == new


@given(st.lists(st.integers(0, 3), max_size=200), st.lists(st.integers(0, 3), max_size=200))
def test_members_that_come_go_and_change(old: list[int], new: list[int]) -> None:
    before, after = (Statement("st-1", body=tuple(Paragraph("p", level=each) for each in numbers)) for numbers in (old, new))
    assert patched(before, through(difference(before, after))) == after


def test_a_letter_is_a_short_line_at_any_length() -> None:
    body = tuple(Paragraph(f"p-{number}", (Run("نص طويل " * 100),)) for number in range(5_000))
    old = Statement("st-1", body=body)
    new = replace(old, body=(*body[:2_500], Paragraph("p-2500", (Run("و" + "نص طويل " * 100),)), *body[2_501:]))
    said = difference(old, new)
    assert len(json.dumps(said, ensure_ascii=False)) < 150
    patched_ = patched(old, said)
    assert patched_ == new
    assert all(one is other for one, other in zip(patched_.body, new.body, strict=True) if one.id != "p-2500")
    assert patched_.closing is old.closing


def test_every_class_that_a_statement_is_made_of_is_known() -> None:
    made = {each for module in (nodes, review) for each in vars(module).values() if isinstance(each, type) and is_dataclass(each)}
    assert made <= set(_CLASSES.values())


@given(statements())
@settings(max_examples=30)
def test_what_is_the_same_is_shared(statement: Statement) -> None:
    again = decoded(encoded(statement))
    assert shared(statement, again) is statement or all(
        getattr(shared(statement, again), name) is getattr(statement, name) for name in ("front", "body", "agenda", "closing", "metadata")
    )
    other = replace(again, body=(*again.body, Paragraph("p-new")))
    made = shared(statement, other)
    assert made == other
    assert all(one is two for one, two in zip(made.body, statement.body, strict=False))
