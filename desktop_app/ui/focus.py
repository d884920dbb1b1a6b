"""Focus mode: nothing but the text of the current pane. What was hidden comes back as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.statement.directions import language_direction
from desktop_app.ui.parts.page import CARET, leading_edge
from desktop_app.ui.theme import rtl
from desktop_app.ui.theme.tokens import HEIGHT, MARGIN, WIDE

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow

AIR = 24
"""Pixels above the text."""


class FocusMode(QObject):
    """Hides all around the text of a window. The menu bar comes as soon as the keys go to it (F10, Alt), and goes with them."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._kept: dict[QWidget, bool] = {}
        self._widths: list[int] = []
        window.installEventFilter(self)
        window.stack.currentChanged.connect(lambda _pane: self.on and self._center())
        window.menus.bar.installEventFilter(self)
        for entry in window.menus.bar.actions():
            entry.menu().aboutToHide.connect(lambda: QTimer.singleShot(0, self, self._rest))

    @property
    def on(self) -> bool:
        """Whether it is on."""
        return bool(self._kept)

    def toggle(self) -> bool:
        """On, or off again; False where there is no text."""
        if self.on:
            self.leave()
            return True
        return self.enter()

    def enter(self) -> bool:
        """Hides all but the text; False where there is none."""
        window = self._window
        if self.on or window.document is None:
            return False
        self._widths = [dock.width() for dock in self._docks()]
        self._kept = {piece: piece.isVisibleTo(window) for piece in self._around()}
        for piece in self._kept:
            piece.hide()
        window.menus.bar.setFixedHeight(0)
        self._center()
        window.focus_pane()
        return True

    def leave(self) -> None:
        """All comes back as it was."""
        if not self.on:
            return
        window, kept = self._window, self._kept
        self._kept = {}
        window.menus.bar.setFixedHeight(HEIGHT["menu"])
        window.stack.setContentsMargins(0, 0, 0, 0)
        for piece, shown in kept.items():
            piece.setVisible(shown)
        shown = [(dock, width) for dock, width in zip(self._docks(), self._widths, strict=True) if kept[dock]]
        window.resizeDocks([dock for dock, _ in shown], [width for _, width in shown], Qt.Orientation.Horizontal)
        window.focus_pane()

    def show_menus(self) -> None:
        """The menu bar, for as long as a menu is open or the keys go to the bar."""
        self._window.menus.bar.setFixedHeight(HEIGHT["menu"])
        self._window.layout().activate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.on:
            bar = self._window.menus.bar
            if watched is bar and event.type() == QEvent.Type.FocusIn:
                self.show_menus()
            elif watched is bar and event.type() == QEvent.Type.FocusOut:
                QTimer.singleShot(0, self, self._rest)
            elif watched is self._window:
                return self._hear(event)
        return False

    def _hear(self, event: QEvent) -> bool:
        """What the window is told. Before its sides turn or it goes, it is itself again; an Escape that nobody below wanted means this."""
        if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            if self._window.sought is not None and self._window.sought.close():
                return True
            self.leave()
            return True
        if event.type() == QEvent.Type.Resize:
            self._center()
        elif event.type() in (QEvent.Type.LayoutDirectionChange, QEvent.Type.Close):
            self.leave()
        return False

    def _rest(self) -> None:
        """The menu bar goes when nobody uses it any more."""
        bar = self._window.menus.bar
        if self.on and not bar.hasFocus() and QApplication.activePopupWidget() is None:
            bar.setFixedHeight(0)

    def _docks(self) -> list[QWidget]:
        return [self._window.outline_dock, self._window.problems_dock]

    def _around(self) -> list[QWidget]:
        window = self._window
        return [window.toolbar, *self._docks(), window.switcher, window.status]

    def _center(self) -> None:
        """The measure of the text in the middle of the window, by room before the pane."""
        window = self._window
        width = window.width()
        measure = MARGIN["measure_wide"] if width >= WIDE else MARGIN["measure"]
        wanted = (width - measure) // 2
        spare = max(0, width - 2 * CARET - measure)
        before = next((room for room in range(0, spare, 2) if room + leading_edge(width - room, width) >= wanted), 0)
        prose = window.pane_name in ("body", "closing")
        turned = language_direction(window.document.value.language) == "rtl" if prose else rtl()
        window.stack.setContentsMargins(0 if turned else before, AIR, before if turned else 0, 0)
