"""Rows of the outline taken to another place."""

from __future__ import annotations

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.statement import AgendaItem, Paragraph, Run, Statement, fresh_ids
from desktop_app.statement.contents import contents
from desktop_app.statement.edits.outlining import step_entry, take_entry
from desktop_app.statement.nodes import SECTIONS
from desktop_app.statement.walking import node_ids, paragraphs, section_paragraphs
from tests.strategies import statements


def line(id_: str, **fields: object) -> Paragraph:
    return Paragraph(id_, (Run(id_),), **fields)


STATEMENT = Statement(
    "st",
    front=(line("title", role="headline"),),
    body=(line("event", role="event"), line("event2", role="event"), line("opening", role="opening")),
    agenda=(AgendaItem("i-1", title="one", paragraphs=(line("a"),)), AgendaItem("i-2", title="two", paragraphs=(line("b"),))),
    closing=(line("thanks"), line("sign", role="signature")),
)
KEYS = [entry.key for entry in contents(STATEMENT)]


def taken(key: str, row: int, *, onto: bool = False) -> dict[str, list[str]] | None:
    change = take_entry(STATEMENT, key, row, fresh_ids(Random(1), node_ids(STATEMENT)), onto=onto)
    if change is None:
        return None
    value = change.statement
    return {name: [p.id for p in section_paragraphs(value, name)] for name in SECTIONS if section_paragraphs(value, name)}


def test_the_rows_are_as_drawn() -> None:
    assert KEYS == ["title", "body", "event", "opening", "agenda", "i-1", "i-2", "closing", "thanks", "sign"]


def test_neighbours_of_one_row_go_together() -> None:
    assert taken("event", KEYS.index("sign"))["closing"] == ["thanks", "event", "event2", "sign"]
    assert taken("event", KEYS.index("agenda"))["body"] == ["opening", "event", "event2"]


def test_a_head_takes_what_is_dropped_on_it_at_its_end() -> None:
    assert taken("opening", KEYS.index("closing"), onto=True)["closing"] == ["thanks", "sign", "opening"]
    assert taken("opening", len(KEYS))["closing"] == ["thanks", "sign", "opening"]


def test_between_items_it_becomes_one_and_on_an_item_a_part_of_it() -> None:
    change = take_entry(STATEMENT, "opening", KEYS.index("i-2"), fresh_ids(Random(1), node_ids(STATEMENT)))
    assert [[p.id for p in item.paragraphs] for item in change.statement.agenda] == [["a"], ["opening"], ["b"]]
    change = take_entry(STATEMENT, "opening", KEYS.index("i-2"), fresh_ids(Random(1)), onto=True)
    assert [[p.id for p in item.paragraphs] for item in change.statement.agenda] == [["a"], ["b", "opening"]]


def test_an_item_stays_in_the_agenda() -> None:
    assert taken("i-2", KEYS.index("i-1"))["agenda"] == ["b", "a"]
    assert taken("i-1", KEYS.index("closing"))["agenda"] == ["b", "a"]
    assert taken("i-1", KEYS.index("thanks")) is None
    assert taken("i-1", KEYS.index("event"), onto=True) is None


def test_what_moves_nothing_is_no_change() -> None:
    assert taken("body", 0) is None
    assert taken("event", KEYS.index("event")) is None
    assert taken("event", KEYS.index("opening")) is None
    assert taken("none", 1) is None


def test_a_step_goes_over_the_heads() -> None:
    ids = fresh_ids(Random(1), node_ids(STATEMENT))
    down = step_entry(STATEMENT, "opening", 1, ids).statement
    assert [[p.id for p in item.paragraphs] for item in down.agenda] == [["opening"], ["a"], ["b"]]
    assert [p.id for p in step_entry(STATEMENT, "event", 1, ids).statement.body] == ["opening", "event", "event2"]
    assert step_entry(STATEMENT, "sign", 1, ids) is None


@settings(max_examples=80)
@given(statements(), st.data())
def test_no_paragraph_is_lost_or_doubled(statement: Statement, data: st.DataObject) -> None:
    rows = contents(statement)
    key = data.draw(st.sampled_from([entry.key for entry in rows]))
    row = data.draw(st.integers(0, len(rows)))
    change = take_entry(statement, key, row, fresh_ids(Random(1), node_ids(statement)), onto=data.draw(st.booleans()))
    if change is not None:
        assert sorted(p.id for p in paragraphs(change.statement)) == sorted(p.id for p in paragraphs(statement))
