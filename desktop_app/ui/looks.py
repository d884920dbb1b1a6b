"""What the settings say of the text's looks, in this window as in all others: its face and its size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from desktop_app.ui.parts import Quotation
from desktop_app.ui.theme import put_face, text_face

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow


class Looks(QObject):
    """Follows the settings for one window. Made before its panes."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._face, self._zoom = window.settings.face, window.settings.zoom
        self._zoomed: set[str] = set()
        put_face(self._face)
        window.preferences.changed.connect(self.follow)

    def follow(self) -> None:
        """Face and size as the settings say now."""
        settings, window = self._window.settings, self._window
        if settings.face != self._face:
            self._face = settings.face
            if text_face() != self._face:
                put_face(self._face)
            for pane in window.panes.made.values():
                QApplication.sendEvent(pane, QEvent(QEvent.Type.StyleChange))
            for quotation in window.findChildren(Quotation):
                quotation.redress()
            window.update()
        if settings.zoom != self._zoom:
            self._zoom = settings.zoom
            self.zoom_all()

    def zoom_all(self) -> None:
        """The text of all panes at the size of the settings; hidden panes follow when they come to the front."""
        self._zoomed.clear()
        self.zoom(self._window.pane_name)
        self._window.status.refresh()

    def zoom(self, name: str) -> None:
        """The text of one pane, where it has another size yet."""
        pane = self._window.panes[name]
        if name not in self._zoomed and hasattr(pane, "set_zoom"):
            pane.set_zoom(self._window.settings.zoom)
        self._zoomed.add(name)
