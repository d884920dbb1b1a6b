"""Values: what the grammar accepts is read, so that nothing is left out that no problem speaks of."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from desktop_app.formats.xml.shapes import validator
from desktop_app.formats.xml.values import day, figure, moment

READERS: dict[str, Callable[[str], object]] = {"day": day, "moment": moment, "count": figure, "figure": figure}
EDGES = (
    "2024-02-29", "2023-02-29", "0000-01-01", "0001-01-01", "9999-12-31", "12024-01-01", "-2024-01-01", "2024-05-02Z", " 2024-05-02 ",
    "2024-05-02T24:00:00Z", "2024-05-02T23:59:60Z", "2024-05-02T10:00:00.123456789+03:00", "2024-05-02T10:00:00+14:00",
    "2024-05-02T10:00:00-00:00", "2024-05-02T10:00Z", "2024-05-02T10:00:00.5Z", "2024-05-02T10:00:00.1Z", "2024-05-02T10:00:00",
    "0", "-0", "+7", "-7", "007", "9" * 18, "9" * 19, "1_000", "1.0", "١٢", "",
)  # fmt: skip


def accepted(kind: str, text: str) -> bool:
    element = etree.Element("v")
    element.set("v", text)
    return bool(validator(kind, True).validate(element))


@pytest.mark.parametrize("kind", READERS)
@pytest.mark.parametrize("text", EDGES)
def test_the_edges(kind: str, text: str) -> None:
    assert not accepted(kind, text) or READERS[kind](text) is not None


@pytest.mark.parametrize("kind", READERS)
@given(st.from_regex(r"\A[+-]?[0-9]{1,4}(-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?)?\Z"))
def test_all_others(kind: str, text: str) -> None:
    assert not accepted(kind, text) or READERS[kind](text) is not None
