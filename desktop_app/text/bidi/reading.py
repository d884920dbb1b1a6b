"""Reading a line in another box: which of its words change places, and the fewest controls that hold them where they belong."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable

from desktop_app.text.bidi.classes import bidi_class
from desktop_app.text.bidi.display import Base, Line, displayed
from desktop_app.text.script import Way

LRM, RLM = "\u200e", "\u200f"
LRI, RLI, PDI = "\u2066", "\u2067", "\u2069"

Span = tuple[int, int]
Insertion = tuple[int, str]
"""An offset of a line, and the control to put there."""

PAGE: dict[Way, Base] = {"rtl": "R", "ltr": "L"}
"""The box that a paragraph of this direction is printed in."""

_SIGNS = r"\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
_UNITS = re.compile(rf"[\w{_SIGNS}\u200c\u200d]+(?:[.,:/٫٬'’][\w{_SIGNS}]+)*|[^\w\s\u200b-\u200f\u061c\u202a-\u202e\u2060-\u2069\ufeff]")


def moved(text: str, page: Base, box: Base, *, words_only: bool = False) -> tuple[Span, ...]:
    """The words and signs of a line that a reader of this box meets out of the order of the page: as few as explain the difference,
    in the order of the text. `words_only`: signs such as a full stop are passed over."""
    units = [found.span() for found in _UNITS.finditer(text) if not words_only or text[found.start()].isalnum()]
    right, seen = read(displayed(text, page), units), read(displayed(text, box), units)
    if right == seen:
        return ()
    place = {unit: number for number, unit in enumerate(right)}
    kept = _longest_rise([place[unit] for unit in seen])
    return tuple(sorted(unit for unit in units if place[unit] not in kept))


def read(line: Line, units: Iterable[Span]) -> list[Span]:
    """The units of a line from the left to the right, as they are seen."""
    place = {at: number for number, at in enumerate(line.order)}
    return sorted(units, key=lambda unit: min(place.get(at, len(place)) for at in range(*unit)))


def is_steady(text: str, held: str, page: Base, boxes: Iterable[Base]) -> bool:
    """Whether what is seen of `held`, in each of these boxes, is what is seen of `text` on the page. Blanks and controls aside."""
    right = _seen(displayed(text, page))
    return all(_seen(displayed(held, box)) == right for box in boxes)


def holding(text: str, way: Way, boxes: Collection[Base]) -> tuple[Insertion, ...] | None:
    """The fewest marks, or the isolate, that give a line the order of its page in all these boxes; none where it has it already.

    None: nothing of the kind helps (a tab turns in every isolate), or an isolate in the line is never closed.
    """
    page = PAGE[way]
    asked = (*boxes, page)
    end = len(text.rstrip())
    mark, isolate = (RLM, RLI) if way == "rtl" else (LRM, LRI)
    marks: tuple[tuple[Insertion, ...], ...] = (((end, mark),), ((0, mark),), ((0, mark), (end, mark)))
    if "L" in boxes and way == "rtl" and any(bidi_class(letter) == "L" for letter in text):
        marks = ()  # a letter that runs with the box parts the line, whatever stands at its ends
    ways: tuple[tuple[Insertion, ...], ...] = ((), *marks, ((0, isolate), (end, PDI)))
    right = _seen(displayed(text, page))
    for controls in ways:
        held = with_controls(text, controls)
        if all(_seen(displayed(held, box)) == right for box in asked):
            return controls
    return None


def with_controls(text: str, insertions: Iterable[Insertion]) -> str:
    """The line with these controls in it. Offsets are those of the line without them, in rising order."""
    done, last = "", 0
    for at, control in insertions:
        done += text[last:at] + control
        last = at
    return done + text[last:]


def _seen(line: Line) -> str:
    return re.sub(r"[\s\u200b-\u200f\u061c\u202a-\u202e\u2060-\u2069\ufeff]+", "", line.shown)


def _longest_rise(numbers: list[int]) -> set[int]:
    """The numbers of the longest rising row in these, which are all different."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for at, number in enumerate(numbers):
        length = bisect_left(ends, number)
        before.append(last[length - 1] if length else -1)
        ends[length : length + 1] = [number]
        last[length : length + 1] = [at]
    done: set[int] = set()
    at = last[-1] if last else -1
    while at >= 0:
        done.add(numbers[at])
        at = before[at]
    return done
