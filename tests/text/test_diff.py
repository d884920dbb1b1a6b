"""Differences by words."""

from __future__ import annotations

import pytest
from hypothesis import given

from desktop_app.text.diff import same, tokens
from tests.strategies import texts


def test_a_word_keeps_its_marks_and_nothing_is_left_out() -> None:
    assert tokens("قُرِئَتْ الرسالة،  ثم…") == ("قُرِئَتْ", " ", "الرسالة", "،", "  ", "ثم", "…")


@given(texts(), texts())
def test_what_is_the_same_is_the_same(old: str, new: str) -> None:
    assert "".join(tokens(old)) == old
    at, new_at = 0, 0
    for part in same(old, new):
        assert part.old >= at
        assert part.new >= new_at
        assert part.length > 0
        assert old[part.old : part.old + part.length] == new[part.new : part.new + part.length]
        at, new_at = part.old + part.length, part.new + part.length


@given(texts())
def test_a_text_is_wholly_the_same_as_itself(text: str) -> None:
    assert sum(part.length for part in same(text, text)) == len(text)


@pytest.mark.parametrize(
    ("old", "new", "kept"),
    [
        ("عقد المؤتمر أمس في تونس", "عقد الاجتماع أمس في دمشق", ["عقد ال", "ت", " أمس في ", ""]),
        ("ab", "ab cd", ["ab"]), ("x one y two z", "X one Y two Z", [" one ", " two "]),
    ],
)  # fmt: skip
def test_words_between_the_edges_are_found(old: str, new: str, kept: list[str]) -> None:
    found = [old[part.old : part.old + part.length] for part in same(old, new)]
    assert [text for text in kept if len(text) > 1] == [text for text in found if len(text) > 1]
