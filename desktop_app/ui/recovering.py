"""Recovering: what a crash left behind is offered on the welcome, looked at, opened or given up. Files are not touched."""

from __future__ import annotations

import logging
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from platformdirs import user_state_path
from PySide6.QtCore import QObject

from desktop_app.editing.counting import words
from desktop_app.editing.document import Document
from desktop_app.editing.files import open_document
from desktop_app.editing.journalling import Journalling
from desktop_app.editing.unfinished import Standing, Unfinished, discarded, given_up, recoverable, recovered
from desktop_app.statement import Statement
from desktop_app.statement.walking import title
from desktop_app.storage.journals import Journals
from desktop_app.text.message import Message, message
from desktop_app.text.refusal import Refusal
from desktop_app.ui.actions.file import room
from desktop_app.ui.asking import ask_give_up, inform, isolated, tell
from desktop_app.ui.keeping import show_differences
from desktop_app.ui.words import counted_words, tr

if TYPE_CHECKING:
    from desktop_app.ui.recovery import Recovery
    from desktop_app.ui.window import MainWindow

LOG = logging.getLogger("bayan")

STANDINGS: dict[Standing, str] = {
    "untitled": message("never saved"),
    "same": "{name}",
    "changed": message("{name}, changed by others since"),
    "gone": message("{name}, no longer there"),
}
LONGEST = 48
"""Letters of a file's name that are shown beside the title."""


class Recovering(QObject):
    """All that is left behind, for all windows. `settings_aside`: where settings lie that could not be read, until that is told."""

    def __init__(self, journals: Journals, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._journals = journals
        self._found: tuple[Unfinished, ...] = ()
        self._served: list[MainWindow] = []
        self._asides = WeakKeyDictionary[Document, Path]()
        self.told_of_failure = False
        self.settings_aside: Path | None = None

    @property
    def entries(self) -> tuple[Recovery, ...]:
        """What can be recovered, the latest first."""
        return tuple(_entry(each) for each in self._found)

    def look(self) -> None:
        """Looks for what was left behind."""
        self._found = recoverable(self._journals)
        self._journals.tidy()
        self._tell()

    def serve(self, window: MainWindow) -> None:
        """Offers it on the welcome of this window, and does what is chosen there."""
        welcome = window.welcome
        welcome.recovered.connect(lambda entry: self.recover(window, entry.key))
        welcome.compared.connect(lambda entry: self.compare(window, entry.key))
        welcome.discarded.connect(lambda entry: self.discard(window, entry.key))
        welcome.show_recovery(self.entries)
        self._served.append(window)
        window.left.connect(lambda: self._served.remove(window))

    def recover(self, window: MainWindow, key: str) -> bool:
        """Opens it where its last change was, with unsaved changes and its undo history. False where that can't be, which is told."""
        found = self._named(key)
        place = self._place(window, found) if found is not None else None
        if found is None or place is None:
            return False
        try:
            document, aside = recovered(found, self._journals)
        except Refusal as refusal:
            self._forget(key)
            tell(window, refusal)
            return False
        self._forget(key)
        self._asides[document] = aside
        place.show_document(document)
        place.keeping.tell_recovered()
        if found.replayed.caret is not None:
            place.go_to(found.replayed.caret)
        return True

    def remind(self, window: MainWindow) -> None:
        """Says in a window that was opened with a file, and so shows no welcome, that there is something to recover."""
        document = window.document
        if document is None or not self._found:
            return
        own = next((each for each in self._found if document.path is not None and _same(each, document.path)), None)
        if own is not None:
            window.keeping.tell(
                message("Unsaved changes to this statement were left behind."),
                (message("Compare…"), lambda: self.compare(window, own.key)),
                (message("Recover"), lambda: self.recover(window, own.key)),
            )
        elif window.windows is not None:
            window.keeping.tell(message("Unsaved text of the last session was left behind."), (message("Show…"), window.windows.welcome))

    def offer_given_up(self, window: MainWindow) -> bool:
        """Offers what was not saved, on purpose, in the last days as well."""
        known = {each.key for each in self._found}
        more = tuple(each for each in given_up(self._journals) if each.key not in known)
        if not more and not self._found:
            inform(window, tr("There is nothing to recover."), tr("What is not saved is kept for seven days."))
            return False
        self._found = (*self._found, *more)
        self._tell()
        window.windows.welcome()
        return True

    def compare(self, window: MainWindow, key: str) -> bool:
        """Shows what differs between the file and what can be recovered; there, too, it can be recovered or given up."""
        found = self._named(key)
        if found is None:
            return False
        chosen = show_differences(
            _before(found),
            found.replayed.value,
            window,
            heading=message("What was not saved"),
            sides=(message("In the file"), message("Not saved")) if found.standing in ("same", "changed") else None,
            choices=(("discard", message("Discard…"), None), ("recover", message("Recover"), "primary")),
        )
        if chosen == "recover":
            return self.recover(window, key)
        return chosen == "discard" and self.discard(window, key)

    def discard(self, window: MainWindow, key: str) -> bool:
        """Gives it up when the person says so; it is kept for some days all the same."""
        found = self._named(key)
        if found is None or not ask_give_up(window, _entry(found).title or tr("Untitled")):
            return False
        try:
            discarded(found, self._journals)
        except Refusal as refusal:
            tell(window, refusal)
        self._forget(key)
        return True

    def journalling(
        self, document: Document, failed: Callable[[], None], mended: Callable[[], None], hurry: Callable[[], None]
    ) -> Journalling:
        """The journal of a document that is shown from now on."""
        return Journalling(document, self._journals, failed, mended, aside=self._asides.pop(document, None), hurry=hurry)

    def close(self) -> None:
        """This Bayan ends."""
        self._journals.close()

    def _place(self, window: MainWindow, found: Unfinished) -> MainWindow | None:
        """Where it is shown: in the window of its file where nothing is unsaved, else where there is room."""
        path = found.replayed.path
        holding = window.windows.holding(path) if window.windows is not None and path is not None else None
        return holding if holding is not None and not holding.document.modified else room(window)

    def _named(self, key: str) -> Unfinished | None:
        return next((each for each in self._found if each.key == key), None)

    def _forget(self, key: str) -> None:
        self._found = tuple(each for each in self._found if each.key != key)
        self._tell()

    def _tell(self) -> None:
        for window in self._served:
            window.welcome.show_recovery(self.entries)


def _same(found: Unfinished, path: Path) -> bool:
    return found.replayed.path is not None and found.replayed.path.absolute() == path.absolute()


def journals_path() -> Path:
    """Where the journals of this person are."""
    return user_state_path("bayan", appauthor=False) / "journals"


def _before(found: Unfinished) -> Statement:
    """What stands in the file; where there is none that can be read, what was last saved, else nothing at all."""
    was = found.replayed
    try:
        if was.path is not None:
            return open_document(was.path).value
    except Refusal as refusal:
        LOG.info("nothing to compare with: %s", refusal)
    return was.clean if was.clean is not None and was.path is not None else Statement(was.value.id, was.value.language)


def _entry(found: Unfinished) -> Recovery:
    was = found.replayed
    if was.path is None:
        what = Message("{standing} · {total}", (("standing", Message(STANDINGS["untitled"])), ("total", counted_words(words(was.value)))))
    else:
        what = Message(STANDINGS[found.standing], (("name", isolated(_short(was.path.name))),))
    heading = title(was.value).partition("\n")[0].strip() or (was.path.stem if was.path is not None else "")
    made: Recovery = import_module("desktop_app.ui.recovery").Recovery(heading, found.at, what, found.key)  # mostly there is none
    return made


def _short(name: str) -> str:
    return name if len(name) <= LONGEST else f"{name[:LONGEST].rstrip()}…"
