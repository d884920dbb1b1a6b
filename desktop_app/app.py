"""The editor's start: application, words, look, window."""

from __future__ import annotations

import logging
import sys
from multiprocessing import freeze_support
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from desktop_app import __version__
from desktop_app.editing.settings import load_settings, settings_path
from desktop_app.ui.actions.file import open_path
from desktop_app.ui.preferences import Preferences
from desktop_app.ui.shot import shot
from desktop_app.ui.theme import follow_system, install_theme
from desktop_app.ui.undo_keys import UndoKeys
from desktop_app.ui.window import MainWindow
from desktop_app.ui.words import install, tr

LOG = logging.getLogger("bayan")

TITLE_BAR = 40
"""About the height that a window manager puts above a window."""


def main(argv: list[str] | None = None) -> int:
    """Opens the editor with the files that are named; the exit status."""
    freeze_support()  # a frozen bundle starts itself anew for a child process
    words = sys.argv[1:] if argv is None else argv
    return open_files([Path(word) for word in words])


def open_files(paths: list[Path], language: str | None = None) -> int:
    """Opens the editor with these files, a window each; the exit status. `language` None: as the settings say."""
    app = application()
    file = settings_path()
    settings = load_settings(file)
    install(app, language or settings.language)
    install_theme(app, settings.theme)
    follow_system(app)
    keys = UndoKeys(app)
    room = app.primaryScreen().availableSize() - QSize(0, TITLE_BAR)
    preferences = Preferences(settings, file)
    windows = [MainWindow(preferences) for _ in paths or [None]]
    sys.excepthook = lambda kind, error, trace: report(app.activeWindow() or windows[0], kind, error, trace)
    for window in windows:
        keys.pressed.connect(window.pace.key_pressed)
        window.resize(QSize(1366, 768).boundedTo(room))
        window.show()
    for window, path in zip(windows, paths, strict=False):
        QTimer.singleShot(0, window, lambda window=window, path=path: open_path(window, path))
    return app.exec()


def paint_window(file: Path, output: Path, *, pane: str, language: str, theme: str, size: tuple[int, int]) -> None:
    """The editor's window with `file` in it, as a picture. Raises Refusal."""
    application()
    shot(file, output, pane, language, theme, size)


def application() -> QApplication:
    """The one application, with its name."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    app.setApplicationName("bayan")
    app.setApplicationDisplayName("")
    app.setApplicationVersion(__version__)
    return app


def report(window: QWidget, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """An error that nobody foresaw: all of it into the log, one sentence to the person. The statement is as it was."""
    if issubclass(kind, KeyboardInterrupt):
        QApplication.quit()
        return
    LOG.error("unforeseen", exc_info=(kind, error, trace))
    if QApplication.activeModalWidget() is not None:
        return
    box = QMessageBox(window)
    box.setWindowTitle(tr("Bayan"))
    box.setText(tr("Something went wrong. Your statement is unchanged; save it under another name to be safe."))
    box.setInformativeText(f"\u2066{kind.__name__}: {error}\u2069")
    box.addButton(tr("Close"), QMessageBox.ButtonRole.AcceptRole)
    box.exec()
