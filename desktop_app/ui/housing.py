"""The house of the settings for all windows: one value, made anew when what it is made of changes or the dictionaries stand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.editing.checking import word_of
from desktop_app.editing.glossary import Glossary, glossary_path, load_glossary
from desktop_app.editing.house import house_of, same_house
from desktop_app.editing.learnt import keep_words, learnt_path, learnt_words
from desktop_app.editing.settings import Settings
from desktop_app.editing.spelling import Spelling
from desktop_app.language.spelling.learnt import Learnt
from desktop_app.statement.problems import Problem

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow

LOOK = 60
"""Milliseconds between two looks at the child."""


class Housing(QObject):
    """`house` is what the rules go by now; `changed` is told when it is another. Spelling is checked from `start` on."""

    changed = Signal()

    def __init__(self, settings: Settings, file: Path | None, parent: QObject) -> None:
        super().__init__(parent)
        self._settings, self._file = settings, file
        self._started = False
        self.learnt: tuple[Learnt, ...] = learnt_words(learnt_path(file)) if file is not None else ()
        self.spelling: Spelling | None = None
        self._coming: Spelling | None = None
        self.glossary = self._read_glossary()
        self.house = house_of(settings, None, self.glossary.terms)
        self._timer = QTimer(self, interval=LOOK)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        """Loads the dictionaries of the settings beside the window; the house is another when they stand."""
        self._started = True
        if self._coming is not None:
            self._coming.close()
        self._coming = Spelling(self._settings.spelling, self.learnt)
        self._timer.start()

    def follow(self, settings: Settings) -> None:
        """The settings are others now."""
        old, self._settings = self._settings, settings
        if same_house(old, settings):
            return
        if old.glossary_file != settings.glossary_file:
            self.glossary = self._read_glossary()
        if self._started and old.spelling != settings.spelling:
            self.start()
        self._decide()

    def learn(self, one: Learnt) -> bool:
        """Keeps a word for good, and lets it count; False where it can't be kept on disk."""
        self.learnt = tuple(dict.fromkeys((*self.learnt, one)))
        kept = self._file is None or keep_words(self.learnt, learnt_path(self._file))
        if self._started:
            self.start()
        return kept

    def reread(self) -> None:
        """The glossary was edited: the house is another."""
        self.glossary = self._read_glossary()
        self._decide()

    def close(self) -> None:
        """Ends the children."""
        self._timer.stop()
        for each in (self._coming, self.spelling):
            if each is not None:
                each.close()
        self._coming = self.spelling = None

    def _look(self) -> None:
        if self._coming is None or not self._coming.ready():
            return
        self._timer.stop()
        old, self.spelling, self._coming = self.spelling, self._coming, None
        self._decide()
        if old is not None:
            old.close()

    def _read_glossary(self) -> Glossary:
        own = glossary_path(self._file) if self._file is not None else None
        return load_glossary(own, self._settings.glossary_file)

    def _decide(self) -> None:
        self.house = house_of(self._settings, self.spelling, self.glossary.terms)
        self.changed.emit()


class Wondering(QObject):
    """Asks what unknown words of a window may be meant for, when a person turns to them."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._words: set[tuple[str, str]] = set()
        self._timer = QTimer(self, interval=LOOK)
        self._timer.timeout.connect(self._look)

    def wonder(self, problem: Problem, patience: float = 0.0) -> None:
        """Offers with this problem what may be meant: at once where that is known after so many seconds, else as soon as it is."""
        spelling, document = self._window.preferences.housing.spelling, self._window.document
        found = word_of(problem, document.value) if document is not None and not problem.fixes else None
        if spelling is None or found is None:
            return
        spelling.wonder(*found)
        if spelling.offered(*found, patience) is None:
            self._words.add(found)
            self._timer.start()
        else:
            self._window.judging.offer()

    def _look(self) -> None:
        spelling = self._window.preferences.housing.spelling
        there = {word for word in self._words if spelling is None or spelling.offered(*word) is not None}
        self._words -= there
        if there:
            self._window.judging.offer()
        if not self._words:
            self._timer.stop()
