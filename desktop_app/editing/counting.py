"""Counting words, characters and sentences: what the status bar says of a statement and of what is selected in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desktop_app.editing.selection import Selection
from desktop_app.statement import Paragraph, Statement
from desktop_app.statement.accepted import accepted, is_read
from desktop_app.statement.memo import by_identity
from desktop_app.statement.runs import cut, length
from desktop_app.statement.walking import paragraphs, places

_STOP = re.compile(r"[.!?؟…]+[»”’›\")\]]*(?=\s|$)")
"""What ends a sentence; a point between letters or digits (10.5, example.org) does not."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Of the accepted text: words by white space, characters with blanks, sentences by their stops and by paragraphs."""

    words: int = 0
    characters: int = 0
    sentences: int = 0


def counts(text: str) -> Counts:
    """The counts of the text of a paragraph, or of a stretch of it."""
    return Counts(len(text.split()), len(text), sum(any(map(str.isalnum, part)) for part in _STOP.split(text)))


def everything(statement: Statement) -> Counts:
    """The counts of the whole statement, piece by piece; wrappers do not count, nor paragraphs suggested for deletion."""
    return _sum(counts(accepted(one.runs)) for one in paragraphs(statement) if _printed(one))


def selected(statement: Statement, selection: Selection) -> Counts | None:
    """The counts of the selected stretch, piece by piece; None for a bare caret, and where nothing that is printed is selected."""
    texts = tuple(_text(one, start, end) for one, start, end in _stretches(statement, selection))
    return _sum(map(counts, texts)) if texts else None


def readability(statement: Statement) -> tuple[float, int]:
    """Words of a sentence: on the average, and of the longest one. A figure to look at: no length is wrong by itself."""
    lengths = tuple(length for one in paragraphs(statement) if _printed(one) for length in _sentences(one))
    return (sum(lengths) / len(lengths), max(lengths)) if lengths else (0.0, 0)


def words(statement: Statement) -> int:
    """Words of the whole statement, by white space; labels and wrappers do not count."""
    return sum(_words(one) for one in paragraphs(statement) if _printed(one))


def selected_words(statement: Statement, selection: Selection) -> int | None:
    """Words of the selected stretch; None as in `selected`. Whole paragraphs are counted once for as long as they live."""
    found = tuple(
        _words(one) if start == 0 and end is None else len(_text(one, start, end).split())
        for one, start, end in _stretches(statement, selection)
    )
    return sum(found) if found else None


def _stretches(statement: Statement, selection: Selection) -> Iterator[tuple[Paragraph, int, int | None]]:
    """What is selected of each paragraph, in order; an end of None: up to its own."""
    if selection.empty or selection.field or selection.node not in places(statement):
        return
    last, inside = selection.end_node or selection.node, False
    for one in paragraphs(statement):
        first = one.id == selection.node
        inside = inside or first
        if inside and _printed(one):
            yield one, selection.start if first else 0, selection.end if one.id == last else None
        if one.id == last:
            return


def _text(paragraph: Paragraph, start: int, end: int | None) -> str:
    return accepted(cut(paragraph.runs, start, length(paragraph.runs) if end is None else end))


@by_identity
def _sentences(paragraph: Paragraph) -> tuple[int, ...]:
    """The words of each sentence of a paragraph."""
    return tuple(len(part.split()) for part in _STOP.split(accepted(paragraph.runs)) if any(map(str.isalnum, part)))


@by_identity
def _words(paragraph: Paragraph) -> int:
    return len(accepted(paragraph.runs).split())


def _sum(found: Iterable[Counts]) -> Counts:
    rows = tuple(found)
    return Counts(sum(one.words for one in rows), sum(one.characters for one in rows), sum(one.sentences for one in rows))


def _printed(paragraph: Paragraph) -> bool:
    return paragraph.role != "wrapper" and is_read(paragraph)
