"""What was measured, as lines at the end of the run: the README's table is made of them."""

from __future__ import annotations

from collections.abc import Callable

Report = Callable[[str, float, float], float]
"""Tells of a figure: what, ours, the bare one's; gives the ratio."""

ROWS: list[str] = []
