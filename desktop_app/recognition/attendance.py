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
from desktop_app.recognition.spelled import spelled
from desktop_app.text.folding import fold

TEXTS = ("lead.text", "body.text", "body.attendance", "body.opening", "body.intro", "body.speech")
BORDERS = " \t\u00a0\u2028،,)/"
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
        if reading.names[at] & {"listed-as-demands", "listed-as-decisions"}:
            continue  # whom a demand wants to take part has not taken part
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
    numbers = list(spelled(text, cues))
    for joint in cues.patterns.named("present-joint").finditer(text, start, end):
        heads = [cues.patterns.named("present-head")]
        if ("،" in joint[0] or "," in joint[0]) and (wide := cues.patterns.get("present-head-wide")):
            heads.append(wide)
        if any(first < joint.start() < last for first, last, _ in numbers):
            continue
        if joint.start() > low and any(head.match(text, joint.end()) for head in heads):
            yield trimmed(piece.text, *piece.origin(low, joint.start()))
            low = joint.end()
    yield trimmed(piece.text, *piece.origin(low, end))


def _group(reading: Reading, at: int, low: int, high: int, reason: str) -> Found[Group] | None:
    text = reading.pieces[at].text[low:high]
    if not any(letter.isalpha() for letter in text) or len(text.split()) > 40:
        return None
    cues = reading.cues(at)
    count, begin = _figure(text, cues)
    form = fold(text)
    entitled = cues.patterns.named("out-of").search(form.text)
    of, finish = None, len(text)
    if count is not None and entitled is not None:
        total = int(entitled["n"])
        of = total if total >= count else None
        finish = form.range(entitled.start(), entitled.start())[0] if entitled.start() else finish
    role = text[begin:finish].strip(BORDERS) or text[begin:].strip()
    return Found(Group(role, count, of), at, low, high, 0.85, reason)


def _figure(text: str, cues: Cues) -> tuple[int | None, int]:
    """How many they are, in figures or words, and where the words for them begin."""
    figure = FIGURE.match(text)
    if figure is not None:
        return int(figure["n"].translate(DIGITS)), figure.end()
    form = fold(text)
    first = next(spelled(form.text, cues), None)
    if first is not None and first[0] == 0 and first[2] > 1 and first[1] < len(form.text):
        return first[2], form.range(first[0], first[1])[1]
    figure = FIGURE.search(text)
    if figure is not None and len(text[: figure.start()].split()) <= 2:
        return int(figure["n"].translate(DIGITS)), 0
    return None, 0
