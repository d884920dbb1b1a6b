"""What went out and what came back: a bar that says where a file went and what it does not hold, and what a merge brought."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from desktop_app.text.message import Message, message
from desktop_app.ui.asking import isolated
from desktop_app.ui.parts import InfoBar
from desktop_app.ui.theme import rtl
from desktop_app.ui.words import said, tr

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow


class Handed:
    """`bar` is hidden until something was handed out or merged, and goes with the next statement."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._file: Path | None = None
        self.bar = InfoBar("ok", "", message("Open the folder"), message("Close"))
        self.bar.acted.connect(self._act)
        self.bar.hide()

    def written(self, path: Path, lost: tuple[str, ...]) -> None:
        """Tells of a file that was written, and of what it does not say."""
        self._file = path
        folder = path.absolute().parent
        written = message("Written: {name}, in the folder {folder}")
        words = said(written, name=isolated(path.name), folder=isolated(folder.name or folder))
        if lost:
            comma = "، " if rtl() else ", "
            words = f"{words} · {said(message('It does not hold: {losses}'), losses=comma.join(map(tr, lost)))}"
        self.bar.say("hint" if lost else "ok", words)
        self._offer_folder()

    def sent(self, path: Path) -> None:
        """Tells where the copy for reviewers is, and what comes next."""
        self._file = path
        words = message("Send {name} to the reviewers. What comes back is merged by File ▸ Merge reviewers' copies.")
        self.bar.say("ok", said(words, name=isolated(path.name)))
        self._offer_folder()

    def copied(self) -> None:
        """Tells that the clipboard holds the whole statement."""
        self._file = None
        self.bar.say("ok", tr("The whole statement is on the clipboard."))
        self.bar.action.hide()

    def copied_for_chat(self) -> None:
        """Tells that the clipboard holds text for a chat."""
        self._file = None
        self.bar.say("ok", tr("The text for the chat is on the clipboard."))
        self.bar.action.hide()

    def printed(self, printer: str, file: str) -> None:
        """Tells where the pages went: to a printer, or into a file."""
        if file:
            self.written(Path(file).absolute(), ())
            return
        self._file = None
        self.bar.say("ok", said(message("Sent to the printer {name}."), name=isolated(printer)))
        self.bar.action.hide()

    def merged(self, came: Message | None) -> None:
        """Tells what a merge brought, with the way to it; None: nothing new."""
        self._file = None
        self.bar.say("hint" if came is None else "ok", tr("The copies bring nothing new.") if came is None else said(came))
        self.bar.action.say(message("Open the review list"))
        self.bar.action.setVisible(came is not None)

    def _offer_folder(self) -> None:
        self.bar.action.say(message("Open the folder"))
        self.bar.action.show()

    def _act(self) -> None:
        if self._file is None:
            self._window.side.show("review")
            self._window.show_dock(self._window.problems_dock, True)
        else:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file.parent)))
