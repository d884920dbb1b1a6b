"""The command table, walked as a whole."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.editing.commands import COMMANDS, MENUS, Context, Edit, command
from desktop_app.editing.selection import Selection
from desktop_app.statement import Statement, fresh_ids
from desktop_app.statement.walking import node_ids, paragraphs
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
    context = Context(
        statement, Selection(node, start, node, end), fresh_ids(Random(3), node_ids(statement)), datetime(2026, 1, 1, tzinfo=UTC)
    )
    for each in EDITS:
        change = each.act.function(context)
        if change is not None:
            assert change.statement != statement, each.id
            ids = list(node_ids(change.statement))
            assert len(ids) == len(set(ids)), each.id
        if each.checked is not None:
            assert each.checked(context) in (True, False)
