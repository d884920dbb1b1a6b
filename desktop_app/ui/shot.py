"""The window as a picture, without a screen."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from random import Random
from time import monotonic

from PySide6.QtCore import QEventLoop
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from desktop_app.editing.document import Document
from desktop_app.editing.files import is_statement, new_document, open_document, read_lines
from desktop_app.editing.house import DECIDED
from desktop_app.editing.settings import Settings, load_settings, settings_path
from desktop_app.recognition import recognise
from desktop_app.statement import fresh_ids
from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal
from desktop_app.ui.housing import LOOK, Housing
from desktop_app.ui.preferences import Preferences
from desktop_app.ui.theme import install_theme
from desktop_app.ui.window import MainWindow
from desktop_app.ui.words import install

ROUNDS = 12
"""Turns of the event loop until all layouts have settled."""
PATIENCE = 10
"""Seconds for which the dictionaries are waited for."""


def shot(
    file: Path | None, out: Path, pane: str = "body", language: str = "ar", theme: str = "light", size: tuple[int, int] = (1366, 768)
) -> None:
    """Writes the picture of the window that shows `file` (None: the welcome) to `out`. Raises Refusal."""
    app = QApplication.instance() or QApplication([])
    install(app, language)
    install_theme(app, theme)
    preferences = _preferences(language, theme)
    window = MainWindow(preferences)
    window.resize(*size)
    window.show_document(_document(file))
    if file is not None:
        window.show_pane(pane)
        window.focus_pane()
    picture = painted(window)
    window.document = None
    window.close()
    preferences.housing.close()
    if not picture.save(str(out), "PNG"):
        raise Refusal(message("The picture {name} can't be written. Choose a folder that you may write to."), name=out)


def _preferences(language: str, theme: str) -> Preferences:
    """The settings of everybody with the house of this person; its dictionaries are waited for."""
    own = load_settings(settings_path())
    settings = replace(Settings(language=language, theme=theme), **{name: getattr(own, name) for name in DECIDED})
    preferences = Preferences(settings)
    housing = preferences.housing = Housing(settings, settings_path(), preferences)
    housing.start()
    until = monotonic() + PATIENCE
    while housing.spelling is None and monotonic() < until:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, LOOK)
    return preferences


def painted(window: MainWindow) -> QPixmap:
    """The window's picture when everything has followed."""
    window.show()
    window.activateWindow()
    for _ in range(ROUNDS):
        window.pace.settle()
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
    return window.grab()


def _document(file: Path | None) -> Document | None:
    if file is None:
        return None
    if is_statement(file):
        return open_document(file)
    ids = fresh_ids(Random(1))
    lines = read_lines(file)[0]
    return Document(recognise(lines, ids)) if lines.lines else new_document(ids)
