"""Attendance: who took part, one group an entry, with the figures that the text gives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.recognition.cues import Cues
from desktop_app.recognition.labels import DIGITS
from desktop_app.recognition.phrases import matches, trimmed
from desktop_app.recognition.pieces import Piece
from desktop_app.recognition.reading import Found, Reading

TEXTS = ("lead.text", "body.text", "body.attendance", "body.opening", "body.intro", "body.speech")
FIGURE = re.compile(r"[(/]?\s*(?P<n>[0-9٠-٩۰-۹]{1,6})\s*[)/]?")


@dataclass(frozen=True, slots=True)
class Group:
    """A group: its words without the leading figure, how many were present, of how many entitled."""

    role: str
    count: int | None
    of: int | None


def attendance(reading: Reading) -> list[Found[Group]]:
    """The groups in order: a list of them where there is one, else those of the sentences of attendance."""
    listed = [at for listing in reading.lists if listing.kind == "attendance" for at in listing.members]
    if listed:
        return [group for at in listed if (group := _group(reading, at, *_all(reading.pieces[at]), "attendance-list"))]
    found: list[Found[Group]] = []
    seen: set[tuple[int, int]] = set()
    first: int | None = None
    for at in reading.where(*TEXTS):
        if first is not None and at > first + 2:
            break
        for start, end in _phrases(reading.pieces[at], reading.cues(at)):
            for low, high in _split(reading.pieces[at], reading.cues(at), start, end):
                if (at, low) in seen:
                    continue
                group = _group(reading, at, low, high, "attendance-phrase")
                if group is not None:
                    seen.add((at, low))
                    found.append(group)
                    first = at if first is None else first
    return found


def _all(piece: Piece) -> tuple[int, int]:
    return trimmed(piece.text, 0, len(piece.text))


def _phrases(piece: Piece, cues: Cues) -> Iterator[tuple[int, int]]:
    """Folded ranges that name those present, not overlapping."""
    upto = 0
    spans = sorted(match.span("name") for match in matches(piece, cues, "present"))
    for start, end in spans:
        if start < upto:
            continue
        stop = cues.patterns.named("present-stop").search(piece.folded.text, start + 1, end)
        upto = stop.start() if stop else end
        yield start, upto


def _split(piece: Piece, cues: Cues, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The groups of one phrase: a new one begins where a joint is followed by a word for people."""
    text, low = piece.folded.text, start
    for joint in cues.patterns.named("present-joint").finditer(text, start, end):
        heads = [cues.patterns.named("present-head")]
        if ("،" in joint[0] or "," in joint[0]) and (wide := cues.patterns.get("present-head-wide")):
            heads.append(wide)
        if joint.start() > low and any(head.match(text, joint.end()) for head in heads):
            yield trimmed(piece.text, *piece.origin(low, joint.start()))
            low = joint.end()
    yield trimmed(piece.text, *piece.origin(low, end))


def _group(reading: Reading, at: int, low: int, high: int, reason: str) -> Found[Group] | None:
    text = reading.pieces[at].text[low:high]
    if not any(letter.isalpha() for letter in text) or len(text.split()) > 40:
        return None
    cues = reading.cues(at)
    count = of = None
    begin = low
    figure = FIGURE.match(text)
    if figure is not None:
        count, begin = int(figure["n"].translate(DIGITS)), low + figure.end()
    else:
        figure = FIGURE.search(text)
        if figure is not None and len(text[: figure.start()].split()) <= 2:
            count = int(figure["n"].translate(DIGITS))
    entitled = cues.patterns.named("out-of").search(reading.pieces[at].folded.text)
    if count is not None and entitled is not None:
        total = int(entitled["n"])
        of = total if total >= count else None
    return Found(Group(reading.pieces[at].text[begin:high].strip(), count, of), at, low, high, 0.85, reason)
