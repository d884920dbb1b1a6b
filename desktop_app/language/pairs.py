"""Pairs: names of two words in a statement, and where they stand written in one way or another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal, NamedTuple

from desktop_app.language.nearness import difference, inside, spelled
from desktop_app.language.passage import Passage
from desktop_app.language.wording import FUNCTION, Wording, is_office, is_title, readings, stem
from desktop_app.language.words import Word
from desktop_app.statement.nodes import Statement
from desktop_app.text.folding import folded

Sort = Literal["person", "body"]
_PART = 6
"""Letters of a Latin word from which a letter in its middle is no other word."""


class Place(NamedTuple):
    """A pair in a passage: its range, and the range of the word in which it may differ, without what is written together with it."""

    passage: Passage
    start: int
    end: int
    low: int
    high: int

    @property
    def text(self) -> str:
        """The word in which it may differ, as it stands there."""
        return self.passage.text[self.low : self.high]

    @property
    def phrase(self) -> str:
        """The whole pair as it stands there."""
        return self.passage.text[self.start : self.end]


@dataclass
class Known:
    """The pairs that a statement names: for each first word its second ones and the reverse, each with its sort. By stems; the words
    themselves stand as values."""

    by_first: dict[str, dict[str, tuple[str, Sort]]] = field(default_factory=dict)
    by_second: dict[str, dict[str, tuple[str, Sort]]] = field(default_factory=dict)

    def add(self, first: str, second: str, sort: Sort) -> None:
        """Notes a pair of two words as they are written."""
        one, other = stem(folded(first)), stem(folded(second))
        if min(len(one), len(other)) < 2 or {folded(first), folded(second)} & FUNCTION or (sort == "person" and is_office(one)):
            return
        self.by_first.setdefault(one, {}).setdefault(spelled(second), (second, sort))
        self.by_second.setdefault(other, {}).setdefault(spelled(first), (first, sort))


def named_in_text(known: Known, wording: Wording) -> None:
    """Notes the names that a passage itself makes known: by a title before them, by their capitals."""
    for at in wording.names:
        first, second = wording.words[at], wording.words[at + 1]
        known.add(first.text, second.text, "person")


def named_in_fields(known: Known, statement: Statement) -> None:
    """Notes the names that stand in the fields of a statement."""
    metadata = statement.metadata
    people = [row.name for row in metadata.signatories] + [item.presenter for item in statement.agenda]
    event = metadata.event
    bodies = [metadata.issuer, metadata.place, event.name, event.venue, event.region]
    bodies += [row.body for row in metadata.attendance] + [row.body for row in metadata.signatories]
    for name in people:
        _add_all(known, [word for word in name.split() if not is_title(folded(word))][:3], "person")
    for body in bodies:
        _add_all(known, body.split(), "body")


def places_of(known: Known, passage: Passage, wording: Wording) -> Iterator[tuple[tuple[str, str, str], Place]]:
    """The places of known pairs in a passage, written as they are or nearly so; each with the pair: side, stem, the word's spelling."""
    words, beside = wording.words, wording.beside
    if known.by_first.keys().isdisjoint(wording.vocabulary) and known.by_second.keys().isdisjoint(wording.vocabulary):
        return
    for at, word in enumerate(words):
        for one, before in readings(word.folded):
            if at + 1 < len(words) and beside[at] and one in known.by_first:
                yield from _matched("second", one, known.by_first[one], passage, word, before, words[at + 1])
            if at and beside[at - 1] and one in known.by_second and not before:
                yield from _matched("first", one, known.by_second[one], passage, words[at - 1], 0, word)


def _matched(
    side: str, anchor: str, wanted: dict[str, tuple[str, Sort]], passage: Passage, first: Word, before: int, second: Word
) -> Iterator[tuple[tuple[str, str, str], Place]]:
    varying = second if side == "second" else first
    for _, cut in readings(varying.folded):
        low = varying.start + _letters(varying.text, cut)
        text = passage.text[low : varying.end]
        for known, (said, sort) in wanted.items():
            if is_variant(text, said, side, sort, passage.language) is not None:
                start = low if side == "first" else first.start + _letters(first.text, before)
                yield (side, anchor, known), Place(passage, start, second.end, low, varying.end)


def is_variant(one: str, other: str, side: str, sort: Sort, language: str) -> str | None:
    """How two words differ that stand beside the same word: "" not at all, None: so much that they are two names."""
    if spelled(one) == spelled(other):
        return ""
    left, right = folded(one), folded(other)
    if {left, right} & FUNCTION:
        return None
    if left != right and stem(left) == stem(right) and "'" not in left + right:
        article = sort == "person" and side == "second" and "ال" in (left[:2], right[:2])
        return "article" if article else None
    found = difference(_bare(one), _bare(other))
    long, latin = max(len(stem(left)), len(stem(right))), left.isascii() or right.isascii()
    if found == "letters":
        return found if _spelled_otherwise(one, other, language) else None
    if found == "sound":
        return found if side == "second" or inside(one, other) else None
    if not inside(_bare(one), _bare(other)) or (latin and stem(left)[-2:] != stem(right)[-2:]):
        return None
    allowed = {"doubled": 4, "swapped": 5, "letter": 5}
    if latin and side == "second":
        allowed |= {"vowel": _PART, "other": _PART} | ({"letter": 4} if sort == "person" else {})
    if not latin and side == "second" and sort == "person":
        allowed |= {"vowel": 6, "other": 5}
    if side == "first" and sort == "person":
        allowed = {"doubled": 4, "swapped": 5}
    return found if found and long >= allowed.get(found, 99) else None


def _spelled_otherwise(one: str, other: str, language: str) -> bool:
    """Whether words that fold to the same are two spellings and no inflection: Kurmanji's ê at the end of a word is a case."""
    left, right = spelled(one), spelled(other)
    if language == "ckb":
        return False
    return left[-1] == right[-1] or not {left[-1], right[-1]} <= {"e", "ê"}


def _bare(word: str) -> str:
    """The spelling of a word without its article."""
    form = folded(word)
    return spelled(word)[len(form) - len(stem(form)) :] if stem(form) != form and not form.isascii() else spelled(word).partition("'")[0]


def _letters(word: str, count: int) -> int:
    """How many code points the first letters of a word take, with the signs over them."""
    if not count:
        return 0
    at, seen = 0, 0
    for at, letter in enumerate(word):
        seen += bool(folded(letter))
        if seen > count:
            return at
    return at


def _add_all(known: Known, words: Iterable[str], sort: Sort) -> None:
    clean = [word.strip("«»“”\"'()،,.؛:") for word in words]
    for first, second in pairwise(clean):
        if first and second:
            known.add(first, second, sort)
