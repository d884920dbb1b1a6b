"""Ctrl with a Shift key, pressed and let go by themselves."""

from __future__ import annotations

import pytest

from desktop_app.editing.turning import ShiftPair, shift_side
from desktop_app.text.script import Way


def held(steps: str) -> list[Way]:
    """Ways that come out of steps like "+ctrl +right -right -ctrl"."""
    pair = ShiftPair()
    told: list[Way] = []
    for step in steps.split():
        if step[0] == "+":
            pair.press(step[1:])
        else:
            way = pair.release(step[1:])
            told += [way] if way else []
    return told


@pytest.mark.parametrize(
    ("steps", "ways"),
    [
        ("+ctrl +right -right -ctrl", ["rtl"]),
        ("+ctrl +left -left -ctrl", ["ltr"]),
        ("+right +ctrl -ctrl -right", ["rtl"]),
        ("+ctrl +right -right +left -left -ctrl", ["rtl", "ltr"]),
        ("+ctrl +right +other -other -right -ctrl", []),
        ("+ctrl +left +other -left -other -ctrl", []),
        ("+ctrl +other -other +right -right -ctrl", []),
        ("+ctrl +left +right -right -left -ctrl", []),
        ("+right -right +ctrl -ctrl", []),
        ("+other +ctrl +right -right -ctrl -other", ["rtl"]),
        ("+ctrl +other -ctrl +ctrl +right -right", ["rtl"]),
    ],
)
def test_pairs(steps: str, ways: list[Way]) -> None:
    assert held(steps) == ways


def test_a_click_spoils_and_a_lost_release_is_forgotten() -> None:
    pair = ShiftPair()
    pair.press("ctrl")
    pair.press("right")
    pair.spoil()
    assert pair.release("right") is None
    pair.forget()
    pair.press("right")
    assert pair.release("right") is None


@pytest.mark.parametrize(
    ("codes", "side"),
    [((50, 0), "left"), ((62, 0xFFE2), "right"), ((0x2A, 0x10), "left"), ((0x36, 0x10), "right"), ((0, 0xA1), "right"), ((0, 0), None)],
)
def test_which_shift(codes: tuple[int, int], side: str | None) -> None:
    assert shift_side(*codes) == side
