"""The world of a walk: one window with journals on a disk of its own, an ear for every complaint, and a hand that closes dialogs."""

from __future__ import annotations

import logging
import shutil
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from random import Random
from unittest import mock

from PySide6.QtCore import QEvent, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QPushButton, QWidget

from desktop_app.editing.document import Document
from desktop_app.editing.settings import Settings
from desktop_app.editing.unfinished import Replayed, recoverable, replay
from desktop_app.statement import Statement
from desktop_app.storage.journal import read_journal
from desktop_app.storage.journals import Journals
from desktop_app.ui.actions import file
from desktop_app.ui.keyboard.focus_keys import FocusKeys
from desktop_app.ui.preferences import Preferences
from desktop_app.ui.recovering import Recovering
from desktop_app.ui.theme import install_theme
from desktop_app.ui.windows import Windows
from desktop_app.ui.words import install
from tests.window.statements import CRAFTS

DEEP = 6
"""So many questions of one step are answered; the next ones are given up."""


class Complaints(logging.Handler):
    """What must never be heard: unforeseen exceptions, messages of Qt, records of WARNING and above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(f"log: {self.format(record)}")

    def qt(self, kind: QtMsgType, _context: object, text: str) -> None:
        if "This plugin does not support" not in text:  # of the platform without a screen
            self.heard.append(f"Qt {kind.name}: {text}")

    def unforeseen(self, kind: type[BaseException], error: BaseException, trace: object) -> None:
        self.heard.append("".join(traceback.format_exception(kind, error, trace)))


class World:
    """`folder` holds the journals and files. What happens in it hangs on the steps alone, never on a clock."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        self.app, self.folder = app, folder
        self.numbers = count(1)
        self.random = Random(0)
        self.complaints = Complaints()
        install(app, "ar")
        install_theme(app, "light")
        self.journals = Journals(folder / "journals")
        self.windows = Windows(Preferences(Settings()))
        self.windows.recovering = Recovering(self.journals, self.windows)
        self.windows.opened.connect(self.windows.recovering.serve)
        self.keys = FocusKeys(app)
        self.windows.opened.connect(lambda window: self.keys.pressed.connect(window.pace.key_pressed))
        self.window = self.windows.add()
        self.window.resize(1100, 700)
        self.closer = QTimer(interval=0)
        self.closer.timeout.connect(self.close_popups)
        self.window.show_document(Document(CRAFTS))
        self.window.pace.settle()
        self.window.activateWindow()
        self.turn()

    @property
    def document(self) -> Document:
        """The open statement: there always is one between two steps."""
        assert self.window.document is not None
        return self.window.document

    @property
    def value(self) -> Statement:
        return self.document.value

    @property
    def focus(self) -> QWidget:
        """What the keys go to."""
        return QApplication.focusWidget() or self.window

    def fresh(self, suffix: str = ".bayan") -> Path:
        """A file that is not there yet."""
        return self.folder / f"f{next(self.numbers)}{suffix}"

    def turn(self, times: int = 2) -> None:
        for _ in range(times):
            QApplication.processEvents()

    def close_popups(self) -> None:
        """Whatever asks is answered: a question by one of its buttons, another dialog by giving up."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog):
            return
        buttons = [each for each in dialog.findChildren(QPushButton) if each.isVisible() and each.isEnabled()]
        self.answers += 1
        if isinstance(dialog, QMessageBox) and self.answers < DEEP:
            self.random.choice(buttons).click()
        else:
            dialog.reject()

    @contextmanager
    def answering(self, random: Random) -> Iterator[None]:
        """While a step runs, dialogs are closed, and files are chosen by the dice."""
        self.random, self.answers = random, 0
        chosen = self.fresh()
        self.closer.start()
        with (
            mock.patch.object(file, "choose_save", side_effect=lambda *_: random.choice([chosen, None])),
            mock.patch.object(file, "choose_open", side_effect=lambda *_: random.choice([*sorted(self.folder.glob("f*.bayan")), None])),
        ):
            yield
        self.closer.stop()

    def tidy(self) -> None:
        """One window, one statement, nothing in front of it."""
        for extra in [each for each in self.windows if each is not self.window]:
            if extra.document is not None:
                extra.show_document(None)
            extra.close()
        if self.window.document is None:
            self.window.show_document(Document(CRAFTS))
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        if not self.window.isActiveWindow():
            self.window.activateWindow()
        self.turn(1)

    # the journal

    def replayed(self) -> Replayed | None:
        """What a crash now would leave; None where nothing is unsaved and no journal was begun."""
        journalling = self.window.keeping._journalling
        if journalling is None or journalling.path is None:
            return None
        return replay(read_journal(journalling.path))

    def crash(self) -> Document | None:
        """As after a kill: another process finds the journal, and what it recovers is shown here."""
        journalling = self.window.keeping._journalling
        if journalling is None or journalling.path is None:
            return None
        journalling.flush()
        there = self.folder / f"crash{next(self.numbers)}"
        there.mkdir()
        shutil.copy(journalling.path, there / "dead00-1.journal")
        recovering = Recovering(Journals(there))
        recovering._found = recoverable(recovering._journals)
        if not recovering._found:
            return None
        (found,) = recovering._found
        self.window.show_document(None)
        recovering.recover(self.window, found.key)
        return self.window.document

    def end(self) -> None:
        self.closer.stop()
        self.window.show_document(None)
        self.window.close()
        self.windows.recovering.close()
        self.keys.deleteLater()
        self.windows.deleteLater()
        QApplication.clipboard().clear()
        self.turn()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@contextmanager
def listening(world: World) -> Iterator[None]:
    """Every complaint is heard."""
    ear, hook = world.complaints, sys.excepthook
    before = qInstallMessageHandler(ear.qt)
    logging.getLogger().addHandler(ear)
    sys.excepthook = ear.unforeseen
    try:
        yield
    finally:
        sys.excepthook = hook
        logging.getLogger().removeHandler(ear)
        qInstallMessageHandler(before)
