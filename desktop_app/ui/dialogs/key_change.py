"""The foot of the shortcuts page: the current command, its keys, and how they are changed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.editing.commands import Command
from desktop_app.editing.keyboard.shortcuts import FIXED, Chosen, Keys, holder
from desktop_app.text.message import message
from desktop_app.ui.keyboard.recorder import Recorder
from desktop_app.ui.menus import command_title
from desktop_app.ui.parts import Button, Label, keys_words
from desktop_app.ui.parts.boxes import column, row
from desktop_app.ui.words import said, tr


class KeyChange(QWidget):
    """`wanted` gives the command and its keys (empty: none), `reset_wanted` the command."""

    wanted = Signal(str, str)
    reset_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._row: Command | None = None
        self._keys: Keys = {}
        self._asked = ""
        self.title = Label("", "strong")
        self.note = Label("", "caption", wrap=True)
        self.recorder = Recorder()
        self.recorder.recorded.connect(self._recorded)
        self.take = Button("")
        self.take.clicked.connect(lambda: self._want(self._asked))
        self.none = Button(message("No keys"))
        self.none.clicked.connect(lambda: self._want(""))
        self.reset = Button(message("Reset"))
        self.reset.clicked.connect(lambda: self._row and self.reset_wanted.emit(self._row.id))
        keys = row((self.recorder, 1), self.none, self.reset, gap=8)
        self.setLayout(column(self.title, keys, row((self.note, 1), self.take, gap=8), gap=8, margins=(20, 12, 20, 12)))
        self.note.setMinimumHeight(32)

    def show_command(self, shown: Command | None, keys: Keys, chosen: Chosen) -> None:
        """Shows a command and its keys; None: there is none."""
        self._row, self._keys, self._asked = shown, keys, ""
        own = shown is not None and shown.id not in FIXED
        self.title.setText(command_title(shown) if shown is not None else "")
        self.recorder.clear()
        self.recorder.setEnabled(own)
        self.none.setEnabled(own and bool(keys[shown.id]))
        self.reset.setEnabled(own and shown.id in chosen)
        self.take.hide()
        if shown is None:
            self.note.say("", "quiet")
        elif not own:
            self.note.say(message("These keys belong to the system and can't be changed."), "quiet")
        else:
            self.note.setText(self._now(shown))

    def _now(self, shown: Command) -> str:
        own = "، ".join(keys_words(each) for each in self._keys[shown.id])
        return said(message("Keys now: {keys}"), keys=own) if own else tr("No keys yet.")

    def _recorded(self, keys: str) -> None:
        if self._row is None:
            return
        other = holder(keys, self._row, self._keys)
        if other is None:
            self._want(keys)
            return
        self._asked = keys
        fixed = other.id in FIXED
        source = message("{keys} belongs to “{command}” and stays there.") if fixed else message("{keys} belongs to “{command}”.")
        self.note.say("", "error" if fixed else "warning")
        self.note.setText(said(source, keys=keys_words(keys), command=command_title(other)))
        self.take.say(said(message("Take it from “{command}”"), command=command_title(other)))
        self.take.setVisible(not fixed)

    def _want(self, keys: str) -> None:
        if self._row is not None:
            self.wanted.emit(self._row.id, keys)
