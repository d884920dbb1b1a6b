"""Code points and UTF-16 units."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.text.offsets import to_code_points, to_utf16
from tests.strategies import texts


@pytest.mark.parametrize(("code_points", "utf16"), [(0, 0), (1, 1), (2, 3), (3, 4), (4, 6), (9, 6)])
def test_a_letter_beyond_the_first_plane_counts_twice(code_points: int, utf16: int) -> None:
    assert to_utf16("س🕊م𐎠", code_points) == utf16
    assert to_code_points("س🕊م𐎠", utf16) == min(code_points, 4)


@pytest.mark.parametrize("text", ["س🕊م", "abc"])
def test_an_offset_inside_a_pair_or_outside_the_text_is_taken_back_to_a_place_in_it(text: str) -> None:
    assert to_code_points("س🕊م", 2) == 1
    assert to_code_points(text, 99) == 3
    assert to_code_points(text, -1) == 0


@given(st.data(), texts())
def test_there_and_back(data: st.DataObject, text: str) -> None:
    at = data.draw(st.integers(0, len(text)))
    assert to_code_points(text, to_utf16(text, at)) == at
    assert to_utf16(text, len(text)) == len(text.encode("utf-16-le")) // 2
