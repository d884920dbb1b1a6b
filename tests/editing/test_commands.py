"""The command table, walked as a whole."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.editing.commands import COMMANDS, MENUS, Context, Edit, command
from desktop_app.editing.selection import Selection
from desktop_app.statement import Paragraph, Run, Statement, fresh_ids
from desktop_app.statement.walking import node_ids, paragraphs
from desktop_app.text.refusal import Refusal
from tests.strategies import ranges, statements

EDITS = [each for each in COMMANDS if isinstance(each.act, Edit) and each.id != "field.set"]


def test_ids_are_unique_and_found() -> None:
    assert all(number == 1 for number in Counter(each.id for each in COMMANDS).values())
    assert command("mark.strong") is not None
    assert command("mark.nothing") is None


def test_no_two_commands_of_a_scope_share_keys() -> None:
    window = [keys for each in COMMANDS for keys in each.keys if each.scope == "window"]
    for scope in ("text", "agenda"):
        keys = window + [keys for each in COMMANDS for keys in each.keys if each.scope == scope]
        assert [twice for twice, number in Counter(keys).items() if number > 1] == []


def test_every_place_is_in_a_menu() -> None:
    known = {name for name, _ in MENUS}
    assert {each.place.split("/")[0] for each in COMMANDS if each.place} <= known


@given(statements().filter(paragraphs), st.data())
@settings(max_examples=60)
def test_an_edit_keeps_ids_unique_and_changes_what_it_says(statement: Statement, data: st.DataObject) -> None:
    node, start, end = data.draw(ranges(statement))
    now, ids = datetime(2026, 1, 1, tzinfo=UTC), fresh_ids(Random(3), node_ids(statement))
    context = Context(
        statement,
        Selection(node, start, node, end),
        ids,
        now,
        arguments={"text": "نص", "find": "ا", "replace": "نص", "address": "https://example.org"},
    )
    for each in EDITS:
        change = each.act.function(context)
        if change is not None:
            assert change.statement != statement, each.id
            ids = list(node_ids(change.statement))
            assert len(ids) == len(set(ids)), each.id
        if each.checked is not None:
            assert each.checked(context) in (True, False)


def test_a_slip_in_an_argument_deletes_nothing() -> None:
    statement = Statement("st-1", body=(Paragraph("p-1", (Run("نص"),)),))
    replace = command("edit.replace")
    assert replace is not None
    for arguments in ({}, {"txt": "x"}, {"text": None}, {"text": 5}):
        context = Context(
            statement, Selection("p-1", 0, "p-1", 2), fresh_ids(Random(3)), datetime(2026, 1, 1, tzinfo=UTC), arguments=arguments
        )
        with pytest.raises(Refusal, match="text"):
            replace.act.function(context)
