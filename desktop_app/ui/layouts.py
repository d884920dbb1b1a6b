"""Layouts: where the window and its docks stand. Kept for each direction: what is at the right in Arabic is at the left in English."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtWidgets import QDockWidget

from desktop_app.ui.theme import rtl
from desktop_app.ui.theme.tokens import WIDE, WIDTH

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow

SIZE = QSize(1366, 768)
TITLE_BAR = 40
"""About the height that a window manager puts above a window."""


class Layouts:
    """Puts the docks of a window at their sides, keeps the layout in the settings, and gives it back."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def place(self) -> None:
        """The window where a person had it last; else as large as the screen allows."""
        window = self._window
        kept = window.settings.layout.get("geometry", "")
        if not kept or not window.restoreGeometry(QByteArray.fromBase64(kept.encode())):
            window.resize(SIZE.boundedTo(window.screen().availableSize() - QSize(0, TITLE_BAR)))

    def put(self) -> None:
        """The outline at the leading side, the problems at the other: Qt turns no dock areas."""
        right, left = Qt.DockWidgetArea.RightDockWidgetArea, Qt.DockWidgetArea.LeftDockWidgetArea
        for dock, area in zip(self._docks(), (right, left) if rtl() else (left, right), strict=True):
            self._window.addDockWidget(area, dock)
        self.size()

    def size(self, widths: Sequence[int] = ()) -> None:
        """The docks as wide as given, else as the look says of a window of this width."""
        wide = "_wide" if self._window.width() >= WIDE else ""
        widths = list(widths) or [WIDTH[f"outline{wide}"], WIDTH[f"side{wide}"]]
        self._window.resizeDocks(self._docks(), widths, Qt.Orientation.Horizontal)

    def lay_out(self, widths: Sequence[int] = ()) -> None:
        """The docks as a person left them in this direction; else as wide as given, else as the look says."""
        if not self._restore():
            self.size(widths)
        self._window.switcher.show_side(self._window.problems_dock.isVisibleTo(self._window))

    def turn(self) -> None:
        """The window reads the other way from now on: the docks change sides, as wide as they are where nothing was kept for them."""
        widths, open_ = [dock.width() for dock in self._docks()], self._window.document is not None
        if open_:
            self.keep(turned=not rtl())
        self.put()
        if open_:
            self.lay_out(widths)

    def _restore(self) -> bool:
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
