"""Phrases: cutting a name out of running text, from where it begins to the first word that no longer belongs to it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop_app.recognition.cues import Cues
from desktop_app.recognition.pieces import Piece

_BREAK = re.compile(r"[.:؛;!؟?()\u2028\n\[\]|]|(?<!\w)[-–—](?!\w)")
_COMMA = re.compile(r"[،,]")
_NAME_WORD = re.compile(r"[\w’'\-]+")
_LINKS = frozenset(["of", "the", "for", "and", "on", "in", "to", "de", "du", "al", "&", "a", "an"])
TRIMMED = ' \t\u00a0\u2028،,«»“”"-–—:؛;.!'


def matches(piece: Piece, cues: Cues, name: str) -> Iterator[re.Match[str]]:
    """The matches of a language's pattern in the folded piece: `NAME`, then `NAME-2`, `NAME-3` …"""
    for key in (name, *(f"{name}-{number}" for number in range(2, 9))):
        found = cues.patterns.get(key)
        if found is not None:
            yield from found.finditer(piece.folded.text)


def name_at(
    piece: Piece, cues: Cues, start: int, end: int, stops: str = "name-stop", *, commas: bool = False, capitals: bool = True
) -> tuple[int, int]:
    """The name that begins at folded offset `start`, at most up to `end`, as code points of the piece's text.

    It ends before a break, a comma (unless `commas`), a word of the pattern `stops`, or, in English (unless not `capitals`), the first word
    behind a capitalised one that is neither capitalised nor a link ("of", "the"). Quotation marks around it are left out.
    Empty where nothing is left.
    """
    low, high = _bounded(piece.folded.text, start, end, cues.patterns.get(stops), commas=commas)
    if low >= high:
        return 0, 0
    low, high = piece.origin(low, high)
    if capitals and cues.language == "en":
        high = low + _capitals(piece.text[low:high])
    return trimmed(piece.text, low, high)


def _bounded(text: str, start: int, end: int, stops: re.Pattern[str] | None, *, commas: bool) -> tuple[int, int]:
    while start < end and text[start] in TRIMMED + "‘":
        start += 1
    quote = text[start - 1] if start else ""
    if quote in ("«", "“", '"', "”") and (closing := re.compile('[»”“"]').search(text, start, end)):
        return start, closing.start()
    ends = [end]
    ends += [found.start() for found in (_BREAK.search(text, start, end), None if commas else _COMMA.search(text, start, end)) if found]
    if stops is not None and (found := stops.search(text, min(start + 1, end), end)):
        ends.append(found.start())
    return start, min(ends)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without white space, commas, dashes and quotation marks at its ends."""
    while start < end and text[start] in TRIMMED:
        start += 1
    while end > start and text[end - 1] in TRIMMED:
        end -= 1
    return start, end


def _capitals(text: str) -> int:
    """How much of the text is one English name."""
    seen, length = False, 0
    for word in _NAME_WORD.finditer(text):
        first = word[0][0]
        if first.isupper() or first.isdigit():
            seen, length = True, word.end()
        elif seen and word[0] not in _LINKS:
            return length
    return length if seen else len(text)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of a text as ranges; a full stop inside a number or behind one letter ends none."""
    start = 0
    for found in re.finditer(r"(?<!\W\w)[.!؟?…]+['\"»”)]*(?=\s|$)", text):
        yield start, found.end()
        start = found.end()
    if text[start:].strip():
        yield start, len(text)
