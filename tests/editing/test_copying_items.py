"""Items of the agenda on the clipboard: they come back with all that they are, anything else is nothing."""

from __future__ import annotations

import json
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.editing.copying_items import copied_items, packed, pasted, unpacked
from desktop_app.editing.selection import Selection
from desktop_app.statement import AgendaItem, Paragraph, Run, Statement, Vote, fresh_ids
from tests.strategies import statements
from tests.window.statements import CRAFTS

IDS = fresh_ids(Random(7))
FULL = AgendaItem(
    "i-9", "vote", "النظام الداخلي", (Paragraph("p-9", (Run("نصّ"),), style="list-item", level=2, label="أ-"),), "سعاد", "adopted",
    Vote("counted", 41, 6, 2), ("p-9",),
)  # fmt: skip


@given(statements().filter(lambda statement: statement.agenda))
@settings(max_examples=40)
def test_items_come_back_as_they_were(statement: Statement) -> None:
    first = statement.agenda[0].id
    items = copied_items(statement, Selection(first, items=tuple(item.id for item in statement.agenda)))
    assert items == statement.agenda
    assert unpacked(packed(items)) == items


def test_text_of_an_item_is_no_item() -> None:
    assert copied_items(CRAFTS, Selection("p-repo22", 0, "p-repo22", 5, items=("i-secnd2",))) == ()


def test_pasted_items_have_every_field_and_new_ids() -> None:
    change = pasted(CRAFTS, Selection("i-first2", items=("i-first2",)), (FULL,), IDS)
    assert change is not None
    new = change.statement.agenda[1]
    assert new.id not in {"i-9", *(item.id for item in CRAFTS.agenda)}
    assert new.paragraphs[0].id != "p-9"
    assert new.decisions == (new.paragraphs[0].id,)
    assert replace(new, id="i-9", paragraphs=(replace(new.paragraphs[0], id="p-9"),), decisions=("p-9",)) == FULL


def test_without_a_selection_they_go_to_the_end() -> None:
    change = pasted(CRAFTS, Selection(), (FULL, FULL), IDS)
    assert change is not None
    assert [item.title for item in change.statement.agenda[3:]] == [FULL.title] * 2
    assert pasted(CRAFTS, Selection(), (), IDS) is None


@pytest.mark.parametrize(
    "fields",
    [
        {"kind": "evil"}, {"title": 5}, {"paragraphs": "abc"}, {"vote": "evil"}, {"vote": {"Vote": {"method": "counted", "for_": "many"}}},
        {"decisions": "abc"}, {"paragraphs": [{"Run": {"text": "a"}}]}, {"paragraphs": [{"Paragraph": {"id": "p", "role": "evil"}}]},
        {"outcome": ["adopted"]}, {"paragraphs": [{"Paragraph": {"id": "p", "language": "<x>"}}]},
    ],
)  # fmt: skip
def test_a_value_that_no_item_can_have_is_nothing(fields: dict[str, object]) -> None:
    assert unpacked(json.dumps([{"AgendaItem": {"id": "i", **fields}}]).encode()) == ()


@given(st.binary(max_size=40) | st.sampled_from([b"[]", b"[1]", b"null", b'{"date": "x"}', packed(()), b'[{"Paragraph": {"id": "p"}}]']))
def test_anything_else_is_nothing(data: bytes) -> None:
    assert unpacked(data) == ()
