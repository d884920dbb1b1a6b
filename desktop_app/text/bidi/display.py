"""Displaying: a line as it is seen, and where each of its characters went."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from desktop_app.text.bidi.classes import ISOLATES, MIRRORED, REMOVED, bidi_class
from desktop_app.text.bidi.explicit import explicit, first_strong, isolate_ends
from desktop_app.text.bidi.resolving import resolved

Base = Literal["L", "R"] | None
"""The direction of the box that a line stands in. None: the line's first strong character decides, left-to-right without one."""

_LINE_ENDS = re.compile("\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_TRAILING = ISOLATES | {"WS", "PDI", "BN"} | REMOVED


@dataclass(frozen=True, slots=True)
class Line:
    """A line and its display. Offsets are code points of `text`.

    `base`: 0 in a left-to-right box, 1 in a right-to-left one. `levels`: the embedding level of each character, odd for right-to-left;
    None for the controls that have no place of their own. `order`: the offsets of the others as they stand from the left to the right.
    """

    text: str
    base: int
    levels: tuple[int | None, ...]
    order: tuple[int, ...]

    @property
    def shown(self) -> str:
        """What is seen from the left to the right, brackets turned where they run to the left. Never for a widget: that would order it
        a second time."""
        return "".join(self.letter(at) for at in self.order)

    def letter(self, at: int) -> str:
        """The character at an offset as it is seen."""
        letter = self.text[at]
        return MIRRORED.get(letter, letter) if (self.levels[at] or 0) & 1 else letter


def lines(text: str) -> list[str]:
    """The lines of a text, their ends left out: a soft break ends one, too."""
    return _LINE_ENDS.split(text)


@lru_cache(maxsize=32)
def displayed(line: str, base: Base = None) -> Line:
    """One line as it is displayed in such a box. A text of several lines is to be split before (`lines`)."""
    classes = [bidi_class(letter) for letter in line]
    level, levels = levels_of(classes, base, line)
    return Line(line, level, tuple(levels), tuple(visual_order(levels)))


def levels_of(classes: Sequence[str], base: Base, text: str = "") -> tuple[int, list[int | None]]:
    """The base level of a line of these bidirectional classes, and the level of each place. `text`: for its brackets."""
    if base is None:
        strong = first_strong(classes, 0, len(classes), isolate_ends(classes))
        level = strong or 0
    else:
        level = 1 if base == "R" else 0
    given, kinds, stretches = explicit(classes, level)
    levels: list[int | None] = list(given)
    for stretch in stretches:
        odd = stretch.level & 1
        for at, kind in zip(stretch.at, resolved(stretch, kinds, text), strict=True):
            levels[at] = stretch.level + (kind != "R" if odd else 1 if kind == "R" else 2 if kind in ("AN", "EN") else 0)
    _reset(classes, levels, level)
    return level, levels


def _reset(classes: Sequence[str], levels: list[int | None], base: int) -> None:
    """Rule L1: separators, and white space before them and at the end, stand at the base level. X9: controls have none."""
    trailing = True
    for at in range(len(classes) - 1, -1, -1):
        kind = classes[at]
        if kind in ("S", "B"):
            trailing = True
            levels[at] = base
        elif kind not in _TRAILING:
            trailing = False
        elif trailing:
            levels[at] = base
        if kind in REMOVED:
            levels[at] = None


def visual_order(levels: Sequence[int | None]) -> list[int]:
    """Rule L2: the places as they stand from the left to the right, those without a level left out."""
    order = [at for at, level in enumerate(levels) if level is not None]
    there = [level for level in levels if level is not None]
    if not any(there):
        return order
    odd = min((level for level in there if level & 1), default=max(there) + 1)
    for level in range(max(there), odd - 1, -1):
        at = 0
        while at < len(order):
            if (levels[order[at]] or 0) < level:
                at += 1
                continue
            end = at
            while end < len(order) and (levels[order[end]] or 0) >= level:
                end += 1
            order[at:end] = order[at:end][::-1]
            at = end
    return order
