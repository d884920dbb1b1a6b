"""Shortcuts in force: the table's, the person's, and who wins."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.editing.commands import COMMANDS, Command, command
from desktop_app.editing.keyboard.shortcuts import FIXED, holder, keys_in_force, overlap, preset, with_keys_of, without_choice


def row(id_: str) -> Command:
    found = command(id_)
    assert found is not None
    return found


def test_without_a_choice_the_table_counts() -> None:
    assert keys_in_force({}) == {each.id: preset(each) for each in COMMANDS}


def test_a_choice_counts_and_frees_the_preset_keys() -> None:
    keys = keys_in_force({"mark.strong": "Ctrl+Shift+G ctrl+alt+g"})
    assert keys["mark.strong"] == ("Ctrl+Shift+G", "Ctrl+Alt+G")
    assert holder("Ctrl+B", row("mark.emphasis"), keys) is None


def test_a_choice_of_another_s_preset_keys_takes_them() -> None:
    keys = keys_in_force({"mark.emphasis": "Ctrl+B"})
    assert (keys["mark.emphasis"], keys["mark.strong"]) == (("Ctrl+B",), ())


@pytest.mark.parametrize("broken", ["Ctrl", "nonsense", "B", "Tab", "Ctrl+Ctrl+B", "§§"])
def test_a_broken_choice_counts_for_nothing(broken: str) -> None:
    assert keys_in_force({"mark.strong": broken, "no.such-command": "Ctrl+B"}) == keys_in_force({})


def test_an_empty_choice_is_no_keys() -> None:
    assert keys_in_force({"mark.strong": ""})["mark.strong"] == ()


def test_the_keys_of_the_system_belong_to_nobody_else() -> None:
    assert keys_in_force({"mark.strong": "Ctrl+C", "edit.copy": "Ctrl+J"})["mark.strong"] == ()
    assert keys_in_force({"edit.copy": "Ctrl+J"})["edit.copy"] == ("Ctrl+C",)


def test_taking_keys_over_leaves_the_other_what_else_it_has() -> None:
    chosen = with_keys_of({}, "mark.strong", "Ctrl+Y")
    keys = keys_in_force(chosen)
    assert keys["mark.strong"] == ("Ctrl+Y",)
    assert keys["edit.redo"] == ("Ctrl+Shift+Z",)


def test_resetting_one_gives_it_its_keys_back_from_who_took_them() -> None:
    chosen = with_keys_of({}, "mark.strong", "Ctrl+I")
    assert keys_in_force(chosen)["mark.emphasis"] == ()
    back = without_choice(chosen, "mark.emphasis")
    assert keys_in_force(back)["mark.emphasis"] == ("Ctrl+I",)
    assert "Ctrl+I" not in keys_in_force(back)["mark.strong"]


def test_a_choice_that_says_what_the_table_says_is_forgotten() -> None:
    assert with_keys_of({"mark.strong": "Ctrl+Shift+G"}, "mark.strong", "Ctrl+B") == {}


IDS = [each.id for each in COMMANDS]
KEYS = sorted({keys for each in COMMANDS for keys in preset(each)} | {"Ctrl+J", "Ctrl+Alt+J", "bad", "Alt+F12"})


@given(st.dictionaries(st.sampled_from(IDS), st.lists(st.sampled_from(KEYS), max_size=3).map(" ".join), max_size=8))
def test_no_two_commands_that_meet_share_keys_whatever_is_chosen(chosen: dict[str, str]) -> None:
    keys = keys_in_force(chosen)
    for one in COMMANDS:
        for other in COMMANDS:
            if one.id < other.id and overlap(one, other):
                assert not set(keys[one.id]) & set(keys[other.id]), (one.id, other.id)


@given(
    st.lists(st.tuples(st.sampled_from([id_ for id_ in IDS if id_ not in FIXED]), st.sampled_from(["Ctrl+J", "Ctrl+B", "Ctrl+Z", "F8"])))
)
def test_who_gets_keys_has_them_and_reset_all_is_the_table(steps: list[tuple[str, str]]) -> None:
    chosen: dict[str, str] = {}
    for id_, keys in steps:
        chosen = with_keys_of(chosen, id_, keys)
        assert keys_in_force(chosen)[id_] == (keys,)
