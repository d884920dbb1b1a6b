"""Key sequences as text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QKeySequence

from desktop_app.editing.commands import COMMANDS
from desktop_app.editing.keyboard.sequences import MODIFIERS, NAMED, canonical, fit, key_caps, key_parts


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("ctrl+shift+v", "Ctrl+Shift+V"),
        ("Shift+Ctrl+v", "Ctrl+Shift+V"),
        ("Ctrl++", "Ctrl++"),
        ("Ctrl+=", "Ctrl+="),
        ("f6", "F6"),
        ("Ctrl+Delete", "Ctrl+Del"),
        ("Alt+Shift+D", "Alt+Shift+D"),
        (" Ctrl + B ", "Ctrl+B"),
        ("Meta+Space", "Meta+Space"),
    ],
)
def test_there_is_one_way_to_write_a_sequence(typed: str, written: str) -> None:
    assert canonical(typed) == written


@pytest.mark.parametrize("broken", ["", "Ctrl", "Ctrl+", "Ctrl+Ctrl+B", "Hyper+B", "Ctrl+Nonsense", "B+Ctrl", "Ctrl+B+C", "F25"])
def test_what_is_no_sequence_is_none(broken: str) -> None:
    assert canonical(broken) is None


def test_every_sequence_of_the_table_is_one_and_fits() -> None:
    for row in COMMANDS:
        for keys in row.keys:
            assert canonical(keys) is not None, (row.id, keys)
            assert fit(canonical(keys)), (row.id, keys)


@given(st.sets(st.sampled_from(MODIFIERS)), st.sampled_from([*NAMED, *"ABCXYZ0189+=-.,/;[]'`"]))
def test_qt_writes_sequences_the_same_way(held: set[str], key: str) -> None:
    keys = canonical("+".join([*held, key]))
    shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText)
    assert keys == shown


@pytest.mark.parametrize("keys", ["B", "Shift+B", "Tab", "Ctrl+Tab", "Esc", "Shift+Home", "Del", "Shift+F"])
def test_keys_that_write_move_or_leave_are_no_shortcut(keys: str) -> None:
    assert not fit(keys)


@pytest.mark.parametrize("keys", ["Ctrl+B", "Alt+1", "F1", "Shift+F8", "Ctrl+Alt+0", "Alt+Up", "Meta+Z"])
def test_keys_that_do_nothing_by_themselves_are(keys: str) -> None:
    assert fit(keys)


def test_the_caps_of_a_sequence() -> None:
    assert key_caps("Ctrl+Return") == ("Ctrl", "Enter")
    assert key_caps("Alt+Up") == ("Alt", "↑")
    assert key_caps("Ctrl++") == key_parts("Ctrl++") == ("Ctrl", "+")
