"""Stack: where things of known heights stand one below the other. Whole pixels, no widgets."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate


class Stack:
    """`gap` pixels stand between two things, `air` above the first and below the last."""

    def __init__(self, gap: int, air: int) -> None:
        self.gap, self.air = gap, air
        self._heights: list[int] = []
        self._tops: list[int] | None = None

    def fill(self, heights: Iterable[int]) -> None:
        """These heights, from the top."""
        self._heights, self._tops = list(heights), None

    def set(self, index: int, height: int) -> bool:
        """Another height; False when it is the same."""
        if self._heights[index] == height:
            return False
        self._heights[index], self._tops = height, None
        return True

    def height(self, index: int) -> int:
        """The height of the thing at this position."""
        return self._heights[index]

    def top(self, index: int) -> int:
        """The y of its upper edge; of the position behind the last: where one more would stand."""
        return self._all_tops()[index]

    @property
    def total(self) -> int:
        """The height of all, with the air."""
        return self._all_tops()[-1] - (self.gap if self._heights else 0) + self.air

    def at(self, y: int) -> int:
        """The position of the thing at this y; a gap belongs to the thing above it. 0 above the first, the last below the last."""
        return max(0, min(bisect_right(self._all_tops(), y) - 1, len(self._heights) - 1))

    def place_at(self, y: int) -> int:
        """Where something dropped at this y would stand: before the thing of this position, behind the last for their number."""
        if not self._heights:
            return 0
        index = self.at(y)
        return index + (y > self.top(index) + self.height(index) / 2)

    def __len__(self) -> int:
        """How many they are."""
        return len(self._heights)

    def _all_tops(self) -> list[int]:
        if self._tops is None:
            self._tops = list(accumulate((height + self.gap for height in self._heights), initial=self.air))
        return self._tops
