"""Counting words, characters and sentences: what the status bar says of a statement and of what is selected in it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.editing.selection import Selection, selected_ranges
from desktop_app.statement import Paragraph, Statement
from desktop_app.statement.accepted import accepted, is_read
from desktop_app.statement.memo import by_identity
from desktop_app.statement.runs import cut
from desktop_app.statement.walking import find, paragraphs

_STOP = re.compile(r"[.!?؟…]+[»”’›\")\]]*(?=\s|$)")
"""What ends a sentence; a point between letters or digits (10.5, example.org) does not."""


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Counts:
    """Of the accepted text: words by white space, characters with blanks, sentences by their stops and by paragraphs."""

    words: int = 0
    characters: int = 0
    sentences: int = 0


def counts(text: str) -> Counts:
    """The counts of the text of a paragraph, or of a stretch of it."""
    return Counts(len(text.split()), len(text), sum(any(map(str.isalnum, part)) for part in _STOP.split(text)))


def selected(statement: Statement, selection: Selection) -> Counts | None:
    """The counts of the selected stretch; None for a bare caret, and where no text is selected. Wrappers do not count."""
    if selection.empty or selection.field:
        return None
    texts: list[str] = []
    for node, start, end in selected_ranges(statement, selection):
        one = find(statement, node)
        if isinstance(one, Paragraph) and _printed(one):
            text = accepted(cut(one.runs, start, end))
            if texts and one.run_in:
                texts[-1] += text
            else:
                texts.append(text)
    return _sum(map(counts, texts)) if texts else None


def everything(statement: Statement) -> Counts:
    """The counts of the whole statement, paragraph by paragraph; wrappers do not count, nor paragraphs suggested for deletion."""
    return _sum(_paragraph(one) for one in paragraphs(statement) if _printed(one))


def words(statement: Statement) -> int:
    """Words of the whole statement, by white space; labels and wrappers do not count."""
    return everything(statement).words


@by_identity
def _paragraph(paragraph: Paragraph) -> Counts:
    return counts(accepted(paragraph.runs))


def _sum(found: Iterable[Counts]) -> Counts:
    rows = tuple(found)
    return Counts(sum(one.words for one in rows), sum(one.characters for one in rows), sum(one.sentences for one in rows))


def _printed(paragraph: Paragraph) -> bool:
    return paragraph.role != "wrapper" and is_read(paragraph)
