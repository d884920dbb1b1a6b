"""Date of issue, place of issue, and the fields that stand behind their own label."""

from __future__ import annotations

import re
from datetime import date

from desktop_app.recognition.cues import Cues
from desktop_app.recognition.phrases import TRIMMED, matches, name_at, trimmed
from desktop_app.recognition.reading import Found, Reading
from desktop_app.text.folding import folded

DATED: tuple[tuple[tuple[str, ...], str, float], ...] = (
    (("closing.date", "closing.signature"), "signature-date", 0.9),
    (("front.date", "front.reference", "front.letterhead"), "front-date", 0.75),
)


def issued(reading: Reading) -> Found[date] | None:
    """The date of issue: of a line of issue, the signature, or the head; None where only an event or a page is dated."""
    for at in reading.where("closing.", "front."):
        if "issue-line" in reading.names[at] and reading.places[at][1] != "wrapper" and (found := _date(reading, at, "issue-line", 0.95)):
            return found
    line = dateline(reading)
    if line is not None:
        return line[1]
    for states, reason, confidence in DATED:
        portal = reason == "front-date" and _portal(reading)
        for at in reversed(list(reading.where(*states))) if reason == "signature-date" else reading.where(*states):
            if portal and not _led_by_place(reading, at):
                continue
            if found := _date(reading, at, reason, confidence):
                return found
    return None


def _led_by_place(reading: Reading, at: int) -> bool:
    """Whether a place leads to the date: then it is the statement's own, for a page is dated without one."""
    found = _beside_date(reading, at) if reading.dates[at] and reading.states[at] == "front.date" else None
    return found is not None and found.end <= reading.dates[at][0].start


_DASH = re.compile(r"\s*[)\]]?\s*(?:[-–—:]|//)")
DATELINE = 60
"""A dateline opens the lead within so many letters."""


def dateline(reading: Reading) -> tuple[Found[str] | None, Found[date]] | None:
    """Place and date that open the lead of a press release: "LARKMERE, 18 September 2025 – …"."""
    at = next(reading.where("lead.text", "body.text"), None)
    if at is None or not reading.dates[at]:
        return None
    piece, first = reading.pieces[at], reading.dates[at][0]
    found = _date(reading, at, "dateline", 0.85)
    head = piece.text[: first.start]
    if found is None or first.start > DATELINE or len(head.split()) > 5 or not _DASH.match(piece.text, first.end):
        return None
    low, high = _without_date_words(piece.text, 0, first.start, reading.cues(at))
    words = piece.text[low:high]
    named = words.title() if words.isupper() else words
    return (Found(named, at, low, high, 0.8, "dateline") if words else None), found


def _portal(reading: Reading) -> bool:
    """Whether page remains stand before the text: a date at its head is then the page's."""
    return any("wrapper" in reading.names[at] or "bars" in reading.names[at] for at in reading.where("front.wrapper"))


def _date(reading: Reading, at: int, reason: str, confidence: float) -> Found[date] | None:
    found = [one for one in reading.dates[at] if one.starts is not None and one.complete and one.ends in (None, one.starts)]
    best = next((one for one in found if one.calendar == "gregorian"), found[0] if found else None)
    if best is None or best.starts is None:
        return None
    return Found(best.starts, at, best.start, best.end, confidence, reason)


def place(reading: Reading) -> Found[str] | None:
    """The place of issue: of the line of issue, beside the date, or a line of its own in the signature."""
    lines = [*reading.where("closing.date", "closing.signature"), *reading.where("front.date", "front.letterhead", "front.reference")]
    for at in lines:
        piece, cues = reading.pieces[at], reading.cues(at)
        for match in matches(piece, cues, "issue-place"):
            low, high = name_at(piece, cues, *match.span("name"), stops="place-stop", commas=True)
            if high > low and len(piece.text[low:high].split()) <= 6:
                return Found(piece.text[low:high], at, low, high, 0.9, "issue-line")
    line = dateline(reading)
    if line is not None and line[0] is not None:
        return line[0]
    for at in lines:
        if reading.dates[at] and (found := _beside_date(reading, at)):
            return found
    for at in reading.where("closing.signature"):
        if is_place(reading, at):
            low, high = trimmed(reading.pieces[at].text, 0, len(reading.pieces[at].text))
            return Found(reading.pieces[at].text[low:high], at, low, high, 0.75, "signature-line")
    return None


def _beside_date(reading: Reading, at: int) -> Found[str] | None:
    """ "Sedgewick Landing, 11 October 2025", "الرباط في 27 غشت 2019": the words before the date, or behind it."""
    piece, cues = reading.pieces[at], reading.cues(at)
    if cues.patterns.named("body-noun").match(piece.folded.text.lstrip()) or reading.names[at] & {"issuance", "hold", "embargo"}:
        return None
    first, last = reading.dates[at][0], reading.dates[at][-1]
    for low, high in ((0, first.start), (last.end, len(piece.text))):
        start, end = _without_date_words(piece.text, low, high, cues)
        words = piece.text[start:end]
        if words and len(words.split()) <= 4 and not any(letter.isdigit() for letter in words):
            return Found(words, at, start, end, 0.85, "signature-date")
    return None


def _without_date_words(text: str, low: int, high: int, cues: Cues) -> tuple[int, int]:
    """The range from the first to the last word that is no word of dates ("in", "on Monday the")."""
    date_words = cues.patterns.named("date-words")
    found = re.finditer(r"[\w\u064b-\u0652'’\-]+", text[low:high])
    words = [word for word in found if any(letter.isalnum() for letter in word[0]) and not date_words.fullmatch(folded(word[0]))]
    return (low + words[0].start(), low + words[-1].end()) if words else (low, low)


def is_place(reading: Reading, at: int) -> bool:
    """Whether a short line of the signature names a place: by its first word, or because the text speaks of being in it."""
    piece, cues = reading.pieces[at], reading.cues(at)
    words = piece.folded.text.strip(TRIMMED)
    if piece.words > 4 or reading.names[at] & {"office", "body-noun", "person", "stamp"}:
        return False
    if cues.patterns.named("place-noun").match(words):
        return True
    beside = any(0 <= near < len(reading.pieces) and reading.states[near] == "closing.date" for near in (at - 1, at + 1))
    if beside and piece.words == 1 and any("body-noun" in reading.names[other] for other in reading.where("closing.signature")):
        return True
    spoken = cues.patterns.named("place-before").pattern
    named = re.compile(rf"(?:{spoken})\s*{re.escape(words)}(?!\w)")
    return beside and bool(words) and any(named.search(other.folded.text) for n, other in enumerate(reading.pieces) if n != at)


def contact(reading: Reading) -> Found[str] | None:
    """Whom to ask, of a short line that says so."""
    for at, names in enumerate(reading.names):
        piece, cues = reading.pieces[at], reading.cues(at)
        for match in matches(piece, cues, "contact-value") if {"contact", "short"} <= names else ():
            low, high = trimmed(piece.text, *piece.origin(*match.span("name")))
            if high > low:
                return Found(piece.text[low:high], at, low, high, 0.9, "contact-line")
    return None


def labelled(reading: Reading, key: str, states: tuple[str, ...], reason: str) -> Found[str] | None:
    """What stands behind its own label: "العدد: ١١٨/ص", "للاستفسار: …"."""
    for at in reading.where(*states):
        piece, cues = reading.pieces[at], reading.cues(at)
        for match in matches(piece, cues, key):
            low, high = trimmed(piece.text, *piece.origin(*match.span("name")))
            if high > low:
                return Found(piece.text[low:high], at, low, high, 0.9, reason)
    return None
