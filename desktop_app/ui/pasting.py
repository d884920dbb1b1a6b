"""A large web page, or a long text of a word processor, that was pasted: it is read apart, and comes to its place when it has been read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from desktop_app.editing.awaiting import Awaited
from desktop_app.editing.clipped import pieces_of_html
from desktop_app.editing.selection import Selection
from desktop_app.statement import Paragraph
from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal
from desktop_app.ui.asking import tell
from desktop_app.ui.child import LOOK, Child
from desktop_app.ui.offering import OfferBar
from desktop_app.ui.parts.busy import Busy
from desktop_app.ui.words import counted

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow

ORIGIN = "paste"
TOLD = 6000
"""Milliseconds for which the status bar says that a text has come."""
CAME = (
    message("1 pasted paragraph is in its place"),
    message("2 pasted paragraphs are in their place"),
    message("{count:d} pasted paragraphs are in their place"),
    message("{count:,} pasted paragraphs are in their place"),
)

Place = tuple[str, int, str, int]


class Pasting(QObject):
    """What is being read for a window, one text after the other. `bar` says so, and lets the person give it up."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._waiting: list[tuple[Awaited, str]] = []
        self._homeless: tuple[Paragraph, ...] = ()
        self.busy = Busy(120)
        self.bar = OfferBar()
        self.bar.layout().insertWidget(2, self.busy)
        self.bar.dismissed.connect(self.cancel)
        self.bar.hide()
        self._child = Child(self)
        self._child.done.connect(self._arrived)
        self._child.failed.connect(self._failed)

    def begin(self, place: Awaited, html: str) -> None:
        """Reads the text for this place."""
        self._waiting.append((place, html))
        if not self._child.busy:
            self._next()

    def cancel(self) -> None:
        """Gives up all that is being read; the clipboard is as it was."""
        self._child.cancel()
        for place, _html in self._waiting:
            place.close()
        self._waiting, self._homeless = [], ()
        self.bar.hide()

    def _next(self) -> None:
        if not self._waiting:
            if not self._homeless:
                self.bar.hide()
            return
        self._child.start(pieces_of_html, self._waiting[0][1])
        self.busy.show()
        self.bar.offer("hint", message("Reading the pasted text. You can go on writing."), (message("Cancel"), self.cancel))

    def _arrived(self, pieces: tuple[Paragraph, ...]) -> None:
        if not self._waiting:
            return
        composition = getattr(QApplication.focusWidget(), "composition", None)
        if composition is not None and composition.active:  # the word that is being composed comes first
            QTimer.singleShot(LOOK, self, lambda: self._arrived(pieces))
            return
        place, _html = self._waiting.pop(0)
        place.close()
        change = place.filled(pieces)
        place.document.seal()
        if change is None:
            if pieces:
                self._no_place(pieces)
        elif _place(self._window.selection) == _place(place.selection):
            self._window.apply(change, ORIGIN)
        else:  # the person has gone on elsewhere, and stays there
            place.document.apply(change, ORIGIN)
        if change is not None:
            self._window.status.showMessage(counted(len(pieces), *CAME), TOLD)
        self._next()

    def _no_place(self, pieces: tuple[Paragraph, ...]) -> None:
        self._homeless = pieces
        self.busy.hide()
        words = message("The place of the pasted text is gone, so nothing was inserted. The clipboard still holds it.")
        self.bar.offer("warning", words, (message("Insert at the cursor"), self._insert))

    def _insert(self) -> None:
        """Where the person is now, behind the caret; at the end of the text that is shown where they are in none."""
        pieces, pane = self._homeless, self._window.panes[self._window.pane_name]
        editor = getattr(pane, "editor", None) or self._window.panes["body"].editor
        place = Awaited(self._window.document, editor.selection(), editor.scope)
        place.close()
        self._homeless = ()
        self.bar.hide()
        self._window.document.seal()
        self._window.apply(place.filled(pieces), ORIGIN)

    def _failed(self, refusal: Refusal | None) -> None:
        if not self._waiting:
            return
        place, _html = self._waiting.pop(0)
        place.close()
        self._next()
        sentence = Refusal(message("This text can't be read as it was formatted. Paste it as plain text."))
        tell(self._window, refusal or sentence)


def _place(selection: Selection) -> Place:
    return selection.node, selection.start, selection.end_node or selection.node, selection.end
