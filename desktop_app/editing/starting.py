"""Starting from another statement: its text again, without what was true of that one alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from desktop_app.editing.renewing import renewed
from desktop_app.editing.templates import blank_words
from desktop_app.statement import Ids, Paragraph, Statement
from desktop_app.statement.arranging import with_paragraphs
from desktop_app.statement.blanks import blank
from desktop_app.statement.edits.typing import replaced
from desktop_app.statement.metadata import Metadata
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import paragraphs
from desktop_app.text.dates import find_dates

PASSING = ("issued", "reference", "embargo", "event.starts", "event.ends")
"""Fields that are true of one statement alone: a new one has its own."""
_REFERENCE = re.compile(r"\d[\d/\\\-–.]*\d|\d")

Stretch = tuple[int, int, str]


def started(statement: Statement, ids: Ids) -> Statement:
    """A new draft with the text of this one. Kept: kind, language, issuer, signatories, contact, addressee, place, occasion.

    Gone: date, reference, embargo, days of the occasion, relations, and all of the review. Where the text says one of them, a blank
    stands now.
    """
    new = renewed(statement, ids)
    holes = dict(_holes(new))
    done = with_paragraphs(new, tuple(holes), lambda each: _holed(each, holes[each.id])) if holes else new
    sources = tuple(source for source in done.sources if source.field not in PASSING and source.node not in holes)
    return replace(done, metadata=_fresh(done.metadata), sources=sources)


def _fresh(metadata: Metadata) -> Metadata:
    event = replace(metadata.event, starts=None, ends=None)
    return replace(metadata, reference="", issued=None, embargo=None, event=event, relations=(), status="draft")


def _holes(statement: Statement) -> Iterator[tuple[str, tuple[Stretch, ...]]]:
    """By paragraph: where the text names what passes, and the blank that belongs there; from the last to the first, none over another."""
    for paragraph in paragraphs(statement):
        found = sorted({*_read(statement, paragraph), *_lines(paragraph, paragraph.language or statement.language)}, key=lambda at: at[0])
        kept: list[Stretch] = []
        for stretch in found:
            if not kept or stretch[0] >= kept[-1][1]:
                kept.append(stretch)
        if kept:
            yield paragraph.id, tuple(reversed(kept))


def _read(statement: Statement, paragraph: Paragraph) -> Iterator[Stretch]:
    """The passages from which the fields were read."""
    language = paragraph.language or statement.language
    for source in statement.sources:
        if source.node == paragraph.id and source.owner == statement.id and source.field in PASSING and source.start < source.end:
            yield source.start, source.end, blank(blank_words(source.field, language))


def _lines(paragraph: Paragraph, language: str) -> Iterator[Stretch]:
    """Dates of a date line, the number of a reference line."""
    text = plain(paragraph.runs)
    if paragraph.role in ("date-line", "signature"):
        for found in find_dates(text, language):
            yield found.start, found.end, blank(blank_words("issued", language))
    elif paragraph.role == "reference":
        yield from ((*found.span(), blank(blank_words("reference", language))) for found in _REFERENCE.finditer(text))


def _holed(paragraph: Paragraph, holes: tuple[Stretch, ...]) -> Paragraph:
    runs = paragraph.runs
    for start, end, words in holes:
        runs = replaced(runs, start, end, words)
    return replace(paragraph, runs=runs)
