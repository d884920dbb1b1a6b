"""Panes, docks, zoom, language, theme."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QDockWidget

from desktop_app.ui.theme import install_theme, theme_name
from desktop_app.ui.words import install, language

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow

ZOOM = range(80, 201, 10)
Act = Callable[["MainWindow"], bool]


def pane(name: str) -> Act:
    """An act that goes to a pane."""

    def go(window: MainWindow) -> bool:
        if window.document is None:
            return False
        window.show_pane(name)
        window.focus_pane()
        return True

    return go


def outline(window: MainWindow) -> bool:
    """Shows or hides the outline."""
    return _toggle(window, window.outline_dock)


def problems(window: MainWindow) -> bool:
    """Shows or hides the problems."""
    return window.document is not None and window.side.toggle("problems")


def reader(window: MainWindow) -> bool:
    """Shows or hides the reader's view."""
    return window.document is not None and window.side.toggle("reader")


def zoom(by: int) -> Act:
    """An act that shows the text larger or smaller; 0: at its own size."""

    def change(window: MainWindow) -> bool:
        wanted = window.settings.zoom + by if by else 100
        if wanted not in ZOOM or wanted == window.settings.zoom:
            return False
        window.change_settings(replace(window.settings, zoom=wanted))
        return True

    return change


def switch_language(window: MainWindow) -> bool:
    """The other language of the interface, without a restart."""
    choose_language(window, "en" if language() == "ar" else "ar")
    return True


def choose_language(window: MainWindow, chosen: str) -> None:
    """Every word and every side changes at once."""
    app = QApplication.instance()
    install(app, chosen)
    install_theme(app, window.settings.theme)
    window.change_settings(replace(window.settings, language=chosen))


def switch_theme(window: MainWindow) -> bool:
    """Light or dark, whatever the system says."""
    chosen = "light" if theme_name() == "dark" else "dark"
    window.change_settings(replace(window.settings, theme=chosen))
    install_theme(QApplication.instance(), chosen)
    return True


def full_screen(window: MainWindow) -> bool:
    """The whole screen, and back."""
    if window.isFullScreen():
        window.showNormal()
    else:
        window.showFullScreen()
    return True


def about(window: MainWindow) -> bool:
    """Version, licences, and the folders of a person's own data; loaded when it is wanted."""
    dialog = import_module("desktop_app.ui.dialogs.about").AboutDialog(window)
    dialog.exec()
    dialog.deleteLater()
    return True


def _toggle(window: MainWindow, dock: QDockWidget) -> bool:
    if window.document is None:
        return False
    window.show_dock(dock, not dock.isVisible())
    return True


VIEW_ACTS: dict[str, Act] = {
    "pane.metadata": pane("metadata"),
    "pane.body": pane("body"),
    "pane.agenda": pane("agenda"),
    "pane.closing": pane("closing"),
    "view.outline": outline,
    "view.problems": problems,
    "view.reader": reader,
    "view.zoom-in": zoom(10),
    "view.zoom-out": zoom(-10),
    "view.zoom-reset": zoom(0),
    "view.language": switch_language,
    "view.theme": switch_theme,
    "view.full-screen": full_screen,
    "help.about": about,
}

VIEW_READY = dict.fromkeys(
    ("view.outline", "view.problems", "view.reader", "view.zoom-in", "view.zoom-out", "view.zoom-reset"),
    lambda window: window.document is not None,
)
