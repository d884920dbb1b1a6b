"""Texts in the fields that were not understood: they are not in the value, and a save or a close says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.statement import Caret
from desktop_app.text.message import Message, message
from desktop_app.ui.parts import InfoBar
from desktop_app.ui.words import said, tr

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow

Told = tuple[tuple[str, str, str, str], ...]
"""For each such text: its pane, its field, the field's label (a source text) and itself."""


class Unread(InfoBar):
    """The bar above the panes that names them, with a way to the first."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__("warning", "", message("Go to the field"), message("Close"))
        self._window = window
        self._told: Told = ()
        self.acted.connect(self._go)
        self.hide()

    def tell(self) -> bool:
        """Shows the bar where such texts stand. True: there are some that were not told before."""
        now = self._now()
        fresh = now != self._told
        self._told = now
        if now:
            self.say("warning", self._words())
        else:
            self.hide()
        return bool(now) and fresh

    def follow(self) -> None:
        """Takes the bar away when nothing of what it names is there any more."""
        if self._told and not set(self._told) & set(self._now()):
            self._told = ()
            self.hide()

    def retranslate(self) -> None:
        if self._told:
            self.label.say(self._words())

    def _now(self) -> Told:
        if self._window.document is None:
            return ()
        panes = ((name, pane) for name, pane in self._window.panes.made.items() if hasattr(pane, "unread"))
        return tuple((name, cell.field.name, cell.field.label, cell.editor.text()) for name, pane in panes for cell in pane.unread())

    def _words(self) -> Message:
        pieces = (said(message("{field} “{text}”"), field=tr(label), text=f"\u2068{text}\u2069") for _, _, label, text in self._told)
        return Message(message("Not saved: {fields}. It could not be read."), (("fields", tr(message(", ")).join(pieces)),))

    def _go(self) -> None:
        pane, field, *_ = self._told[0]
        self._window.show_pane(pane)
        self._window.panes[pane].go_to(Caret(self._window.document.value.id, field=field))
