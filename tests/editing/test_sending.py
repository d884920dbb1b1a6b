"""Paragraphs sent to another section: they get there, and the text reads as before."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.editing.sending import send
from desktop_app.statement import Statement, fresh_ids
from desktop_app.statement.nodes import SECTIONS, Section
from desktop_app.statement.walking import node_ids, paragraphs, places
from tests.strategies import statements
from tests.window.statements import CRAFTS


def sent(statement: Statement, nodes: tuple[str, ...], section: Section) -> Statement:
    change = send(statement, nodes, section, fresh_ids(Random(1), node_ids(statement)))
    return change.statement if change is not None else statement


def sections(statement: Statement) -> list[str]:
    return [places(statement)[paragraph.id].section for paragraph in paragraphs(statement)]


@given(statement=statements(), data=st.data(), section=st.sampled_from(SECTIONS))
def test_the_text_keeps_its_order(statement: Statement, data: st.DataObject, section: Section) -> None:
    order = [paragraph.id for paragraph in paragraphs(statement)]
    if not order:
        return
    chosen = tuple(data.draw(st.lists(st.sampled_from(order), min_size=1, max_size=3, unique=True)))
    result = sent(statement, chosen, section)
    now = [paragraph.id for paragraph in paragraphs(result)]
    assert [node for node in now if node in order] == order
    assert all(places(result)[node].section == section for node in chosen)


def test_sending_forward_takes_what_follows_along() -> None:
    result = sent(CRAFTS, ("p-even22",), "closing")
    assert [p.id for p in result.body] == ["p-issu22"]
    assert not result.agenda
    assert result.closing[0].id == "p-even22"


def test_sending_back_takes_what_stands_before_along() -> None:
    result = sent(CRAFTS, ("p-repo22",), "body")
    assert [p.id for p in result.body][-2:] == ["p-elec22", "p-repo22"]
    assert [item.id for item in result.agenda] == ["i-third2"]


def test_each_paragraph_sent_to_the_agenda_is_an_item() -> None:
    result = sent(CRAFTS, ("p-even22",), "agenda")
    assert [item.paragraphs[0].id for item in result.agenda] == ["p-even22", "p-open22", "p-elec22", "p-repo22", "p-vote22"]


def test_the_agenda_may_be_empty_before() -> None:
    bare = sent(CRAFTS, ("p-even22",), "closing")
    result = sent(bare, ("p-elec22",), "agenda")
    assert [item.paragraphs[0].id for item in result.agenda] == ["p-even22", "p-open22", "p-elec22"]


@pytest.mark.parametrize("section", ["front", "lead", "body", "closing"])
def test_where_all_stand_already_nothing_changes(section: Section) -> None:
    nodes = tuple(p.id for p in getattr(CRAFTS, section))
    assert send(CRAFTS, nodes, section, fresh_ids(Random(1))) is None


def test_a_paragraph_of_the_agenda_begins_an_item() -> None:
    merged = sent(sent(CRAFTS, ("p-vote22",), "body"), ("p-elec22",), "agenda")
    item = replace(merged.agenda[0], paragraphs=tuple(p for each in merged.agenda for p in each.paragraphs))
    result = sent(replace(merged, agenda=(item,)), ("p-repo22",), "agenda")
    assert [[p.id for p in each.paragraphs] for each in result.agenda] == [["p-elec22"], ["p-repo22", "p-vote22"]]


def test_sections_stay_in_order() -> None:
    for section in SECTIONS:
        found = sections(sent(CRAFTS, ("p-open22", "p-repo22"), section))
        assert found == sorted(found, key=SECTIONS.index)
