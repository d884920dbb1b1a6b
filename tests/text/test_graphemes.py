"""Where a caret may stand, and what a word is."""

from __future__ import annotations

import pytest
from hypothesis import given

from desktop_app.text.graphemes import is_boundary, next_grapheme, previous_grapheme, words
from tests.strategies import texts

ONE = ["س", "سّ", "سَّ", "e\u0301", "👨\u200d👩\u200d👧", "🇹🇳", "👍🏽", "1\ufe0f\u20e3", "\u06dd١", "ا\u200c"]


@pytest.mark.parametrize("grapheme", ONE)
def test_a_grapheme_is_passed_as_one(grapheme: str) -> None:
    text = f"ا{grapheme}ب"
    assert next_grapheme(text, 1) == 1 + len(grapheme)
    assert previous_grapheme(text, 1 + len(grapheme)) == 1


def test_two_flags_are_two() -> None:
    assert next_grapheme("🇹🇳🇲🇦", 0) == 2
    assert previous_grapheme("🇹🇳🇲🇦", 4) == 2


def test_a_joiner_between_letters_joins_no_graphemes() -> None:
    assert next_grapheme("ن\u200dم", 0) == 2


@given(texts())
def test_forward_and_backward_pass_the_same_places(text: str) -> None:
    forward, at = [0], 0
    while at < len(text):
        at = next_grapheme(text, at)
        forward.append(at)
    backward, at = [len(text)], len(text)
    while at > 0:
        at = previous_grapheme(text, at)
        backward.append(at)
    assert forward == backward[::-1] or not text
    assert all(is_boundary(text, place) for place in forward)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قُرِئَتْ الرسالة، ثم", ["قُرِئَتْ", "الرسالة", "ثم"]), ("نامە\u200cکان — عـــام", ["نامە\u200cکان", "عـــام"]),
        ("don't, 1,000 x 26.1.2020.", ["don't", "1,000", "x", "26.1.2020"]), ("«»  ", []), ("#مؤتمر_تونس _a", ["مؤتمر_تونس", "a"]),
    ],
)  # fmt: skip
def test_words(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in words(text)] == found
