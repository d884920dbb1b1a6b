"""Pieces: the typed paragraphs as recognition looks at them, each cut where an agenda step or the closing begins inside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from desktop_app.recognition.cues import Cues, cues_of
from desktop_app.recognition.labels import Label, confirmed, label_of
from desktop_app.recognition.language_of import cue_language, language_of, main_language
from desktop_app.recognition.phrase_index import JOINED, WORD, Hit
from desktop_app.statement import Line
from desktop_app.statement.runs import plain
from desktop_app.text.folding import Folded, fold


@dataclass(frozen=True, slots=True)
class Piece:
    """A typed paragraph or a part of one.

    `number`: of the paragraph among the non-blank ones. `start`, `end`: code points of the line's text, without the label.
    `folded`: matching form of that part; `hits`: the cues in it. `language` is None where the letters do not tell.
    """

    number: int
    line: Line
    start: int
    end: int
    label: Label | None
    folded: Folded
    hits: tuple[Hit, ...]
    names: frozenset[str]
    words: int
    language: str | None
    cues: str
    gap_before: bool

    @property
    def text(self) -> str:
        """The stored text of the piece, without its label."""
        return plain(self.line.runs)[self.start : self.end]

    @property
    def run_in(self) -> bool:
        """Whether it continues the paragraph before it."""
        return self.start > 0 and self.label is None

    def found(self, name: str) -> Hit | None:
        """The first hit of a cue."""
        return next((hit for hit in self.hits if hit.name == name), None)

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Folded offsets as code points of the piece's own text."""
        return self.folded.range(start, end)


def pieces_of(lines: tuple[Line, ...]) -> list[Piece]:
    """The non-blank lines as pieces, in order."""
    texts = [plain(line.runs) for line in lines]
    main = main_language([text for text in texts if text.strip()])
    pieces: list[Piece] = []
    gap, number = False, 0
    labels = confirmed([label_of(line, text) for line, text in zip(lines, texts, strict=True)])
    for index, (line, text) in enumerate(zip(lines, texts, strict=True)):
        if not text.strip() and not line.label.strip():
            gap = True
            continue
        label = labels[index]
        start = label.length if label else 0
        whole = _piece(number, line, (start, len(text)), label, main, gap)
        bounds = [start, *_cuts(whole), len(text)]
        if len(bounds) == 2:
            pieces.append(whole)
        else:
            for low, high in pairwise(bounds):
                pieces.append(_piece(number, line, (low, high), label if low == start else None, main, gap and low == start))
        gap, number = False, number + 1
    return pieces


def joined(pieces: Sequence[Piece]) -> Piece:
    """Neighbouring pieces of one paragraph as one piece."""
    first, last = pieces[0], pieces[-1]
    if first is last:
        return first
    return _piece(first.number, first.line, (first.start, last.end), first.label, first.language or first.cues, first.gap_before)


def _piece(number: int, line: Line, span: tuple[int, int], label: Label | None, main: str, gap: bool) -> Piece:
    start, end = span
    text = plain(line.runs)[start:end]
    form = fold(text)
    language = language_of(text, main)
    cues = cue_language(language or main)
    found = tuple(cues_of(cues).lines.hits(form.text))
    words = sum(1 for _ in WORD.finditer(form.text))
    return Piece(number, line, start, end, label, form, found, frozenset(hit.name for hit in found), words, language, cues, gap)


SENTENCE = re.compile(r"[.!؟?;؛]\s*[»”\"]?\s+(?=\w|[«“\"])")
ARTICLE = "ال"
FAR = 14
"""Behind a word that opens a sentence a step is named within so many words."""
APART = 3
"""Two joints stand at least so many words apart: "then, after that" is one."""


def _cuts(piece: Piece) -> list[int]:
    """Code points of the line where a further agenda step, or the closing, begins inside the paragraph."""
    text = piece.folded.text
    steps = [hit for hit in piece.hits if hit.name == "step"]
    starts = {found.end() for found in SENTENCE.finditer(text)}
    if not steps and not starts:
        return []
    joints = {hit.word for hit in piece.hits if hit.name == "joint"}
    closings = {hit.word for hit in piece.hits if hit.name == "closing-inside"}
    marks: list[int] = []
    last = 0
    for number, word in enumerate(WORD.finditer(text)):
        at = word.start()
        if not number or len(WORD.findall(text[last:at])) < APART:
            continue
        reach = (FAR if at in starts else cues_of(piece.cues).reach) if number in joints else 3 if at in starts else -1
        if piece.label is not None:
            reach = -1
        elif (
            text[at] in JOINED
            and text[:at].rstrip().endswith(("،", ","))
            and any(hit.word == number and hit.start == at + 1 for hit in steps)
        ):
            reach = 0
        step = next((hit for hit in steps if number <= hit.word <= number + reach), None)
        if (step is not None and _new(step, text, text[last:at], cues_of(piece.cues))) or (at in starts and number in closings):
            marks.append(_before_and(text, at))
            last = at
    return [piece.start + _before_space(piece.text, piece.folded.origin[at]) for at in marks]


def _new(step: Hit, text: str, before: str, cues: Cues) -> bool:
    """Whether a step names a matter that the step before it does not: "then it was put to the vote" is no further item, the
    financial report behind the annual one is."""
    again = cues.patterns.get("same-matter")
    if again is not None and again.match(text, step.start):
        return False
    words = list(WORD.finditer(text, 0, step.end))
    matter = _bare(words[-1][0])
    if matter not in before:
        return True
    behind = WORD.search(text, step.end)
    adjectives = [behind[0]] if behind and behind[0].startswith(ARTICLE) else []
    adjectives += [words[-2][0]] if len(words) > 1 and words[-2][0].isascii() and len(words[-2][0]) > APART else []
    return any(_bare(adjective) not in before for adjective in adjectives)


def _bare(word: str) -> str:
    for article in ("وال", "بال", "لل", ARTICLE):
        word = word.removeprefix(article)
    return word


_AND = re.compile(r"(?<!\w)(?:and|û|u|و) $")


def _before_and(text: str, at: int) -> int:
    """The place before a conjunction that stands apart and leads to `at`."""
    found = _AND.search(text, 0, at)
    return found.start() if found else at


def _before_space(text: str, at: int) -> int:
    """The place before the white space and opening marks that lead to `at`: a piece keeps its leading space."""
    while at > 0 and (text[at - 1].isspace() or text[at - 1] in '«“"('):
        at -= 1
    return at
