"""The editor's start: application, words, look, window."""

from __future__ import annotations

import gc
import logging
import sys
from importlib import import_module
from pathlib import Path
from types import TracebackType

# isort: off
import desktop_app.ui  # noqa: F401 - before anything else loads Qt, so that imports cost what they cost elsewhere

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

# isort: on
from desktop_app import __version__
from desktop_app.catalogue import wished_language
from desktop_app.editing.settings import load_settings, settings_path
from desktop_app.storage.journals import Journals
from desktop_app.ui.instance import Instance
from desktop_app.ui.keyboard.focus_keys import FocusKeys
from desktop_app.ui.preferences import Preferences
from desktop_app.ui.recovering import Recovering, journals_path
from desktop_app.ui.theme import follow_system, install_theme
from desktop_app.ui.theme.scaling import application_in_scale
from desktop_app.ui.window import MainWindow
from desktop_app.ui.windows import Windows
from desktop_app.ui.words import install, tr

LOG = logging.getLogger("bayan")
SOON = 800
"""Milliseconds after which the dictionaries are loaded: by then the first window stands."""


def main(argv: list[str] | None = None) -> int:
    """Opens the editor with the files that are named; the exit status."""
    if getattr(sys, "frozen", False):
        import_module("multiprocessing").freeze_support()  # a frozen bundle starts itself anew for a child process
    words = sys.argv[1:] if argv is None else argv
    return open_files([Path(word) for word in words])


def open_files(paths: list[Path], language: str | None = None) -> int:
    """Opens the editor with these files, a window each; the exit status. `language` None: as the settings say, else BAYAN_LANGUAGE."""
    app = application()
    instance = Instance(parent=app)
    if not instance.first(paths):
        return 0
    file = settings_path()
    asides: list[Path] = []
    settings = load_settings(file, asides.append, wished_language())
    gc.disable()  # what is made from here on lives as long as the window: looking through it again and again finds nothing that is lost
    install(app, language or settings.language)
    install_theme(app, settings.theme)
    follow_system(app)
    keys = FocusKeys(app)
    windows = Windows(Preferences(settings, file), app)
    windows.opened.connect(lambda window: keys.pressed.connect(window.pace.key_pressed))
    windows.recovering = recovering = Recovering(Journals(journals_path()), windows)
    recovering.settings_aside = next(iter(asides), None)
    windows.opened.connect(lambda window: serve(recovering, window))
    if not paths:
        windows.add()
    sys.excepthook = lambda kind, error, trace: report(windows.front(), kind, error, trace)
    instance.asked.connect(lambda asked: open_all(windows, asked))
    QTimer.singleShot(0, app, lambda: begin(windows, paths))
    status = app.exec()
    recovering.close()
    windows.preferences.housing.close()
    return status


def serve(recovering: Recovering, window: MainWindow) -> None:
    """What can be recovered is offered in this window as soon as it welcomes."""
    if window.welcomes:
        recovering.serve(window)
    else:
        window.greeted.connect(lambda: recovering.serve(window))


def begin(windows: Windows, paths: list[Path]) -> None:
    """Opens what was asked for; what an earlier run left behind is offered on the welcome, or told where that is not seen."""
    windows.recovering.look()
    QTimer.singleShot(SOON, windows, windows.preferences.housing.start)
    QTimer.singleShot(0, windows, gc.enable)  # also where a file asks something, and this waits for the answer
    open_all(windows, paths)
    window = windows.front()
    if paths and window is not None:
        windows.recovering.remind(window)


def open_all(windows: Windows, paths: list[Path]) -> None:
    """Opens the files, a window each; without any, a window that is ready for one comes to the front."""
    for path in paths:
        windows.open(path)
    if not paths:
        ready = next((window for window in windows if window.vacant), None) or windows.add(windows.front())
        windows.bring(ready)


def paint_window(file: Path, output: Path, *, pane: str, language: str, theme: str, size: tuple[int, int]) -> None:
    """The editor's window with `file` in it, as a picture. Raises Refusal."""
    application()
    import_module("desktop_app.ui.shot").shot(file, output, pane, language, theme, size)


def application() -> QApplication:
    """The one application, with its name."""
    app = QApplication.instance() or application_in_scale(lambda: QApplication(sys.argv[:1]))
    app.setApplicationName("bayan")
    app.setApplicationDisplayName("")
    app.setApplicationVersion(__version__)
    return app


def report(window: QWidget | None, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
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
