"""Cues: the phrases of the genre as data, one file a language, read once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from desktop_app.recognition.phrase_index import PhraseIndex, pattern
from desktop_app.resource import resource
from desktop_app.text.folding import folded


class Patterns:
    """Patterns by name, compiled when first used: most texts need few of them."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        self._sources = dict(sources)
        self._compiled: dict[str, re.Pattern[str]] = {}

    def get(self, name: str) -> re.Pattern[str] | None:
        """The pattern of this name; None where the language has none."""
        found = self._compiled.get(name)
        if found is None and name in self._sources:
            found = self._compiled[name] = pattern(self._sources[name])
        return found

    def named(self, name: str) -> re.Pattern[str]:
        """The pattern of this name, which every language has."""
        found = self.get(name)
        if found is None:
            raise KeyError(name)
        return found


@dataclass(frozen=True, slots=True)
class Cues:
    """The cues of one language: of lines, of agenda items, of the statement's kind; patterns of fields; numbers in words.

    `reach`: an agenda step is named within so many words behind the word that leads to it.
    """

    language: str
    lines: PhraseIndex
    items: PhraseIndex
    kinds: PhraseIndex
    patterns: Patterns
    ordinals: Mapping[str, int]
    numbers: Mapping[str, int]
    reach: int


REACH = 5
ORDINAL = {"any-ordinal": r"(?<!\w)(?:{ordinal}|\d+\w+)(?!\w)"}
"""A pattern that every language has: an ordinal in words, or figures with something behind them."""


@cache
def cues_of(language: str) -> Cues:
    """The cues of a language; of a language without a file those of English (its words hit nothing elsewhere)."""
    path = resource(f"cues/{language}.toml")
    data = tomllib.loads((path if path.exists() else resource("cues/en.toml")).read_text("utf-8"))
    ordinals = _numbers(data["ordinals"])
    numbers = _numbers(data["numbers"])
    spoken = {"{ordinal}": _spoken(ordinals), "{number}": _spoken(numbers)}
    return Cues(
        language,
        PhraseIndex(data["lines"]),
        PhraseIndex(data["items"]),
        PhraseIndex(data["kinds"]),
        Patterns({name: _with_numbers(source, spoken) for name, source in {**ORDINAL, **data["patterns"]}.items()}),
        ordinals,
        numbers,
        data.get("narrative", {}).get("reach", REACH),
    )


def _numbers(table: Mapping[str, list[str]]) -> dict[str, int]:
    return {folded(word): int(value) for value, words in table.items() for word in words}


def _with_numbers(source: str, spoken: Mapping[str, str]) -> str:
    """The pattern with the words of its language where it says {ordinal} or {number}."""
    for place, words in spoken.items():
        source = source.replace(place, words)
    return source


def _spoken(numbers: Mapping[str, int]) -> str:
    """The words as one alternative, the longer first."""
    return f"(?:{'|'.join(map(re.escape, sorted(numbers, key=len, reverse=True)))})".replace("\\ ", " ")
