"""A speller: the dictionaries of the languages that an office has checked, each loaded when its first word is asked for."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.language.spelling.dictionary import Dictionary
from desktop_app.language.spelling.learnt import Learnt
from desktop_app.language.verdict import Verdict


class Dictionaries:
    """Is a `house.Speller`."""

    def __init__(self, languages: Iterable[str], learnt: Iterable[Learnt] = ()) -> None:
        self._languages, self._learnt = frozenset(languages), tuple(learnt)
        self._open: dict[str, Dictionary] = {}

    def __call__(self, word: str, language: str) -> Verdict | None:
        """What the dictionary says of the bare form of a word; None of a language that is not checked."""
        return self.of(language).verdict(word) if language in self._languages else None

    def learn(self, one: Learnt) -> None:
        """Takes a word in."""
        self._learnt = (*self._learnt, one)
        if one.language in self._open:
            self._open[one.language].learn(one)

    def of(self, language: str) -> Dictionary:
        """The dictionary of a language; the first time it is loaded."""
        if language not in self._open:
            self._open[language] = Dictionary(language, self._learnt)
        return self._open[language]
