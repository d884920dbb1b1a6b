"""The issuer: up to three times named (issuance or title, lead, signature); the surest place decides."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop_app.recognition.cues import Cues
from desktop_app.recognition.phrases import matches, name_at
from desktop_app.recognition.reading import Found, Reading
from desktop_app.recognition.signatures import signatories
from desktop_app.text.folding import folded

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
    return _of_letterhead(reading, _joined(reading, _agreed(_fuller(best, found), found), found))


BARE, RUNAWAY = 3, 5
"""A name of fewer words may lack its organisation; one that goes on so many words behind a name found elsewhere has run on."""


def _fuller(best: Found[str], found: list[Found[str]]) -> Found[str]:
    """The same name in full, where another place has it: "the Union" of the formula is the "Union of …" of the title, "the
    board" of the letterhead the "board of the market" of the text."""
    name = _words(best.value)
    longer = [one for one in found if _holds(_words(one.value), name) and len(_words(one.value)) <= len(name) + 9]
    return max(longer, key=lambda one: len(one.value)) if len(name) < BARE and longer else best


def _agreed(best: Found[str], found: list[Found[str]]) -> Found[str]:
    """The name as title or signature end it, where the sentence gave no end to it."""
    name = _words(best.value)
    shorter = [one for one in found if _begins(name, _words(one.value)) and BARE <= len(_words(one.value)) <= len(name) - RUNAWAY]
    return max(shorter, key=lambda one: len(one.value), default=best)


ACTS = 0.8
"""So sure is the name of a body that issues or signs; of one that only met it is not."""


def _joined(reading: Reading, best: Found[str], found: list[Found[str]]) -> Found[str]:
    """The body of an organisation, where the letterhead sets them in two lines ("the Movement" / "the General Secretariat") and the
    text names them in one: the fullest form."""
    if best.reason != "letterhead":
        return best
    lines = [_words(reading.pieces[at].text) for at in reading.where("front.letterhead") if at != best.at]
    name = _stems(best.value)
    whole = [
        one
        for one in found
        if one.confidence >= ACTS
        and any(line and _begins(_words(one.value), line) for line in lines)
        and _holds(_stems(one.value), name)
        and len(_words(one.value)) <= len(name) + 9
    ]
    return max(whole, key=lambda one: one.confidence, default=best)


def _stems(name: str) -> list[str]:
    """The words of a name without articles and the Arabic "of" written as part of a word."""
    return [word.removeprefix("لل") if word.startswith("لل") else word.removeprefix("ل") for word in _words(name)]


def _of_letterhead(reading: Reading, best: Found[str]) -> Found[str]:
    """A bare body of a letterhead ("the board") with the organisation of the line beside it, as both are printed."""
    part = reading.cues(best.at).patterns.named("part-of-body")
    if reading.states[best.at] != "front.letterhead" or len(_words(best.value)) >= BARE or not part.match(folded(best.value)):
        return best
    near = [at for at in (best.at - 1, best.at + 1) if 0 <= at < len(reading.pieces) and reading.states[at] == "front.letterhead"]
    lines = [reading.pieces[at].text.strip() for at in sorted((best.at, *near[:1]))]
    return Found("، ".join(lines) if best.value[:1] > "\u0600" else ", ".join(lines), best.at, 0, 0, best.confidence, best.reason)


def _words(name: str) -> list[str]:
    """The words of a name in matching form, without articles."""
    words = [word.removeprefix("ال") for word in re.findall(r"\w+", folded(name))]
    return words[1:] if words[:1] == ["the"] else words


def _begins(name: list[str], start: list[str]) -> bool:
    return name[: len(start)] == start


def _holds(name: list[str], part: list[str]) -> bool:
    return any(_begins(name[at:], part) for at in range(len(name)))


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
        if _negated(piece.folded.text, match, cues):
            continue
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


BEHIND = 15
"""Where the verb stands behind the name, its negation is looked for so many letters further."""


def _negated(text: str, match: re.Match[str], cues: Cues) -> bool:
    """Whether it is denied that anything was issued: "no decision was issued by …", "ولم يصدر عن …"."""
    before, within = cues.patterns.get("negated-before"), cues.patterns.get("negated-within")
    if before is not None and before.search(text, max(0, match.start() - 80), match.start()):
        return True
    behind = match.end("name") < match.end()
    span = (match.start(), match.end() + BEHIND if behind else match.start("name"))
    return within is not None and within.search(text, *span) is not None


def _after_space(text: str, at: int) -> int:
    while at < len(text) and not text[at].isalnum():
        at += 1
    return at
