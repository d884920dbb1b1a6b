"""Where the statement stands on the page: the same leading edge in every pane, in text, form and cards alike."""

from __future__ import annotations

from desktop_app.ui.theme.tokens import MARGIN, WIDE

SCROLL_BAR, TRAILING, CARET = 12, 32, 4
"""Pixels of the scroll bar, behind the text, and before its first letter for a caret that stands there."""


def spare_before(pane: int, window: int) -> int:
    """Half of the room that labels, measure and balloons leave; it goes before the labels. Widths of the pane and of its window."""
    measure = MARGIN["measure_wide"] if window >= WIDE else MARGIN["measure"]
    return max(0, pane - SCROLL_BAR - MARGIN["labels"] - measure - MARGIN["balloons"] - TRAILING) // 2


def leading_edge(pane: int, window: int) -> int:
    """From the pane's leading edge to the statement's letters, fields and cards' texts."""
    return MARGIN["labels"] + CARET + spare_before(pane, window)
