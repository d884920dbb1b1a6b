"""An index of phrases: a text is walked once, word by word, for all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from desktop_app.text.folding import folded

WORD = re.compile(r"\w+")
JOINED = "وف"
"""Arabic conjunctions that are written as part of the next word: a phrase is looked for behind them too."""
HEAD = 3
"""Phrases are kept by so many of their first letters."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found in folded text, `start` … `end`; `word` is the number of the word at which it begins."""

    name: str
    start: int
    end: int
    word: int


@dataclass(frozen=True, slots=True)
class _Phrase:
    name: str
    opens: bool
    pattern: re.Pattern[str]


class PhraseIndex:
    """Named phrases by their first letters, compiled when a word with these letters is first met.

    A phrase is a regular expression on folded text (see `pattern`); it begins and ends at a word's border, and `^` binds it to
    the first word of the text. It must begin with a letter, a digit or a group of such.
    """

    def __init__(self, table: Mapping[str, Sequence[str]]) -> None:
        self._sources: dict[str, dict[tuple[str, bool], list[str]]] = {}
        self._met: dict[str, tuple[_Phrase, ...]] = {}
        for name, sources in table.items():
            for source in sources:
                for variant in _variants(source.removeprefix("^")):
                    kept = self._sources.setdefault(_key(folded(variant)), {})
                    kept.setdefault((name, source.startswith("^")), []).append(variant.strip())

    def hits(self, text: str) -> Iterator[Hit]:
        """Every phrase in this folded text, in order of the words at which they begin."""
        for number, word in enumerate(WORD.finditer(text)):
            at = word.start()
            yield from self._hits_at(text, at, number)
            if text[at] in JOINED:
                yield from self._hits_at(text, at + 1, number)

    def _hits_at(self, text: str, at: int, number: int) -> Iterator[Hit]:
        head = text[at : at + HEAD]
        phrases = self._met.get(head)
        if phrases is None:
            phrases = self._met[head] = tuple(self._compiled(head))
        for phrase in phrases:
            if phrase.opens and number:
                continue
            found = phrase.pattern.match(text, at)
            if found is not None:
                yield Hit(phrase.name, at, found.end(), number)

    def _compiled(self, head: str) -> Iterator[_Phrase]:
        keys = [head[:size] for size in range(len(head), 0, -1)] + ([_DIGIT] if head[:1].isdigit() else [])
        for key in keys:
            for (name, opens), variants in self._sources.get(key, {}).items():
                yield _Phrase(name, opens, pattern(rf"(?:{'|'.join(variants)})(?!\w)"))


def pattern(source: str) -> re.Pattern[str]:
    """A pattern of a cue file, compiled for folded text: its letters are folded, its signs kept, a space is any white space."""
    written = re.sub(r"[^\x00-\x7f]+", lambda part: folded(part[0]), source)
    return re.compile(written.replace(" ", r"\s+"))


_DIGIT = "#"


def _key(variant: str) -> str:
    """The first letters that every match begins with, at most `HEAD`."""
    if variant.startswith(r"\d"):
        return _DIGIT
    letters = re.match(rf"\w{{1,{HEAD}}}(?![?*{{])|\w{{1,{HEAD - 1}}}(?=\w[?*{{])", variant)
    if letters is None:
        raise ValueError(f"a cue must begin with a letter: {variant}")
    return letters[0]


def _variants(source: str) -> Iterator[str]:
    """The pattern with the group at its head written out, so that each variant begins with letters."""
    if not source.startswith("(") or source.startswith("(?"):
        yield source
        return
    parts, end = _alternatives(source)
    rest = source[end:]
    if rest.startswith("?"):
        rest = rest[1:]
        parts.append("")
    elif rest.startswith("*"):
        yield from _variants(rest[1:])
        rest = f"{source[:end]}{rest}"
    for part in parts:
        yield from _variants(f"{part}{rest}".removeprefix(" ?").lstrip())


def _alternatives(source: str) -> tuple[list[str], int]:
    """The alternatives of the group that opens the pattern, and where it ends. Groups inside it are left whole."""
    depth, begin, parts = 0, 1, []
    for at, sign in enumerate(source):
        depth += (sign == "(") - (sign == ")")
        if depth == 0 or (depth == 1 and sign == "|"):
            parts.append(source[begin:at])
            begin = at + 1
        if depth == 0:
            return parts, at + 1
    raise ValueError(f"a group is not closed: {source}")
