"""Titles of agenda items: a short name, from the word that says what the item is about to the end of its matter."""

from __future__ import annotations

import re

from desktop_app.recognition.cues import Cues
from desktop_app.recognition.items import HEAD
from desktop_app.recognition.pieces import Piece
from desktop_app.statement.nodes import ItemKind
from desktop_app.text.folding import fold

WORDS = 7
"""A title has at most so many words."""
LEAST = 2
"""It begins not so near the end of the item, and keeps a word at least."""
_CLAUSE = re.compile(r"[،,;؛:.؟!()«»\"“”]|\s[-–—]\s")
_EDGES = ' \t\u00a0\u2028،,.:؛«»“”"-–'


def item_title(piece: Piece, cues: Cues, kind: ItemKind) -> str:
    """A name for the item, in its own words: without the connective and the clause that lead to its matter, without what came of
    it, at most seven words. Never empty where the piece has letters."""
    folded = piece.folded.text
    low = _matter(piece, cues, kind)
    high = len(folded)
    stop = cues.patterns.named("title-stop").search(folded, _behind(folded, low, 1))
    clause = _CLAUSE.search(folded, _behind(folded, low, LEAST))
    high = min([found.start() for found in (stop, clause) if found is not None] + [high])
    start, end = piece.origin(low, high)
    words = " ".join(piece.text[start:end].strip(_EDGES).split()[:WORDS])
    return _without_tail(words, cues) or " ".join(piece.text.split()[:WORDS])


def _without_tail(words: str, cues: Cues) -> str:
    """The words without the small ones at their end, behind which something was cut off."""
    form = fold(words)
    tail = cues.patterns.named("title-tail").search(form.text)
    return words[: form.range(tail.start(), tail.end())[0]].strip(_EDGES) if tail else words.strip(_EDGES)


def _matter(piece: Piece, cues: Cues, kind: ItemKind) -> int:
    """Where the matter begins: at the first word of the item's kind or of an agenda step, behind a verb that only says what was done
    with it. A labelled item begins with it; so does one whose deed stands at the end."""
    text = piece.folded.text
    lead = cues.patterns.named("title-lead").match(text)
    head = lead.end() if lead else 0
    hits = [hit.start for hit in piece.hits if hit.name == "step" and hit.word < HEAD]
    hits += [hit.start for hit in cues.items.hits(text) if hit.name == f"kind-{kind}" and hit.word < HEAD]
    found = head if piece.label is not None else min(hits, default=head)
    if len(re.findall(r"\w+", text[found:])) <= LEAST:
        found = head
    before = cues.patterns.get("title-before")
    if before is not None and before.fullmatch(text, head, found):
        found = head
    verb = cues.patterns.named("title-verb").match(text, found)
    if verb is not None:
        hits = [] if verb.groupdict().get("object") else hits
        found = min([hit for hit in hits if hit >= verb.end()], default=_space(text, verb.end()))
    prefix = cues.patterns.named("title-prefix").match(text, found)
    return prefix.end() if prefix else found


def _space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _behind(text: str, start: int, words: int) -> int:
    """The place behind so many words."""
    found = [word.end() for word, _ in zip(re.finditer(r"\w+", text[start:]), range(words), strict=False)]
    return start + (found[-1] if found else 0)
