"""Signatories: the lines of the signature as names, offices and bodies."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop_app.recognition.phrases import trimmed
from desktop_app.recognition.places import is_place
from desktop_app.recognition.reading import Found, Reading
from desktop_app.text.folding import folded


@dataclass(frozen=True, slots=True)
class Signed:
    """Who signs: a person with an office, or a body."""

    name: str = ""
    office: str = ""
    body: str = ""


@dataclass(frozen=True, slots=True)
class _Entry:
    at: int
    start: int
    end: int
    sort: str
    name: str
    office: str = ""


def signatories(reading: Reading) -> list[Found[Signed]]:
    """The signatories in order. A list of them is taken line by line; in a block an office and the name beside it are one."""
    listed = [at for listing in reading.lists if listing.kind == "signatories" for at in listing.members]
    if listed:
        entries = [entry for at in listed if (entry := _entry(reading, at))]
        return [_found(entry, "signatory-list") for entry in entries]
    lines = [*reading.where("closing.signature", "closing.date")]
    lines = [at for at in lines if "second-tongue" not in reading.names[at]] or lines  # a translation is signed by the same
    entries = [entry for at in lines if (entry := _entry(reading, at))]
    return [_found(entry, "signature-line") for entry in _paired(reading, entries)]


def _entry(reading: Reading, at: int) -> _Entry | None:
    piece, cues, names = reading.pieces[at], reading.cues(at), reading.names[at]
    if names & {"stamp", "signs-for", "opens-signatories", "leads-signatories", "issue-line"} or is_place(reading, at):
        return None
    low, high = 0, len(piece.text)
    if reading.states[at] == "closing.date" and not cues.patterns.named("body-noun").match(piece.folded.text.lstrip(" -–—(")):
        return None
    for date in reading.dates[at][:1]:
        low, high = (low, date.start) if date.start > high - date.end else (date.end, high)
    before = cues.patterns.named("date-tail").search(piece.folded.text)
    if reading.dates[at] and before is not None and before.start() > 0:
        high = min(high, piece.origin(before.start(), before.start())[0])
    low, high = trimmed(piece.text, low, high)
    if high <= low or not any(letter.isalpha() for letter in piece.text[low:high]):
        return None
    return _sorted(piece.text, low, high, reading, at)


def _sorted(text: str, low: int, high: int, reading: Reading, at: int) -> _Entry:
    """A person with an office on one line ("Oriel Tamsin, President"), an office, a body, or a person."""
    piece, cues = reading.pieces[at], reading.cues(at)
    for sign in ("،", ",", ":", " – ", " - ", "–", "/"):
        head, found, tail = text[low:high].partition(sign)
        if not found or not tail.strip() or not head.strip():
            continue
        low_tail = piece.folded.text[_folded_from(piece.folded.origin, low + len(head) + len(sign)) :].lstrip()
        low_head = piece.folded.text[_folded_from(piece.folded.origin, low) :].lstrip()
        if cues.patterns.named("office").match(low_tail) and not cues.patterns.named("body-noun").match(low_head):
            return _Entry(at, low, high, "person", head.strip(), tail.strip())
        if cues.patterns.named("office").match(low_head) and sign in (":", "/", " – ", " - ", "–") and len(tail.split()) <= 6:
            return _Entry(at, low, high, "person", tail.strip(), head.strip())
    start = piece.folded.text[_folded_from(piece.folded.origin, low) :].lstrip()
    if cues.patterns.named("office").match(start):
        return _Entry(at, low, high, "office", "", text[low:high])
    sort = "body" if cues.patterns.named("body-noun").match(start) or "hangs" in reading.names[at] else "person"
    return _Entry(at, low, high, sort, text[low:high])


def _folded_from(origin: tuple[int, ...], at: int) -> int:
    return next((index for index, place in enumerate(origin) if place >= at), len(origin))


def _paired(reading: Reading, entries: list[_Entry]) -> list[_Entry]:
    """Offices joined to the names beside them, and a body's second line ("للحزب …") to its first."""
    done: list[_Entry] = []
    for entry in entries:
        last = done[-1] if done else None
        near = last is not None and entry.at - last.at <= 2
        if (
            last is not None
            and near
            and entry.sort == "body"
            and last.sort in ("body", "office")
            and _one_body(reading, last, entry, entries)
        ):
            joined = f"{last.name or last.office} {entry.name}"
            done[-1] = _Entry(last.at, last.start, last.end, last.sort, *((joined, "") if last.name else ("", joined)))
        elif last is not None and near and _holds_office(reading, last, entry):
            done[-1] = _Entry(last.at, last.start, last.end, "person", last.name, entry.name)
        elif last is not None and near and entry.sort == "person" and last.sort == "office" and not last.name:
            done[-1] = _Entry(entry.at, entry.start, entry.end, "person", entry.name, last.office)
        elif last is not None and near and entry.sort == "office" and last.sort == "person" and not last.office:
            done[-1] = _Entry(last.at, last.start, last.end, "person", last.name, entry.office)
        else:
            done.append(entry)
    return done


_OF = re.compile(r"\s(?:of|to|for)\s")


def _holds_office(reading: Reading, last: _Entry, entry: _Entry) -> bool:
    """Whether a line names no body but what the person directly above it is in one: "Warden of the Guild"."""
    if entry.sort != "body" or last.sort != "person" or last.office or entry.at != last.at + 1 or reading.pieces[entry.at].gap_before:
        return False
    head = _OF.split(entry.name)[0]
    return head != entry.name and not reading.cues(entry.at).patterns.named("body-noun").match(folded(head))


def _one_body(reading: Reading, last: _Entry, entry: _Entry, entries: list[_Entry]) -> bool:
    """Whether two lines name one body: the second hangs on the first, or one is an office or a committee of the other."""
    if entry.sort != "body" or last.sort not in ("body", "office"):
        return False
    if "hangs" in reading.names[entry.at]:
        return True
    if last.sort != "body" or reading.pieces[entry.at].gap_before or sum(one.sort == "body" for one in entries) > 2:
        return False
    part = reading.cues(entry.at).patterns.named("part-of-body")
    return bool(part.match(folded(last.name))) != bool(part.match(folded(entry.name)))


def _found(entry: _Entry, reason: str) -> Found[Signed]:
    signed = Signed(body=entry.name) if entry.sort == "body" else Signed(name=entry.name, office=entry.office)
    return Found(signed, entry.at, entry.start, entry.end, 0.85, reason)
