"""Preferences: the settings that all windows share while Bayan runs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop_app.editing.remembering import Remembered, memory_file
from desktop_app.editing.settings import Settings, save_settings
from desktop_app.ui.housing import Housing


class Preferences(QObject):
    """`value`: the settings as they are now. `changed` is told after each change. `file` None: kept for this run alone.
    `housing`: the house that the settings make."""

    changed = Signal()

    def __init__(self, value: Settings | None = None, file: Path | None = None) -> None:
        super().__init__()
        self.value, self._file = value or Settings(), file
        self.file = file
        self.remembered = Remembered(memory_file(file))
        self.housing = Housing(self.value, file, self)

    def change(self, value: Settings) -> None:
        """Keeps the settings, on disk as well; equal ones do nothing."""
        if value == self.value:
            return
        self.value = value
        if self._file is not None:
            save_settings(value, self._file)
        self.housing.follow(value)
        self.changed.emit()
