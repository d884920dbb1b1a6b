"""The event that the statement reports of: name, ordinal, dates, venue, region, time, slogans."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from desktop_app.recognition.cues import Cues
from desktop_app.recognition.phrases import matches, name_at, sentences, trimmed
from desktop_app.recognition.reading import Found, Reading
from desktop_app.text.folding import fold, folded

TEXTS = ("lead.text", "lead.issuance", "body.text", "body.intro", "body.attendance", "body.opening", "body.speech")


@dataclass(frozen=True, slots=True)
class Held:
    """The sentence that says what was held: piece, folded range, code points of the event's name, confidence."""

    at: int
    start: int
    end: int
    name: tuple[int, int]
    confidence: float


def held(reading: Reading) -> Held | None:
    """The sentence that names the event most fully: what was held, when and where. None where nothing was held."""
    best: tuple[float, Held] | None = None
    for order, at in enumerate(reading.where(*TEXTS)):
        for one in _in_piece(reading, at):
            worth = one.confidence - 0.04 * order
            if best is None or worth > best[0]:
                best = worth, one
    return best[1] if best and best[1].confidence >= 0.5 else None


def _in_piece(reading: Reading, at: int) -> Iterator[Held]:
    piece, cues = reading.pieces[at], reading.cues(at)
    text = piece.folded.text
    for start, end in sentences(text):
        inside = [hit for hit in piece.hits if start <= hit.start < end]
        names = {hit.name for hit in inside}
        clause = _clause(reading, at, start, end)
        told = "recital" not in names and "event" in names and names & {"hold", "invites"}
        name = _name(reading, at, start, end, invites="hold" not in names) if told else None
        if name is None and not clause:
            continue
        low, high = piece.origin(start, end)
        dated = any(low <= found.start < high and found.starts for found in reading.dates[at])
        placed = any(start <= match.start() < end for match in matches(piece, cues, "venue"))
        past = "recalls" in names
        worth = 0.55 + 0.2 * dated + 0.15 * placed + 0.05 * ("attendance" in names)
        worth -= (0.1 if name is None else 0.0) + (0.3 if past and not clause else 0.0)
        yield Held(at, start, end, name or NAMELESS, worth)


NAMELESS = (0, 0)
"""The name of a meeting that the text only says to have met: "having met on …"."""


def _clause(reading: Reading, at: int, start: int, end: int) -> bool:
    """Whether the sentence says in a clause that its subject met on a day: "Meeting on Tuesday 3 February 2026 in the Corn Hall"."""
    piece, pattern = reading.pieces[at], reading.cues(at).patterns.get("event-clause")
    found = pattern.search(piece.folded.text, start, end) if pattern else None
    if found is None:
        return False
    low, high = piece.origin(found.start(), end)
    return any(low <= one.start < high and one.start - low <= NEAR and one.starts for one in reading.dates[at])


NEAR = 80
"""The day stands within so many letters behind the word that says that one met."""


def _name(reading: Reading, at: int, start: int, end: int, *, invites: bool) -> tuple[int, int] | None:
    """The event's name in a sentence; of an invitation, the one that the word of inviting leads to."""
    piece, cues = reading.pieces[at], reading.cues(at)
    found = [match for match in matches(piece, cues, "event-name") if start <= match.start() < end]
    led = cues.patterns.get("invited-to")
    if invites and led is not None:
        found.sort(key=lambda match: not led.search(piece.folded.text, start, match.start("name")))
    for match in found:
        low, high = name_at(piece, cues, *match.span("name"), stops="event-stop")
        if high > low:
            return low, high
    return None


def name(reading: Reading, where: Held) -> Found[str] | None:
    """The event's name as it is printed, None where it has none; "its second congress", of which the
    title says nothing, is named as the text names it elsewhere: "the second congress"."""
    if where.name == NAMELESS:
        return None
    piece, cues = reading.pieces[where.at], reading.cues(where.at)
    words = piece.text[where.name[0] : where.name[1]]
    pattern = cues.patterns.get("owned-event")
    owned = pattern.fullmatch(folded(words)) if pattern else None
    titles = [reading.pieces[at].folded.text for at in reading.where("front.headline")]
    if owned is not None and not any(owned["stem"] in title for title in titles):
        whole = f"{cues.patterns.named('definite').pattern}{words.split()[0][: owned.end('stem')]}"
        if any(whole in other.text for other in reading.pieces):
            words = " ".join((whole, *words.split()[1:]))
    return Found(words, where.at, *where.name, where.confidence, "held-event")


def honorary(reading: Reading, where: Held | None) -> Found[str] | None:
    """The name of honour that a congress carries: beside the title, in its own sentence, or where it is given to it."""
    near = [where.at] if where is not None else []
    for at in (
        *reading.where("front.headline", "front.subtitle", "front.letterhead"),
        *near,
        *reading.where("body.opening", "agenda.step"),
    ):
        piece, cues = reading.pieces[at], reading.cues(at)
        for match in matches(piece, cues, "honorary"):
            low, high = trimmed(piece.text, *piece.origin(*match.span("name")))
            if high > low and (where is None or at != where.at or low >= where.name[1] or high <= where.name[0]):
                return Found(piece.text[low:high], at, low, high, 0.8, "honorary-phrase")
    return None


def ordinal(reading: Reading, where: Held) -> Found[int] | None:
    """The ordinal in the event's name, else in a title that names the same kind of event."""
    spots = [(where.at, *where.name)]
    for at in reading.where("front.headline"):
        piece = reading.pieces[at]
        spots += [(at, *piece.origin(*match.span("name"))) for match in matches(piece, reading.cues(at), "event-name")]
    for order, (at, low, high) in enumerate(spots):
        cues, words = reading.cues(at), fold(reading.pieces[at].text[low:high])
        for found in cues.patterns.named("any-ordinal").finditer(words.text):
            value = number_of(cues, found[0])
            if value is not None:
                start, end = words.range(found.start(), found.end())
                return Found(value, at, low + start, low + end, 0.9 - 0.2 * bool(order), "ordinal-word")
    return None


def number_of(cues: Cues, word: str) -> int | None:
    """The value of a folded ordinal: in words, or figures with an ending ("11th", "8ـەم")."""
    if word in cues.ordinals:
        return cues.ordinals[word]
    found = cues.patterns.named("ordinal-figure").fullmatch(word)
    return int(found["n"]) if found else None


def dates(reading: Reading, where: Held) -> tuple[Found[date], Found[date] | None] | None:
    """First and last day: the dates of that sentence; the Gregorian one where it is given in two calendars."""
    piece = reading.pieces[where.at]
    low, high = piece.origin(where.start, where.end)
    found = [one for one in reading.dates[where.at] if low <= one.start < high and one.starts is not None]
    near = [one for one in found if one.calendar == "gregorian"] or found
    if not near:
        return _announced(reading)
    one = near[0]
    confidence = 0.9 if one.complete else 0.6
    starts = Found(one.starts or date.min, where.at, one.start, one.end, confidence, "date-of-event")
    if one.ends is None or one.ends == one.starts:
        later = [other for other in near[1:] if other.starts and other.starts > starts.value and _to(piece.text[one.end : other.start])]
        if not later:
            return starts, None
        one = later[0]
    return starts, Found(one.ends or one.starts or date.min, where.at, one.start, one.end, confidence, "date-of-event")


def _announced(reading: Reading) -> tuple[Found[date], Found[date] | None] | None:
    """The day of a line of its own ("Date: …", "الزمان: …")."""
    for at, names in enumerate(reading.names):
        for one in reading.dates[at] if "when-line" in names else ():
            if one.starts is not None:
                starts = Found(one.starts, at, one.start, one.end, 0.9, "labelled-line")
                return starts, Found(one.ends, at, one.start, one.end, 0.9, "labelled-line") if one.ends else None
    return None


def _to(between: str) -> bool:
    """Whether the words between two dates make them a range: short, and no other date word's clause."""
    return 0 < len(between.split()) <= 4


def venue(reading: Reading, where: Held) -> Found[str] | None:
    """The place in the sentence that says what was held."""
    found = _place(reading, where, "venue", "venue-stop")
    if found is not None:
        return found
    for at, names in enumerate(reading.names):
        for match in matches(reading.pieces[at], reading.cues(at), "where") if "where-line" in names else ():
            low, high = trimmed(reading.pieces[at].text, *reading.pieces[at].origin(*match.span("name")))
            return Found(reading.pieces[at].text[low:high], at, low, high, 0.9, "labelled-line")
    return None


def region(reading: Reading, where: Held) -> Found[str] | None:
    """The region named behind the venue."""
    return _place(reading, where, "region", "venue-stop")


def _place(reading: Reading, where: Held, key: str, stops: str) -> Found[str] | None:
    piece, cues = reading.pieces[where.at], reading.cues(where.at)
    for match in matches(piece, cues, key):
        if not where.start <= match.start() < where.end:
            continue
        low, high = name_at(piece, cues, *match.span("name"), stops=stops, commas=cues.language == "en", capitals=False)
        low, high = trimmed(piece.text, low, high)
        if high > low and not (low < where.name[1] and high > where.name[0]):
            return Found(piece.text[low:high], where.at, low, high, 0.85, "place-of-event")
    return None


def slogans(reading: Reading) -> list[Found[str]]:
    """The event's slogans: quoted behind the word for slogan, and lists of them."""
    found = []
    for at in reading.where(*TEXTS, "front.slogan"):
        piece, cues = reading.pieces[at], reading.cues(at)
        for match in matches(piece, cues, "slogan-phrase"):
            low, high = piece.origin(*match.span("name"))
            low, high = trimmed(piece.text, low, high)
            found.append(Found(piece.text[low:high], at, low, high, 0.9, "slogan-phrase"))
    for listing in reading.lists:
        if listing.kind == "slogans":
            found += [Found(reading.pieces[at].text.strip(), at, 0, 0, 0.8, "slogan-line") for at in listing.members]
    return found


def time(reading: Reading, where: Held) -> Found[str] | None:
    """The hour, as typed."""
    piece, cues = reading.pieces[where.at], reading.cues(where.at)
    for match in matches(piece, cues, "time"):
        if where.start <= match.start() < where.end:
            low, high = trimmed(piece.text, *piece.origin(*match.span("name")))
            return Found(piece.text[low:high], where.at, low, high, 0.8, "place-of-event")
    for at, names in enumerate(reading.names):
        for match in matches(reading.pieces[at], reading.cues(at), "time") if "when-line" in names else ():
            low, high = trimmed(reading.pieces[at].text, *reading.pieces[at].origin(*match.span("name")))
            return Found(reading.pieces[at].text[low:high], at, low, high, 0.8, "labelled-line")
    return None
