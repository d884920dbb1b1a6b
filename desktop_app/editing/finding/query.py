"""What is sought, and where it stands in one text."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from desktop_app.text.characters import TATWEEL, ZWNJ
from desktop_app.text.folding import Folded, fold, folded
from desktop_app.text.graphemes import ZERO_WIDTH_JOINER, is_boundary, words

Groups = tuple[tuple[str, str], ...]
"""What the groups of a regular expression stand for, by number and by name; group "0" is the whole."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is sought.

    `exact`: marks, digits, case and spellings as they are typed; else what a reader takes for the same is the same (text/folding).
    `whole_words`: it begins and ends where words do. `regular`: the text is a regular expression of Python's `re`, tried on the folded
    text unless `exact`. `fields`: fields of the statement are searched as well, beside its text.
    """

    text: str
    exact: bool = False
    whole_words: bool = False
    regular: bool = False
    fields: bool = True


@dataclass(frozen=True, slots=True)
class Found:
    """The code points `start` … `end` of a text; `groups` None where no regular expression was sought."""

    start: int
    end: int
    groups: Groups | None = None


def found_in(query: Query, text: str, form: str | None = None) -> tuple[Found, ...]:
    """Where a query that is no regular expression stands in the text, in order, without overlap. `form`: the text's own form.

    A place inside a letter that folds to several (a ligature), or before a mark that an exact query does not name, is none.
    """
    needle, exact = sought(query)
    if not needle or needle not in (folded(text, exact=exact) if form is None else form):
        return ()
    marked = _mark(needle[0])
    edges = word_edges(text) if query.whole_words else None
    return tuple(_found(needle, text, fold(text, exact), edges, extends=not exact, anywhere=marked))


def _found(needle: str, text: str, form: Folded, edges: Edges | None, *, extends: bool, anywhere: bool) -> Iterator[Found]:
    at = form.text.find(needle)
    while at >= 0:
        span = stored_span(form, text, at, at + len(needle), extends=extends)
        if span is None or not (anywhere or whole_letters(text, *span)) or not (edges is None or edges.whole(*span)):
            at = form.text.find(needle, at + 1)
            continue
        yield Found(*span)
        at = form.text.find(needle, at + len(needle))


def stored_span(form: Folded, text: str, start: int, end: int, *, extends: bool) -> tuple[int, int] | None:
    """The range of the text behind `start` < `end` of its form; None where one of them lies inside a letter of the text.

    `extends`: the marks and tatweels behind its last letter belong to it.
    """
    first, last = form.origin[start], form.origin[end - 1]
    if (start and form.origin[start - 1] == first) or form.origin[end] == last:
        return None
    stop = last + 1
    while extends and stop < len(text) and (_mark(text[stop]) or text[stop] == TATWEEL):
        stop += 1
    return first, stop


def whole_letters(text: str, start: int, end: int) -> bool:
    """Whether no letter is torn at the ends: a mark from its letter, a part from its emoji. Joiners and signs of format may follow."""
    begins = is_boundary(text, start) or (text[start - 1] != ZERO_WIDTH_JOINER and unicodedata.category(text[start - 1]) == "Cf")
    joined = end < len(text) and text[end] in (ZERO_WIDTH_JOINER, ZWNJ)
    return begins and (is_boundary(text, end) or (joined and is_boundary(text, end + 1)))


@dataclass(frozen=True, slots=True)
class Edges:
    """Where the words of a text begin and end, in code points."""

    spans: tuple[tuple[int, int], ...]

    def whole(self, start: int, end: int) -> bool:
        """Whether neither place lies inside a word."""
        return not self._inside(start) and not self._inside(end)

    def _inside(self, offset: int) -> bool:
        number = bisect_left(self.spans, offset, key=lambda span: span[0]) - 1
        return number >= 0 and offset < self.spans[number][1]


def word_edges(text: str) -> Edges:
    """The edges of the text's words."""
    return Edges(words(text))


@lru_cache(maxsize=64)
def sought(query: Query) -> tuple[str, bool]:
    """The form of what is sought, and whether it is sought exactly: so is what folds to nothing, like a mark alone."""
    form = folded(query.text, exact=query.exact)
    return (form, query.exact) if form or query.exact else (folded(query.text, exact=True), True)


def _mark(letter: str) -> bool:
    return not letter.isascii() and unicodedata.category(letter) in ("Mn", "Me")
