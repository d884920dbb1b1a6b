"""Heights: how high each entry of the view is, guessed until it has been laid out, and where it begins."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate


class Heights:
    """Entries by their number from the top."""

    def __init__(self, guesses: Sequence[float]) -> None:
        self._heights = list(guesses)
        self._known = [False] * len(self._heights)
        self._tops: list[float] | None = None

    @property
    def tops(self) -> list[float]:
        """Where each begins, and after the last where all end."""
        if self._tops is None:
            self._tops = [0.0, *accumulate(self._heights)]
        return self._tops

    @property
    def total(self) -> float:
        """The height of all."""
        return self.tops[-1]

    def known(self, entry: int) -> bool:
        """Whether it was laid out."""
        return self._known[entry]

    def know(self, entry: int, height: float) -> float:
        """How much higher it is than was thought."""
        more = height - self._heights[entry]
        self._known[entry] = True
        if more:
            self._heights[entry], self._tops = height, None
        return more

    def at(self, y: float) -> int:
        """The entry at this height; the nearest one."""
        return min(max(bisect_right(self.tops, y) - 1, 0), len(self._heights) - 1)
