"""The dictionaries: hunspell's, with the names and terms that Bayan brings and the words that a person taught it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from typing import Protocol

from desktop_app.language.spelling.edits import close_word, suggestions
from desktop_app.language.spelling.learnt import Learnt
from desktop_app.language.spelling.variants import alike
from desktop_app.language.verdict import KNOWN, Verdict
from desktop_app.resource import resource


class Book(Protocol):
    """What Bayan asks of a dictionary."""

    def spell(self, word: str) -> bool:
        """Whether the word is in it."""

    def add(self, word: str) -> object:
        """Takes a word in as it stands."""

    def add_with_affix(self, word: str, example: str) -> object:
        """Takes a word in that is inflected like another one."""

    def suggest(self, word: str) -> tuple[str, ...]:
        """Words that may be meant: slow."""


class Dictionary:
    """The dictionary of one language. It loads at once: a third of a second for Arabic, during which Python stands still."""

    def __init__(self, language: str, learnt: Iterable[Learnt] = ()) -> None:
        from hunspell import Hunspell  # type: ignore[import-untyped]  # noqa: PLC0415 - the start of the program and the schema's check do without

        self.language = language
        self._book: Book = Hunspell(language, hunspell_data_dir=str(resource("dictionaries")), system_encoding="UTF-8")
        self._told: dict[str, Verdict] = {}
        for word, model in own_words(language):
            self._add(word, model)
        for one in learnt:
            self.learn(one)

    def verdict(self, word: str) -> Verdict:
        """What it says of the bare form of a word."""
        told = self._told.get(word)
        if told is None:
            told = self._told[word] = self._judged(word)
        return told

    def knows(self, word: str) -> bool:
        """Whether the bare form of a word is right; of an English one also as it is written in Britain."""
        if self._book.spell(word):
            return True
        return self.language == "en" and any(self._book.spell(other) for other in american(word))

    def suggestions(self, word: str) -> tuple[str, ...]:
        """Words that may be meant, one letter away: some milliseconds."""
        return tuple(dict.fromkeys((*self.verdict(word).alike, *suggestions(word, self.language, self.knows))))[:5]

    def far_suggestions(self, word: str) -> tuple[str, ...]:
        """Words that may be meant by hunspell's own way: up to half a second, during which Python stands still."""
        return tuple(self._book.suggest(word))[:5]

    def learn(self, one: Learnt) -> None:
        """Takes a word of this language in; what was said of others is asked anew."""
        if one.language == self.language:
            self._add(one.word, one.model)
            self._told.clear()

    def _judged(self, word: str) -> Verdict:
        if self.knows(word):
            return KNOWN
        others = alike(word, self.knows) if self.language == "ar" else ()
        return Verdict(known=False, alike=others, close="" if others else close_word(word, self.language, self.knows))

    def _add(self, word: str, model: str) -> None:
        if model and self._book.spell(model):
            self._book.add_with_affix(word, model)
        else:
            self._book.add(word)


@cache
def own_words(language: str) -> tuple[tuple[str, str], ...]:
    """Names and terms that Bayan brings, each with its model."""
    path = resource(f"rules/names-{language}.toml")
    if not path.is_file():
        return ()
    groups = tomllib.loads(path.read_text("utf-8"))["words"]
    return tuple((word, group["model"]) for group in groups for word in group["of"].split())


_BRITISH = tuple(
    (re.compile(find), put)
    for find, put in (
        (r"is(e[drs]?|ing|ations?|ational)$", r"iz\1"), (r"ys(e[drs]?|ing)$", r"yz\1"), (r"isabl(e|y)$", r"izabl\1"),
        (r"our(s|ed|ing|able|ably|ful|ite|ites|hood|ly|less)?$", r"or\1"), (r"(t|b)re(s|d)?$", r"\1er\2"),
        (r"ll(ed|ing|ers?|ors?)$", r"l\1"), (r"l(ment|ments|ful)$", r"ll\1"), (r"ence(s|less)?$", r"ense\1"),
        (r"ogue(s)?$", r"og\1"), (r"mme(s)?$", r"m\1"), (r"ae", "e"), (r"dgement(s)?$", r"dgment\1"),
        (r"wards$", "ward"), (r"^enquir", "inquir"),
    )
)  # fmt: skip


def american(word: str) -> tuple[str, ...]:
    """How a word of British spelling is written in the dictionary's."""
    return tuple(other for find, put in _BRITISH if (other := find.sub(put, word)) != word)
