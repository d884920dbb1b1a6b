"""Rows of the outline, taken elsewhere with what they stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop_app.statement import Change
from desktop_app.statement.edits.outlining import step_entry, take_entry

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow

ORIGIN = "outline"


def take_row(window: MainWindow, key: str, row: int, *, onto: bool) -> bool:
    """What the row stands for goes before another row, or into it."""
    return _apply(window, key, take_entry(window.document.value, key, row, window.ids, onto=onto))


def step_row(window: MainWindow, key: str, by: int) -> bool:
    """The same, one place up or down."""
    return _apply(window, key, step_entry(window.document.value, key, by, window.ids))


def _apply(window: MainWindow, key: str, change: Change | None) -> bool:
    """The focus stays in the outline, on the row that moved, so that a person can go on moving it."""
    if change is None or not window.document.apply(change, ORIGIN):
        return False
    window.document.seal()
    window.follow()
    outline = window.outline
    rows = outline.model.rows
    moved = change.caret.node if change.caret is not None else key
    number = next((at for at, line in enumerate(rows) if line.entry.key == key or moved in line.entry.nodes), None)
    if number is not None:
        outline.view.setCurrentIndex(outline.model.index(number))
        outline.view.setFocus(Qt.FocusReason.OtherFocusReason)
    return True
