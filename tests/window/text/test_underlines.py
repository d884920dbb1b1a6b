"""Underlines after a change of many paragraphs: followed when they are asked for, as if they had been followed at once."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.editing.document import Notice
from desktop_app.statement import Paragraph, Run, Statement
from desktop_app.statement.mapping import Mapping
from desktop_app.statement.runs import plain
from desktop_app.ui.text import underlines
from desktop_app.ui.text.underlines import Underlines

WORDS = st.text("اب ج", max_size=6)


def value(texts: list[str]) -> Statement:
    return Statement("st-1", body=tuple(Paragraph(f"p-{n}", (Run(text),) if text else ()) for n, text in enumerate(texts)))


def notice(old: Statement, new: Statement) -> Notice:
    return Notice(old, new, "test", "", None, Mapping.between(old, new))


@given(st.lists(st.lists(WORDS, min_size=5, max_size=5), min_size=2, max_size=5), st.data())
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_followed_later_is_followed_at_once(monkeypatch: pytest.MonkeyPatch, texts: list[list[str]], data: st.DataObject) -> None:
    ways = [value(each) for each in texts]
    ranges = {one.id: ((0, len(plain(one.runs)), "error"),) for one in ways[0].body if one.runs}
    at_once, later = Underlines(), Underlines()
    at_once.show(dict(ranges))
    later.show(dict(ranges))
    for old, new in pairwise(ways):
        told = notice(old, new)
        monkeypatch.setattr(underlines, "MANY", 100)
        at_once.follow(told)
        monkeypatch.setattr(underlines, "MANY", data.draw(st.integers(0, 6)))
        later.follow(told)
    assert [later.of(one.id) for one in ways[0].body] == [at_once.of(one.id) for one in ways[0].body]


def test_nothing_is_compared_before_it_is_asked_for() -> None:
    old = value([f"عام {n}" for n in range(200)])
    new = replace(old, body=tuple(replace(one, runs=(Run(f"في {plain(one.runs)}"),)) for one in old.body))
    painted, told = Underlines(), notice(old, new)
    painted.show({one.id: ((0, 3, "hint"),) for one in old.body})
    painted.follow(told)
    assert not told.mapping._known
    assert painted.of("p-7") == ((3, 6, "hint"),)
    assert list(told.mapping._known) == ["p-7"]
    assert painted.show({one.id: ((0, 3, "hint"),) for one in old.body})
    assert painted.of("p-9") == ((0, 3, "hint"),)
