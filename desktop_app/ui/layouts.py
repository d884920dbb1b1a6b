"""Layouts: where the window and its docks stand. Kept for each direction: what is at the right in Arabic is at the left in English."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize

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
        if not kept or not window.restoreGeometry(_bytes(kept)):
            window.resize(SIZE.boundedTo(window.screen().availableSize() - QSize(0, TITLE_BAR)))

    def restore(self) -> bool:
        """The docks as they were in this direction; False where nothing was kept."""
        kept = self._window.settings.layout.get(_docks(), "")
        return bool(kept) and self._window.restoreState(_bytes(kept))

    def keep(self, *, turned: bool | None = None) -> None:
        """Keeps what a person made of it. `turned`: for that direction, where the window has just left it."""
        window = self._window
        now = {"geometry": _words(window.saveGeometry()), _docks(turned): _words(window.saveState())}
        window.change_settings(replace(window.settings, layout={**window.settings.layout, **now}))


def _docks(turned: bool | None = None) -> str:
    return "docks-rtl" if (rtl() if turned is None else turned) else "docks-ltr"


def _words(state: QByteArray) -> str:
    return bytes(state.toBase64()).decode()


def _bytes(words: str) -> QByteArray:
    return QByteArray.fromBase64(words.encode())
