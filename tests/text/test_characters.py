"""What a statement can hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.text.characters import storable, unstorable
from tests.strategies import texts


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("a\tb", "a\tb"), ("a\nb\x0bc\r\nd", "a\u2028b\u2028c\u2028d"), ("\x00\x1b\x7f\x85\x9f", "\ufffd" * 5),
        ("\r\x0c\u2029", "\ufffd" * 3),
        ("\ud83d", "\ufffd"), ("\ufdd0\ufdef\ufffe\uffff", "\ufffd" * 4), ("\u202e\u00a0\ufeff\U0001f54a", "\u202e\u00a0\ufeff\U0001f54a"),
    ],
)  # fmt: skip
def test_what_cannot_be_stored_becomes_visible(typed: str, stored: str) -> None:
    assert storable(typed) == stored


@given(st.text(st.characters(codec=None)))
def test_what_is_stored_stays_and_xml_can_hold_it(typed: str) -> None:
    stored = storable(typed)
    assert storable(stored) is stored
    stored.encode("utf-8")
    assert not set(stored) & set("\n\r\x0b\x0c\x85\u2029\x00\ufffe")


@given(texts())
def test_texts_of_the_strategy_can_be_stored(text: str) -> None:
    assert storable(text) is text


def test_what_was_replaced_is_listed_once() -> None:
    assert unstorable("a\x00b\x1b\x00\n") == "\x00\x1b"
