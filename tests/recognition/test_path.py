"""The best path agrees with trying every path."""

from __future__ import annotations

from itertools import pairwise, product

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.recognition.path import best_path
from desktop_app.recognition.table import NEVER, table

WORTH = st.integers(-9, 9).map(float)


def worth(path: tuple[int, ...], scores: list[list[float]], begins: list[float], steps: list[list[float]]) -> float:
    total = begins[path[0]] + sum(line[state] for line, state in zip(scores, path, strict=True))
    return total + sum(steps[after][before] for before, after in pairwise(path))


@given(st.data())
def test_no_other_path_is_worth_more(data: st.DataObject) -> None:
    states, count = 3, data.draw(st.integers(1, 5))
    row = st.lists(WORTH, min_size=states, max_size=states)
    scores = data.draw(st.lists(row, min_size=count, max_size=count))
    begins, steps = data.draw(row), data.draw(st.lists(row, min_size=states, max_size=states))
    found = tuple(best_path(scores, begins, steps))
    every = product(range(states), repeat=count)
    assert worth(found, scores, begins, steps) == max(worth(path, scores, begins, steps) for path in every)


def test_nothing_has_the_empty_path() -> None:
    assert best_path([], [0.0], [[0.0]]) == []


def test_sections_go_forward_alone() -> None:
    ways = table()
    order = ["front", "lead", "body", "agenda", "closing"]
    for after, (section, _) in enumerate(ways.places):
        for before, (earlier, _) in enumerate(ways.places):
            back = order.index(section) < order.index(earlier)
            assert (ways.steps[after][before] <= NEVER / 2) == back


def test_each_section_can_hold_a_wrapper_and_each_end_a_date() -> None:
    places = set(table().places)
    assert {(section, "wrapper") for section in ("front", "lead", "body", "agenda", "closing")} <= places
    assert {("front", "date-line"), ("closing", "date-line"), ("front", "slogan"), ("closing", "slogan")} <= places
