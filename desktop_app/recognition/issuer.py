"""The issuer: up to three times named (issuance or title, lead, signature); the surest place decides."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.recognition.phrases import matches, name_at
from desktop_app.recognition.reading import Found, Reading
from desktop_app.recognition.signatures import signatories

PLACES: tuple[tuple[str, tuple[str, ...], str, float], ...] = (
    ("issuer-of", ("lead.issuance", "body.issuance", "front.wrapper", "lead.wrapper"), "after-issuance-verb", 0.95),
    ("issuer-in-title", ("front.headline", "front.subtitle", "front.overline"), "in-title", 0.9),
    ("issuer-line", ("front.letterhead",), "letterhead", 0.85),
    ("issuer-of", ("lead.text", "body.text", "body.opening"), "after-issuance-verb", 0.8),
    ("performer", ("lead.text", "body.text"), "subject-of-lead", 0.83),
    ("subject", ("lead.text", "body.text", "body.intro", "body.attendance"), "subject-of-lead", 0.7),
    ("subject", ("front.headline",), "in-title", 0.6),
    ("issuer-line", ("closing.date",), "signature", 0.6),
)
"""Where to look, in falling order of trust: pattern, states, reason, confidence."""

JOINT = 3
"""So many signatories issue jointly: none of them is the issuer."""
LEAD = 4
"""A subject is taken from the first so many paragraphs of running text."""


def issuer(reading: Reading) -> Found[str] | None:
    """The issuer of the statement; None where no place names one."""
    found = list(_candidates(reading))
    if not found:
        return None
    best = max(found, key=lambda one: one.confidence)
    return _fuller(best, found)


def _fuller(best: Found[str], found: list[Found[str]]) -> Found[str]:
    """The same name in full, where another place has it: "the Union" of the formula is the "Union of …" of the title."""
    name = best.value.casefold().removeprefix("the ")
    longer = [one for one in found if name in one.value.casefold() and len(one.value.split()) <= len(name.split()) + 9]
    return max(longer, key=lambda one: len(one.value)) if len(name.split()) < 3 and longer else best


def _candidates(reading: Reading) -> Iterator[Found[str]]:
    for key, states, reason, confidence in PLACES:
        for count, at in enumerate(reading.where(*states)):
            if key in ("subject", "performer") and count >= LEAD:
                break
            first = next(_named(reading, at, key), None)
            if first is not None:
                yield Found(reading.pieces[at].text[first[0] : first[1]], at, *first, confidence - 0.01 * min(count, 9), reason)
    signed_by = signatories(reading)
    for signed in signed_by if len(signed_by) < JOINT else ():
        if signed.value.body:
            yield Found(signed.value.body, signed.at, signed.start, signed.end, 0.8, "signature")


def _named(reading: Reading, at: int, key: str) -> Iterator[tuple[int, int]]:
    piece, cues = reading.pieces[at], reading.cues(at)
    body = cues.patterns.named("body-noun")
    for match in matches(piece, cues, key):
        start, end = name_at(piece, cues, *match.span("name"), commas=False)
        words = piece.text[start:end].split()
        quoted = start > 0 and piece.text[start - 1] in '«“"'
        if len(words) - (words[:1] in (["the"], ["The"])) < 2 or len(words) > 24:
            continue
        low = match.start("name")
        if key.startswith("issuer-in-title") and cues.patterns.named("office").match(piece.folded.text, low):
            yield start, end
        if cues.patterns.named("unnamed").search(piece.folded.text, low, match.end("name")):
            continue
        if quoted or body.match(piece.folded.text, low) or body.match(piece.folded.text, _after_space(piece.folded.text, low)):
            yield start, end


def _after_space(text: str, at: int) -> int:
    while at < len(text) and not text[at].isalnum():
        at += 1
    return at
