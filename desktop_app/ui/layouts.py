"""Layouts: where the window and its docks stand. Kept for each direction: what is at the right in Arabic is at the left in English."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtWidgets import QDockWidget

from desktop_app.ui.theme import rtl

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow

SIZE = QSize(1366, 768)
TITLE_BAR = 40
"""About the height that a window manager puts above a window."""


class Layouts:
    """Keeps the layout of a window in the settings, and gives it back."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def place(self) -> None:
        """The window where a person had it last; else as large as the screen allows."""
        window = self._window
        kept = window.settings.layout.get("geometry", "")
        if not kept or not window.restoreGeometry(QByteArray.fromBase64(kept.encode())):
            window.resize(SIZE.boundedTo(window.screen().availableSize() - QSize(0, TITLE_BAR)))

    def restore(self) -> bool:
        """The docks as they were in this direction; False where nothing was kept. (Qt's own state of a window is not the same again
        after the sides were changed.)"""
        kept = [_read(each) for each in self._window.settings.layout.get(_name(), "").split()]
        docks = self._docks()
        if len(kept) != len(docks) or None in kept:
            return False
        for dock, (_, shown) in zip(docks, kept, strict=True):
            dock.setVisible(shown)
        seen = [(dock, width) for dock, (width, shown) in zip(docks, kept, strict=True) if shown]
        self._window.resizeDocks([dock for dock, _ in seen], [width for _, width in seen], Qt.Orientation.Horizontal)
        return True

    def keep(self, *, turned: bool | None = None) -> None:
        """Keeps what a person made of it. `turned`: for that direction, where the window has just left it."""
        window = self._window
        docks = " ".join(f"{dock.width()}{'' if dock.isVisibleTo(window) else '-'}" for dock in self._docks())
        now = {"geometry": bytes(window.saveGeometry().toBase64()).decode(), _name(turned): docks}
        window.change_settings(replace(window.settings, layout={**window.settings.layout, **now}))

    def _docks(self) -> list[QDockWidget]:
        return [self._window.outline_dock, self._window.problems_dock]


def _name(turned: bool | None = None) -> str:
    return "docks-rtl" if (rtl() if turned is None else turned) else "docks-ltr"


def _read(words: str) -> tuple[int, bool] | None:
    """Width and presence of a dock from "300", or "300-" for one that is hidden."""
    width = words.removesuffix("-")
    return (int(width), not words.endswith("-")) if width.isdecimal() else None
