"""Keeping: what a window does so that nothing is lost: the journal of its document, and an eye on its file."""

from __future__ import annotations

import time
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

from desktop_app.editing.document import Document
from desktop_app.editing.files import open_document
from desktop_app.editing.journalling import Journalling
from desktop_app.editing.on_disk import Found, OnDisk, keep, may_write, on_disk, reload
from desktop_app.statement import Statement
from desktop_app.text.message import Message, message
from desktop_app.text.refusal import Refusal
from desktop_app.ui.asking import isolated, tell
from desktop_app.ui.offering import Offer, OfferBar
from desktop_app.ui.words import Words

if TYPE_CHECKING:
    from desktop_app.ui.pasting import Pasting
    from desktop_app.ui.window import MainWindow

SLICE = 0.008
"""Seconds of one slice of a long line of the journal."""

REST_MS = 5_000
"""After so long without a change a journal that has grown large is begun anew, and the file is looked at."""


def show_differences(old: Statement, new: Statement, window: MainWindow, **words: object) -> str:
    """Shows what differs (see `Differences`); the name of what the person chose, empty where they only read."""
    dialog = import_module("desktop_app.ui.dialogs.differences").Differences(old, new, window, **words)
    dialog.exec()
    dialog.deleteLater()
    return dialog.chosen


class Keeping(QObject):
    """One for each window. `bar` stands above the panes."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.bar = OfferBar()
        self.bar.hide()
        self._document: Document | None = None
        self._journalling: Journalling | None = None
        self._disk: OnDisk | None = None
        self._said: Found = "same"
        self._unsaved = self._warned = False
        self._pasting: Pasting | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._renew)
        self._spell = QTimer(self)
        self._spell.timeout.connect(self._spell_on)
        window.pace.paused.connect(self._rest.start)

    @property
    def pasting(self) -> Pasting:
        """What reads large texts that are pasted; made for the first of them, with its bar below this one's."""
        if self._pasting is None:
            self._pasting = import_module("desktop_app.ui.pasting").Pasting(self._window)
            layout = self.bar.parentWidget().layout()
            layout.insertWidget(layout.indexOf(self.bar) + 1, self._pasting.bar)
        return self._pasting

    def take(self, document: Document) -> None:
        """Keeps this document from now on."""
        self._window.installEventFilter(self)  # not before: a window that is being made hears of a thousand things
        recovering = self._window.windows.recovering if self._window.windows is not None else None
        self._document, self._disk, self._said, self._unsaved = document, OnDisk(document), "same", False
        self._warned = False
        self.bar.hide()
        if recovering is not None and not document.read_only:
            self._journalling = recovering.journalling(document, self._failed, self._mended, self._spell.start)
            self._window.pace.ahead(self._journalling.prepare)
        if document.path is not None and not document.read_only and not may_write(document.path):
            self.bar.offer(
                "hint",
                message("This file may not be written to. What you change is saved under another name."),
                (message("Save as…"), lambda: self._window.run("file.save-as")),
            )
        elif recovering is not None and recovering.settings_aside is not None:
            source = message("Your settings could not be read and lie in {name} now. Bayan began anew.")
            self.bar.offer("hint", Message(source, (("name", isolated(recovering.settings_aside.name)),)))
            recovering.settings_aside = None
        self.look()

    def leave(self) -> None:
        """The document is closed: saved, unchanged, or given up by the person."""
        self._rest.stop()
        if self._pasting is not None:
            self._pasting.cancel()
        if self._journalling is not None:
            self._journalling.close()
        self._document = self._journalling = self._disk = None
        self.bar.hide()

    def look(self) -> None:
        """Says it when the file is no longer what was opened or saved; once for each such change."""
        if self._disk is None:
            return
        found = self._disk.look()
        if found == self._said:
            return
        self._said = found
        if found == "changed":
            mine = ((message("Merge…"), self.merge), (message("Keep mine"), self.keep))
            ways = ((message("Compare…"), self.compare), (message("Reload"), self.reload), *(() if self._document.read_only else mine))
            self.bar.offer("warning", message("The file was changed by another program."), *ways)
        elif found == "gone":
            self.bar.offer(
                "warning",
                message("The file is no longer in its place. Saving writes it anew."),
                (message("Save as…"), lambda: self._window.run("file.save-as")),
            )
        else:
            self.bar.hide()

    def written(self) -> None:
        """The statement was saved: a file holds what was recovered."""
        if self._unsaved:
            self.bar.hide()
        self._unsaved = False
        self.look()

    def compare(self) -> str:
        """Shows what differs between the file and what is open here; "reload", "keep", "merge", or empty where the person only read, or
        gave the merging up."""
        document = self._document
        try:
            theirs, _ = on_disk(document)
        except Refusal as refusal:
            tell(self._window, refusal)
            return ""
        choices = (("reload", message("Reload"), None), ("keep", message("Keep mine"), None), ("merge", message("Merge…"), None))
        chosen = show_differences(
            theirs,
            document.value,
            self._window,
            heading=message("The file and what is open here"),
            sides=(message("In the file"), message("Open here")),
            choices=choices if self._said == "changed" and not document.read_only else (),
        )
        if chosen == "merge":
            return chosen if self.merge() else ""
        if chosen:
            {"reload": self.reload, "keep": self.keep}[chosen]()
        return chosen

    def merge(self) -> bool:
        """What stands in the file and what is open here, both on what was read or saved last: one step, which undo takes back. The
        next save writes it over the file."""
        read = import_module("desktop_app.ui.actions.copies").merge_disk(self._window)
        if read is None:
            return False
        self._document.mark_unsaved(read.digest, read.came.statement)
        if self._journalling is not None:
            self._journalling.begin()
        self._settled()
        return True

    def reload(self) -> None:
        """Takes what stands in the file: one step, which undo takes back."""
        self._window.settle_edits()
        document = self._document
        try:
            if document.read_only:
                self._window.show_document(open_document(document.path))
                return
            reload(document)
        except Refusal as refusal:
            tell(self._window, refusal)
            return
        self._settled()

    def keep(self) -> None:
        """What is open here stays, and the next save writes it over the file."""
        try:
            keep(self._document)
        except Refusal as refusal:
            tell(self._window, refusal)
            return
        if self._journalling is not None:
            self._journalling.begin()
        self._settled()

    def tell(self, words: Words, *offers: Offer) -> None:
        """Says something else in the bar, where it has nothing to say of the file."""
        if self._said == "same":
            self.bar.offer("hint", words, *offers)

    def tell_recovered(self) -> None:
        """Says that what is shown was recovered, and that its file, if it has one, does not hold it yet."""
        if self._said == "same":
            if self._document.path is None:
                self.bar.offer("ok", message("Recovered. No file holds it yet: save it to keep it."))
            else:
                words = message("Recovered. Its file does not hold the changes yet: save it to keep them.")
                self.bar.offer("ok", words, (message("Compare…"), self.compare))
            self._unsaved = True

    def _settled(self) -> None:
        self._said = self._disk.look()
        self.bar.hide()
        self._window.follow()

    def _failed(self) -> None:
        recovering = self._window.windows.recovering
        if not recovering.told_of_failure:
            recovering.told_of_failure = self._warned = True
            self.bar.offer("warning", message("What you type can't be kept safe from a crash for now. Save often."))

    def _mended(self) -> None:
        """What is typed is kept again; the next failure is told anew."""
        self._window.windows.recovering.told_of_failure = False
        if self._warned:
            self._warned = False
            self.bar.hide()

    def _spell_on(self) -> None:
        """A slice of a long line of the journal, in each turn until it is written: it must not wait for a pause."""
        began = time.monotonic()
        while self._journalling is not None and self._journalling.go_on():
            if time.monotonic() - began >= SLICE:
                return
        self._spell.stop()

    def _renew(self) -> None:
        self.look()
        if self._journalling is not None:
            self._journalling.renew()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate:
            QTimer.singleShot(0, self, self.look)
        return super().eventFilter(watched, event)
